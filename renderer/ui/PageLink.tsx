import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import styles from './PageLink.module.css'

/** A link to another page in running text. */
export const PageLink = ({ to, children }: { to: string; children: ReactNode }) => (
  <Link to={to} className={styles.link}>
    {children}
  </Link>
)
