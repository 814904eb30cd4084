import { dateOf } from '../../../shared/dates'
import type { Translate } from '../../../shared/messages'
import type { CoachingKind } from '../../../shared/model/field-of-work'
import type { Id, PlainDate } from '../../../shared/model/scalars'
import type { Due } from '../../../shared/rules/things-due'
import type { OnDay } from '../../../shared/rules/week-of-days'
import { paths } from '../../core/navigation'

/** The one action for something that waits, and the page where it is done. */
export function actOf(due: Due, rep: Id, today: PlainDate, t: Translate): { label: string; to: string } {
  const isPast = dateOf(due.since) < today
  switch (due.what) {
    case 'talk':
      if (due.open)
        return { label: t('today:do.goOn'), to: due.guided ? paths.talk(rep, due.id) : paths.session(rep, due.id) }
      return { label: t(isPast ? 'today:do.open' : 'today:do.prepare'), to: paths.session(rep, due.id) }
    case 'group':
      return { label: t(isPast ? 'today:do.open' : 'today:do.prepare'), to: paths.group(due.id) }
    case 'rhythm':
    case 'uncoached':
      return due.type === 'ride-along'
        ? { label: t('today:do.log'), to: paths.newObservation(rep, 'joint-visit') }
        : { label: t('today:do.plan'), to: paths.startTalk(rep, { type: due.type }) }
    case 'visit':
      return isPast || due.kind === 'support'
        ? // Nobody logs that they helped with something: only a person can say that it took place.
          { label: t('today:do.answer'), to: paths.agreedDate(rep, due.id) }
        : visitAct(due.kind, rep, t)
    case 'debrief':
      return { label: t('today:do.debrief'), to: paths.call(rep, due.id) }
    case 'feedback':
      return { label: t('today:do.feedback'), to: paths.observation(rep, due.id) }
    case 'actions':
      return { label: t('today:do.review'), to: paths.actions(rep) }
    case 'plan':
      if (due.state === 'draft') return { label: t('today:do.finish'), to: paths.planToWrite(rep, due.id) }
      return isInk(due.state)
        ? { label: t('today:do.confirm'), to: paths.plan(rep, due.id) }
        : { label: t('today:do.sign'), to: paths.signing(rep, due.id) }
    case 'addendum':
      if (due.state === 'draft') return { label: t('today:do.finish'), to: paths.addendum(rep, due.id) }
      return isInk(due.state)
        ? { label: t('today:do.confirm'), to: paths.addendum(rep, due.id) }
        : { label: t('today:do.sign'), to: paths.addendumSigning(rep, due.id) }
    case 'stalled':
      return stalledAct(due.step, rep, t)
  }
}

const isInk = (state: 'rep-signed' | 'rep-refused' | 'ink' | 'ink-ended') => state === 'ink' || state === 'ink-ended'

/** What both agreed on for today. */
function visitAct(kind: Exclude<CoachingKind, 'support'>, rep: Id, t: Translate) {
  switch (kind) {
    case 'joint-visit':
      return { label: t('today:do.log'), to: paths.newObservation(rep, 'joint-visit') }
    case 'call':
      return { label: t('today:do.log'), to: paths.newObservation(rep, 'phone-call') }
    case 'one-on-one':
      return { label: t('today:do.plan'), to: paths.startTalk(rep) }
  }
}

function stalledAct(step: (Due & { what: 'stalled' })['step'], rep: Id, t: Translate) {
  switch (step) {
    case 'choose':
      return { label: t('today:do.choose'), to: paths.gaps(rep) }
    case 'talk':
    case 'talk-again':
      return { label: t('today:do.plan'), to: paths.startTalk(rep) }
    case 'record-agreement':
      return { label: t('today:do.record'), to: paths.agreement(rep) }
    case 'start-plan':
    case 'plan-again':
      return { label: t('today:do.startPlan'), to: paths.rep(rep) }
    case 'refine':
      return { label: t('today:do.refine'), to: paths.rep(rep) }
  }
}

/** The page of an entry of a day; what was promised for it is planned, or written down once its day has come. */
export function pageOf(item: OnDay, on: PlainDate, today: PlainDate): string {
  switch (item.what) {
    case 'talk':
      return paths.session(item.rep, item.id)
    case 'group':
      return paths.group(item.id)
    case 'call':
      return paths.call(item.rep, item.id)
    case 'date':
      return paths.agreedDate(item.rep, item.id)
    case 'rhythm':
      if (item.type === 'ride-along' && on <= today) return paths.newObservation(item.rep, 'joint-visit')
      return paths.startTalk(item.rep, {
        type: item.type,
        ...(on > today && { on, ...(item.at !== '' && { at: item.at }) })
      })
  }
}
