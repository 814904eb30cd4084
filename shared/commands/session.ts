import { z } from 'zod'
import { BehaviorKey } from '../model/behavior'
import { Hash, Id, Moment, PlainDate } from '../model/scalars'
import { newSession, Session } from '../model/session'
import { FieldValue } from '../model/template'
import type { Workbook } from '../model/workbook'
import { openCycle } from '../rules/gaps'
import { missingBeforeFinishing } from '../rules/sessions'
import { define, need, refuse } from './command'
import { keepTemplate, writeValues } from './keep'

/** All of a one-on-one that a person writes; what it is and when it was held changes by commands of its own. */
const Words = Session.omit({
  id: true,
  status: true,
  cycle: true,
  template: true,
  impromptu: true,
  startedAt: true,
  minutes: true,
  values: true,
  private: true
}).partial()

const Changes = Words.extend({
  private: Session.shape.private.omit({ values: true }).partial().optional(),
  values: z.record(z.string(), FieldValue.nullable()).optional()
})

function edit(draft: Workbook, session: Session, { private: hidden, values, ...words }: z.infer<typeof Changes>) {
  if (words.deal != null) need(draft.deals, words.deal, 'deal.gone')
  if (words.account != null) need(draft.accounts, words.account, 'account.gone')
  for (const [name, value] of Object.entries(words)) if (value !== undefined) Object.assign(session, { [name]: value })
  for (const [name, value] of Object.entries(hidden ?? {})) {
    if (value !== undefined) Object.assign(session.private, { [name]: value })
  }
  if (values && session.template !== null) {
    writeValues(session, values, need(draft.templates, session.template, 'template.unknown'))
  }
}

const wholeMinutes = (from: Moment, to: Moment) =>
  Math.min(600, Math.max(1, Math.round((Date.parse(to) - Date.parse(from)) / 60_000)))

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
      edit(draft, need(draft.sessions, id, 'session.gone'), changes ?? {})
    }
  ),

  define('session.edit', { id: Id, changes: Changes }, (draft, { id, changes }) => {
    edit(draft, need(draft.sessions, id, 'session.gone'), changes)
  }),

  define('session.start', { id: Id }, (draft, { id }, { now }) => {
    const session = need(draft.sessions, id, 'session.gone')
    refuse(session.status === 'held', 'session.held')
    session.status = 'open'
    session.startedAt = session.startedAt ?? now
  }),

  /** Ends a one-on-one; its length is what the clock says, or `minutes` (S0-4). */
  define(
    'session.finish',
    { id: Id, minutes: z.int().min(1).max(600).optional() },
    (draft, { id, minutes }, { now }) => {
      const session = need(draft.sessions, id, 'session.gone')
      refuse(session.status === 'held', 'session.held')
      const [missing] = missingBeforeFinishing(session)
      if (missing) refuse(true, `session.needs-${missing}`)
      refuse(session.startedAt === null && minutes === undefined, 'session.no-minutes')
      refuse(session.startedAt === null && Date.parse(session.when) > Date.parse(now), 'session.in-future')
      session.minutes = minutes ?? wholeMinutes(session.startedAt ?? now, now)
      session.status = 'held'
    }
  ),

  define('session.delete', { id: Id }, (draft, { id }) => {
    need(draft.sessions, id, 'session.gone')
    const used = Object.values(draft.cycles).some((cycle) => cycle.agreement?.session === id)
    refuse(used, 'session.has-agreement')
    delete draft.sessions[id]
  }),

  /** How sure the rep feels about a behavior, 1 to 10 (S2-8). */
  define(
    'confidence.note',
    { id: Id, behavior: BehaviorKey, on: PlainDate, value: z.int().min(1).max(10) },
    (draft, { id, behavior, on, value }) => {
      need(draft.behaviors, behavior, 'behavior.unknown')
      draft.confidences[id] = { id, behavior, on, value }
    }
  )
] as const
