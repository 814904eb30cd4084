import type { PlainDate } from '../model/scalars'

/** On fewer records than this, or on fewer days, nothing is said. */
export const leastRecords = 5
export const leastDays = 3

/** Whether so many records, each by its day, are enough to say something about them. */
export const isEnough = (days: readonly PlainDate[]): boolean =>
  days.length >= leastRecords && new Set(days).size >= leastDays
