import type { ReactNode } from 'react'
import { limits } from '../../../shared/limits'
import { Field } from '../../ui/Field'
import { WrittenArea } from '../../ui/Written'

interface WordsProps {
  label: string
  value: string
  onChange: (words: string) => void
  help?: string
  problem?: string
  large?: boolean
  rows?: number
  /** Below the field, about what is being written. */
  note?: ReactNode
}

/** Multi-line text of a form that is saved by its button; the field grows with the words. */
export function Words({ label, value, onChange, help, problem, large = false, rows = 2, note }: WordsProps) {
  return (
    <Field label={label} help={help} problem={problem} note={note}>
      {({ id, describedBy, invalid }) => (
        <WrittenArea
          id={id}
          rows={rows}
          large={large}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          most={limits.text}
          value={value}
          onChange={onChange}
        />
      )}
    </Field>
  )
}
