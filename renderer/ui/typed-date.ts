import type { PlainDate } from '../../shared/model/scalars'

export type DateProblem = 'incomplete' | 'year' | 'early' | 'late' | 'needed'

interface Bounds {
  least: PlainDate
  most: PlainDate
  /** Whether an empty field is no answer. */
  needed: boolean
}

/** Years that people write; the browser makes 0026 of a two-digit one, and takes six digits. */
const fourDigits = /^[1-9]\d{3}-\d{2}-\d{2}$/

/**
 * What is wrong with a date as it stands in the browser's field: `half` is true where part of it is missing or the day
 * does not exist. Null for a date that can be kept, and for an empty field where none is needed.
 */
export function dateProblem(text: string, half: boolean, { least, most, needed }: Bounds): DateProblem | null {
  if (half) return 'incomplete'
  if (text === '') return needed ? 'needed' : null
  if (!fourDigits.test(text)) return 'year'
  if (text < least) return 'early'
  return text > most ? 'late' : null
}
