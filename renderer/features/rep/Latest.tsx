import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import { type Event, latestEvents } from '../../../shared/rules/latest'
import { shortName } from '../../../shared/rules/names'
import { useToday } from '../../core/clock'
import { useOtherCoach } from '../../core/coach'
import { useListTitles } from '../../core/form-titles'
import { paths } from '../../core/navigation'
import { useWorkbook } from '../../core/replica'
import { useT, useTranslator } from '../../core/translator'
import { ShortDate, WithWritten } from '../../ui/ShortDate'
import styles from './Aside.module.css'
import { eventWords } from './event-words'

function target(event: Event, rep: string): string {
  switch (event.what) {
    case 'observation':
      return paths.observation(rep, event.observation)
    case 'plan':
      return paths.plan(rep, event.plan)
    case 'addendum':
      return paths.addendum(rep, event.addendum)
    case 'document':
      return paths.document(rep, event.document)
    case 'agreement':
      return paths.agreement(rep)
    case 'session':
      return paths.session(rep, event.session)
    case 'group':
      return paths.groupCopy(rep, event.group)
    case 'call':
      return paths.call(rep, event.call)
    case 'training':
    case 'routed':
      return paths.profile(rep)
    case 'practice':
    case 'confidence':
      return paths.reinforce(rep)
    default:
      return paths.cycle(rep, event.cycle)
  }
}

/** A key that tells events apart. */
export function keyOf(event: Event, rep: string): string {
  switch (event.what) {
    case 'training':
      return `training ${event.training}`
    case 'practice':
      return `practice ${event.practice}`
    case 'confidence':
      return `confidence ${event.confidence}`
    case 'routed':
      return `routed ${event.routed} ${event.settled}`
    case 'closed':
    case 'relapse':
      return `${event.what} ${event.on} ${event.cycle}`
    default:
      return `${event.what} ${event.on} ${target(event, rep)}`
  }
}

/** The latest events, as a line through time. */
export function Latest() {
  const t = useT()
  const workbook = useWorkbook()
  const today = useToday()
  const events = useMemo(() => latestEvents(workbook, 3, today), [workbook, today])
  if (events.length === 0) return null
  return (
    <section aria-labelledby="latest">
      <h3 id="latest" className={styles.title}>
        {t('overview:latest')}
      </h3>
      <ol className={styles.line}>
        {events.map((event) => (
          <Happened key={keyOf(event, workbook.id)} event={event} rep={workbook.id} />
        ))}
      </ol>
      <Link to={paths.timeline(workbook.id)} className={styles.all}>
        {t('overview:allEvents')}
      </Link>
    </section>
  )
}

export function Happened({ event, rep }: { event: Event; rep: string }) {
  const translator = useTranslator()
  const today = useToday()
  const { rep: person, documents, templates } = useWorkbook()
  const { ofDocument } = useListTitles()
  const coach = useOtherCoach()
  const document = event.what === 'document' ? documents[event.document] : undefined
  const told =
    event.what === 'document' && document
      ? { ...event, title: ofDocument(document, templates[document.template]) }
      : event
  return (
    <li>
      <ShortDate on={event.on} />
      <Link to={target(event, rep)} className={styles.event} dir="auto">
        <WithWritten
          say={(written) => eventWords(told, translator, { name: shortName(person.name), coach, today, written })}
        />
      </Link>
    </li>
  )
}
