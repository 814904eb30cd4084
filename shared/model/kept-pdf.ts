import { z } from 'zod'
import { Hash, Language } from './scalars'
import { PaperSize } from './settings'

/**
 * The PDF of a record as it was when both had signed. It lies among the files of its workbook under its SHA-256,
 * outside the seal. The other values say how it was drawn, so that it can be drawn again.
 */
export const KeptPdf = z.object({
  hash: Hash,
  bytes: z.int().min(1),
  pages: z.int().min(1),
  paper: PaperSize,
  /** Whether it is in large print. */
  large: z.literal(true).optional(),
  language: Language,
  /** The version of Coachbook that drew it. */
  version: z.string().max(60),
  /** Characters that no font has; missing when all could be drawn. */
  missingGlyphs: z.array(z.string().max(60)).max(500).optional()
})
export type KeptPdf = z.infer<typeof KeptPdf>

/**
 * What was found of the kept PDF of a signed record:
 * - `none`: none was kept.
 * - `same`: the same bytes are there.
 * - `gone-redrawn`, `changed-redrawn`: it is gone or changed, and was drawn again byte for byte.
 * - `gone`, `changed`: it is gone or changed, and the file that was drawn differs.
 * - `large-copy`: another file is shown because large print is wanted and the kept one is not in large print.
 */
export const keptStates = ['none', 'same', 'gone-redrawn', 'changed-redrawn', 'gone', 'changed', 'large-copy'] as const
export type KeptState = (typeof keptStates)[number]
