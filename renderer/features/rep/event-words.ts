import type { Translator } from '../../../shared/messages'
import { addendumWords } from '../../../shared/rules/addendum-words'
import { documentWords } from '../../../shared/rules/document-words'
import type { Event } from '../../../shared/rules/latest'
import { planWords, type Told } from '../../../shared/rules/plan-words'

/** What happened, in one sentence. */
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
