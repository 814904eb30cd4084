import { paths } from '../../core/navigation'
import { useT } from '../../core/translator'
import { Tabs } from '../../ui/Tabs'
import styles from './RhythmPage.module.css'

/** One's own rhythm, and reports of several managers side by side. */
export function RhythmTabs() {
  const t = useT()
  const tabs = [
    { to: paths.rhythm, label: t('rhythms:own') },
    { to: paths.managers, label: t('rhythms:title') }
  ]
  return <Tabs label={t('rhythms:tabs')} tabs={tabs} className={styles.tabs ?? ''} />
}
