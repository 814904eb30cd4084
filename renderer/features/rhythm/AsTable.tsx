import type { Id } from '../../../shared/model/scalars'
import { adherence } from '../../../shared/rules/adherence'
import { isStillDue } from '../../../shared/rules/rhythm'
import { type RhythmRow, shownFrom } from '../../../shared/rules/team-rhythm'
import { useToday } from '../../core/clock'
import { useT } from '../../core/translator'
import { Table } from '../../ui/Table'
import styles from './AsTable.module.css'

/** The picture in words and numbers. */
export function AsTable({ rows, names }: { rows: readonly RhythmRow[]; names: ReadonlyMap<Id, string> }) {
  const t = useT()
  const today = useToday()
  const since = shownFrom(today)
  const number = { className: styles.number }
  return (
    <details className={styles.details}>
      <summary>{t('rhythm:asText')}</summary>
      <Table
        className={styles.table}
        columns={[
          { id: 'rep', name: t('rhythm:rep') },
          { id: 'type', name: t('rhythm:session') },
          { id: 'held', name: t('rhythm:countHeld'), ...number },
          { id: 'missed', name: t('rhythm:countMissed'), ...number },
          { id: 'sick', name: t('rhythm:countSick'), ...number },
          { id: 'away', name: t('rhythm:countAway'), ...number },
          { id: 'open', name: t('rhythm:countOpen'), ...number },
          { id: 'due', name: t('rhythm:countDue'), ...number }
        ]}
      >
        {rows.map(({ rep, type, judged }) => {
          const shown = judged.filter(({ due }) => due >= since && due <= today)
          const kept = adherence(shown)
          const counts = [kept.missed, kept.sick, kept.away, kept.unanswered, shown.filter(isStillDue).length]
          return (
            <tr key={`${rep} ${type}`}>
              <th scope="row">
                <bdi>{names.get(rep)}</bdi>
              </th>
              <td>{t(`session:type.${type}`)}</td>
              <td className={styles.number}>{t('rhythm:ofDue', { held: kept.held, count: kept.due })}</td>
              {counts.map((count, at) => (
                <td key={['missed', 'sick', 'away', 'open', 'due'][at]} className={styles.number}>
                  {count}
                </td>
              ))}
            </tr>
          )
        })}
      </Table>
    </details>
  )
}
