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
}

/** Running text of a form that is saved by its button; grows with its words. */
export function Words({ label, value, onChange, help, problem, large = false, rows = 2 }: WordsProps) {
  return (
    <Field label={label} help={help} problem={problem}>
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
