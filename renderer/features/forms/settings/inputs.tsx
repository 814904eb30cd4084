import { useRef, useState } from 'react'
import { limits } from '../../../../shared/limits'
import { useLeftOver } from '../../../core/left-over'
import { useT } from '../../../core/translator'
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

/** A number within its bounds; anything else is not taken over, and says so. */
export function NumberInput({ label, value, onChange, min, max, whole = false }: NumberProps) {
  const t = useT()
  const [wrong, setWrong] = useState(false)
  const control = useRef<HTMLInputElement>(null)
  const fits = ({ value: text, validity }: HTMLInputElement) => {
    const number = Number(text)
    if (validity.badInput || !Number.isFinite(number)) return false
    if (text === '') return true
    return number >= (min ?? -Infinity) && number <= (max ?? Infinity) && (!whole || Number.isInteger(number))
  }
  useLeftOver(() =>
    control.current && !fits(control.current)
      ? { says: t('ui:numberNotKept', { name: label }), words: '', name: label, copy: 'ui:copyWords' }
      : null
  )
  function take(element: HTMLInputElement) {
    const fit = fits(element)
    setWrong(!fit)
    if (fit) onChange(element.value === '' ? undefined : Number(element.value))
  }
  const bounds = min === undefined || max === undefined ? t('ui:numberDoesNotFit') : t('forms:between', { min, max })
  return (
    <Field label={label} problem={wrong ? bounds : undefined}>
      {({ id, describedBy, invalid }) => (
        <input
          id={id}
          ref={control}
          aria-invalid={invalid}
          type="number"
          className={`${input.input} ${input.number}`}
          aria-describedby={describedBy}
          min={min}
          max={max}
          step={whole ? 1 : 'any'}
          defaultValue={value ?? ''}
          key={`${label} ${value}`}
          onBlur={(event) => take(event.target)}
          onKeyDown={(event) => event.key === 'Enter' && take(event.currentTarget)}
        />
      )}
    </Field>
  )
}
