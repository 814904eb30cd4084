import { useEffect, useState } from 'react'
import { dateOf, momentOf, timeOf } from '../../../shared/dates'
import { useToday } from '../../app/clock'
import { useT } from '../../app/translator'
import { BareDate } from '../../ui/DateInput'
import input from '../../ui/Input.module.css'
import { FieldGroup } from '../forms/fields/FieldGroup'
import type { ObservationField } from './field'
import styles from './WhenField.module.css'
import { edit } from './write'

/** Day and time of what was seen, as local time of this machine. */
export function WhenField({ label, help, observation, readOnly }: ObservationField) {
  const t = useT()
  const today = useToday()
  const { id, when } = observation
  const set = (date: string, time: string) => void edit(id, { when: momentOf(new Date(`${date}T${time}`)) })
  return (
    <FieldGroup label={label} help={help}>
      {() => (
        <div className={styles.row}>
          <BareDate
            aria-label={t('observation:date', { label })}
            value={dateOf(when)}
            max={today}
            onChange={(date) => date && set(date, timeOf(when))}
            readOnly={readOnly}
          />
          <Time
            label={t('observation:time', { label })}
            value={timeOf(when)}
            onChange={(time) => set(dateOf(when), time)}
            readOnly={readOnly}
          />
        </div>
      )}
    </FieldGroup>
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
