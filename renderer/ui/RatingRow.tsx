import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import styles from './RatingRow.module.css'

interface RatingRowProps {
  /** What is rated. */
  label: string
  anchors: readonly string[]
  value: number | null
  onChange: (rating: number | null) => void
  /** Shown below the label until an anchor is shown there. */
  hint: string
  /** A word beside the label. */
  mark?: ReactNode
  readOnly?: boolean
}

/**
 * A rating in one line: one click or the keys 1 to 5 rate; a second click, 0 or Delete removes the rating. Below it is
 * the anchor of the level under the mouse, with the focus, or chosen.
 */
export function RatingRow({ label, anchors, value, onChange, hint, mark, readOnly = false }: RatingRowProps) {
  const name = useId()
  const [looked, setLooked] = useState<number | null>(null)
  const shown = looked ?? value
  const anchor = shown === null ? undefined : anchors[shown - 1]
  function onKeyDown(event: KeyboardEvent) {
    if (readOnly || event.ctrlKey || event.metaKey || event.altKey) return
    const digit = Number(event.key)
    if (event.key === '0' || event.key === 'Delete' || event.key === 'Backspace') onChange(null)
    else if (Number.isInteger(digit) && digit >= 1 && digit <= anchors.length) onChange(digit)
    else return
    setLooked(null)
    event.preventDefault()
  }
  return (
    <div className={styles.row}>
      <div className={styles.words}>
        <div className={styles.head}>
          <h4 className={styles.title}>{label}</h4>
          {mark && <span className={styles.mark}>{mark}</span>}
        </div>
        <p className={anchor === undefined ? styles.hint : styles.anchor} aria-hidden={anchor !== undefined}>
          {anchor === undefined ? hint : `${shown}: ${anchor}`}
        </p>
      </div>
      <div
        role="radiogroup"
        aria-label={label}
        className={styles.levels}
        onKeyDown={onKeyDown}
        onMouseLeave={() => setLooked(null)}
      >
        {anchors.map((text, index) => {
          const rating = index + 1
          return (
            <label
              key={text}
              className={value === rating ? `${styles.level} ${styles.on}` : styles.level}
              onMouseEnter={() => setLooked(rating)}
            >
              <input
                type="radio"
                name={name}
                className={styles.radio}
                checked={value === rating}
                disabled={readOnly}
                onChange={() => onChange(rating)}
                onClick={() => value === rating && onChange(null)}
                onFocus={(event) => event.target.matches(':focus-visible') && setLooked(rating)}
                onBlur={() => setLooked(null)}
                aria-label={`${rating}: ${text}`}
              />
              <span aria-hidden="true">{rating}</span>
            </label>
          )
        })}
      </div>
    </div>
  )
}
