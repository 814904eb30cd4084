import { useId, useMemo, useState } from 'react'
import { v7 as newId } from 'uuid'
import type { RepSummary } from '../../../shared/model/library'
import type { Cadence } from '../../../shared/model/rhythm'
import type { Id, PlainDate } from '../../../shared/model/scalars'
import { type SessionType, sessionTypes } from '../../../shared/model/session'
import { beginsOn, cadenceOn, hasBegun, inOrder, nextMonday } from '../../../shared/rules/due-dates'
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
import { changeAll, changeOne } from './change'
import styles from './SetRhythm.module.css'
import { Standing } from './Standing'
import { weekdayName } from './words'

interface SetRhythmProps {
  /** The reps to begin with; none: all who have no such rhythm, or else the first rep. */
  chosen: readonly Id[]
  /** The kind of session to begin with; null: what the rep, or most of the team, has. */
  session: SessionType | null
  /** The day to begin with for that rep, and the rhythm that it is meant for. */
  better: BetterDay | null
  reps: readonly RepSummary[]
  names: ReadonlyMap<Id, string>
  onClose: () => void
}

const all = 'all'
const these = 'these'
const never = 'never'
const another = 'another'
const often = [1, 2, 3, 4, 6, 8, 13, 26] as const
const weekdays = [1, 2, 3, 4, 5, 6, 7] as const

function useCadences(): ReadonlyMap<Id, readonly Cadence[]> {
  const reps = useRhythmLook((look) => look.reps)
  return useMemo(() => new Map((reps ?? []).map(({ rep, facts }) => [rep, facts.cadences])), [reps])
}

/** The type that most reps have a rhythm for. */
function mostPromised(reps: readonly RepSummary[], cadences: ReadonlyMap<Id, readonly Cadence[]>): SessionType {
  const having = (type: SessionType) =>
    reps.filter(({ id }) => cadences.get(id)?.some((one) => one.type === type)).length
  return sessionTypes.reduce((most, type) => (having(type) > having(most) ? type : most), 'coaching-talk' as const)
}

/** What is planned and nothing was due under yet. */
const plannedOf = (entries: readonly Cadence[], today: PlainDate) => entries.filter((one) => !hasBegun(one, today))

/** The planned entry that is changed if nobody chooses: the first of a rhythm under which nothing was due yet. */
const changedAtFirst = (entries: readonly Cadence[], today: PlainDate): Cadence | undefined =>
  entries.some((one) => hasBegun(one, today)) ? undefined : entries[0]

