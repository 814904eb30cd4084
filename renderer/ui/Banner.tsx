import type { ReactNode } from 'react'
import styles from './Banner.module.css'

interface BannerProps {
  children: ReactNode
  action?: ReactNode
  /** True when it is not a warning but offers the next step. */
  isNext?: boolean
}

/** Something to know before continuing, above the page. */
export function Banner({ children, action, isNext = false }: BannerProps) {
  return (
    <div role="status" className={isNext ? `${styles.banner} ${styles.next}` : styles.banner}>
      <p>{children}</p>
      {action}
    </div>
  )
}
