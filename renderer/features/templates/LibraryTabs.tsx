import { paths } from '../../core/navigation'
import { useT } from '../../core/translator'
import { Tabs } from '../../ui/Tabs'
import styles from './LibraryTabs.module.css'

/** Templates, the packs that contain them, and the trainers who sign those. */
export function LibraryTabs() {
  const t = useT()
  const tabs = [
    { to: paths.templates, label: t('packScreens:templates') },
    { to: paths.parts, label: t('parts:title') },
    { to: paths.packs, label: t('packScreens:packs') },
    { to: paths.trainers, label: t('packScreens:trainers') }
  ]
  return <Tabs label={t('packScreens:tabs')} tabs={tabs} className={styles.tabs} />
}
