import { limits } from '../../../shared/model/scalars'
import input from '../../ui/Input.module.css'
import styles from './LineCell.module.css'

interface LineCellProps {
  label: string
  placeholder: string
  value: string
  onChange: (text: string) => void
  onLeave: () => Promise<void>
  readOnly: boolean
}

/** One line of text that wraps where its column is narrow. */
export function LineCell({ label, placeholder, value, onChange, onLeave, readOnly }: LineCellProps) {
  return (
    <div className={`${input.grow} ${styles.cell}`} data-text={value}>
      <textarea
        aria-label={label}
        placeholder={placeholder}
        rows={1}
        className={`${input.input} ${input.area}`}
        maxLength={limits.line}
        dir="auto"
        readOnly={readOnly}
        value={value}
        onChange={(event) => onChange(event.target.value.replace(/\s*\n\s*/g, ' '))}
        onBlur={() => void onLeave()}
      />
    </div>
  )
}
