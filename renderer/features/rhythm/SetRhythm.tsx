import { useId, useState } from 'react'
import { v7 as newId } from 'uuid'
import type { RepSummary } from '../../../shared/model/library'
import type { Cadence } from '../../../shared/model/rhythm'
import type { Id, PlainDate } from '../../../shared/model/scalars'
import { type SessionType, sessionTypes } from '../../../shared/model/session'
import { beginsOn, cadenceOn, hasBegun, nextMonday } from '../../../shared/rules/due-dates'
import type { BetterDay } from '../../../shared/rules/miss-pattern'
import { useToday } from '../../core/clock'
import { useRhythmLook } from '../../core/rhythm'
import { useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { DateInput } from '../../ui/DateInput'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { Field } from '../../ui/Field'
import { Form } from '../../ui/Form'
import input from '../../ui/Input.module.css'
import { SelectInput } from '../../ui/SelectInput'
import { useShortDate } from '../../ui/ShortDate'
import { changeAll } from './change'
import styles from './SetRhythm.module.css'
import { cadenceInWords, weekdayName } from './words'

interface SetRhythmProps {
  /** The rep to begin with; null: all who have no rhythm, or else the first rep. */
  rep: Id | null
  /** The day to begin with for that rep, and the rhythm that it is meant for. */
  better: BetterDay | null
  reps: readonly RepSummary[]
  names: ReadonlyMap<Id, string>
  onClose: () => void
}

const all = 'all'
const never = 'never'
const often = [1, 2, 3, 4, 6, 8, 13, 26] as const
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

function useCadences(): ReadonlyMap<Id, readonly Cadence[]> {
  const reps = useRhythmLook((look) => look.reps)
  return new Map((reps ?? []).map(({ rep, facts }) => [rep, facts.cadences]))
}

/** How often, on which day, since when: for one rep, or for all who have no rhythm yet (S1-10). */
export default function SetRhythm({ rep, better, reps, names, onClose }: SetRhythmProps) {
  const { t, language } = useTranslator()
  const today = useToday()
  const cadences = useCadences()
  const without = reps.filter(({ id }) => (cadences.get(id) ?? []).length === 0)
  const [whom, setWhom] = useState(rep ?? (without.length > 1 ? all : (without[0]?.id ?? reps[0]?.id ?? all)))
  const first = (cadences.get(whom) ?? [])[0]?.type
  const [session, setSession] = useState<SessionType>(better?.type ?? first ?? 'coaching-talk')
  const entries = (cadences.get(whom) ?? []).filter(({ type }) => type === session)
  const isChange = entries.some((one) => hasBegun(one, today))
  const current = cadenceOn(entries, session, today)
  const [every, setEvery] = useState<string>(String(current?.every ?? 2))
  const [weekday, setWeekday] = useState(String((better?.type && better.weekday) || (current?.weekday ?? 4)))
  const [time, setTime] = useState(current?.at ?? '')
  const [chosen, setFrom] = useState<PlainDate | null>(null)
  /** Switches to another rep or type; the fields then show the rhythm in force there. */
  function turnTo(rep: string, type: SessionType) {
    const known = (cadences.get(rep) ?? []).filter((one) => one.type === type)
    const holds = cadenceOn(known, type, today) ?? known[0]
    setWhom(rep)
    setSession(type)
    setFrom(null)
    if (!holds) return
    setEvery(String(holds.every ?? never))
    setWeekday(String(holds.weekday))
    setTime(holds.at ?? '')
  }
  const earliest = isChange ? nextMonday(today) : today
  const from = chosen !== null && (!isChange || chosen >= earliest) ? chosen : earliest
  const timeId = useId()

  async function set() {
    const targets = whom === all ? without.map(({ id }) => id) : [whom]
    const entry = {
      session,
      from,
      every: every === never ? null : Number(every),
      weekday: Number(weekday),
      at: time === '' ? null : time
    }
    const name = names.get(targets[0] ?? '') ?? ''
    const text = t('rhythm:wasSet', { count: targets.length, name })
    if (await changeAll(targets, () => ({ type: 'rhythm.set', id: newId(), ...entry }), text)) onClose()
  }

  return (
    <Dialog title={t('rhythm:setTitle')} onClose={onClose}>
      <Form onSubmit={set}>
        <SelectInput
          label={t('rhythm:forWhom')}
          value={whom}
          choices={[
            ...(without.length > 1 ? [{ value: all, label: t('rhythm:allWithout', { count: without.length }) }] : []),
            ...reps.map(({ id }) => ({ value: id, label: names.get(id) ?? '' }))
          ]}
          onChange={(value) => value && turnTo(value, (cadences.get(value) ?? [])[0]?.type ?? session)}
        />
        <SelectInput
          label={t('rhythm:session')}
          value={session}
          choices={sessionTypes.map((value) => ({ value, label: t(`session:type.${value}`) }))}
          onChange={(value) => value && turnTo(whom, value)}
        />
        <Standing entries={entries} today={today} />
        <div className={styles.two}>
          <SelectInput
            label={t('rhythm:often')}
            value={every}
            choices={[
              ...often.map((weeks) => ({ value: String(weeks), label: t('rhythm:every', { count: weeks }) })),
              ...(entries.length > 0 ? [{ value: never, label: t('rhythm:never') }] : [])
            ]}
            onChange={(value) => value && setEvery(value)}
          />
          <SelectInput
            label={t('rhythm:weekday')}
            value={weekday}
            choices={weekdays.map((day) => ({ value: String(day), label: weekdayName(day, language) }))}
            onChange={(value) => value && setWeekday(value)}
          />
          <DateInput
            label={t('rhythm:since')}
            value={from}
            {...(isChange ? { min: earliest } : {})}
            needed
            onChange={setFrom}
          />
          <Field label={t('rhythm:time')}>
            {({ id, describedBy }) => (
              <input
                id={id}
                name={timeId}
                aria-describedby={describedBy}
                type="time"
                className={input.input}
                value={time}
                onChange={(event) => setTime(event.target.value)}
              />
            )}
          </Field>
        </div>
        <p className={styles.help}>{isChange ? t('rhythm:sinceHelp') : t('rhythm:firstHelp')}</p>
        <DialogButtons>
          <Button onPress={onClose}>{t('rhythm:cancel')}</Button>
          <Button type="submit" look="primary">
            {t('rhythm:save')}
          </Button>
        </DialogButtons>
      </Form>
    </Dialog>
  )
}

/** The rhythm in force now, and what was set for later. */
function Standing({ entries, today }: { entries: readonly Cadence[]; today: PlainDate }) {
  const { t, language } = useTranslator()
  const short = useShortDate()
  const now = entries.filter((one) => beginsOn(one) <= today).sort((a, b) => (beginsOn(a) < beginsOn(b) ? 1 : -1))[0]
  const later = entries.filter((one) => beginsOn(one) > today)
  return (
    <ul className={styles.standing}>
      {now && <li>{t('rhythm:now', { what: cadenceInWords(now, t, language) })}</li>}
      {later.map((one) => (
        <li key={one.id}>
          {t('rhythm:planned', { date: short(beginsOn(one)), what: cadenceInWords(one, t, language) })}
        </li>
      ))}
    </ul>
  )
}
