import { useEffect, useId, useRef, useState } from 'react'
import { dateOf, earliestDay, momentOf, timeOf } from '../../shared/dates'
import type { Moment, PlainDate } from '../../shared/model/scalars'
import { useToday } from '../core/clock'
import { useLeftOver } from '../core/left-over'
import { useT } from '../core/translator'
import { afterPress } from './after-press'
import { BareDate } from './DateInput'
import field from './Field.module.css'
import input from './Input.module.css'
import styles from './MomentInput.module.css'
import { useShown } from './shown'
import { useSettled } from './use-settled'

interface MomentInputProps {
  /** What the moment is; day and time each add their own word. */
  label: string
  value: Moment
  /** False when only the day is known: the time is empty until somebody enters one. */
  isTimed?: boolean
  /** Returns the promise of the change, if there is one. */
  onChange: (moment: Moment, isTimed: boolean) => unknown
  max?: PlainDate
  readOnly?: boolean
}

/** A day without a time stands at its noon, today at this moment at the latest. */
const notAhead = (moment: Moment): Moment => (Date.parse(moment) > Date.now() ? momentOf(new Date()) : moment)

/**
 * A day and a time, as local time of this machine. A change of the time keeps the day that was chosen just before, and
 * vice versa.
 */
export function MomentInput({ label, value, isTimed = true, onChange, max, readOnly = false }: MomentInputProps) {
  const t = useT()
  const [{ moment: shown, hasTime }, choose] = useShown({ moment: value, hasTime: isTimed }, (next) =>
    onChange(next.moment, next.hasTime)
  )
  const earliest = earliestDay(useToday())
  function set(date: PlainDate, time: string) {
    const moment = momentOf(new Date(`${date}T${time === '' ? '12:00' : time}`))
    choose({ moment: time === '' ? notAhead(moment) : moment, hasTime: time !== '' })
  }
  const time = hasTime ? timeOf(shown) : ''
  return (
    <div className={styles.row}>
      <BareDate
        aria-label={t('ui:dayOf', { label })}
        value={dateOf(shown)}
        // A moment that was stored before there was a limit stays allowed.
        min={[earliest, dateOf(shown)].sort()[0]}
        max={max}
        needed
        onChange={(date) => date && set(date, time)}
        readOnly={readOnly}
      />
      <Time
        label={t('ui:timeOf', { label })}
        value={time}
        onChange={(time) => set(dateOf(shown), time)}
        readOnly={readOnly}
      />
    </div>
  )
}

interface TimeProps {
  label: string
  /** Empty while the time is not known; it may then stay empty. */
  value: string
  onChange: (time: string) => unknown
  readOnly: boolean
}

/** The native time field; passes on a complete time, and says so when it is not complete. */
function Time({ label, value, onChange, readOnly }: TimeProps) {
  const t = useT()
  const id = useId()
  const [text, setText] = useState(value)
  const [missing, setMissing] = useState(false)
  const control = useRef<HTMLInputElement>(null)
  const settled = useSettled(onChange)
  useLeftOver(() =>
    control.current?.validity.badInput
      ? {
          says: value === '' ? t('ui:timeUnfinished') : t('ui:timeNotKept', { name: label, time: value }),
          words: '',
          name: label,
          copy: 'ui:copyWords'
        }
      : null
  )
  useEffect(() => {
    setText(value)
    setMissing(false)
  }, [value])
  return (
    <div>
      <input
        ref={control}
        type="time"
        required={value !== ''}
        aria-label={label}
        aria-invalid={missing}
        aria-describedby={missing ? id : undefined}
        className={input.input}
        readOnly={readOnly}
        value={text}
        onChange={({ target }) => {
          setText(target.value)
          if (target.value !== '') setMissing(false)
          settled.change(target.value === '' || target.value === value ? null : target.value)
        }}
        onKeyDown={settled.onKeyDown}
        onPointerDown={settled.onPointerDown}
        onBlur={({ target }) => {
          void settled.settle()
          afterPress(() => setMissing(target.value === '' && (value !== '' || target.validity.badInput)))
        }}
        onInvalid={(event) => {
          event.preventDefault()
          setMissing(true)
        }}
      />
      {missing && (
        <p id={id} role="alert" className={field.problem}>
          {value === '' ? t('ui:timeUnfinished') : t('ui:timeIncomplete', { time: value })}
        </p>
      )}
    </div>
  )
}
