import { z } from 'zod'
import { BehaviorKey } from '../model/behavior'
import { Id, PlainDate } from '../model/scalars'
import { define, need, refuseAhead } from './command'

export const confidenceCommands = [
  /** Notes how sure the rep feels about a behavior, 1 to 10 (S2-8). */
  define(
    'confidence.note',
    { id: Id, behavior: BehaviorKey, on: PlainDate, value: z.int().min(1).max(10) },
    (draft, { id, behavior, on, value }, { now }) => {
      refuseAhead(on, now)
      need(draft.behaviors, behavior, 'behavior.unknown')
      draft.confidences[id] = { id, behavior, on, value }
    }
  )
] as const
