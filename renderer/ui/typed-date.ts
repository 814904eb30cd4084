import type { PlainDate } from '../../shared/model/scalars'

export type DateProblem = 'incomplete' | 'year' | 'early' | 'late' | 'needed'

interface Bounds {
  least: PlainDate
  most: PlainDate
  /** Whether the field must not be empty. */
  needed: boolean
}

/** Years with four digits; the browser makes 0026 of a two-digit year, and accepts six digits. */
const fourDigits = /^[1-9]\d{3}-\d{2}-\d{2}$/

/**
 * What is wrong with a date in the browser's field. `half`: a part of it is missing, or the day does not exist. Null
 * for a valid
 * date, and for an empty field when none is needed.
 */
export function dateProblem(text: string, half: boolean, { least, most, needed }: Bounds): DateProblem | null {
  if (half) return 'incomplete'
  if (text === '') return needed ? 'needed' : null
  if (!fourDigits.test(text)) return 'year'
  if (text < least) return 'early'
  return text > most ? 'late' : null
}
