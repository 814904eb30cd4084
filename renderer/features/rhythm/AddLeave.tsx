import { useState } from 'react'
import { v7 as newId } from 'uuid'
import type { RepSummary } from '../../../shared/model/library'
import { type Leave, leaveKinds } from '../../../shared/model/rhythm'
import type { Id, PlainDate } from '../../../shared/model/scalars'
import { useToday } from '../../core/clock'
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
  onClose: () => void
}

const me = 'me'
const everybody = 'everybody'

/** Enters days on which the manager, everybody, or a rep is away (S1-7). */
export default function AddLeave({ reps, names, onClose }: AddLeaveProps) {
  const { t } = useTranslator()
  const today = useToday()
  const [who, setWho] = useState(me)
  const [from, setFrom] = useState<PlainDate>(today)
  const [until, setUntil] = useState<PlainDate | null>(null)
  const [kind, setKind] = useState<Leave['kind']>('vacation')
  const to = until !== null && until >= from ? until : from
  const isHoliday = who === everybody

  async function enter() {
    const leave = { from, to, kind: isHoliday ? ('holiday' as const) : kind }
    const name = who === me ? t('rhythm:meShort') : isHoliday ? t('rhythm:everybodyShort') : (names.get(who) ?? '')
    const text = t('rhythm:leaveAdded', { name })
    const isOwn = who === me || isHoliday
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
          <DateInput label={t('rhythm:leaveTo')} value={to} min={from} needed onChange={setUntil} />
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
