import { Link, useLocation } from '@tanstack/react-router'
import { paths } from '../../core/navigation'
import { useT } from '../../core/translator'
import styles from './LibraryTabs.module.css'

/** Templates, the packs they travel in, the trainers who sign them. */
export function LibraryTabs() {
  const t = useT()
  const { pathname } = useLocation()
  const tabs = [
    { to: paths.templates, label: t('packScreens:templates') },
    { to: paths.parts, label: t('parts:title') },
    { to: paths.packs, label: t('packScreens:packs') },
    { to: paths.trainers, label: t('packScreens:trainers') }
  ]
  return (
    <nav aria-label={t('packScreens:tabs')} className={styles.tabs}>
      {tabs.map(({ to, label }) => (
        <Link
          key={to}
          to={to}
          className={pathname === to ? `${styles.tab} ${styles.on}` : styles.tab}
          aria-current={pathname === to ? 'page' : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  )
}
