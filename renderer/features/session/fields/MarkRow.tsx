import { type KeyboardEvent, useId } from 'react'
import styles from './MarkRow.module.css'

interface MarkRowProps {
  /** The sentence that is rated. */
  label: string
  options: readonly { value: number; label: string }[]
  value: number | null
  onChange: (value: number | null) => void
  readOnly: boolean
}

/** A sentence with a few marks to choose from. Digits choose, Delete or a second click clears the choice. */
export function MarkRow({ label, options, value, onChange, readOnly }: MarkRowProps) {
  const id = useId()
  function onKeyDown(event: KeyboardEvent) {
    if (readOnly || event.ctrlKey || event.metaKey || event.altKey) return
    const option = options.find((candidate) => String(candidate.value) === event.key)
    if (event.key === 'Delete' || event.key === 'Backspace') onChange(null)
    else if (option) onChange(option.value)
    else return
    event.preventDefault()
  }
  return (
    <div className={styles.row}>
      <span id={id}>{label}</span>
      <div role="radiogroup" aria-labelledby={id} className={styles.marks} onKeyDown={onKeyDown}>
        {options.map((option) => (
          <label key={option.value} className={option.value === value ? `${styles.mark} ${styles.on}` : styles.mark}>
            <input
              type="radio"
              name={id}
              checked={option.value === value}
              disabled={readOnly}
              onChange={() => onChange(option.value)}
              onClick={() => option.value === value && onChange(null)}
            />
            {option.label}
          </label>
        ))}
      </div>
    </div>
  )
}

const five = [1, 2, 3, 4, 5].map((value) => ({ value, label: String(value) }))

/** A sentence with a mark from 1 to 5. */
export const FiveSteps = (props: Omit<MarkRowProps, 'options'>) => <MarkRow {...props} options={five} />
