import { dateOf } from '../dates'
import type { Observation } from '../model/observation'
import type { Moment, PlainDate } from '../model/scalars'

/** When something was seen, as it may be shown: without a time of day where that is not known. */
export const seenOn = ({ when, untimed }: Pick<Observation, 'when' | 'untimed'>): Moment | PlainDate =>
  untimed ? dateOf(when) : when
