import { v7 as newId } from 'uuid'
import type { Outcome } from '../../../shared/model/cycle'
import { openCycle } from '../../../shared/rules/gaps'
import { dispatch } from '../../app/replica'
import { useT } from '../../app/translator'
import { Button } from '../../ui/Button'
import { SectionTitle } from '../../ui/Page'
import { CellInput } from '../../ui/TextInput'
import { NumberCell } from './NumberCell'
import styles from './Reinforce.module.css'
import type { CycleProps } from './shared'

/** Measures of success before and after the cycle (S1-12). */
export function Outcomes({ cycle, readOnly }: CycleProps) {
  const t = useT()
  const { outcomes } = cycle
  const send = (next: (held: Outcome[]) => Outcome[]) =>
    dispatch((workbook) => ({ type: 'cycle.setOutcomes', outcomes: next(openCycle(workbook)?.outcomes ?? []) }))
  const change = (id: string, part: Partial<Outcome>) =>
    send((held) => held.map((outcome) => (outcome.id === id ? { ...outcome, ...part } : outcome)))
  const blank = { name: t('reinforce:outcomeName'), unit: '', before: null, after: null }
  return (
    <section className={styles.section}>
      <SectionTitle>{t('reinforce:outcomes')}</SectionTitle>
      {outcomes.length === 0 ? (
        <p className={styles.quiet}>{t('reinforce:outcomesText')}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{t('reinforce:outcomeName')}</th>
              <th scope="col">{t('reinforce:outcomeUnit')}</th>
              <th scope="col">{t('reinforce:outcomeBefore')}</th>
              <th scope="col">{t('reinforce:outcomeAfter')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {outcomes.map((outcome) => (
              <tr key={outcome.id}>
                <td>
                  <CellInput
                    label={t('reinforce:outcomeName')}
                    value={outcome.name}
                    onCommit={async (name) => name.trim() !== '' && change(outcome.id, { name })}
                    readOnly={readOnly}
                  />
                </td>
                <td className={styles.unit}>
                  <CellInput
                    label={t('reinforce:outcomeUnit')}
                    value={outcome.unit}
                    onCommit={(unit) => change(outcome.id, { unit })}
                    readOnly={readOnly}
                  />
                </td>
                {(['before', 'after'] as const).map((side) => (
                  <td key={side} className={styles.unit}>
                    <NumberCell
                      label={t(side === 'before' ? 'reinforce:outcomeBefore' : 'reinforce:outcomeAfter')}
                      value={outcome[side]}
                      onChange={(value) => void change(outcome.id, { [side]: value })}
                      readOnly={readOnly}
                    />
                  </td>
                ))}
                <td>
                  {!readOnly && (
                    <Button
                      look="plain"
                      onPress={() => void send((held) => held.filter(({ id }) => id !== outcome.id))}
                    >
                      {t('reinforce:remove')}
                    </Button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!readOnly && (
        <Button onPress={() => void send((held) => [...held, { id: newId(), ...blank }])}>
          {t('reinforce:addOutcome')}
        </Button>
      )}
    </section>
  )
}
