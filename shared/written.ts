/** One half of a character that takes two units of UTF-16, without its other half. */
const loneHalf = /\p{Surrogate}/gu

/** The text with each lone surrogate replaced by the character for unreadable text. */
export const wellFormed = (text: string): string => text.replace(loneHalf, '\uFFFD')

/** A new line, also as word processors and old systems write it: VT, FF, NEL, LINE and PARAGRAPH SEPARATOR. */
const lineBreaks = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g

/** The lines of a text, whatever line breaks stand between them. */
export const linesIn = (text: string): string[] => text.split(lineBreaks)

/** Control characters, which nobody types and which show as a box or not at all. Tab and line feed stay. */
const controls = /(?![\t\n])\p{Cc}/gu

/** Most texts are plain ASCII and need no cleaning. */
const isClean = /^[ -~]*$/

/** Running text as it is kept: every kind of line break becomes a line feed, and control characters are removed. */
export const cleanText = (text: string): string =>
  isClean.test(text) ? text : wellFormed(text.replace(lineBreaks, '\n').replace(controls, ''))

/**
 * Characters that show nothing, or turn the direction of what follows. Nobody types them, and they make different lines
 * look alike.
 */
const unseen = /[\u200B\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g

/** One line as it is kept: a line break becomes a space, and invisible characters are removed. */
export const cleanLine = (text: string): string =>
  isClean.test(text)
    ? text
    : cleanText(text)
        .replace(unseen, '')
        .replace(/[^\S\n]*\n\s*/g, ' ')

const joins = /[\u200C\u200D]/
const varies = /[\uFE00-\uFE0F\u{E0100}-\u{E01EF}]/u
const isJoined =
  /(?:\p{Extended_Pictographic}\uFE0F?|\p{Emoji_Modifier}|(?![\p{sc=Latin}\p{sc=Greek}\p{sc=Cyrillic}])[\p{L}\p{M}])$/u

/**
 * Whether an invisible character changes how its neighbors look. Joiners shape letters of some scripts and emoji,
 * selectors choose the form of a character; anywhere else they only hide.
 */
function shapes(sign: string, before: string, after: string): boolean {
  if (joins.test(sign)) return isJoined.test(before) && /^[\p{L}\p{Extended_Pictographic}]/u.test(after)
  if (varies.test(sign)) return /[\p{Emoji}\p{sc=Han}]$/u.test(before)
  return /\p{sc=Mongolian}$/u.test(before) && /\p{sc=Mongolian}|\p{sc=Inherited}/u.test(sign)
}

const hidden = /^\p{Default_Ignorable_Code_Point}$/u

/** A name as it is kept: one line of visible characters. A clean name stays as it is. */
export function cleanName(text: string): string {
  const signs = [...cleanLine(text)]
  const kept: string[] = []
  signs.forEach((sign, at) => {
    // The last few characters are enough to decide, and keep a long paste quick.
    if (!hidden.test(sign) || shapes(sign, kept.slice(-3).join(''), signs[at + 1] ?? '')) kept.push(sign)
  })
  return kept.join('').trim()
}

/** Whether a name has no visible character; the blank Braille pattern does not count as one. */
export const isNameless = (text: string): boolean => !/(?!\u2800)[\p{L}\p{N}\p{P}\p{S}]/u.test(cleanName(text))

export interface Fitted {
  kept: string
  /** What does not fit; empty when everything does. */
  over: string
}

/** The first `most` characters, and the rest; no character is cut in two. */
export function fitted(text: string, most: number): Fitted {
  if (text.length <= most) return { kept: text, over: '' }
  const last = text.charCodeAt(most - 1)
  const at = last >= 0xd800 && last <= 0xdbff ? most - 1 : most
  return { kept: text.slice(0, at), over: text.slice(at) }
}

/**
 * Whether the content of a field is the stored text. While somebody writes in it, spaces at either end are left alone:
 * without them the next word would be joined to the one before.
 */
export const standsFor = (kept: string, stored: string, writing: boolean): boolean =>
  kept === stored || (writing && kept.trim() === stored.trim())

const isLeapYear = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
const daysIn = (year: number, month: number) =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

function isRealDate(text: string): boolean {
  const [year = 0, month = 0, day = 0] = text.split('-').map(Number)
  return month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
}

const dateShape = /^[12]\d{3}-\d{2}-\d{2}$/

/** Whether a text is `YYYY-MM-DD` and that date exists. */
export const isPlainDate = (text: string): boolean => dateShape.test(text) && isRealDate(text)
