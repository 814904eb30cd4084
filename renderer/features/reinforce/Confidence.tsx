import { useState } from 'react'
import { v7 as newId } from 'uuid'
import type { BehaviorKey } from '../../../shared/model/behavior'
import type { Confidence as Noted } from '../../../shared/model/session'
import { shortName } from '../../../shared/rules/names'
import { useToday } from '../../core/clock'
import { useDispatch, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { Button } from '../../ui/Button'
import { SectionTitle } from '../../ui/Page'
import { BareSelect } from '../../ui/SelectInput'
import { WithDates } from '../../ui/ShortDate'
import styles from './Reinforce.module.css'

const steps = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((value) => ({ value: String(value), label: String(value) }))

/** How sure the rep feels about the behavior, noted now and then (S2-8). */
export function Confidence({ behavior, readOnly }: { behavior: BehaviorKey; readOnly: boolean }) {
  const dispatch = useDispatch()
  const t = useT()
  const today = useToday()
  const { confidences, rep } = useWorkbook()
  const [value, setValue] = useState<string | null>(null)
  const name = shortName(rep.name)
  const noted = Object.values(confidences)
    .filter((confidence) => confidence.behavior === behavior)
    .sort((a, b) => (a.id < b.id ? 1 : -1))
  async function note() {
    if (value === null) return
    await dispatch({ type: 'confidence.note', id: newId(), behavior, on: today, value: Number(value) })
    setValue(null)
  }
  return (
    <section className={styles.section}>
      <SectionTitle>{t('reinforce:confidence')}</SectionTitle>
      {noted.length === 0 && <p className={styles.quiet}>{t('reinforce:confidenceText', { name })}</p>}
      <ConfidenceList noted={noted.slice(0, 4)} />
      {!readOnly && (
        <div className={styles.inline}>
          <BareSelect
            aria-label={t('reinforce:confidenceText', { name })}
            value={value}
            choices={steps}
            empty=""
            onChange={setValue}
          />
          <Button isDisabled={value === null} onPress={() => note()}>
            {t('reinforce:confidenceNote')}
          </Button>
        </div>
      )}
    </section>
  )
}

export function ConfidenceList({ noted }: { noted: readonly Noted[] }) {
  const t = useT()
  return (
    <ul>
      {noted.map(({ id, on, value }) => (
        <li key={id}>
          <WithDates on={[on]} say={(date) => t('reinforce:confidenceList', { value, date })} />
        </li>
      ))}
    </ul>
  )
}
