import { limits } from '../../../../shared/limits'
import { Field } from '../../../ui/Field'
import input from '../../../ui/Input.module.css'
import { WrittenArea, WrittenLine } from '../../../ui/Written'

interface WordsProps {
  label: string
  value: string
  onChange: (words: string) => void
  help?: string
  problem?: string
  maxLength?: number
  /** The language of the form that the words are for. */
  lang?: string
  /** Where the cursor goes when the part was just added. */
  first?: boolean
}

/** One line that the form is changed by, key by key. */
export function LineInput({ label, help, problem, maxLength = limits.line, first, onChange, ...rest }: WordsProps) {
  return (
    <Field label={label} help={help} problem={problem}>
      {({ id, describedBy, invalid }) => (
        <WrittenLine
          {...rest}
          id={id}
          data-first={first}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          most={maxLength}
          onChange={onChange}
        />
      )}
    </Field>
  )
}

/** Running text that the form is changed by, key by key. */
export function WordsInput({ label, help, problem, maxLength = limits.text, first, onChange, ...rest }: WordsProps) {
  return (
    <Field label={label} help={help} problem={problem}>
      {({ id, describedBy, invalid }) => (
        <WrittenArea
          {...rest}
          id={id}
          rows={3}
          data-first={first}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          most={maxLength}
          onChange={onChange}
        />
      )}
    </Field>
  )
}

interface NumberProps {
  label: string
  value: number | undefined
  onChange: (value: number | undefined) => void
  min?: number
  max?: number
  whole?: boolean
}

/** A number within its bounds; anything else is not taken over. */
export function NumberInput({ label, value, onChange, min, max, whole = false }: NumberProps) {
  function take(text: string) {
    if (text === '') return onChange(undefined)
    const number = Number(text)
    const fits = Number.isFinite(number) && number >= (min ?? -Infinity) && number <= (max ?? Infinity)
    if (fits && (!whole || Number.isInteger(number))) onChange(number)
  }
  return (
    <Field label={label}>
      {({ id, describedBy }) => (
        <input
          id={id}
          type="number"
          className={`${input.input} ${input.number}`}
          aria-describedby={describedBy}
          min={min}
          max={max}
          step={whole ? 1 : 'any'}
          defaultValue={value ?? ''}
          key={`${label} ${value}`}
          onBlur={(event) => take(event.target.value)}
          onKeyDown={(event) => event.key === 'Enter' && take(event.currentTarget.value)}
        />
      )}
    </Field>
  )
}
