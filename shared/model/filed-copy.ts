import { z } from 'zod'
import { FileAnswer } from './answer'
import { Moment, PlainDate, Text } from './scalars'
import { Scan, Stance } from './signature'

/** The most copies of one record. */
export const mostCopies = 50

/** What the manager read on a sheet signed in ink that contradicts the earlier answer by file. It changes nothing. */
export const Marked = z.object({ on: PlainDate, stance: Stance, comment: Text })

/** A PDF of a signed record that came back and was filed with it. It lies among the files of its workbook under its SHA-256, outside the seal. */
export const FiledCopy = z.object({
  ...Scan.shape,
  at: Moment,
  /** Whether its content differs from the record that it is filed with. */
  differs: z.boolean(),
  /** Set when the record was signed on two computers and this is the signing that did not prevail. */
  signing: z.literal(true).optional(),
  /**
   * What was typed in the fields of a plan that was sent to be answered, when the plan had another answer already; it
   * changes nothing.
   */
  answer: FileAnswer.optional(),
  /**
   * Set for the page to answer on that was filled in and printed: it shows what stood in its fields, and is neither the
   * answer by file nor a signature.
   */
  answerPage: z.literal(true).optional(),
  /** Set for a signed sheet that came after an answer by file and says something else; missing for all others. */
  marked: Marked.optional()
})
export type FiledCopy = z.infer<typeof FiledCopy>

/** Missing when nothing was filed. */
export const FiledCopies = z.array(FiledCopy).max(mostCopies).optional()
