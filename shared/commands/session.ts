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

/** All of a one-on-one that a person writes; what it is and when it was held changes by commands of its own. */
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

/** Planned, a one-on-one moves to another day; once it began, its day is when it was, which never lies ahead. */
function setWhen(session: Session, when: Moment, now: Moment) {
  refuse(session.status !== 'planned' && Date.parse(when) > Date.parse(now), 'session.in-future')
  // What is being logged as held lies on no day to come.
  refuse(session.impromptu && dateOf(when) > dateOf(now), 'session.in-future')
  refuseLongAgo(when, now)
  session.when = when
  if (session.status === 'planned' && !session.impromptu && Date.parse(when) > Date.parse(now))
    session.plannedFor = when
}

/** What the rep marked alone is not written over by the manager. */
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
  // An area belongs to its mode.
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

  /** Writes into a one-on-one, moves a planned one, corrects when one was and how long it took. */
  define('session.edit', { id: Id, changes: Changes }, (draft, { id, changes }, context) => {
    edit(draft, need(draft.sessions, id, 'session.gone'), changes, context)
  }),

  /**
   * What the rep marks on the rep's own side (S4-3, S0-12, S2-15). It is not undone, nor written over from the manager's
   * side: the manager must not take back what the rep chose.
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

  /** Moves a one-on-one that was not held yet to another version of its guide (T-3). */
  define('session.moveToTemplate', { id: Id, template: Hash }, (draft, { id, template }, context) => {
    const session = need(draft.sessions, id, 'session.gone')
    refuse(session.status === 'held', 'session.held')
    moveToTemplate(draft, session, template, 'session-guide', context)
  }),

  /**
   * Begins a one-on-one or goes on with it: its clock runs. What was planned for another time is held now. It began in
   * front of the rep, so it is not undone, nor is anything before it. `lines` stand where an opening line is still empty
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

  /** The clock stands still from now on, or from `at` where the machine slept since. */
  define('session.pause', { id: Id, at: Moment.optional() }, (draft, { id, at }, { now }) => {
    const session = need(draft.sessions, id, 'session.gone')
    refuse(session.status === 'held', 'session.held')
    const until = at !== undefined && Date.parse(at) < Date.parse(now) ? at : now
    session.clock = { seconds: secondsTalked(session, until), since: null }
  }),

  /**
   * Ends a one-on-one; its length is what its clock counted, or `minutes` (S0-4). One that was held without the screen
   * says when it was; nothing that lies ahead was held.
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
