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

/** Running text as it is kept: every kind of line break is a line feed, and no sign is without a shape. */
export const cleanText = (text: string): string => wellFormed(text.replace(lineBreaks, '\n').replace(controls, ''))

/** One line as it is kept: a line break is a space. */
export const cleanLine = (text: string): string => cleanText(text).replace(/[^\S\n]*\n\s*/g, ' ')

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
