import { useLibrary } from '../../app/library'
import { Paper } from '../../ui/Paper/Paper'
import styles from './LivePaper.module.css'
import type { PlanPage } from './use-plan-page'

/** The page of a plan beside whatever is done with it; stays in view while the rest scrolls. */
export function LivePaper({ page, label }: { page: PlanPage; label: string }) {
  const format = useLibrary(({ settings }) => settings?.paper ?? 'a4')
  return (
    <aside className={styles.desk}>
      <Paper pdf={page.pdf} format={format} label={label} failed={page.failed} current={page.current} />
    </aside>
  )
}
