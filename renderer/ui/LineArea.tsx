import styles from './Input.module.css'

/** The longest text that a line takes; `limits.line` of the model, which the first picture does not load. */
const longest = 500

interface LineAreaProps {
  /** Heard, not seen. */
  label: string
  placeholder?: string
  value: string
  onChange: (text: string) => void
  onLeave: () => Promise<void>
  readOnly?: boolean
  /** A row that was just added is written in at once. */
  autoFocus?: boolean
}

/** One line of text in a table; it wraps where its column is narrow, so that nothing of it is out of sight. */
export function LineArea({ label, value, onChange, onLeave, ...rest }: LineAreaProps) {
  return (
    <div className={`${styles.grow} ${styles.line}`} data-text={value}>
      <textarea
        {...rest}
        aria-label={label}
        rows={1}
        className={`${styles.input} ${styles.area}`}
        maxLength={longest}
        dir="auto"
        value={value}
        onChange={(event) => onChange(event.target.value.replace(/\s*\n\s*/g, ' '))}
        onBlur={() => void onLeave()}
      />
    </div>
  )
}
