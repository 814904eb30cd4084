import type { ReactNode } from 'react'
import { Field } from '../../ui/Field'
import input from '../../ui/Input.module.css'

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

/** Running text of a form that is saved by its button; grows with its words. */
export function Words({ label, value, onChange, help, problem, large = false, rows = 2, note }: WordsProps) {
  return (
    <Field label={label} help={help} problem={problem} note={note}>
      {({ id, describedBy, invalid }) => (
        <div className={large ? `${input.grow} ${input.large}` : input.grow} data-text={value}>
          <textarea
            id={id}
            rows={rows}
            className={`${input.input} ${input.area}`}
            aria-describedby={describedBy}
            aria-invalid={invalid}
            maxLength={20_000}
            dir="auto"
            value={value}
            onChange={(event) => onChange(event.target.value)}
          />
        </div>
      )}
    </Field>
  )
}
