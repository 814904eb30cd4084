import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { dateOf, momentOf } from '../../../shared/dates'
import type { Translate } from '../../../shared/messages'
import { freshFeedback, type Visit, visitsOf, waitOf } from '../../../shared/rules/reinforce'
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

/** Hours up to two days, then days; only days when the time of the visit is not known. */
function afterWords(t: Translate, hours: number, untimed = false): string {
  if (untimed && hours < 24) return t('reinforce:feedbackSameDay')
  if (hours < 1) return t('reinforce:feedbackAtOnce')
  if (hours < 2 * freshFeedback && !untimed) return t('reinforce:feedbackAfter', { count: Math.round(hours) })
  return t('reinforce:feedbackAfterDays', { count: Math.floor(hours / 24) })
}

function waitWords(t: Translate, hours: number, untimed = false): string {
  if (untimed && hours < 24) return t('reinforce:feedbackToday')
  if (hours < 1) return t('reinforce:feedbackNew')
  if (hours < 2 * freshFeedback && !untimed) return t('reinforce:feedbackWaits', { count: hours })
  return t('reinforce:feedbackDays', { count: Math.floor(hours / 24) })
}

function Row({ visit, rep, readOnly }: { visit: Visit; rep: string; readOnly: boolean }) {
  const dispatch = useDispatch()
  const t = useT()
  const { observation: id, when, untimed, account, rating, reached, feedbackAfter, talkedOn } = visit
  const now = momentOf(new Date())
  const waits = Math.max(0, Math.floor(waitOf(visit, now)))
  const given = () => void dispatch({ type: 'observation.edit', id, changes: { feedbackAt: momentOf(new Date()) } })
  return (
    <tr>
      <th scope="row">
        <Link to={paths.observation(rep, id)} className={styles.link}>
          <ShortDate on={untimed ? dateOf(when) : when} />
        </Link>
      </th>
      <td dir="auto">{account}</td>
      <td>
        {rating} <span className={styles.quiet}>{t(reached ? 'reinforce:reached' : 'reinforce:notReached')}</span>
      </td>
      <td>
        {feedbackAfter !== null ? (
          afterWords(t, feedbackAfter, untimed)
        ) : (
          <span className={styles.wait}>
            {talkedOn !== null ? (
              <span className={styles.quiet}>
                <WithDates on={[talkedOn]} say={(date) => t('reinforce:feedbackTalk', { date })} />
              </span>
            ) : (
              <span className={waits > freshFeedback ? styles.warn : styles.quiet}>{waitWords(t, waits, untimed)}</span>
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
