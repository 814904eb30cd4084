import { z } from 'zod'
import { limits } from '../limits'
import { Line } from './scalars'
import { Stance } from './signature'

/** The names, in the PDF, of the fields of a plan that is sent as a file to be answered. */
export const answerFields = {
  stance: 'coachbook-stance',
  comment: 'coachbook-comment',
  name: 'coachbook-name',
  date: 'coachbook-date'
} as const
export type AnswerPart = keyof typeof answerFields

/** What the fields of a returned file contain: as it was typed, by whoever had the file. */
export const FileAnswer = z.object({
  /** Null when nothing was chosen. */
  stance: Stance.nullable(),
  comment: z.string().max(limits.text),
  name: Line,
  date: Line
})
export type FileAnswer = z.infer<typeof FileAnswer>
