import { z } from 'zod'
import { BehaviorKey, Rating } from './behavior'
import { Activity, Level, ObservationKind, Phase } from './field-of-work'
import { Hash, Id, Line, Moment, Text } from './scalars'
import { FieldValues } from './template'

/** One behavior that was seen, rated against its anchors. */
export const BehaviorRating = z.object({ behavior: BehaviorKey, rating: Rating, note: Line.default('') })
export type BehaviorRating = z.infer<typeof BehaviorRating>

/** A behavior that was missed but is not trained yet: a training need instead of a rating (S3-6). */
const Flag = z.object({ behavior: BehaviorKey, note: Line })

/** What a manager saw and heard (S0-2). A draft counts for nothing until it is recorded. */
export const Observation = z.object({
  id: Id,
  status: z.enum(['draft', 'recorded']),
  template: Hash,
  createdAt: Moment,
  when: Moment,
  /** Set when only the day is known, as of a visit from a file; `when` is then noon of that day, or the moment of the import. */
  untimed: z.literal(true).optional(),
  kind: ObservationKind.nullable(),
  level: Level.nullable(),
  phase: Phase.nullable(),
  activity: Activity.nullable(),
  account: Id.nullable(),
  deal: Id.nullable(),
  /** Who saw it: the manager or somebody else who coaches (S2-7). */
  observer: Line,
  /** The agreed date that is kept by this visit (S0-10). */
  visit: z.object({ plan: Id, date: Id }).nullable(),
  /** When the rep heard about it; the hours since `when` are the wait for feedback (S0-10). */
  feedbackAt: Moment.nullable(),
  evidence: Text,
  ratings: z.array(BehaviorRating).max(60),
  flags: z.array(Flag).max(60),
  strengths: Text,
  development: Text,
  values: FieldValues,
  /** Only for the manager: never printed, never in the rep's view or copy (S0-11). */
  private: z.object({ feelings: Text, values: FieldValues })
})
export type Observation = z.infer<typeof Observation>

type Start = Pick<Observation, 'id' | 'template' | 'createdAt' | 'when' | 'observer'> &
  Partial<Pick<Observation, 'kind'>>

/** A draft in which nothing has been entered. */
export const newObservation = ({ id, template, createdAt, when, observer, kind = null }: Start): Observation => ({
  id,
  status: 'draft',
  template,
  createdAt,
  when,
  kind,
  level: null,
  phase: null,
  activity: null,
  account: null,
  deal: null,
  observer,
  visit: null,
  feedbackAt: null,
  evidence: '',
  ratings: [],
  flags: [],
  strengths: '',
  development: '',
  values: {},
  private: { feelings: '', values: {} }
})
