import { v7 as newId } from 'uuid'
import { newPractice, type Practice, type SignedPlan } from '../../../shared/model/plan'
import { shortName } from '../../../shared/rules/names'
import { isSigned } from '../../../shared/rules/plans'
import { signedOn } from '../../../shared/rules/signing'
import { useToday } from '../../core/clock'
import { offerUndo } from '../../core/offer-undo'
import { useDispatch, usePerform, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { BareDate } from '../../ui/DateInput'
import { BareSelect } from '../../ui/SelectInput'
import { CellInput } from '../../ui/TextInput'
import { useAdded } from '../../ui/use-added'
import { useLast } from '../../ui/use-first'
import styles from './Reinforce.module.css'
import { TriesTitle } from './TriesTitle'

/** Tries of the behavior on live calls, counted (S1-6). */
export function PracticeLog({ plan, readOnly }: { plan: SignedPlan; readOnly: boolean }) {
  const dispatch = useDispatch()
  const t = useT()
  const today = useToday()
  const { rep } = useWorkbook()
  const { practice } = plan.progress
  const { rows, fresh, add } = useAdded(practice)
  const { shown, more } = useLast(rows, 20)
  const signed = signedOn(plan)
  const perform = usePerform()
  async function remove(id: string) {
    const takeBack = await perform({ type: 'plan.removePractice', id: plan.id, practice: id })
    if (takeBack) offerUndo({ takeBack, t, text: t('ui:deletedStays'), undo: t('reinforce:undo') })
  }
  const fixed = readOnly
  const write = (entry: Practice, part: Partial<Practice> = {}) =>
    dispatch(({ plans }) => {
      const held = plans[plan.id]
      const latest = held && isSigned(held) ? held.progress.practice.find(({ id }) => id === entry.id) : undefined
      return { type: 'plan.practice', id: plan.id, practice: { ...(latest ?? entry), ...part } }
    })
  function addTry() {
    const entry = newPractice(newId(), today)
    return add(entry, () => write(entry))
  }
  const results = [
    { value: 'yes', label: t('reinforce:worked') },
    { value: 'no', label: t('reinforce:workedNot') }
  ]
  return (
    <section className={styles.section}>
      <TriesTitle tries={practice} />
      {rows.length === 0 && (
        <p className={styles.quiet}>{t('reinforce:practiceText', { name: shortName(rep.name) })}</p>
      )}
      {more}
      <ul>
        {shown.map((entry) => (
          <li key={entry.id} className={styles.practice}>
            <BareDate
              aria-label={t('reinforce:practiceOn')}
              value={entry.on}
              min={signed}
              max={today}
              needed
              onChange={(on) => on && void write(entry, { on })}
              readOnly={fixed}
            />
            <CellInput
              label={t('reinforce:practiceNote')}
              placeholder={t('reinforce:practiceNote')}
              value={entry.note}
              fresh={entry.id === fresh}
              onCommit={(note) => write(entry, { note })}
              readOnly={fixed}
            />
            <BareSelect
              aria-label={t('reinforce:practiceWorked')}
              value={entry.worked === null ? null : entry.worked ? 'yes' : 'no'}
              choices={results}
              empty={t('reinforce:unknown')}
              onChange={(value) => write(entry, { worked: value === null ? null : value === 'yes' })}
              disabled={fixed}
            />
            {!fixed && (
              <Button look="plain" onPress={() => remove(entry.id)}>
                {t('reinforce:remove')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {!fixed && <Button onPress={addTry}>{t('reinforce:addPractice')}</Button>}
    </section>
  )
}
