import { z } from 'zod'
import { Hash, Language } from './scalars'
import { PaperSize } from './settings'

/**
 * The PDF of a record as it was when both had signed. It lies among the files of its workbook under its SHA-256, outside
 * the seal. The rest says how it was drawn, so that it can be drawn again.
 */
export const KeptPdf = z.object({
  hash: Hash,
  bytes: z.int().min(1),
  pages: z.int().min(1),
  paper: PaperSize,
  /** In large print. */
  large: z.literal(true).optional(),
  language: Language,
  /** The version of Coachbook that drew it. */
  version: z.string().max(60),
  /** Signs that no font has; missing where all could be drawn. */
  missingGlyphs: z.array(z.string().max(60)).max(500).optional()
})
export type KeptPdf = z.infer<typeof KeptPdf>

/**
 * How the kept PDF of a signed record is found: `none` was kept; the `same` bytes lie there; it is gone or changed and
 * was drawn again to the last byte; or it is gone or changed, and what is drawn is another file. `large-copy`: what is shown
 * is another file because large print is wanted, and the kept one is not in large print.
 */
export const keptStates = ['none', 'same', 'gone-redrawn', 'changed-redrawn', 'gone', 'changed', 'large-copy'] as const
export type KeptState = (typeof keptStates)[number]
