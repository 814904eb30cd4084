import { type FocusEvent, type ReactNode, useEffect, useState } from 'react'
import { PlainDate } from '../../shared/model/scalars'
import { useT } from '../core/translator'
import { Field } from './Field'
import styles from './Input.module.css'

interface DateInputProps {
  label: string
  value: PlainDate | null
  onChange: (date: PlainDate | null) => void
  max?: PlainDate
  min?: PlainDate
  /** Beside the label, at the right. */
  aside?: ReactNode
  help?: string
  readOnly?: boolean
}

/** A date that exists; half a date stays in the field and says what is missing. */
export function DateInput({ label, aside, help, ...rest }: DateInputProps) {
  const t = useT()
  const [broken, setBroken] = useState(false)
  return (
    <Field label={label} aside={aside} help={help} problem={broken ? t('ui:dateIncomplete') : undefined}>
      {({ id, describedBy, invalid }) => (
        <BareDate {...rest} id={id} describedBy={describedBy} invalid={invalid} onBroken={setBroken} />
      )}
    </Field>
  )
}

interface BareDateProps extends Omit<DateInputProps, 'label' | 'aside' | 'help'> {
  id?: string
  'aria-label'?: string
  describedBy?: string
  invalid?: boolean
  onBroken?: (broken: boolean) => void
}

/** The native date field, for tables and for `DateInput`. Sends a date only when it is whole. */
export function BareDate({ value, onChange, describedBy, invalid, onBroken, ...rest }: BareDateProps) {
  const [text, setText] = useState(value ?? '')
  useEffect(() => setText(value ?? ''), [value])

  function take(next: string) {
    setText(next)
    if (PlainDate.safeParse(next).success && next !== value) onChange(next)
  }
  function leave({ currentTarget }: FocusEvent<HTMLInputElement>) {
    const broken = currentTarget.validity.badInput
    onBroken?.(broken)
    if (!broken && currentTarget.value === '' && value !== null) onChange(null)
  }
  return (
    <input
      {...rest}
      type="date"
      className={styles.input}
      aria-describedby={describedBy}
      aria-invalid={invalid}
      min={rest.min ?? '1900-01-01'}
      max={rest.max ?? '2999-12-31'}
      value={text}
      onChange={(event) => take(event.target.value)}
      onBlur={leave}
    />
  )
}
