import { z } from 'zod'
import { FileAnswer } from './answer'
import { Moment, PlainDate, Text } from './scalars'
import { Scan, Stance } from './signature'

/** Kept with one record. */
export const mostCopies = 50

/** What the manager read on a sheet with ink that says otherwise than the answer by file before it: it changes nothing. */
export const Marked = z.object({ on: PlainDate, stance: Stance, comment: Text })

/** A PDF of a signed record that came back and was filed with it. It lies among the files of its workbook under its SHA-256, outside the seal. */
export const FiledCopy = z.object({
  ...Scan.shape,
  at: Moment,
  /** Whether it was found to say otherwise than the record that it is filed with. */
  differs: z.boolean(),
  /** The record was signed on two computers: this is the form that gave way. */
  signing: z.literal(true).optional(),
  /** What was typed in its fields, where it was a plan sent to be answered that stood otherwise already: it changes nothing. */
  answer: FileAnswer.optional(),
  /** Missing for all but a signed sheet that came after an answer by file and says otherwise. */
  marked: Marked.optional()
})
export type FiledCopy = z.infer<typeof FiledCopy>

/** Missing where nothing was filed. */
export const FiledCopies = z.array(FiledCopy).max(mostCopies).optional()