/** How often, on which day, since when: for one rep, or for all who have no rhythm of the kind yet (S1-10). */
export default function SetRhythm({ chosen, session: asked, better, reps, names, onClose }: SetRhythmProps) {
  const { t, language } = useTranslator()
  const short = useShortDate()
  const today = useToday()
  const cadences = useCadences()
  const entriesOf = (whom: string, type: SessionType) => inOrder(cadences.get(whom) ?? [], type)
  const withoutOf = (type: SessionType) => reps.filter(({ id }) => entriesOf(id, type).length === 0)
  const only = chosen.length === 1 ? chosen[0] : undefined
  const [session, setSession] = useState<SessionType>(
    () =>
      asked ??
      better?.type ??
      (only === undefined ? mostPromised(reps, cadences) : ((cadences.get(only) ?? [])[0]?.type ?? 'coaching-talk'))
  )
  const without = withoutOf(session)
  const everybody = without.length > 1 ? all : (without[0]?.id ?? reps[0]?.id ?? all)
  const [whom, setWhom] = useState(only ?? (chosen.length > 1 ? these : everybody))
  /** Whether a person has said for whom it is. */
  const [isChosen, setIsChosen] = useState(chosen.length > 0)
  const entries = entriesOf(whom, session)
  const targets = whom === all ? without.map(({ id }) => id) : whom === these ? chosen : [whom]
  const isChange = targets.some((id) => entriesOf(id, session).some((one) => hasBegun(one, today)))
  const planned = plannedOf(entries, today)
  const current = changedAtFirst(entries, today) ?? cadenceOn(entries, session, today)
  const [changing, setChanging] = useState<Id | null>(changedAtFirst(entries, today)?.id ?? null)
  const changed = planned.find(({ id }) => id === changing)
  const [every, setEvery] = useState<string>(String(current?.every ?? 2))
  const [weekday, setWeekday] = useState(String((better?.type && better.weekday) || (current?.weekday ?? 4)))
  const [time, setTime] = useState(current?.at ?? '')
  const [day, setFrom] = useState<PlainDate | null>(null)
  /** Shows an entry in the fields. */
  function show(entry: Cadence | undefined, isPlanned: boolean) {
    setFrom(null)
    setChanging(isPlanned && entry ? entry.id : null)
    if (!entry) return
    setEvery(entry.every === null ? (isPlanned ? never : '2') : String(entry.every))
    setWeekday(String(entry.weekday))
    setTime(entry.at ?? '')
  }
  /** Switches to another rep or type; the fields then show what is planned first there, or the rhythm in force. */
  function turnTo(rep: string, type: SessionType) {
    setWhom(rep)
    setSession(type)
    const known = entriesOf(rep, type)
    const first = changedAtFirst(known, today)
    show(first ?? cadenceOn(known, type, today), first !== undefined)
  }
  function turnToType(type: SessionType) {
    const lacking = withoutOf(type)
    if (whom !== all && isChosen) turnTo(whom, type)
    else turnTo(lacking.length > 1 ? all : (lacking[0]?.id ?? reps[0]?.id ?? all), type)
  }
  const earliest = isChange ? nextMonday(today) : today
  const proposed = day ?? changed?.from ?? earliest
  const from = isChange && proposed < earliest ? earliest : proposed
  const begins = beginsOn({
    id: '',
    type: session,
    from,
    every: every === never ? null : Number(every),
    weekday: Number(weekday),
    at: null
  })
  const others = planned.filter((one) => one !== changed)
  const replaced = others.find((one) => beginsOn(one) === begins)
  const next = others.find((one) => beginsOn(one) > begins)
  const listed = (some: readonly string[]) => new Intl.ListFormat(language).format(some)
  const timeId = useId()

  async function set() {
    const entry = {
      session,
      from,
      every: every === never ? null : Number(every),
      weekday: Number(weekday),
      at: time === '' ? null : time
    }
    const replaces = changed?.id ?? null
    if (await changeAll(targets, () => ({ type: 'rhythm.set', id: newId(), ...entry, replaces }), wordsOf())) onClose()
  }

  /** What is said once it is set. */
  function wordsOf(): string {
    const name = names.get(targets[0] ?? '') ?? ''
    const date = short(begins)
    if (every === never) return isChange ? t('promise:ends', { name, date }) : t('promise:takenAway', { name, date })
    if (!isChange || targets.length > 1) return t('rhythm:wasSet', { count: targets.length, name })
    const what = t('rhythm:everyOn', { count: Number(every), weekday: weekdayName(Number(weekday), language) })
    return t('promise:wasPlanned', { name, date, what })
  }

  async function takeBack(entry: Cadence) {
    const name = names.get(whom) ?? ''
    const text = t('promise:takenAway', { name, date: short(beginsOn(entry)) })
    if (!(await changeOne(whom, { type: 'rhythm.remove', id: entry.id }, text))) return
    if (entry.id !== changing) return
    const left = entries.filter((one) => one !== entry)
    const first = changedAtFirst(left, today)
    show(first ?? cadenceOn(left, session, today), first !== undefined)
  }

  return (
    <Dialog title={t('rhythm:setTitle')} onClose={onClose}>
      <Form onSubmit={set}>
        <SelectInput
          label={t('rhythm:forWhom')}
          value={whom}
          choices={[
            ...(without.length > 1 ? [{ value: all, label: t('promise:allWithout', { count: without.length }) }] : []),
            ...(chosen.length > 1 ? [{ value: these, label: listed(chosen.map((id) => names.get(id) ?? '')) }] : []),
            ...reps.map(({ id }) => ({ value: id, label: names.get(id) ?? '' }))
          ]}
          onChange={(value) => {
            if (!value) return
            setIsChosen(true)
            turnTo(value, session)
          }}
        />
        <SelectInput
          label={t('rhythm:session')}
          value={session}
          choices={sessionTypes.map((value) => ({ value, label: t(`session:type.${value}`) }))}
          onChange={(value) => value && turnToType(value)}
        />
        <Standing entries={entries} today={today} onTakeBack={takeBack} />
        {planned.length > 0 && (
          <SelectInput
            label={t('promise:what')}
            value={changed?.id ?? another}
            choices={[
              { value: another, label: t('promise:another') },
              ...planned.map((one) => ({
                value: one.id,
                label: t('promise:plannedOne', { date: short(beginsOn(one)) })
              }))
            ]}
            onChange={(value) => {
              const one = planned.find(({ id }) => id === value)
              show(one ?? cadenceOn(entries, session, today), one !== undefined)
            }}
          />
        )}
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
        <p className={styles.help}>
          {[
            isChange ? t('rhythm:sinceHelp') : t('rhythm:firstHelp'),
            replaced && t('promise:takesPlace', { date: short(beginsOn(replaced)) }),
            next && t('promise:until', { date: short(beginsOn(next)) })
          ]
            .filter(Boolean)
            .join(' ')}
        </p>
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
