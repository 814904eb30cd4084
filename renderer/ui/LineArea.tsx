import { limits } from '../../shared/limits'
import styles from './Input.module.css'
import { WrittenArea } from './Written'

interface LineAreaProps {
  /** Only for screen readers. */
  label: string
  placeholder?: string
  value: string
  onChange: (text: string) => void
  onLeave: () => Promise<void>
  readOnly?: boolean
}

/** One line of text in a table; it wraps in a narrow column, so that all of it is visible. */
export const LineArea = ({ label, onLeave, ...rest }: LineAreaProps) => (
  <div className={styles.line}>
    <WrittenArea {...rest} oneLine aria-label={label} rows={1} most={limits.line} onBlur={() => void onLeave()} />
  </div>
)
