import { z } from 'zod'
import { limits } from '../limits'
import { Id, Moment } from './scalars'

/** Words that were in an open dialog, or in a field that refused them, when the library was locked. */
export const LeftWords = z.object({
  /** The title of the dialog, or what the field said about the words. */
  of: z.string().max(limits.line),
  /** The label of the field. */
  name: z.string().max(limits.line),
  /** The words as they were typed, even when they are longer than the field allows. */
  words: z.string().max(500_000),
  /** The workbook whose page they were on; null for a page without a rep. */
  workbook: Id.nullable()
})
export type LeftWords = z.infer<typeof LeftWords>

export const KeptWords = LeftWords.extend({ at: Moment })
export type KeptWords = z.infer<typeof KeptWords>
