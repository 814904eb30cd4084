import { type FocusEvent, type KeyboardEvent, useId, useLayoutEffect, useRef, useState } from 'react'
import { largestAmount } from '../../shared/limits'
import { formatAmount, type ReadAmount, readAmount, typedAmount } from '../../shared/rules/measures'
import { useTranslator } from '../core/translator'
import { useTyped } from '../core/typing'
import { Field } from './Field'
import field from './Field.module.css'
import input from './Input.module.css'
import { rewrite } from './whole-choice'

/** The most characters of a typed number. */
export const longestAmount = 40

interface AmountProps {
  label: string
  value: number | null
  /** Takes the number after a short pause. */
  onCommit: (value: number | null) => Promise<boolean>
  readOnly: boolean
  /** How the typed text is read, when a number can have more than digits. */
  read?: (typed: string, language: string) => ReadAmount
  /** What is wrong with a number that does not fit here, in words. */
  problemOf?: (amount: number) => string | undefined
}

/** The typed text and what is wrong with it. Text that is not a number stays in the field and is not stored. */
export function useAmount({
  value,
  onCommit,
  read: reads = readAmount,
  problemOf
}: Pick<AmountProps, 'value' | 'onCommit' | 'read' | 'problemOf'>) {
  const { t, language } = useTranslator()
  const [writing, setWriting] = useState(false)
  /** The stored value, or the one on its way there; waiting input is compared with it when its turn comes. */
  const known = useRef(value)
  /**
   * What Escape restores: the number when the field got the focus, or the one set since then by anything but this
   * field.
   */
  const before = useRef('')
  const control = useRef<HTMLInputElement>(null)
  useLayoutEffect(() => {
    if (value !== known.current) {
      before.current = typedAmount(value, language)
      const element = control.current
      if (element === document.activeElement && element?.value === before.current) element.select()
    }
    known.current = value
  }, [value, language])
  const misfit = (amount: number | null) => (amount === null ? undefined : problemOf?.(amount))
  const commit = async (text: string) => {
    const read = reads(text, language)
    if (!('amount' in read) || misfit(read.amount) !== undefined) return false
    const was = known.current
    if (read.amount === was) return true
    known.current = read.amount
    const isTaken = await onCommit(read.amount)
    if (!isTaken) known.current = was
    return isTaken
  }
  const typed = useTyped(typedAmount(value, language), commit, { held: true })
  const read = reads(typed.text, language)
  // Set directly and not at the next render, which comes after the Tab key or another script has already selected the
  // text.
  const enter = ({ target }: FocusEvent<HTMLInputElement>) => {
    rewrite(target, typed.text)
    before.current = typedAmount(value, language)
    setWriting(true)
  }
  const leave = () => setWriting(false)
  /** Restores the number from when the field got the focus, and selects all of it. */
  const restore = (element: HTMLInputElement) => {
    if (typed.text === before.current) return
    element.value = before.current
    element.select()
    typed.change(before.current)
    void typed.flush()
  }
  if (!('problem' in read)) {
    const grouped = read.amount === null ? '' : formatAmount(read.amount, language)
    const problem = misfit(read.amount)
    return { typed, shown: writing || problem ? typed.text : grouped, enter, leave, restore, control, problem }
  }
  const most = formatAmount(largestAmount, language)
  const problem = read.problem === 'no-number' ? t('ui:noNumber') : t('ui:tooLarge', { most })
  return { typed, shown: typed.text, enter, leave, restore, control, problem }
}

/** Grouped like any other number while nobody types in it; as typed while somebody does. */
export const amountAttributes = (
  { typed, shown, enter, leave, control }: ReturnType<typeof useAmount>,
  readOnly: boolean
) => ({
  ref: control,
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

/**
 * `AmountInput` for a table: its label is only for screen readers, and Escape restores the number as in a spreadsheet.
 */
export function AmountCell({ label, readOnly, ...amount }: AmountProps) {
  const id = useId()
  const held = useAmount(amount)
  const { problem } = held
  function giveUp({ key, currentTarget, nativeEvent }: KeyboardEvent<HTMLInputElement>) {
    if (key === 'Escape' && !nativeEvent.isComposing && !readOnly) held.restore(currentTarget)
  }
  return (
    <>
      <input
        aria-label={label}
        aria-describedby={problem && id}
        aria-invalid={problem !== undefined}
        {...amountAttributes(held, readOnly)}
        onKeyDown={giveUp}
      />
      {problem && (
        <p id={id} className={field.problem}>
          {problem}
        </p>
      )}
    </>
  )
}
