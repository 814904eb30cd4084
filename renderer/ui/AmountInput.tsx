import { useId, useState } from 'react'
import { largestAmount } from '../../shared/limits'
import { formatAmount, type ReadAmount, readAmount, typedAmount } from '../../shared/rules/measures'
import { useTranslator } from '../core/translator'
import { useTyped } from '../core/typing'
import { Field } from './Field'
import field from './Field.module.css'
import input from './Input.module.css'

/** Signs that a number is typed with at most. */
export const longestAmount = 40

interface AmountProps {
  label: string
  value: number | null
  /** Takes the number after a short pause. */
  onCommit: (value: number | null) => Promise<boolean>
  readOnly: boolean
  /** How what is typed is read, where a number comes with more than digits. */
  read?: (typed: string, language: string) => ReadAmount
  /** What is wrong with a number that does not fit here, in words. */
  problemOf?: (amount: number) => string | undefined
}

/** What is typed and what is wrong with it. What is no number stays in the field and is not stored. */
export function useAmount({
  value,
  onCommit,
  read: reads = readAmount,
  problemOf
}: Pick<AmountProps, 'value' | 'onCommit' | 'read' | 'problemOf'>) {
  const { t, language } = useTranslator()
  const [writing, setWriting] = useState(false)
  const misfit = (amount: number | null) => (amount === null ? undefined : problemOf?.(amount))
  const commit = async (text: string) => {
    const read = reads(text, language)
    if (!('amount' in read) || misfit(read.amount) !== undefined) return false
    return read.amount === value || (await onCommit(read.amount))
  }
  const typed = useTyped(typedAmount(value, language), commit, { held: true })
  const read = reads(typed.text, language)
  const enter = () => setWriting(true)
  const leave = () => setWriting(false)
  if (!('problem' in read)) {
    const grouped = read.amount === null ? '' : formatAmount(read.amount, language)
    const problem = misfit(read.amount)
    return { typed, shown: writing || problem ? typed.text : grouped, enter, leave, problem }
  }
  const most = formatAmount(largestAmount, language)
  const problem = read.problem === 'no-number' ? t('ui:noNumber') : t('ui:tooLarge', { most })
  return { typed, shown: typed.text, enter, leave, problem }
}

/** Grouped like any other number while nobody writes in it; as it is typed while somebody does. */
export const amountAttributes = ({ typed, shown, enter, leave }: ReturnType<typeof useAmount>, readOnly: boolean) => ({
  className: `${input.input} ${input.number}`,
  inputMode: 'decimal' as const,
  maxLength: longestAmount,
  readOnly,
  value: shown,
  onChange: (event: { target: { value: string } }) => typed.change(event.target.value),
  onFocus: enter,
  onBlur: () => {
    leave()
    void typed.flush()
  }
})

/** A number as people type it, with a decimal comma or point. */
export function AmountInput({ label, readOnly, ...amount }: AmountProps) {
  const field = useAmount(amount)
  return (
    <Field label={label} problem={field.problem}>
      {({ id, describedBy, invalid }) => (
        <input id={id} aria-describedby={describedBy} aria-invalid={invalid} {...amountAttributes(field, readOnly)} />
      )}
    </Field>
  )
}

/** The same in a table; its label is heard, not seen. */
export function AmountCell({ label, readOnly, ...amount }: AmountProps) {
  const id = useId()
  const held = useAmount(amount)
  const { problem } = held
  return (
    <>
      <input
        aria-label={label}
        aria-describedby={problem && id}
        aria-invalid={problem !== undefined}
        {...amountAttributes(held, readOnly)}
      />
      {problem && (
        <p id={id} className={field.problem}>
          {problem}
        </p>
      )}
    </>
  )
}
