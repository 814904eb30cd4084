import { formatNumber, formatPart } from '../../../shared/numbers'
import type { ManagerBeside } from '../../../shared/rules/rhythms-beside'
import { useTranslator } from '../../core/translator'
import { SectionTitle } from '../../ui/Page'
import { useShortDate } from '../../ui/ShortDate'
import { Table } from '../../ui/Table'
import styles from './ManagersPage.module.css'

const minutesInWords = (median: number | null | undefined, language: string) =>
  median == null ? '–' : formatNumber(median, language)

/** The same in numbers, with the reasons for what was missed or moved. */
export function ManagerNumbers({ managers }: { managers: readonly ManagerBeside[] }) {
  const { t, language } = useTranslator()
  const short = useShortDate()
  const number = { className: styles.number }
  const isOnce = (name: string) => managers.filter(({ manager }) => manager === name).length === 1
  return (
    <section className={styles.numbers}>
      <SectionTitle>{t('rhythms:numbers')}</SectionTitle>
      <div className={styles.scroll}>
        <Table
          aria-label={t('rhythms:numbers')}
          columns={[
            { id: 'manager', name: t('rhythms:manager') },
            { id: 'share', name: t('rhythms:share'), ...number },
            { id: 'missed', name: t('rhythms:missed'), ...number },
            { id: 'unanswered', name: t('rhythms:unanswered'), ...number },
            { id: 'sick', name: t('rhythms:sick'), ...number },
            { id: 'away', name: t('rhythms:away'), ...number },
            { id: 'streak', name: t('rhythms:streak'), ...number },
            { id: 'minutes', name: t('rhythms:minutes'), ...number },
            { id: 'why', name: t('rhythms:why'), className: styles.why }
          ]}
        >
          {managers.map(({ id, manager, from, to, kept, streak, used, reasons }) => (
            <tr key={id}>
              <th scope="row" className={styles.name}>
                <bdi>{manager}</bdi>
                {!isOnce(manager) && (
                  <span className={styles.about}>{t('rhythm:to', { from: short(from), to: short(to) })}</span>
                )}
              </th>
              <td className={styles.number}>{formatPart(kept.held, kept.due, language)}</td>
              <td className={styles.number}>{kept.missed}</td>
              <td className={styles.number}>{kept.unanswered}</td>
              <td className={styles.number}>{kept.sick}</td>
              <td className={styles.number}>{kept.away}</td>
              <td className={styles.number}>{streak}</td>
              <td className={styles.number}>{minutesInWords(used['one-on-one']?.minutes, language)}</td>
              <td className={styles.why}>
                {reasons.length === 0
                  ? '–'
                  : reasons
                      .map(({ reason, count }) => t('rhythms:reason', { reason: t(`rhythm:reason.${reason}`), count }))
                      .join(', ')}
              </td>
            </tr>
          ))}
        </Table>
      </div>
    </section>
  )
}
