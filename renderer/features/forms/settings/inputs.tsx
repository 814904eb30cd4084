import { useState } from 'react'
import { limits } from '../../../../shared/limits'
import { readAmount, typedAmount } from '../../../../shared/rules/measures'
import { useLeftOver } from '../../../core/left-over'
import { useTranslator } from '../../../core/translator'
import { longestAmount } from '../../../ui/AmountInput'
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
  /** Whether the cursor goes here when the part was just added. */
  first?: boolean
}

/** A one-line input that changes the form with every key. */
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

/** A multi-line input that changes the form with every key. */
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

/** A number within its bounds; anything else is not taken over, and a message says so. */
export function NumberInput({ label, value, onChange, min, max, whole = false }: NumberProps) {
  const { t, language } = useTranslator()
  const stored = typedAmount(value ?? null, language)
  const [typed, setTyped] = useState<string | null>(null)
  const [left, setLeft] = useState(false)
  const text = typed ?? stored
  const read = readAmount(text, language)
  const amount = 'amount' in read ? read.amount : undefined
  const isWithin = (one: number) =>
    one >= (min ?? Number.NEGATIVE_INFINITY) &&
    one <= (max ?? Number.POSITIVE_INFINITY) &&
    (!whole || Number.isInteger(one))
  const fits = amount !== undefined && (amount === null || isWithin(amount))
  useLeftOver(() =>
    fits ? null : { says: t('ui:numberNotKept', { name: label }), words: text, name: label, copy: 'ui:copyWords' }
  )
  function take() {
    setLeft(true)
    if (!fits) return
    setTyped(null)
    if (text !== stored) onChange(amount ?? undefined)
  }
  const bounds = min === undefined || max === undefined ? t('ui:numberDoesNotFit') : t('forms:between', { min, max })
  return (
    <Field label={label} problem={left && !fits ? bounds : undefined}>
      {({ id, describedBy, invalid }) => (
        <input
          id={id}
          aria-invalid={invalid}
          inputMode={whole ? 'numeric' : 'decimal'}
          maxLength={longestAmount}
          className={`${input.input} ${input.number}`}
          aria-describedby={describedBy}
          value={text}
          onChange={(event) => {
            setLeft(false)
            setTyped(event.target.value)
          }}
          onBlur={take}
          onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && take()}
        />
      )}
    </Field>
  )
}
