import { useLibrary } from '../../app/library'
import { Paper } from '../../ui/Paper/Paper'
import type { PlanPage } from './use-plan-page'

/** The page of a plan as it would be printed on the paper of the settings. */
export function LivePaper({ page, label }: { page: PlanPage; label: string }) {
  const format = useLibrary(({ settings }) => settings?.paper ?? 'a4')
  return <Paper pdf={page.pdf} format={format} label={label} failed={page.failed} current={page.current} />
}
