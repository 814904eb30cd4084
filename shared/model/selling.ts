import { z } from 'zod'
import { Activity, Elsewhere } from './field-of-work'
import { Amount, Hash, Id, Line, Moment, PlainDate, Text } from './scalars'
import { FieldValues } from './template'

/** An account that observations, deals and plans point to (S1-2). */
export const Account = z.object({ id: Id, name: Line.min(1) })
export type Account = z.infer<typeof Account>

/**
 * A deal with only what coaching on it needs (S1-2). `stage` names a stage of the sales process; `value` has no unit of
 * its own.
 */
export const Deal = z.object({
  id: Id,
  name: Line.min(1),
  account: Id.nullable(),
  stage: Line,
  value: Amount.nullable(),
  nextStep: Line,
  closeOn: PlainDate.nullable(),
  outcome: z.enum(['open', 'won', 'lost'])
})
export type Deal = z.infer<typeof Deal>

/** An open deal of which only the name is known. */
export const newDeal = (id: Id, name: string): Deal => ({
  id,
  name,
  account: null,
  stage: '',
  value: null,
  nextStep: '',
  closeOn: null,
  outcome: 'open'
})

const PreCall = z.object({ objective: Text, strategy: Text, questions: Text, managerRole: Text, at: Moment })
const Debrief = z.object({
  result: Text,
  happened: Text,
  learning: Text,
  nextPractice: Text,
  at: Moment,
  /** The day on which they talked, if somebody said so; otherwise it is the day of `at`. */
  on: PlainDate.optional()
})

/**
 * A call with its plan and its debrief (S1-3). Each of the two is null until its first word, and keeps the moment of
 * that word. `managerRole` and `result` hold the words of the option that was chosen.
 */
export const Call = z.object({
  id: Id,
  template: Hash,
  account: Id.nullable(),
  deal: Id.nullable(),
  activity: Activity.nullable(),
  /** When the call is or was. */
  when: Moment,
  plan: PreCall.nullable(),
  debrief: Debrief.nullable(),
  /** The observation of this call. */
  observation: Id.nullable(),
  values: FieldValues,
  private: z.object({ values: FieldValues })
})
export type Call = z.infer<typeof Call>

/** A call at a given time, without plan or debrief. */
export const newCall = ({ id, template, when }: Pick<Call, 'id' | 'template' | 'when'>): Call => ({
  id,
  template,
  account: null,
  deal: null,
  activity: null,
  when,
  plan: null,
  debrief: null,
  observation: null,
  values: {},
  private: { values: {} }
})

export const newPreCall = (at: Moment): NonNullable<Call['plan']> => ({
  objective: '',
  strategy: '',
  questions: '',
  managerRole: '',
  at
})

export const newDebrief = (at: Moment): NonNullable<Call['debrief']> => ({
  result: '',
  happened: '',
  learning: '',
  nextPractice: '',
  at
})

/** A problem that coaching does not solve: named, taken where it belongs, followed up, never rated (S3-17). */
export const Routed = z.object({
  id: Id,
  on: PlainDate,
  where: Elsewhere,
  text: Text,
  to: Line,
  settledAt: Moment.nullable()
})
export type Routed = z.infer<typeof Routed>

/** A problem that was taken elsewhere and is not settled. */
export const newRouted = (named: Omit<Routed, 'settledAt'>): Routed => ({ ...named, settledAt: null })

/** A training event, its own kind of record (S2-2); its behaviors should be seen after 2, 4 and 8 weeks (S2-13). */
export const Training = z.object({
  id: Id,
  title: Line.min(1),
  on: PlainDate,
  behaviors: z.array(z.string()).max(60),
  note: Text
})
export type Training = z.infer<typeof Training>
