import { z } from 'zod'
import { dateOf } from '../dates'
import { Hash, Id, Moment, Text } from '../model/scalars'
import { longestMinutes, Minutes, newSession, Pulse, Reach, Session } from '../model/session'
import { FieldValue } from '../model/template'
import type { Workbook } from '../model/workbook'
import { openCycle } from '../rules/gaps'
import { canonical } from '../rules/seal'
import { isAreaOf, longestUnseen, missingBeforeFinishing, secondsTalked } from '../rules/sessions'
import { assign } from './assign'
import { type CommandContext, define, need, refuse, refuseLongAgo } from './command'
import { keepTemplate, writeValues } from './keep'
import { moveToTemplate } from './move'
import { refuseSaidTo } from './statement'

/** Everything a person writes in a one-on-one; its kind and its time are changed by commands of their own. */
const Words = Session.omit({
  id: true,
  status: true,
  cycle: true,
  template: true,
  impromptu: true,
  plannedFor: true,
  startedAt: true,
  clock: true,
  markedByRep: true,
  values: true,
  private: true
}).partial()

const Changes = Words.extend({
  private: Session.shape.private.omit({ values: true }).partial().optional(),
  values: z.record(z.string(), FieldValue.nullable()).optional()
})

/**
 * A planned one-on-one moves to another day. Once it has begun, this is the day when it was, which is never in the
 * future.
 */
function setWhen(session: Session, when: Moment, now: Moment) {
  refuse(session.status !== 'planned' && Date.parse(when) > Date.parse(now), 'session.in-future')
  // A one-on-one that is logged as held cannot be on a later day than today.
  refuse(session.impromptu && dateOf(when) > dateOf(now), 'session.in-future')
  refuseLongAgo(when, now)
  session.when = when
  if (session.status === 'planned' && !session.impromptu && Date.parse(when) > Date.parse(now))
    session.plannedFor = when
}

/** The manager cannot overwrite what the rep marked alone. */
function refuseRepsOwn({ rep }: Workbook, session: Session, words: Partial<Session>) {
  if (session.markedByRep === undefined) return
  const same = (a: unknown, b: unknown) => b === undefined || canonical(a) === canonical(b)
  const stays =
    same(session.reached.rep, words.reached?.rep) &&
    same(session.pulse.rep, words.pulse?.rep) &&
    same(session.repComment, words.repComment)
  refuse(!stays, 'session.reps-own', { name: rep.name })
}

function edit(
  draft: Workbook,
  session: Session,
  { private: hidden, values, when, minutes, ...words }: z.infer<typeof Changes>,
  { now }: CommandContext
) {
  if (words.deal != null) need(draft.deals, words.deal, 'deal.gone')
  if (words.account != null) need(draft.accounts, words.account, 'account.gone')
  refuseRepsOwn(draft, session, words)
  if (when !== undefined) setWhen(session, when, now)
  if (minutes !== undefined) {
    refuse(session.status !== 'held' || minutes === null, 'session.not-held')
    session.minutes = minutes
  }
  assign(session, words)
  // An area belongs to one mode.
  if (session.area && !isAreaOf(session.mode, session.area)) session.area = null
  if (hidden) assign(session.private, hidden)
  if (values && session.template !== null) {
    writeValues(session, values, need(draft.templates, session.template, 'template.unknown'))
  }
}

const guideOf = (draft: Workbook, { template }: Session) => (template === null ? undefined : draft.templates[template])

