import type { FaceName, FontFiles } from './font-files'
import { Typeface } from './typeface'

/** The faces of a page, for the life of the process. */
export type Typefaces = Record<FaceName, Typeface>

export const parseFonts = (fonts: FontFiles): Typefaces => ({
  regular: new Typeface('regular', fonts.regular),
  semibold: new Typeface('semibold', fonts.semibold),
  bold: new Typeface('bold', fonts.bold),
  italic: new Typeface('italic', fonts.italic)
})
