import { type ReactNode, useId } from 'react'
import styles from './Field.module.css'

interface FieldProps {
  label: string
  /** Beside the label, such as a link. */
  aside?: ReactNode
  help?: string
  problem?: string
  /** Below the control, about its contents. */
  note?: ReactNode
  required?: boolean
  children: (ids: { id: string; describedBy: string | undefined; invalid: boolean }) => ReactNode
}

/** Label, control, help and problem in one place; the control is given the ids. */
export function Field({ label, aside, help, problem, note, children }: FieldProps) {
  const id = useId()
  const helpId = `${id}-help`
  const problemId = `${id}-problem`
  const described = [help ? helpId : '', problem ? problemId : ''].filter(Boolean).join(' ')
  return (
    <div className={styles.field}>
      <div className={styles.head}>
        <label htmlFor={id} className={styles.label}>
          {label}
        </label>
        {aside}
      </div>
      {children({ id, describedBy: described || undefined, invalid: problem !== undefined })}
      {note}
      {problem && (
        <p id={problemId} data-problem className={styles.problem}>
          {problem}
        </p>
      )}
      {help && (
        <p id={helpId} className={styles.help}>
          {help}
        </p>
      )}
    </div>
  )
}
