import { z } from 'zod'
import { limits } from '../limits'
import { Id, Moment } from './scalars'

/** Words that stood in an open dialog, or in a field that refused them, when the library locked. */
export const LeftWords = z.object({
  /** What the dialog is called, or what the field said about them. */
  of: z.string().max(limits.line),
  /** What the field is called. */
  name: z.string().max(limits.line),
  /** As they were typed: also longer than their field takes. */
  words: z.string().max(500_000),
  /** The workbook on whose page they stood; null on a page of no rep. */
  workbook: Id.nullable()
})
export type LeftWords = z.infer<typeof LeftWords>

export const KeptWords = LeftWords.extend({ at: Moment })
export type KeptWords = z.infer<typeof KeptWords>
