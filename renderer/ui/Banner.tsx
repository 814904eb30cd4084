import type { ReactNode } from 'react'
import styles from './Banner.module.css'

/** Something to know before going on, above the page. */
export function Banner({ children, action }: { children: ReactNode; action?: ReactNode }) {
  return (
    <div role="status" className={styles.banner}>
      <p>{children}</p>
      {action}
    </div>
  )
}
