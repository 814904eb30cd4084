import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { momentOf } from '../../../shared/dates'
import type { Translate } from '../../../shared/messages'
import { hoursBetween } from '../../../shared/rules/proximity'
import { freshFeedback, type Visit, visitsOf } from '../../../shared/rules/reinforce'
import { paths } from '../../core/navigation'
import { useDispatch } from '../../core/replica'
import { useT, useTranslator } from '../../core/translator'
import { Button } from '../../ui/Button'
import { SectionTitle } from '../../ui/Page'
import { ShortDate, WithDates } from '../../ui/ShortDate'
import { Table } from '../../ui/Table'
import { useFirst } from '../../ui/use-first'
import styles from './Reinforce.module.css'
import type { CycleProps } from './shared'

/** Each time the behavior was seen, and how long the rep waited for the feedback. */
export function Visits({ workbook, cycle, readOnly }: CycleProps) {
  const { t } = useTranslator()
  const visits = useMemo(() => visitsOf(workbook, cycle), [workbook, cycle])
  const { shown, more } = useFirst(visits, 40)
  return (
    <section className={styles.section}>
      <SectionTitle>{t('reinforce:visits')}</SectionTitle>
      {visits.length === 0 ? (
        <p className={styles.quiet}>{t('reinforce:visitsNone')}</p>
      ) : (
        <Table
          className={styles.visits}
          columns={[
            { id: 'when', name: t('reinforce:when') },
            { id: 'account', name: t('reinforce:account') },
            { id: 'rating', name: t('reinforce:rating') },
            { id: 'feedback', name: t('reinforce:feedback') }
          ]}
        >
          {shown.map((visit) => (
            <Row key={visit.observation} visit={visit} rep={workbook.id} readOnly={readOnly} />
          ))}
        </Table>
      )}
      {more}
    </section>
  )
}

/** Hours up to two days, then days. */
function afterWords(t: Translate, hours: number): string {
  if (hours < 1) return t('reinforce:feedbackAtOnce')
  if (hours < 2 * freshFeedback) return t('reinforce:feedbackAfter', { count: Math.round(hours) })
  return t('reinforce:feedbackAfterDays', { count: Math.floor(hours / 24) })
}

function waitWords(t: Translate, hours: number): string {
  if (hours < 1) return t('reinforce:feedbackNew')
  if (hours < 2 * freshFeedback) return t('reinforce:feedbackWaits', { count: hours })
  return t('reinforce:feedbackDays', { count: Math.floor(hours / 24) })
}

function Row({ visit, rep, readOnly }: { visit: Visit; rep: string; readOnly: boolean }) {
  const dispatch = useDispatch()
  const t = useT()
  const { observation: id, when, account, rating, reached, feedbackAfter, talkedOn } = visit
  const now = momentOf(new Date())
  const waits = Math.max(0, Math.floor(hoursBetween(when, now)))
  const given = () => void dispatch({ type: 'observation.edit', id, changes: { feedbackAt: momentOf(new Date()) } })
  return (
    <tr>
      <th scope="row">
        <Link to={paths.observation(rep, id)} className={styles.link}>
          <ShortDate on={when} />
        </Link>
      </th>
      <td dir="auto">{account}</td>
      <td>
        {rating} <span className={styles.quiet}>{t(reached ? 'reinforce:reached' : 'reinforce:notReached')}</span>
      </td>
      <td>
        {feedbackAfter !== null ? (
          afterWords(t, feedbackAfter)
        ) : (
          <span className={styles.wait}>
            {talkedOn !== null ? (
              <span className={styles.quiet}>
                <WithDates on={[talkedOn]} say={(date) => t('reinforce:feedbackTalk', { date })} />
              </span>
            ) : (
              <span className={waits > freshFeedback ? styles.warn : styles.quiet}>{waitWords(t, waits)}</span>
            )}
            {!readOnly && (
              <Button look="link" onPress={given}>
                {t('reinforce:feedbackGiven')}
              </Button>
            )}
          </span>
        )}
      </td>
    </tr>
  )
}
