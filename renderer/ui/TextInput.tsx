import type { ReactNode } from 'react'
import { useTyped } from '../core/typing'
import { Field } from './Field'
import styles from './Input.module.css'
import { LineArea } from './LineArea'

interface TypedTextProps {
  label: string
  value: string
  /** Takes the text after a short pause; false keeps the words in the field. */
  onCommit: (text: string) => Promise<boolean>
  /** Beside the label, at the right. */
  aside?: ReactNode
  help?: string
  problem?: string
  placeholder?: string
  readOnly?: boolean
  maxLength?: number
  autoFocus?: boolean
  lang?: string
}

interface TextInputProps extends TypedTextProps {
  /** Half of it means nothing, such as a name: it is sent when the field is left. */
  whole?: boolean
}

/** One line, saved as it is typed. */
export function TextInput({
  label,
  value,
  onCommit,
  aside,
  help,
  problem,
  whole = false,
  maxLength = 500,
  ...rest
}: TextInputProps) {
  const typed = useTyped(value, onCommit, { whole })
  return (
    <Field label={label} aside={aside} help={help} problem={problem}>
      {({ id, describedBy, invalid }) => (
        <input
          {...rest}
          id={id}
          className={styles.input}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          maxLength={maxLength}
          dir="auto"
          value={typed.text}
          onChange={(event) => typed.change(event.target.value)}
          onBlur={() => void typed.flush()}
        />
      )}
    </Field>
  )
}

interface TextAreaProps extends TypedTextProps {
  /** Lines shown before the field grows with its text. */
  rows?: number
  large?: boolean
  /** Below the field, about what is being written. */
  note?: (text: string) => ReactNode
}

/** Running text that grows with its words, saved as it is typed. */
export function TextArea({
  label,
  value,
  onCommit,
  aside,
  help,
  problem,
  rows = 2,
  large,
  note,
  maxLength = 20_000,
  ...rest
}: TextAreaProps) {
  const typed = useTyped(value, onCommit)
  return (
    <Field label={label} aside={aside} help={help} problem={problem} note={note?.(typed.text)}>
      {({ id, describedBy, invalid }) => (
        <div className={large ? `${styles.grow} ${styles.large}` : styles.grow} data-text={typed.text}>
          <textarea
            {...rest}
            id={id}
            rows={rows}
            className={`${styles.input} ${styles.area}`}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            maxLength={maxLength}
            dir="auto"
            value={typed.text}
            onChange={(event) => typed.change(event.target.value)}
            onBlur={() => void typed.flush()}
          />
        </div>
      )}
    </Field>
  )
}

interface CellInputProps {
  label: string
  value: string
  onCommit: (text: string) => Promise<boolean>
  placeholder?: string
  readOnly?: boolean
  /** A row that was just added is written in at once. */
  autoFocus?: boolean
}

/** One line in a table; its label is heard, not seen. */
export function CellInput({ value, onCommit, ...rest }: CellInputProps) {
  const typed = useTyped(value, onCommit)
  return <LineArea {...rest} value={typed.text} onChange={typed.change} onLeave={typed.flush} />
}
