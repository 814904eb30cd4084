import { z } from 'zod'
import { Activity } from '../model/field-of-work'
import { Hash, Id, Moment, PlainDate, Text } from '../model/scalars'
import { newCall, newDebrief, newPreCall } from '../model/selling'
import { FieldValue } from '../model/template'
import { assign } from './assign'
import { define, need, refuse, refuseAhead, refuseLongAgo } from './command'
import { AccountRef, dropHalfAccount, HalfAccount, keepAccount, keepTemplate, writeValues } from './keep'
import { moveToTemplate } from './move'

const PreCallWords = z.object({ objective: Text, strategy: Text, questions: Text, managerRole: Text }).partial()
const DebriefWords = z.object({ result: Text, happened: Text, learning: Text, nextPractice: Text }).partial()

const CallChanges = z.object({
  when: Moment.optional(),
  account: AccountRef.nullable().optional(),
  half: HalfAccount,
  deal: Id.nullable().optional(),
  activity: Activity.nullable().optional(),
  values: z.record(z.string(), FieldValue.nullable()).optional()
})

const isBlank = (words: Record<string, string | undefined>) =>
  Object.values(words).every((text) => (text ?? '').trim() === '')

/** A debrief is not dated before the day of the call. */
const refuseBefore = (call: Moment, debrief: PlainDate) => refuse(debrief < call.slice(0, 10), 'call.debrief-before')

export const callCommands = [
  define(
    'call.start',
    { id: Id, template: Hash, when: Moment, account: AccountRef.nullable().optional(), deal: Id.nullable().optional() },
    (draft, { id, template, when, account, deal }, context) => {
      refuse(Object.hasOwn(draft.calls, id), 'call.exists')
      refuseLongAgo(when, context.now)
      keepTemplate(draft, template, 'pre-call', context)
      if (deal) need(draft.deals, deal, 'deal.gone')
      draft.calls[id] = {
        ...newCall({ id, template, when }),
        account: keepAccount(draft, account ?? null),
        deal: deal ?? null
      }
    }
  ),

  /** Moves a call to another version of its form (T-3); the plan and the debrief stay. */
  define('call.moveToTemplate', { id: Id, template: Hash }, (draft, { id, template }, context) => {
    moveToTemplate(draft, need(draft.calls, id, 'call.gone'), template, 'pre-call', context)
  }),

  define('call.edit', { id: Id, changes: CallChanges }, (draft, { id, changes }, { now }) => {
    const call = need(draft.calls, id, 'call.gone')
    const { account, half, values, ...fields } = changes
    if (fields.when !== undefined) refuseLongAgo(fields.when, now)
    // A call with a debrief has taken place, so it cannot move into the future.
    if (call.debrief && fields.when !== undefined) refuse(Date.parse(fields.when) > Date.parse(now), 'call.was')
    if (call.debrief?.on && fields.when !== undefined) refuseBefore(fields.when, call.debrief.on)
    if (fields.deal) need(draft.deals, fields.deal, 'deal.gone')
    assign(call, fields)
    if (account !== undefined) call.account = keepAccount(draft, account, half)
    dropHalfAccount(draft, half)
    if (values) writeValues(call, values, need(draft.templates, call.template, 'template.unknown'))
  }),

  /** Writes the plan before a call (S1-3). */
  define('call.plan', { id: Id, words: PreCallWords }, (draft, { id, words }, { now }) => {
    const call = need(draft.calls, id, 'call.gone')
    const before = call.plan ?? newPreCall(now)
    const plan = { ...before, ...words }
    call.plan = isBlank({ ...plan, at: '' }) ? null : plan
  }),

  /** Writes the debrief after a call, also of a call that nobody planned; it is not dated before the call (S1-3). */
  define(
    'call.debrief',
    { id: Id, words: DebriefWords, on: PlainDate.nullable().optional() },
    (draft, { id, words, on }, { now }) => {
      const call = need(draft.calls, id, 'call.gone')
      refuse(Date.parse(call.when) > Date.parse(now), 'call.not-yet')
      const { on: said, ...before } = call.debrief ?? newDebrief(now)
      const day = on === undefined ? said : on
      if (day != null) refuseBefore(call.when, day)
      if (day != null) refuseAhead(day, now)
      const debrief = { ...before, ...words, ...(day != null && { on: day }) }
      call.debrief = isBlank({ ...debrief, at: '' }) ? null : debrief
    }
  ),

  define('call.link', { id: Id, observation: Id.nullable() }, (draft, { id, observation }) => {
    if (observation !== null) need(draft.observations, observation, 'observation.gone')
    need(draft.calls, id, 'call.gone').observation = observation
  }),

  define('call.delete', { id: Id }, (draft, { id }) => {
    need(draft.calls, id, 'call.gone')
    delete draft.calls[id]
  })
] as const
