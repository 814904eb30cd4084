import { Link } from '@tanstack/react-router'
import styles from './Steps.module.css'

export interface Step {
  id: string
  title: string
  /** One line of facts below the title. */
  fact: string
  state: 'done' | 'now' | 'ahead'
  /** The state in words, for those who do not see the line. */
  stateText: string
  to?: string
}

/** Where a cycle is: four steps as a line (S0-1). */
export function Steps({ label, steps }: { label: string; steps: readonly Step[] }) {
  return (
    <ol aria-label={label} className={styles.steps}>
      {steps.map((step) => (
        <li key={step.id} className={styles[step.state]} aria-current={step.state === 'now' ? 'step' : undefined}>
          {step.to ? (
            <Link to={step.to} className={styles.link}>
              <Words step={step} />
            </Link>
          ) : (
            <Words step={step} />
          )}
        </li>
      ))}
    </ol>
  )
}

const Words = ({ step }: { step: Step }) => (
  <>
    <span className={styles.title}>{step.title}</span>
    <span className={styles.hidden}> ({step.stateText}) </span>
    <span className={styles.fact}>{step.fact}</span>
  </>
)
