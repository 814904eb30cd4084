import { type ReactNode, useId } from 'react'
import type { About } from './about'
import styles from './FieldGroup.module.css'

/** The ids that the control inside refers to: of its name, and of its help if that is shown. */
interface Naming {
  'aria-labelledby': string
  'aria-describedby': string | undefined
}

interface FieldGroupProps extends About {
  children: (naming: Naming) => ReactNode
}

/** Label and help of a control that is made of several inputs, with the look of a `Field`. */
export function FieldGroup({ label, aside, help, children }: FieldGroupProps) {
  const id = useId()
  const helpId = `${id}-help`
  return (
    <div className={styles.group}>
      <div className={styles.head}>
        <span id={id} className={styles.label}>
          {label}
        </span>
        {aside && <span className={styles.label}>{aside}</span>}
      </div>
      {children({ 'aria-labelledby': id, 'aria-describedby': help ? helpId : undefined })}
      {help && (
        <p id={helpId} className={styles.help}>
          {help}
        </p>
      )}
    </div>
  )
}
