import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { longDate, shortDate } from '../../../shared/dates'
import type { Translate } from '../../../shared/messages'
import { type Event, latestEvents } from '../../../shared/rules/latest'
import { useToday } from '../../app/clock'
import { paths } from '../../app/navigation'
import { useWorkbook } from '../../app/replica'
import { useT, useTranslator } from '../../app/translator'
import styles from './Aside.module.css'

function words(event: Event, t: Translate): string {
  if (event.what === 'signed') return t('overview:eventSigned')
  if (event.what === 'session') return t('overview:eventSession', { count: event.minutes ?? 0 })
  if (event.what === 'agreement') {
    if (event.minutes === null) return t(event.agreed ? 'overview:eventAgreed' : 'overview:eventTalked')
    return t(event.agreed ? 'overview:eventAgreedIn' : 'overview:eventTalkedIn', { count: event.minutes })
  }
  const what = t(`overview:seen-${event.kind ?? 'other'}`)
  const sentence = event.account
    ? t('overview:eventWith', { what, account: event.account })
    : t('overview:eventPlain', { what })
  return event.rating === null ? sentence : t('overview:eventRated', { event: sentence, rating: event.rating })
}

function target(event: Event, rep: string): string | null {
  if (event.what === 'observation') return paths.observation(rep, event.observation)
  if (event.what === 'signed') return paths.plan(rep, event.plan)
  return event.what === 'agreement' ? paths.agreement(rep) : paths.session(rep, event.session)
}

function key(event: Event): string {
  if (event.what === 'observation') return event.observation
  if (event.what === 'session') return event.session
  return event.what === 'signed' ? event.plan : `${event.what} ${event.on}`
}

/** What happened last, as a line through time. */
export function Latest() {
  const t = useT()
  const workbook = useWorkbook()
  const events = useMemo(() => latestEvents(workbook, 3), [workbook])
  if (events.length === 0) return null
  return (
    <section aria-labelledby="latest">
      <h3 id="latest" className={styles.title}>
        {t('overview:latest')}
      </h3>
      <ol className={styles.line}>
        {events.map((event) => (
          <Happened key={key(event)} event={event} rep={workbook.id} />
        ))}
      </ol>
    </section>
  )
}

function Happened({ event, rep }: { event: Event; rep: string }) {
  const { t, language } = useTranslator()
  const today = useToday()
  const to = target(event, rep)
  const text = words(event, t)
  return (
    <li>
      <time dateTime={event.on} title={longDate(event.on, language)}>
        {shortDate(event.on, language, today)}
      </time>
      {to ? (
        <Link to={to} className={styles.event} dir="auto">
          {text}
        </Link>
      ) : (
        <span dir="auto">{text}</span>
      )}
    </li>
  )
}
