import { z } from 'zod'
import { BehaviorKey } from '../model/behavior'
import { GivenLine, Id, PlainDate, Text } from '../model/scalars'
import type { Workbook } from '../model/workbook'
import { define, need, refuse, refuseAhead } from './command'

/** Removes a training; the rep stays trained on its behaviors where another training has them. */
function forget(draft: Workbook, id: Id): void {
  const gone = Object.hasOwn(draft.trainings, id) ? draft.trainings[id] : undefined
  if (!gone) return
  delete draft.trainings[id]
  const { behaviors } = draft.rep.trainedOn
  for (const key of gone.behaviors) {
    if (behaviors[key] !== gone.on) continue
    const others = Object.values(draft.trainings).filter((training) => training.behaviors.includes(key))
    const [earliest] = others.map((training) => training.on).sort()
    if (earliest === undefined) delete behaviors[key]
    else behaviors[key] = earliest
  }
}

export const trainingCommands = [
  /**
   * Adds a training event; the rep is trained on its behaviors from that day (S2-2, S3-6). The same id again changes
   * it.
   */
  define(
    'training.write',
    { id: Id, title: GivenLine, on: PlainDate, behaviors: z.array(BehaviorKey).max(60), note: Text },
    (draft, training, context) => {
      refuseAhead(training.on, context.now)
      forget(draft, training.id)
      for (const key of training.behaviors) {
        const behavior = draft.behaviors[key] ?? context.behavior(key)
        refuse(behavior === undefined, 'behavior.unknown')
        const since = draft.rep.trainedOn.behaviors[key]
        if (since == null || training.on < since) draft.rep.trainedOn.behaviors[key] = training.on
        if (behavior && !draft.behaviors[key]) draft.behaviors[key] = behavior
      }
      draft.trainings[training.id] = training
    }
  ),

  /** Deletes a training; the rep stays trained on its behaviors where another training has them. */
  define('training.delete', { id: Id }, (draft, { id }) => {
    need(draft.trainings, id, 'training.gone')
    forget(draft, id)
  })
] as const
