import { useEffect, useState } from 'react'
import { dateOf, momentOf, timeOf } from '../../shared/dates'
import type { Moment, PlainDate } from '../../shared/model/scalars'
import { useT } from '../core/translator'
import { BareDate } from './DateInput'
import input from './Input.module.css'
import styles from './MomentInput.module.css'
import { useShown } from './shown'

interface MomentInputProps {
  /** What the moment is; day and time each say it with their own word. */
  label: string
  value: Moment
  /** Gives back the promise of the change, where there is one. */
  onChange: (moment: Moment) => unknown
  max?: PlainDate
  readOnly?: boolean
}

/** A day and a time, as local time of this machine. The time keeps the day that was chosen just before, and the other way round. */
export function MomentInput({ label, value, onChange, max, readOnly = false }: MomentInputProps) {
  const t = useT()
  const [shown, choose] = useShown(value, onChange)
  const set = (date: PlainDate, time: string) => choose(momentOf(new Date(`${date}T${time}`)))
  return (
    <div className={styles.row}>
      <BareDate
        aria-label={t('ui:dayOf', { label })}
        value={dateOf(shown)}
        max={max}
        onChange={(date) => date && set(date, timeOf(shown))}
        readOnly={readOnly}
      />
      <Time
        label={t('ui:timeOf', { label })}
        value={timeOf(shown)}
        onChange={(time) => set(dateOf(shown), time)}
        readOnly={readOnly}
      />
    </div>
  )
}

interface TimeProps {
  label: string
  value: string
  onChange: (time: string) => void
  readOnly: boolean
}

/** The native time field; sends a time when it is whole. */
function Time({ label, value, onChange, readOnly }: TimeProps) {
  const [text, setText] = useState(value)
  useEffect(() => setText(value), [value])
  return (
    <input
      type="time"
      aria-label={label}
      className={input.input}
      readOnly={readOnly}
      value={text}
      onChange={(event) => {
        setText(event.target.value)
        if (event.target.value !== '' && event.target.value !== value) onChange(event.target.value)
      }}
      onBlur={() => setText(value)}
    />
  )
}
