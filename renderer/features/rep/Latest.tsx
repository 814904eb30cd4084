import { Link } from '@tanstack/react-router'
import { useMemo } from 'react'
import type { Translator } from '../../../shared/messages'
import { addendumWords } from '../../../shared/rules/addendum-words'
import { documentWords } from '../../../shared/rules/document-words'
import { type Event, latestEvents } from '../../../shared/rules/latest'
import { shortName } from '../../../shared/rules/names'
import { planWords, type Told } from '../../../shared/rules/plan-words'
import { useToday } from '../../core/clock'
import { useOtherCoach } from '../../core/coach'
import { useListTitles } from '../../core/form-titles'
import { paths } from '../../core/navigation'
import { useWorkbook } from '../../core/replica'
import { useT, useTranslator } from '../../core/translator'
import { ShortDate, WithWritten } from '../../ui/ShortDate'
import styles from './Aside.module.css'

export function eventWords(event: Event, translator: Translator, told: Told): string {
  const { t } = translator
  if (event.what === 'plan') return planWords(translator, 'event', event.state, told)
  if (event.what === 'addendum')
    return addendumWords(translator, 'event', event.state, { ...told, number: event.number })
  if (event.what === 'document') {
    const state = documentWords(translator, 'status', event.state, told)
    return t('overview:eventDocument', { state, title: event.title })
  }
  if (event.what === 'session') return t('overview:eventSession', { count: event.minutes ?? 0 })
  if (event.what === 'group')
    return t('overview:eventGroup', { kind: t(`group:kind.${event.kind}`), count: event.minutes })
  if (event.what === 'agreement') {
    if (event.minutes === null) return t(event.agreed ? 'overview:eventAgreed' : 'overview:eventTalked')
    return t(event.agreed ? 'overview:eventAgreedIn' : 'overview:eventTalkedIn', { count: event.minutes })
  }
  if (event.what === 'training') return t('overview:eventTraining', { title: event.title })
  if (event.what === 'relapse') return t('overview:eventRelapse', { title: event.title })
  if (event.what === 'closed') return t(`overview:eventClosed-${event.how}`, { title: event.title })
  if (event.what === 'call') {
    const account = event.account ?? t('overview:someCustomer')
    if (event.debriefed) return t('overview:eventCall', { account })
    const isOver = told.today !== null && event.on < told.today
    return t(isOver ? 'overview:eventCallOver' : 'overview:eventCallPlanned', { account })
  }
  if (event.what === 'practice') return practiceWords(event, translator)
  if (event.what === 'confidence') return t('overview:eventConfidence', { title: event.title, value: event.value })
  if (event.what === 'routed') {
    const where = t(`profile:where.${event.where}`)
    return t(event.settled ? 'overview:eventSettled' : 'overview:eventRouted', { where })
  }
  const what = t(`overview:seen-${event.kind ?? 'other'}`)
  const sentence = event.account
    ? t('overview:eventWith', { what, account: event.account })
    : t('overview:eventPlain', { what })
  return event.rating === null ? sentence : t('overview:eventRated', { event: sentence, rating: event.rating })
}

function practiceWords({ worked, title, note }: Event & { what: 'practice' }, { t }: Translator): string {
  const how = worked === null ? 'eventPractice' : worked ? 'eventPracticeWorked' : 'eventPracticeNotYet'
  return [t(`overview:${how}`, { title }), note].filter(Boolean).join(' ')
}

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

/** Tells events apart. */
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

/** What happened last, as a line through time. */
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
