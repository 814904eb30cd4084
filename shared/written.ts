/** Half of a sign that takes two units of UTF-16, without its other half. */
const loneHalf = /\p{Surrogate}/gu

/** The text with each lone surrogate as the sign that stands for what cannot be read. */
export const wellFormed = (text: string): string => text.replace(loneHalf, '\uFFFD')

/** A new line, also as word processors and old systems write it: VT, FF, NEL, LINE and PARAGRAPH SEPARATOR. */
const lineBreaks = /\r\n?|[\n\v\f\u0085\u2028\u2029]/g

/** The lines of a text, whatever stands between them. */
export const linesIn = (text: string): string[] => text.split(lineBreaks)

/** Signs that show as a box or not at all, and that nobody types. Tab and line feed stay. */
const controls = /(?![\t\n])\p{Cc}/gu

/** Most texts hold nothing that would have to be cleaned. */
const isClean = /^[ -~]*$/

/** Running text as it is kept: every kind of line break is a line feed, and no sign is without a shape. */
export const cleanText = (text: string): string =>
  isClean.test(text) ? text : wellFormed(text.replace(lineBreaks, '\n').replace(controls, ''))

/** Signs that show nothing, or turn the direction of what follows: nobody types them, and two lines look alike by them. */
const unseen = /[\u200B\u202A-\u202E\u2060-\u206F\uFEFF\uFFF9-\uFFFB]/g

/** One line as it is kept: a line break is a space, and nothing is in it that shows nothing. */
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

/** Joiners shape letters of some scripts and pictures, selectors the form of a sign; after others they only hide. */
function shapes(sign: string, before: string, after: string): boolean {
  if (joins.test(sign)) return isJoined.test(before) && /^[\p{L}\p{Extended_Pictographic}]/u.test(after)
  if (varies.test(sign)) return /[\p{Emoji}\p{sc=Han}]$/u.test(before)
  return /\p{sc=Mongolian}$/u.test(before) && /\p{sc=Mongolian}|\p{sc=Inherited}/u.test(sign)
}

const hidden = /^\p{Default_Ignorable_Code_Point}$/u

/** A name as it is kept: one line of signs that can be seen. What is clean stays as it is. */
export function cleanName(text: string): string {
  const signs = [...cleanLine(text)]
  const kept: string[] = []
  signs.forEach((sign, at) => {
    // The few signs before it are enough, and keep a long paste quick.
    if (!hidden.test(sign) || shapes(sign, kept.slice(-3).join(''), signs[at + 1] ?? '')) kept.push(sign)
  })
  return kept.join('').trim()
}

/** Whether nothing of a name can be seen; an empty pattern of Braille is none of its signs. */
export const isNameless = (text: string): boolean => !/(?!\u2800)[\p{L}\p{N}\p{P}\p{S}]/u.test(cleanName(text))

export interface Fitted {
  kept: string
  /** What does not fit; empty where all does. */
  over: string
}

/** The first `most` characters, and the rest; no sign is cut in two. */
export function fitted(text: string, most: number): Fitted {
  if (text.length <= most) return { kept: text, over: '' }
  const last = text.charCodeAt(most - 1)
  const at = last >= 0xd800 && last <= 0xdbff ? most - 1 : most
  return { kept: text.slice(0, at), over: text.slice(at) }
}

/**
 * Whether what stands in a field is the stored text. While it is written in, spaces at either end are not taken away:
 * the next word would be joined to the one before.
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

/** Whether a text is `YYYY-MM-DD`, and such a date exists. */
export const isPlainDate = (text: string): boolean => dateShape.test(text) && isRealDate(text)
