import { type ReactNode, useId } from 'react'
import styles from './CheckBox.module.css'
import { useShown } from './shown'

interface CheckBoxProps {
  checked: boolean
  /** Returns the promise of the change, if there is one. */
  onChange: (checked: boolean) => unknown
  children: ReactNode
  disabled?: boolean
}

export function CheckBox({ checked, onChange, children, disabled }: CheckBoxProps) {
  const id = useId()
  const [shown, choose] = useShown(checked, onChange)
  return (
    <div className={styles.row}>
      <input
        id={id}
        type="checkbox"
        className={styles.box}
        checked={shown}
        disabled={disabled}
        onChange={(event) => choose(event.target.checked)}
      />
      <label htmlFor={id}>{children}</label>
    </div>
  )
}
