import type { ReactNode } from 'react'
import styles from './Page.module.css'

interface PageHeadProps {
  title: string
  subtitle?: ReactNode
  /** Links to other pages, on the line of the title. */
  links?: ReactNode
  /** Buttons at the right. */
  children?: ReactNode
}

/** The head of every page: one title, one line below it, and the page's buttons. */
export function PageHead({ title, subtitle, links, children }: PageHeadProps) {
  return (
    <header className={links ? `${styles.head} ${styles.withLinks}` : styles.head}>
      <div className={styles.words}>
        <h2 className={styles.title} tabIndex={-1} dir="auto">
          {title}
        </h2>
        {subtitle && <p className={styles.subtitle}>{subtitle}</p>}
      </div>
      {links && <div className={styles.links}>{links}</div>}
      {children && <div className={styles.buttons}>{children}</div>}
    </header>
  )
}

interface EmptyProps {
  /** What this place is for and what to do next, in one sentence. */
  children: ReactNode
  action?: ReactNode
}

export function Empty({ children, action }: EmptyProps) {
  return (
    <div className={styles.empty}>
      <p>{children}</p>
      {action}
    </div>
  )
}

export const SectionTitle = ({ children, aside }: { children: ReactNode; aside?: ReactNode }) => (
  <div className={styles.section}>
    <h3>{children}</h3>
    {aside}
  </div>
)
