import { type KeyboardEvent, useId } from 'react'
import styles from './FiveSteps.module.css'

interface FiveStepsProps {
  label: string
  value: number | null
  onChange: (value: number | null) => void
  readOnly: boolean
}

const steps = [1, 2, 3, 4, 5]

/** A sentence with a mark from 1 to 5. Keys 1 to 5 choose, Delete or a second click takes it back. */
export function FiveSteps({ label, value, onChange, readOnly }: FiveStepsProps) {
  const id = useId()
  function onKeyDown(event: KeyboardEvent) {
    if (readOnly || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Delete' || event.key === 'Backspace') onChange(null)
    else if (/^[1-5]$/.test(event.key)) onChange(Number(event.key))
    else return
    event.preventDefault()
  }
  return (
    <div className={styles.row}>
      <span id={id}>{label}</span>
      <div role="radiogroup" aria-labelledby={id} className={styles.steps} onKeyDown={onKeyDown}>
        {steps.map((step) => (
          <label key={step} className={step === value ? `${styles.step} ${styles.on}` : styles.step}>
            <input
              type="radio"
              name={id}
              checked={step === value}
              disabled={readOnly}
              onChange={() => onChange(step)}
              onClick={() => step === value && onChange(null)}
              aria-label={String(step)}
            />
            {step}
          </label>
        ))}
      </div>
    </div>
  )
}
