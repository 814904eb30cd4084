import type { BehaviorKey } from '../model/behavior'
import type { PlainDate } from '../model/scalars'
import type { TrainedOn } from '../model/workbook'
import { behaviorThing, thingOf } from './languages'

/** The framework of behaviors that a manager wrote; they belong to no training. */
const own = 'own'

/** The entry of a record for the same thing in any language, because training does not depend on language. */
const inAnyLanguage = <V>(record: Record<string, V>, id: string, thing: (id: string) => string): V | undefined =>
  record[id] ?? Object.entries(record).find(([other]) => thing(other) === thing(id))?.[1]

/**
 * Since when the rep is trained on a behavior; null means not trained, so it is flagged and not rated (S3-6). With
 * `on`, as of that day: later trainings do not count. A framework always counts, because its date is only the day on
 * which it was noted.
 */
export function trainedOn(trained: TrainedOn, behavior: BehaviorKey, on?: PlainDate): PlainDate | null | 'own' {
  const isLater = (since: PlainDate | null | undefined) => since != null && on !== undefined && since > on
  const single = trained.behaviors[behavior]
  if (single !== undefined && !isLater(single)) return single
  const framework = behavior.slice(0, behavior.indexOf('/'))
  if (framework === own) return own
  const whole = inAnyLanguage(trained.frameworks, framework, thingOf)
  if (whole !== undefined) return whole
  const translated = inAnyLanguage(trained.behaviors, behavior, behaviorThing)
  return isLater(translated) ? null : (translated ?? null)
}
