import { paths } from '../../core/navigation'
import { useT } from '../../core/translator'
import { Tabs } from '../../ui/Tabs'
import styles from './TeamTabs.module.css'

/** The reps, and what the records about all of them show together. */
export function TeamTabs() {
  const t = useT()
  const tabs = [
    { to: paths.team, label: t('patterns:reps') },
    { to: paths.patterns, label: t('patterns:title') },
    { to: paths.groups, label: t('group:title') },
    { to: paths.results, label: t('results:title') }
  ]
  return <Tabs label={t('patterns:tabs')} tabs={tabs} className={styles.tabs} />
}
