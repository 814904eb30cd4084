import { type ReactNode, useEffect, useRef } from 'react'
import { PageHead } from '../../../ui/Page'
import styles from './Turn.module.css'

interface TurnProps {
  /** Whose turn it is. */
  kicker?: string
  title: string
  intro: ReactNode
  children: ReactNode
}

/** The right side of signing; its title takes the focus when the laptop changes hands. */
export function Turn({ kicker, title, intro, children }: TurnProps) {
  const section = useRef<HTMLElement>(null)
  useEffect(() => section.current?.querySelector('h2')?.focus(), [])
  return (
    <section ref={section} className={styles.turn}>
      {kicker && <p className={styles.kicker}>{kicker}</p>}
      <PageHead title={title} subtitle={intro} />
      {children}
    </section>
  )
}

export const TurnButtons = ({ children }: { children: ReactNode }) => <div className={styles.buttons}>{children}</div>

export const TurnProblem = ({ children }: { children: string | null }) => (
  <p role="alert" className={styles.problem}>
    {children}
  </p>
)
