import type { PlainDate } from '../../../shared/model/scalars'

/**
 * Whether a month's name stands over a week: over its first, unless the row begins with the only week of its month, where
 * the next name begins one narrow column further.
 */
export function isMonthNamed(weeks: readonly PlainDate[], index: number): boolean {
  const isNew = (at: number) => weeks[at]?.slice(0, 7) !== weeks[at - 1]?.slice(0, 7)
  return isNew(index) && !(index === 0 && weeks.length > 1 && isNew(1))
}
