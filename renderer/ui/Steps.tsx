import { Link } from '@tanstack/react-router'
import type { CycleStep } from '../../shared/rules/steps'
import styles from './Steps.module.css'
import hidden from './visually-hidden.module.css'

export interface Step {
  id: string
  title: string
  /** One line of facts below the title. */
  fact: string
  /** The same line with its dates in full, shown on hover. */
  told: string
  state: CycleStep['state']
  /** The state in words, for readers who cannot see the line. */
  stateText: string
  to: string
  /** True while the page on the screen belongs to this step. */
  isOpen: boolean
}

interface StepsProps {
  label: string
  steps: readonly Step[]
  /** What is shown beside the title of the cycle's present step. */
  now: string
}

/** The present step of a cycle, and the way through its pages: four steps as a line (S0-1). */
export function Steps({ label, steps, now }: StepsProps) {
  return (
    <nav aria-label={label} className={styles.nav}>
      <ol aria-label={label} className={styles.steps}>
        {steps.map(({ id, title, fact, told, state, stateText, to, isOpen }) => (
          <li key={id} aria-current={state === 'now' ? 'step' : undefined}>
            <Link
              to={to}
              className={[styles.step, styles[state], isOpen && styles.open].filter(Boolean).join(' ')}
              aria-current={isOpen ? 'page' : undefined}
              title={told}
              data-name={title}
            >
              <span className={styles.title}>
                {title}
                {state === 'now' && (
                  <span className={styles.mark} aria-hidden="true">
                    {` · ${now}`}
                  </span>
                )}
              </span>
              <span className={hidden.hidden}> ({stateText}) </span>
              <span className={styles.fact}>{fact}</span>
            </Link>
          </li>
        ))}
      </ol>
    </nav>
  )
}
