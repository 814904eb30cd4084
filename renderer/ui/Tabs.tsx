import { Link, useLocation } from '@tanstack/react-router'
import styles from './Tabs.module.css'

export interface Tab {
  to: string
  label: string
}

interface TabsProps {
  /** What the tabs are, for screen readers. */
  label: string
  tabs: readonly Tab[]
  className?: string
}

/** Pages that belong together, each as a link; the present one is marked. */
export function Tabs({ label, tabs, className }: TabsProps) {
  const here = useLocation().pathname.replace(/\/$/, '')
  return (
    <nav aria-label={label} className={className ? `${styles.tabs} ${className}` : styles.tabs}>
      {tabs.map(({ to, label }) => (
        <Link
          key={to}
          to={to}
          // A page above the one on the screen is not the current one.
          activeOptions={{ exact: true }}
          className={here === to ? `${styles.tab} ${styles.on}` : styles.tab}
          aria-current={here === to ? 'page' : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  )
}
