import { type FormEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react'
import { longDate } from '../../shared/dates'
import { PlainDate } from '../../shared/model/scalars'
import { nameOf, useLeftOver } from '../core/left-over'
import { useTranslator } from '../core/translator'
import { afterPress } from './after-press'
import { Field } from './Field'
import field from './Field.module.css'
import styles from './Input.module.css'
import { type DateProblem, dateProblem } from './typed-date'
import { useSettled } from './use-settled'

interface DateProps {
  value: PlainDate | null
  /** Returns the promise of the change, if there is one. */
  onChange: (date: PlainDate | null) => unknown
  max?: PlainDate
  min?: PlainDate
  readOnly?: boolean
  /** An empty field is not passed on and says so. */
  needed?: boolean
}

interface DateInputProps extends DateProps {
  label: string
  /** What is wrong with the day itself; said where the field holds one that can be kept. */
  problem?: string | undefined
  /** Beside the label, at the right. */
  aside?: ReactNode
  help?: string
}

/** The value of the native field, and what is wrong with it once the field is left. Only a valid date is passed on. */
function useDate({ value, onChange, min = '1900-01-01', max = '2999-12-31', readOnly, needed = false }: DateProps) {
  const { t, language } = useTranslator()
  const [text, setText] = useState(value ?? '')
  const [wrong, setWrong] = useState<DateProblem | null>(null)
  const control = useRef<HTMLInputElement>(null)
  useEffect(() => {
    setText(value ?? '')
    setWrong(null)
  }, [value])
  const problemOf = (element: HTMLInputElement) =>
    dateProblem(element.value, element.validity.badInput, { least: min, most: max, needed })

  useLeftOver(() => {
    const element = control.current
    const problem = element && problemOf(element)
    if (!problem || problem === 'needed') return null
    const name = nameOf(element)
    const says: Record<typeof problem, () => string> = {
      incomplete: () => t('ui:dateNotKept', { name }),
      year: () => t('ui:dateYearNotKept', { name }),
      early: () => t('ui:dateEarlyNotKept', { name, date: longDate(min, language) }),
      late: () => t('ui:dateLateNotKept', { name, date: longDate(max, language) })
    }
    return { says: says[problem](), words: '', name, copy: 'ui:copyWords' }
  })

  const settled = useSettled((typed) => {
    const date = PlainDate.safeParse(typed)
    return date.success && onChange(date.data)
  })
  function take(element: HTMLInputElement) {
    setText(element.value)
    const problem = problemOf(element)
    if (problem === null) setWrong(null)
    settled.change(problem !== null || element.value === '' || element.value === value ? null : element.value)
  }
  function leave(element: HTMLInputElement) {
    void settled.settle()
    const problem = problemOf(element)
    afterPress(() => setWrong(problemOf(element)))
    if (problem === null && element.value === '' && value !== null) onChange(null)
  }
  const words: Record<DateProblem, () => string> = {
    incomplete: () => t('ui:dateIncomplete'),
    year: () => t('ui:dateYear', { year: new Date().getFullYear() }),
    early: () => t('ui:dateEarly', { date: longDate(min, language) }),
    late: () => t('ui:dateLate', { date: longDate(max, language) }),
    needed: () => (value === null ? t('ui:dateIncomplete') : t('ui:dateNeeded', { date: longDate(value, language) }))
  }
  return {
    problem: wrong === null ? undefined : words[wrong](),
    attributes: {
      ref: control,
      type: 'date',
      className: styles.input,
      min,
      max,
      readOnly,
      required: needed,
      value: text,
      onInvalid: (event: FormEvent<HTMLInputElement>) => {
        event.preventDefault()
        setWrong(problemOf(event.currentTarget))
      },
      onChange: (event: { target: HTMLInputElement }) => take(event.target),
      onKeyDown: settled.onKeyDown,
      onPointerDown: settled.onPointerDown,
      onBlur: (event: { target: HTMLInputElement }) => leave(event.target)
    }
  }
}

/** A date that exists; anything else stays in the field, with a message that says what is wrong. */
export function DateInput({ label, aside, help, problem: wrong, ...rest }: DateInputProps) {
  const { problem = wrong, attributes } = useDate(rest)
  return (
    <Field label={label} aside={aside} help={help} problem={problem}>
      {({ id, describedBy, invalid }) => (
        <input id={id} aria-describedby={describedBy} aria-invalid={invalid} {...attributes} />
      )}
    </Field>
  )
}

/** `DateInput` for a table or a row; its label is only for screen readers. */
export function BareDate({ 'aria-label': label, ...rest }: DateProps & { 'aria-label': string }) {
  const id = useId()
  const { problem, attributes } = useDate(rest)
  return (
    <div className={styles.line}>
      <input aria-label={label} aria-describedby={problem && id} aria-invalid={problem !== undefined} {...attributes} />
      {problem && (
        <p id={id} role="alert" className={field.problem}>
          {problem}
        </p>
      )}
    </div>
  )
}
