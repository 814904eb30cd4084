import { type KeyboardEvent, useId } from 'react'
import styles from './RatingCards.module.css'

interface RatingCardsProps {
  /** What is rated, for screen readers. */
  label: string
  anchors: readonly string[]
  value: number | null
  onChange: (rating: number | null) => void
  readOnly?: boolean
}

/** A rating by anchors that can be read. Keys 1 to 5 rate; 0, Delete or a second click removes the rating. */
export function RatingCards({ label, anchors, value, onChange, readOnly = false }: RatingCardsProps) {
  const name = useId()
  function onKeyDown(event: KeyboardEvent) {
    if (readOnly || event.ctrlKey || event.metaKey || event.altKey) return
    const digit = Number(event.key)
    if (event.key === '0' || event.key === 'Delete' || event.key === 'Backspace') onChange(null)
    else if (Number.isInteger(digit) && digit >= 1 && digit <= anchors.length) onChange(digit)
    else return
    event.preventDefault()
  }
  return (
    <div className={styles.room}>
      <div role="radiogroup" aria-label={label} className={styles.cards} onKeyDown={onKeyDown}>
        {anchors.map((anchor, index) => {
          const rating = index + 1
          return (
            <label key={anchor} className={value === rating ? `${styles.card} ${styles.on}` : styles.card}>
              <input
                type="radio"
                name={name}
                className={styles.radio}
                checked={value === rating}
                disabled={readOnly}
                onChange={() => onChange(rating)}
                onClick={() => value === rating && onChange(null)}
                aria-label={`${rating}: ${anchor}`}
              />
              <b>{rating}</b>
              <span>{anchor}</span>
            </label>
          )
        })}
      </div>
    </div>
  )
}