export const sessionCommands = [
  /** Plans a one-on-one, or (`impromptu`) begins to log one that was not planned (S0-4, S1-4). */
  define(
    'session.plan',
    {
      id: Id,
      when: Moment,
      template: Hash.nullable().optional(),
      impromptu: z.boolean().optional(),
      changes: Changes.optional()
    },
    (draft, { id, when, template, impromptu, changes }, context) => {
      refuse(Object.hasOwn(draft.sessions, id), 'session.exists')
      if (template) keepTemplate(draft, template, 'session-guide', context)
      const session = newSession(id, when)
      draft.sessions[id] = {
        ...session,
        cycle: openCycle(draft)?.id ?? null,
        template: template ?? null,
        impromptu: impromptu ?? false
      }
      edit(draft, need(draft.sessions, id, 'session.gone'), { when, ...changes }, context)
    }
  ),

  /** Writes into a one-on-one, moves a planned one, corrects the time and length of one that was held. */
  define('session.edit', { id: Id, changes: Changes }, (draft, { id, changes }, context) => {
    edit(draft, need(draft.sessions, id, 'session.gone'), changes, context)
  }),

  /**
   * Writes the rep's own marks (S4-3, S0-12, S2-15). It cannot be undone or overwritten from the manager's side: the
   * manager must not take back what the rep chose.
   */
  define(
    'session.markAsRep',
    { id: Id, reached: Reach.optional(), pulse: Pulse.optional(), comment: Text.optional() },
    (draft, { id, reached, pulse, comment }, { now }) => {
      const session = need(draft.sessions, id, 'session.gone')
      if (reached) session.reached.rep = reached
      if (pulse) session.pulse.rep = pulse
      if (comment !== undefined) session.repComment = comment
      session.markedByRep = now
    },
    { undoable: false }
  ),

  /** Moves a one-on-one that is not held yet to another version of its guide (T-3). */
  define('session.moveToTemplate', { id: Id, template: Hash }, (draft, { id, template }, context) => {
    const session = need(draft.sessions, id, 'session.gone')
    refuse(session.status === 'held', 'session.held')
    moveToTemplate(draft, session, template, 'session-guide', context)
  }),

  /**
   * Begins or resumes a one-on-one: its clock runs. One that was planned for another time takes place now. It begins in
   * front of the rep, so neither this nor anything before it can be undone. `lines` fill opening lines that are empty
   * when it first begins.
   */
  define(
    'session.start',
    { id: Id, lines: Session.pick({ context: true, groundRules: true, opening: true }).optional() },
    (draft, { id, lines }, { now }) => {
      const session = need(draft.sessions, id, 'session.gone')
      refuse(session.status === 'held', 'session.held')
      if (lines && session.startedAt === null)
        for (const line of ['context', 'groundRules', 'opening'] as const)
          if (session[line].trim() === '') session[line] = lines[line]
      const seconds = secondsTalked(session, now, longestUnseen)
      if (session.startedAt === null || seconds < 60) {
        session.when = now
        session.startedAt = now
      }
      session.status = 'open'
      session.clock = { seconds, since: now }
    },
    { undoable: false }
  ),

  /** Stops the clock now, or at `at` when the computer has been asleep since. */
  define('session.pause', { id: Id, at: Moment.optional() }, (draft, { id, at }, { now }) => {
    const session = need(draft.sessions, id, 'session.gone')
    refuse(session.status === 'held', 'session.held')
    const until = at !== undefined && Date.parse(at) < Date.parse(now) ? at : now
    session.clock = { seconds: secondsTalked(session, until), since: null }
  }),

  /**
   * Ends a one-on-one; its length is the time of its clock, or `minutes` (S0-4). One that was held away from the screen
   * says when it was, which is not in the future.
   */
  define(
    'session.finish',
    { id: Id, minutes: Minutes.optional(), when: Moment.optional() },
    (draft, { id, minutes, when }, { now }) => {
      const session = need(draft.sessions, id, 'session.gone')
      refuse(session.status === 'held', 'session.held')
      const [missing] = missingBeforeFinishing(session, guideOf(draft, session))
      if (missing) refuse(true, `session.needs-${missing}`)
      refuse(session.startedAt === null && minutes === undefined, 'session.no-minutes')
      const was = when ?? session.when
      refuse(Date.parse(was) > Date.parse(now), 'session.in-future')
      if (when !== undefined) refuseLongAgo(when, now)
      const talked = Math.round(secondsTalked(session, now) / 60)
      if (session.clock) session.clock = { seconds: secondsTalked(session, now), since: null }
      session.when = was
      session.minutes = minutes ?? Math.min(longestMinutes, Math.max(1, talked))
      session.status = 'held'
    }
  ),

  define('session.delete', { id: Id }, (draft, { id }) => {
    refuseSaidTo(draft, { kind: 'session', id })
    const session = need(draft.sessions, id, 'session.gone')
    refuse(session.markedByRep !== undefined, 'session.has-marks', { name: draft.rep.name })
    const used = Object.values(draft.cycles).some((cycle) => cycle.agreement?.session === id)
    refuse(used, 'session.has-agreement')
    delete draft.sessions[id]
  })
] as const
