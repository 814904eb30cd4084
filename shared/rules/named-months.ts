import type { PlainDate } from '../model/scalars'

/**
 * Whether a month's name is shown above a week: above the first of the month. Exception: if the row begins with the
 * only week of its month, the name is left out, because the next one follows right after it.
 */
export function isMonthNamed(weeks: readonly PlainDate[], index: number): boolean {
  const isNew = (at: number) => weeks[at]?.slice(0, 7) !== weeks[at - 1]?.slice(0, 7)
  return isNew(index) && !(index === 0 && weeks.length > 1 && isNew(1))
}
