import { dateOf, daysBetween, timeOf } from '../../../shared/dates'
import type { Translate, Translator } from '../../../shared/messages'
import type { RepSummary } from '../../../shared/model/library'
import type { Id, Moment, PlainDate } from '../../../shared/model/scalars'
import type { SessionType } from '../../../shared/model/session'
import { shortName } from '../../../shared/rules/names'
import { hoursBetween, spanOf } from '../../../shared/rules/proximity'
import type { Due } from '../../../shared/rules/things-due'
import { toldApart } from '../../../shared/rules/told-apart'
import type { OnDay } from '../../../shared/rules/week-of-days'

/** The name of each rep on this page: the first name, if only one rep has it. */
export function callNames(reps: readonly RepSummary[]): ReadonlyMap<Id, string> {
  const told = toldApart(reps)
  const counts = new Map<string, number>()
  for (const { name } of reps) counts.set(shortName(name), (counts.get(shortName(name)) ?? 0) + 1)
  return new Map(
    reps.map(({ id, name }) => {
      const short = shortName(name)
      if (counts.get(short) === 1) return [id, short]
      return [id, told.has(id) ? `${name} (${told.get(id)})` : name]
    })
  )
}

interface Says {
  t: Translate
  name: string
  /** A day in short form. */
  short(day: PlainDate | Moment): string
  now: Moment
}

/** How long it has been waiting, as shown and as read aloud. */
export function waitOf({ what, since }: Due, { t, now }: Pick<Says, 't' | 'now'>): { eye: string; ear: string } {
  const today = dateOf(now)
  const day = dateOf(since)
  const days = daysBetween(day, today)
  const isTimed = since !== day
  if ((what === 'talk' || what === 'group') && days <= 0) return { eye: timeOf(since), ear: timeOf(since) }
  if (isTimed && (what === 'debrief' || what === 'feedback')) {
    const { unit, count } = spanOf(hoursBetween(since, now))
    if (unit === 'now') return { eye: t('today:wait.now'), ear: t('today:wait.now') }
    if (unit === 'hours') return { eye: t('today:wait.hours', { count }), ear: t('today:waiting.hours', { count }) }
  }
  if (days <= 0) return { eye: t('today:wait.today'), ear: t('today:wait.today') }
  if (days < 15) return { eye: t('today:wait.days', { count: days }), ear: t('today:waiting.days', { count: days }) }
  const count = Math.floor(days / 7)
  return { eye: t('today:wait.weeks', { count }), ear: t('today:waiting.weeks', { count }) }
}

const dot = (...parts: (string | false)[]) => parts.filter((part) => part !== false && part !== '').join(' · ')

/** What waits, and the facts below it. */
export function wordsOf(due: Due, { t, name, short, now }: Says): { title: string; text: string } {
  const date = short(due.since)
  const isPast = dateOf(due.since) < dateOf(now)
  switch (due.what) {
    case 'talk': {
      if (due.open) return { title: t('today:talkOpen', { name }), text: t('today:talkOpenText', { date }) }
      const agenda = t(due.agenda ? 'today:agendaReady' : 'today:noAgenda')
      const type = t(`session:type.${due.type}`)
      return { title: t('today:talk', { type, name }), text: isPast ? t('today:talkPast', { date }) : agenda }
    }
    case 'group':
      return {
        title: t('today:group', { kind: t(`group:kind.${due.kind}`), count: due.size }),
        text: dot(due.subject, isPast && t('today:talkPast', { date }))
      }
    case 'rhythm':
      return {
        title: t('today:rhythm', { type: t(`session:type.${due.type}`), name }),
        text: t(due.moved ? 'today:rhythmMoved' : 'today:rhythmText', { date })
      }
    case 'visit':
      return {
        title: t('today:visit', { kind: t(`plan:kind-${due.kind}`), name }),
        text: dot(t(isPast ? 'today:visitPast' : 'today:visitText', { date }), due.note)
      }
    case 'debrief':
      return {
        title: t('today:debrief', { name }),
        text: t(due.account === '' ? 'today:debriefText' : 'today:debriefAt', { date, account: due.account })
      }
    case 'feedback':
      return {
        title: t('today:feedback', { name }),
        text: dot(
          t(due.account === '' ? 'today:feedbackText' : 'today:feedbackAt', { date, account: due.account }),
          due.count > 1 && t('today:feedbackMore', { count: due.count - 1 })
        )
      }
    case 'actions': {
      const { count, reports, yours, text } = due
      const title =
        reports > 0
          ? t('today:actionsReport', { count: reports, name })
          : yours === count
            ? t('today:actionsYours', { count, name })
            : t('today:actionsOpen', { count, name })
      return {
        title,
        text: dot(t('today:actionsText', { text, date }), reports > 0 && t('today:actionsFirst', { name }))
      }
    }
    case 'plan':
      return { title: t(`today:plan.${due.state}`, { name }), text: t(`today:planText.${due.state}`, { date, name }) }
    case 'addendum':
      return {
        title: t(`today:addendum.${due.state}`, { name, number: due.number }),
        text: t(`today:planText.${due.state}`, { date, name })
      }
    case 'stalled':
      return {
        title: t(`today:stalled.${due.step}`, { name }),
        text: t(`today:stalledText.${due.step}`, { count: due.count, behavior: due.behavior, date })
      }
    case 'uncoached':
      return {
        title: due.other
          ? t('today:overdue', { type: t(`session:type.${due.type}`), name })
          : t('today:uncoached', { name }),
        text: dot(t('today:uncoachedText', { count: due.every }), t('today:uncoachedMissed', { count: due.missed }))
      }
  }
}

type Worded = Pick<Translator, 't' | 'language'>

/**
 * An entry of a day: with whom, and what it is. The first word stays on its line, so that a short word is not cut off.
 */
export function onDayInWords(item: OnDay, name: string, translator: Worded): { who: string; what: string } {
  const { t } = translator
  if (item.what === 'group')
    return {
      who:
        item.at === ''
          ? t('today:groupOnDay', { count: item.size })
          : t('today:groupOnDayAt', { time: item.at, count: item.size }),
      what: whatOf(item, translator)
    }
  const who = item.at === '' ? t('today:onDay', { name }) : t('today:onDayAt', { time: item.at, name })
  return { who, what: whatOf(item, translator) }
}

/** A title after a name and a comma, where English continues in lower case. */
const goingOn = (title: string, { language }: Worded) =>
  language === 'en' ? title.charAt(0).toLowerCase() + title.slice(1) : title

const sessionInWords = (type: SessionType, translator: Worded) =>
  type === 'coaching-talk' || type === 'weekly'
    ? translator.t('today:talkOnDay')
    : goingOn(translator.t(`session:type.${type}`), translator)

function whatOf(item: OnDay, translator: Worded): string {
  const { t } = translator
  switch (item.what) {
    case 'talk':
      return sessionInWords(item.type, translator)
    case 'rhythm':
      return t('today:dueOnDay', { what: sessionInWords(item.type, translator) })
    case 'group':
      return goingOn(t(`group:kind.${item.kind}`), translator)
    case 'call':
      return item.account === '' ? t('today:call') : t('today:callAt', { account: item.account })
    case 'date':
      return [goingOn(t(`plan:kind-${item.kind}`), translator), item.note].filter(Boolean).join(' ')
  }
}
