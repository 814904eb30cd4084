import { type KeyboardEvent, useId } from 'react'
import { useT } from '../../../core/translator'
import type { About } from './about'
import { FieldGroup } from './FieldGroup'
import styles from './ScaleInput.module.css'

interface ScaleInputProps extends About {
  /** Words for both ends. */
  low: string
  high: string
  value: number | null
  onChange: (value: number | null) => void
  readOnly: boolean
}

const steps = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]

/** A number from 1 to 10. Arrow keys move, 1 to 9 and 0 (for 10) choose, Delete or a second click clears it. */
export function ScaleInput({ low, high, value, onChange, readOnly, ...about }: ScaleInputProps) {
  const t = useT()
  const name = useId()
  function onKeyDown(event: KeyboardEvent) {
    if (readOnly || event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Delete' || event.key === 'Backspace') onChange(null)
    else if (/^\d$/.test(event.key)) onChange(Number(event.key) || 10)
    else return
    event.preventDefault()
  }
  return (
    <FieldGroup {...about}>
      {(naming) => (
        <>
          <div role="radiogroup" {...naming} className={styles.steps} onKeyDown={onKeyDown}>
            {steps.map((step) => (
              <label key={step} className={step === value ? `${styles.step} ${styles.on}` : styles.step}>
                <input
                  type="radio"
                  name={name}
                  className={styles.radio}
                  checked={step === value}
                  disabled={readOnly}
                  onChange={() => onChange(step)}
                  onClick={() => step === value && onChange(null)}
                  aria-label={t('forms:scale', { value: step })}
                />
                {step}
              </label>
            ))}
          </div>
          {(low || high) && (
            <p className={styles.ends}>
              <span>{low}</span>
              <span>{high}</span>
            </p>
          )}
        </>
      )}
    </FieldGroup>
  )
}
