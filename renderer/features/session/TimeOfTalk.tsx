import { useState } from 'react'
import { dateOf, momentOf, shortDate, timeOf } from '../../../shared/dates'
import { longestMinutes, type Session } from '../../../shared/model/session'
import { useToday } from '../../core/clock'
import { fieldsCanBeKept } from '../../core/kept-fields'
import { useLeftOver } from '../../core/left-over'
import { useDispatch } from '../../core/replica'
import { useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { Field } from '../../ui/Field'
import input from '../../ui/Input.module.css'
import { MomentInput } from '../../ui/MomentInput'
import { SectionTitle } from '../../ui/Page'
import { FieldGroup } from '../forms/fields/FieldGroup'
import { useEditSession } from './edit'
import styles from './SessionPage.module.css'

/** When a one-on-one is planned for, which can be moved; or when it was and how long it took, which can be corrected. */
export function TimeOfTalk({ session, readOnly }: { session: Session; readOnly: boolean }) {
  const { t, language } = useTranslator()
  const today = useToday()
  const { status, when, plannedFor, impromptu, minutes } = session
  const edit = useEditSession(session.id)
  const held = status === 'held'
  if (status === 'open' || (impromptu && !held)) return null
  const label = t(held ? 'session:wasOn' : 'session:moveTo')
  const planned = plannedFor !== undefined && plannedFor !== when ? plannedFor : null
  const word = planned && `${shortDate(dateOf(planned), language, today)}, ${timeOf(planned)}`
  return (
    <>
      <FieldGroup label={label} help={held && word ? t('session:plannedFor', { date: word }) : undefined}>
        {() => (
          <MomentInput
            label={label}
            value={when}
            {...(held ? { max: today } : {})}
            onChange={(moment) => edit({ when: moment })}
            readOnly={readOnly}
          />
        )}
      </FieldGroup>
      {held && minutes !== null && (
        <Minutes
          key={minutes}
          value={String(minutes)}
          onLeave={(count) => void edit({ minutes: count })}
          readOnly={readOnly}
        />
      )}
    </>
  )
}

/** Logs a talk that was held without the screen, by when it was and how long it took (S1-4). */
export function LogHeld({ session }: { session: Session }) {
  const dispatch = useDispatch()
  const { t } = useTranslator()
  const today = useToday()
  const now = momentOf(new Date())
  const [when, setWhen] = useState(Date.parse(session.when) > Date.parse(now) ? now : session.when)
  const [minutes, setMinutes] = useState('')
  const count = minutesIn(minutes)
  const save = () =>
    count !== null && fieldsCanBeKept() && dispatch({ type: 'session.finish', id: session.id, when, minutes: count })
  return (
    <section className={styles.finish} aria-label={t('session:heldElsewhere')}>
      <SectionTitle>{t('session:heldElsewhere')}</SectionTitle>
      <p>{t('session:heldElsewhereText')}</p>
      <FieldGroup label={t('session:wasOn')}>
        {() => <MomentInput label={t('session:wasOn')} value={when} max={today} onChange={setWhen} />}
      </FieldGroup>
      <Minutes value={minutes} onChange={setMinutes} />
      <Button look="primary" isDisabled={count === null} onPress={save}>
        {t('session:heldSave')}
      </Button>
    </section>
  )
}

/** Whole minutes that a one-on-one can take; null for anything else. */
export function minutesIn(typed: string): number | null {
  const count = /^\s*\d+\s*$/.test(typed) ? Number(typed) : 0
  return count >= 1 && count <= longestMinutes ? count : null
}

interface MinutesProps {
  value: string
  help?: string
  /** Whether an empty field is reported as missing. */
  needed?: boolean
  onChange?: (typed: string) => void
  /** Called when the field is left with another number in it. */
  onLeave?: (minutes: number) => void
  readOnly?: boolean
}

export function Minutes({ value, help, needed = false, onChange, onLeave, readOnly = false }: MinutesProps) {
  const { t } = useTranslator()
  const [typed, setTyped] = useState(value)
  const count = minutesIn(typed)
  useLeftOver(() =>
    typed !== '' && count === null
      ? {
          says: t('ui:numberNotKept', { name: t('session:minutes') }),
          words: typed,
          name: t('session:minutes'),
          copy: 'ui:copyWords'
        }
      : null
  )
  const leave = () => {
    if (count !== null && typed !== value) onLeave?.(count)
  }
  return (
    <Field
      label={t('session:minutes')}
      help={help ?? t('session:minutesHelp')}
      problem={
        (needed || typed !== '') && count === null ? t('forms:between', { min: 1, max: longestMinutes }) : undefined
      }
    >
      {({ id, describedBy, invalid }) => (
        <input
          id={id}
          inputMode="numeric"
          maxLength={10}
          className={`${input.input} ${input.number}`}
          aria-describedby={describedBy}
          aria-invalid={invalid}
          readOnly={readOnly}
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value)
            onChange?.(event.target.value)
          }}
          onBlur={leave}
        />
      )}
    </Field>
  )
}
