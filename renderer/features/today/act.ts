import { dateOf } from '../../../shared/dates'
import type { Translate } from '../../../shared/messages'
import type { Id, PlainDate } from '../../../shared/model/scalars'
import type { Due } from '../../../shared/rules/things-due'
import type { OnDay } from '../../../shared/rules/week-of-days'
import { paths } from '../../core/navigation'

const startTalk = (rep: Id) => `${paths.sessions(rep)}?start=true`

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
        ? { label: t('today:do.log'), to: paths.observations(rep) }
        : { label: t('today:do.plan'), to: startTalk(rep) }
    case 'visit':
      if (isPast) return { label: t('today:do.answer'), to: paths.reinforce(rep) }
      return due.kind === 'one-on-one'
        ? { label: t('today:do.plan'), to: startTalk(rep) }
        : { label: t('today:do.log'), to: paths.observations(rep) }
    case 'debrief':
      return { label: t('today:do.debrief'), to: paths.call(rep, due.id) }
    case 'feedback':
      return { label: t('today:do.feedback'), to: paths.observation(rep, due.id) }
    case 'actions':
      return { label: t('today:do.review'), to: paths.rep(rep) }
    case 'plan':
      if (due.state === 'draft') return { label: t('today:do.finish'), to: paths.planToWrite(rep, due.id) }
      return due.state === 'ink'
        ? { label: t('today:do.confirm'), to: paths.plan(rep, due.id) }
        : { label: t('today:do.sign'), to: paths.plan(rep, due.id) }
    case 'stalled':
      return stalledAct(due.step, rep, t)
  }
}

function stalledAct(step: (Due & { what: 'stalled' })['step'], rep: Id, t: Translate) {
  switch (step) {
    case 'choose':
      return { label: t('today:do.choose'), to: paths.gaps(rep) }
    case 'talk':
    case 'talk-again':
      return { label: t('today:do.plan'), to: startTalk(rep) }
    case 'record-agreement':
      return { label: t('today:do.record'), to: paths.agreement(rep) }
    case 'start-plan':
    case 'plan-again':
      return { label: t('today:do.startPlan'), to: paths.rep(rep) }
    case 'refine':
      return { label: t('today:do.refine'), to: paths.rep(rep) }
  }
}

/** The page of an entry of a day. */
export function pageOf(item: OnDay): string {
  switch (item.what) {
    case 'talk':
      return paths.session(item.rep, item.id)
    case 'group':
      return paths.group(item.id)
    case 'call':
      return paths.call(item.rep, item.id)
    case 'date':
      return paths.reinforce(item.rep)
    case 'rhythm':
      return paths.sessions(item.rep)
  }
}
