import { createLazyRoute, Link } from '@tanstack/react-router'
import { useMemo, useState } from 'react'
import { longDate, shortDate } from '../../../shared/dates'
import type { Observation } from '../../../shared/model/observation'
import { dateOf } from '../../../shared/model/scalars'
import { useToday } from '../../app/clock'
import { paths } from '../../app/navigation'
import { useReplica, useWorkbook } from '../../app/replica'
import { useT, useTranslator } from '../../app/translator'
import { Button } from '../../ui/Button'
import { Empty } from '../../ui/Page'
import { firstLine, inOrderOfReading } from './log'
import styles from './ObservationsPage.module.css'
import { startObservation } from './start'

export const route = createLazyRoute('/rep/$rep/observations')({ component: ObservationsPage })

/** So many rows come at once. */
const page = 100

/** All observations of a rep, drafts on top. */
function ObservationsPage() {
  const t = useT()
  const workbook = useWorkbook()
  const readOnly = useReplica(({ replica }) => replica?.readOnly !== null)
  const [most, setMost] = useState(page)
  const all = useMemo(() => inOrderOfReading(workbook), [workbook])
  if (all.length === 0)
    return (
      <Empty
        action={
          !readOnly && (
            <Button look="primary" size="big" onPress={() => void startObservation(workbook.id)}>
              {t('observation:logFirst')}
            </Button>
          )
        }
      >
        {t('observation:empty')}
      </Empty>
    )
  const hidden = all.length - most
  return (
    <div className={styles.room}>
      <table className={styles.table} aria-label={t('observation:log')}>
        <thead>
          <tr>
            <th scope="col" className={styles.when}>
              {t('observation:when')}
            </th>
            <th scope="col" className={styles.about}>
              {t('observation:kind')}
            </th>
            <th scope="col">{t('observation:seen')}</th>
            <th scope="col" className={styles.rated}>
              {t('observation:rated')}
            </th>
          </tr>
        </thead>
        <tbody>
          {all.slice(0, most).map((observation) => (
            <Row key={observation.id} observation={observation} />
          ))}
        </tbody>
      </table>
      {hidden > 0 && (
        <Button look="link" onPress={() => setMost(most + page)}>
          {t('observation:more', { count: Math.min(page, hidden) })}
        </Button>
      )}
    </div>
  )
}

function Row({ observation }: { observation: Observation }) {
  const { t, language } = useTranslator()
  const today = useToday()
  const workbook = useWorkbook()
  const { id, status, when, kind, evidence, ratings } = observation
  const account = observation.account ? workbook.accounts[observation.account]?.name : undefined
  const date = dateOf(when)
  const about = (
    <>
      {kind && <span className={styles.line}>{t(`observation:kind.${kind}`)}</span>}
      {account && <bdi className={`${styles.line} ${styles.quiet}`}>{account}</bdi>}
    </>
  )
  return (
    <tr>
      <th scope="row" className={styles.when}>
        <Link to={paths.observation(workbook.id, id)} className={styles.link}>
          <time dateTime={when} title={longDate(date, language)}>
            {shortDate(date, language, today)}
          </time>
        </Link>
        {status === 'draft' && <span className={styles.draft}>{t('observation:draft')}</span>}
      </th>
      <td className={styles.about}>{about}</td>
      <td>
        <div className={styles.aboutHere}>{about}</div>
        <p dir="auto" className={evidence ? undefined : styles.quiet}>
          {firstLine(evidence) || (status === 'draft' && t('observation:nothingWritten'))}
        </p>
      </td>
      <td className={styles.quiet}>
        <ul>
          {ratings.map(({ behavior, rating }) => (
            <li key={behavior} className={styles.rating}>
              <span>{workbook.behaviors[behavior]?.title ?? behavior}</span>
              <b>{rating}</b>
            </li>
          ))}
        </ul>
      </td>
    </tr>
  )
}
