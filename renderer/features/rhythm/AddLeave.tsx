import { useState } from 'react'
import { v7 as newId } from 'uuid'
import { plusDays } from '../../../shared/dates'
import type { RepSummary } from '../../../shared/model/library'
import { type Leave, leaveKinds } from '../../../shared/model/rhythm'
import type { Id, PlainDate } from '../../../shared/model/scalars'
import { isEntered, longestLeave } from '../../../shared/rules/leave'
import { useToday } from '../../core/clock'
import { useRhythmLook } from '../../core/rhythm'
import { useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { DateInput } from '../../ui/DateInput'
import { Dialog, DialogButtons } from '../../ui/Dialog'
import { Form } from '../../ui/Form'
import { SelectInput } from '../../ui/SelectInput'
import { addOwn, changeOne } from './change'
import styles from './SetRhythm.module.css'

interface AddLeaveProps {
  reps: readonly RepSummary[]
  names: ReadonlyMap<Id, string>
  /** The days it begins with; today where nothing is asked about. */
  days: { from: PlainDate; to: PlainDate } | null
  onClose: () => void
}

const me = 'me'
const everybody = 'everybody'

/** Enters days on which the manager, everybody, or a rep is away (S1-7). */
export default function AddLeave({ reps, names, days, onClose }: AddLeaveProps) {
  const { t } = useTranslator()
  const today = useToday()
  const [who, setWho] = useState(me)
  const [from, setFrom] = useState<PlainDate>(days?.from ?? today)
  const [until, setUntil] = useState<PlainDate | null>(days?.to ?? null)
  const [kind, setKind] = useState<Leave['kind']>('vacation')
  const to = until !== null && until >= from ? until : from
  const isHoliday = who === everybody
  const isOwn = who === me || isHoliday
  const look = useRhythmLook()
  const entered = isOwn ? look.own : (look.reps?.find(({ rep }) => rep === who)?.facts.leave ?? [])
  const leave = { from, to, kind: isHoliday ? ('holiday' as const) : kind }
  const isTwice = isEntered({ id: '', ...leave }, entered)
  const [tried, setTried] = useState<string | null>(null)
  const asked = [who, kind, from, to].join(' ')

  async function enter() {
    setTried(asked)
    if (isTwice) return
    const name = who === me ? t('rhythm:meShort') : isHoliday ? t('rhythm:everybodyShort') : (names.get(who) ?? '')
    const text = t('rhythm:leaveAdded', { name })
    const done = isOwn ? addOwn(leave, text) : changeOne(who, { type: 'leave.add', id: newId(), ...leave }, text)
    if (await done) onClose()
  }

  return (
    <Dialog title={t('rhythm:addLeave')} onClose={onClose}>
      <Form onSubmit={enter}>
        <SelectInput
          label={t('rhythm:leaveOf')}
          value={who}
          choices={[
            { value: me, label: t('rhythm:me') },
            { value: everybody, label: t('rhythm:everybody') },
            ...reps.map(({ id }) => ({ value: id, label: names.get(id) ?? '' }))
          ]}
          onChange={(value) => value && setWho(value)}
        />
        <div className={styles.two}>
          <DateInput label={t('rhythm:leaveFrom')} value={from} needed onChange={(date) => date && setFrom(date)} />
          <DateInput
            label={t('rhythm:leaveTo')}
            value={to}
            min={from}
            max={plusDays(from, longestLeave)}
            needed
            problem={isTwice && tried === asked ? t('errors:leave.twice') : undefined}
            onChange={setUntil}
          />
        </div>
        {!isHoliday && (
          <SelectInput
            label={t('rhythm:leaveKind')}
            value={kind}
            choices={leaveKinds
              .filter((value) => value !== 'holiday')
              .map((value) => ({ value, label: t(`rhythm:kind.${value}`) }))}
            onChange={(value) => value && setKind(value)}
          />
        )}
        <p className={styles.help}>{from <= today && kind !== 'sickness' ? t('rhythm:leaveAfter') : ''}</p>
        <DialogButtons>
          <Button onPress={onClose}>{t('rhythm:cancel')}</Button>
          <Button type="submit" look="primary">
            {t('rhythm:leaveSave')}
          </Button>
        </DialogButtons>
      </Form>
    </Dialog>
  )
}
