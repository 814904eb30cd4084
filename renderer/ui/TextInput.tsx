import type { ReactNode } from 'react'
import { limits } from '../../shared/limits'
import { isNameless } from '../../shared/written'
import { useT } from '../core/translator'
import { type Typed, useTyped } from '../core/typing'
import { Field } from './Field'
import fieldStyles from './Field.module.css'
import styles from './Input.module.css'
import { WrittenArea, WrittenLine } from './Written'

interface Committed {
  value: string
  /** Takes the text after a short pause; when it resolves to false, the words stay in the field. */
  onCommit: (text: string) => Promise<boolean>
}

interface TypedTextProps extends Committed {
  label: string
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
  /** A name, which every record needs: an empty one is not sent and says so, and the last one is kept. */
  needed?: boolean
  /** The field takes the focus when it appears and selects its text, which is only there to be replaced. */
  fresh?: boolean
}

/** The typing in a text or a name. */
function useText({ value, onCommit }: Committed, needed: boolean) {
  const t = useT()
  const commit = async (text: string) => (needed && isNameless(text) ? false : onCommit(text))
  const typed: Typed<string> = useTyped(value, commit, { held: needed })
  const missing = needed && isNameless(typed.text)
  return { typed, missing: missing ? t('ui:nameNeeded', { name: value }) : undefined }
}

/** One line, saved as it is typed. */
export function TextInput({
  label,
  value,
  onCommit,
  aside,
  help,
  problem,
  needed = false,
  maxLength = limits.line,
  ...rest
}: TextInputProps) {
  const { typed, missing } = useText({ value, onCommit }, needed)
  return (
    <Field label={label} aside={aside} help={help} problem={missing ?? problem}>
      {({ id, describedBy, invalid }) => (
        <WrittenLine
          {...rest}
          id={id}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          most={maxLength}
          value={typed.text}
          onChange={typed.change}
          onBlur={() => void typed.flush()}
        />
      )}
    </Field>
  )
}

interface TextAreaProps extends TypedTextProps {
  /** How many lines are shown before the field grows with its text. */
  rows?: number
  /** Accepts no line break; a text that is longer than the field wraps to the next line. */
  oneLine?: boolean
  large?: boolean
  /** Below the field, about what is being written. */
  note?: (text: string) => ReactNode
}

/** Multi-line text that grows with its words, saved as it is typed. */
export function TextArea({
  label,
  value,
  onCommit,
  aside,
  help,
  problem,
  rows = 2,
  note,
  maxLength = limits.text,
  ...rest
}: TextAreaProps) {
  const typed = useTyped(value, onCommit)
  return (
    <Field label={label} aside={aside} help={help} problem={problem} note={note?.(typed.text)}>
      {({ id, describedBy, invalid }) => (
        <WrittenArea
          {...rest}
          id={id}
          rows={rows}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          most={maxLength}
          value={typed.text}
          onChange={typed.change}
          onBlur={() => void typed.flush()}
        />
      )}
    </Field>
  )
}

interface CellInputProps extends Committed {
  label: string
  placeholder?: string
  readOnly?: boolean
  /** The cursor goes into a row that was just added. */
  autoFocus?: boolean
  /** The same, with the text selected, which is only there to be replaced. */
  fresh?: boolean
  /** A name: an empty one is not sent and says so, and the last one is kept. */
  needed?: boolean
}

/** One line in a table; its label is only for screen readers. */
export function CellInput({ label, value, onCommit, needed = false, ...rest }: CellInputProps) {
  const { typed, missing } = useText({ value, onCommit }, needed)
  return (
    <div className={styles.line}>
      <WrittenArea
        {...rest}
        oneLine
        rows={1}
        aria-label={label}
        aria-invalid={missing !== undefined}
        most={limits.line}
        value={typed.text}
        onChange={typed.change}
        onBlur={() => void typed.flush()}
      />
      {missing && (
        <p role="alert" className={fieldStyles.problem}>
          {missing}
        </p>
      )}
    </div>
  )
}
