import { z } from 'zod'
import { limits } from '../limits'
import { Line } from './scalars'
import { Stance } from './signature'

/** The fields of a plan that is sent as a file to be answered, by their names in the PDF. */
export const answerFields = {
  stance: 'coachbook-stance',
  comment: 'coachbook-comment',
  name: 'coachbook-name',
  date: 'coachbook-date'
} as const
export type AnswerPart = keyof typeof answerFields

/** What stands in these fields of a file that came back: as it was typed, by whoever had the file. */
export const FileAnswer = z.object({
  /** Null where nothing was chosen. */
  stance: Stance.nullable(),
  comment: z.string().max(limits.text),
  name: Line,
  date: Line
})
export type FileAnswer = z.infer<typeof FileAnswer>
