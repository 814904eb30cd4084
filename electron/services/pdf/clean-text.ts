import { linesIn } from '../../../shared/written'

const loneSurrogate = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g
const invisible = /(?![\u200C\u200D])[\p{Default_Ignorable_Code_Point}\p{Cc}\uFEFF]/gu
/** Joiners that shape nothing: they only matter between Arabic letters. */
const idleJoiners = /(?<![\p{Script=Arabic}\p{Script=Inherited}])[\u200C\u200D]+/gu

/**
 * The lines of a text as they can be drawn: composed (NFC), without controls, soft hyphens, direction marks and other
 * characters that have no shape.
 */
export const printableLines = (text: string): string[] => linesIn(text).map(printable)

export const printable = (text: string): string =>
  text
    .replace(/[\t\u2000-\u200A\u3000]/g, ' ')
    .replace(invisible, '')
    .replace(idleJoiners, '')
    .normalize('NFC')

/** Text that is not drawn: titles and alternative texts. */
export const wellFormed = (text: string): string => printable(text).replace(loneSurrogate, '\uFFFD')

const hex = (codePoint: number) => `U+${codePoint.toString(16).toUpperCase().padStart(4, '0')}`

/** A character with its code, such as `“漢” (U+6F22)`. */
export function nameOf(codePoint: number): string {
  const isSurrogate = codePoint >= 0xd800 && codePoint <= 0xdfff
  return isSurrogate ? hex(codePoint) : `“${String.fromCodePoint(codePoint)}” (${hex(codePoint)})`
}

/** After the lines are broken, no-break spaces are drawn as spaces. */
export const drawn = (text: string): string => text.replace(/[\u00A0\u202F]/g, ' ')

/** The code that replaces a character that no face has, so that there is never an empty box. */
export const stand = (codePoint: number): string => `[${hex(codePoint)}]`
