import { limits } from '../../shared/limits'
import styles from './Input.module.css'
import { WrittenArea } from './Written'

interface LineAreaProps {
  /** Heard, not seen. */
  label: string
  placeholder?: string
  value: string
  onChange: (text: string) => void
  onLeave: () => Promise<void>
  readOnly?: boolean
}

/** One line of text in a table; it wraps where its column is narrow, so that nothing of it is out of sight. */
export const LineArea = ({ label, onLeave, ...rest }: LineAreaProps) => (
  <div className={styles.line}>
    <WrittenArea {...rest} oneLine aria-label={label} rows={1} most={limits.line} onBlur={() => void onLeave()} />
  </div>
)
