import { v7 as newId } from 'uuid'
import { directions, newOutcome, type Outcome } from '../../../shared/model/cycle'
import { openCycle } from '../../../shared/rules/gaps'
import { useDispatch, useReplica, useWorkbook } from '../../core/replica'
import { useT } from '../../core/translator'
import { AmountInput } from '../../ui/AmountInput'
import { Button } from '../../ui/Button'
import { SectionTitle } from '../../ui/Page'
import { SelectInput } from '../../ui/SelectInput'
import { TextInput } from '../../ui/TextInput'
import { useAdded } from '../../ui/use-added'
import hidden from '../../ui/visually-hidden.module.css'
import styles from './Measures.module.css'
import { NumberBar } from './NumberBar'

/** As many as one can keep an eye on; the schema has the same limit. */
const most = 20

function useOutcomes(): (next: (held: Outcome[]) => Outcome[]) => Promise<boolean> {
  const dispatch = useDispatch()
  return (next) =>
    dispatch((workbook) => ({ type: 'cycle.setOutcomes', outcomes: next(openCycle(workbook)?.outcomes ?? []) }))
}

/** Numbers that show whether the cycle pays off: before, now, wanted, the gap, and what closes it (S1-12, S2-6). */
export function Measures() {
  const send = useOutcomes()
  const t = useT()
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  const cycle = openCycle(useWorkbook())
  const { rows, fresh, add } = useAdded(cycle?.outcomes ?? [])
  if (!cycle) return null
  function addMeasure() {
    const measure = newOutcome(newId(), t('measures:name'))
    return add(measure, () => send((held) => [...held, measure]))
  }
  return (
    <section className={styles.section} aria-label={t('measures:title')}>
      <SectionTitle>{t('measures:title')}</SectionTitle>
      <p className={styles.quiet}>{t('measures:text')}</p>
      <ul>
        {rows.map((outcome) => (
          <Measure key={outcome.id} outcome={outcome} fresh={outcome.id === fresh} readOnly={readOnly} />
        ))}
      </ul>
      {!readOnly && rows.length < most && <Button onPress={addMeasure}>{t('measures:add')}</Button>}
    </section>
  )
}

interface MeasureProps {
  outcome: Outcome
  /** It was just added: the cursor goes to its name. */
  fresh: boolean
  readOnly: boolean
}

function Measure({ outcome, fresh, readOnly }: MeasureProps) {
  const send = useOutcomes()
  const t = useT()
  const { id, name, better } = outcome
  const change = (part: Partial<Outcome>) =>
    send((held) => held.map((kept) => (kept.id === id ? { ...kept, ...part } : kept)))
  const text = (part: 'unit' | 'bridge') => (
    <TextInput
      label={t(`measures:${part}`)}
      value={outcome[part]}
      onCommit={(words) => change({ [part]: words })}
      readOnly={readOnly}
    />
  )
  return (
    <li className={styles.measure}>
      <fieldset>
        <legend className={hidden.hidden}>{name}</legend>
        <div className={styles.what}>
          <TextInput
            label={t('measures:name')}
            value={name}
            needed
            fresh={fresh}
            onCommit={(words) => change({ name: words })}
            readOnly={readOnly}
          />
          {text('unit')}
          <SelectInput
            label={t('measures:better')}
            value={better}
            choices={directions.map((value) => ({ value, label: t(`measures:better.${value}`) }))}
            onChange={(chosen) => chosen && change({ better: chosen })}
            disabled={readOnly}
          />
        </div>
        <div className={styles.numbers}>
          {(['before', 'after', 'wanted'] as const).map((part) => (
            <AmountInput
              key={part}
              label={t(`measures:${part}`)}
              value={outcome[part]}
              onCommit={(amount) => change({ [part]: amount })}
              readOnly={readOnly}
            />
          ))}
          <NumberBar outcome={outcome} />
        </div>
        <div className={styles.bridge}>
          {text('bridge')}
          {!readOnly && (
            <Button
              look="plain"
              aria-label={t('measures:removeOf', { name })}
              onPress={() => send((held) => held.filter((kept) => kept.id !== id))}
            >
              {t('measures:remove')}
            </Button>
          )}
        </div>
      </fieldset>
    </li>
  )
}
