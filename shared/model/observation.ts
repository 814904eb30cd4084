import { z } from 'zod'
import { BehaviorKey, Rating } from './behavior'
import { Activity, Level, ObservationKind, Phase } from './field-of-work'
import { Hash, Id, Line, Moment, Text } from './scalars'
import { FieldValues } from './template'

/** One behavior seen, rated against its anchors. */
export const BehaviorRating = z.object({ behavior: BehaviorKey, rating: Rating, note: Line.default('') })
export type BehaviorRating = z.infer<typeof BehaviorRating>

/** What a manager saw and heard (S0-2). A draft counts for nothing until it is recorded. */
export const Observation = z.object({
  id: Id,
  status: z.enum(['draft', 'recorded']),
  template: Hash,
  createdAt: Moment,
  when: Moment,
  kind: ObservationKind.nullable(),
  level: Level.nullable(),
  phase: Phase.nullable(),
  activity: Activity.nullable(),
  account: Id.nullable(),
  evidence: Text,
  ratings: z.array(BehaviorRating).max(60),
  strengths: Text,
  development: Text,
  values: FieldValues,
  /** Only for the manager: never printed, never in the rep's view or copy (S0-11). */
  private: z.object({ feelings: Text, values: FieldValues })
})
export type Observation = z.infer<typeof Observation>

/** An account that observations and plans point to (S1-2). */
export const Account = z.object({ id: Id, name: Line.min(1) })
export type Account = z.infer<typeof Account>
