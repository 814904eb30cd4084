import bidiFactory, { type Bidi } from 'bidi-js'

/** Characters of scripts that are written from right to left; a text without one does not need the algorithm. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/

let kept: Bidi | null = null
const bidi = (): Bidi => {
  kept = kept ?? bidiFactory()
  return kept
}

/**
 * The directions in a paragraph: the level of each character (odd means right to left), and the direction of the
 * paragraph itself.
 */
export interface Directions {
  levels: Uint8Array
  rightToLeft: boolean
}

export type BaseDirection = 'ltr' | 'rtl' | 'auto'

/** The direction in which a language is written. */
export const directionOfLanguage = (language: string): BaseDirection =>
  /^(ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)\b/.test(language) ? 'rtl' : 'ltr'

/**
 * The directions of a paragraph (UAX #9); null when everything is written from left to right. With `auto` the first
 * strong character decides, as for somebody's own words. A sentence, or a part between two dots, that is entirely in
 * the other direction is isolated (rules X5a to X6a), so that its end mark is at its own end and no number of the next
 * part moves into it; `apart: false` draws as in earlier editions.
 */
export function directionsOf(text: string, base: BaseDirection, apart = true): Directions | null {
  if (!rightToLeft.test(text)) return null
  const plain = bidi().getEmbeddingLevels(text, base)
  const isRightToLeft = ((plain.paragraphs[0]?.level ?? 0) & 1) === 1
  const strangers = apart ? strangersIn(text, isRightToLeft) : []
  if (strangers.length === 0) return { levels: plain.levels, rightToLeft: isRightToLeft }
  const begin = isRightToLeft ? leftToRightIsolate : rightToLeftIsolate
  const marked: string[] = []
  let from = 0
  for (const { start, end } of strangers) {
    marked.push(text.slice(from, start), begin, text.slice(start, end), isolateEnd)
    from = end
  }
  const whole = `${marked.join('')}${text.slice(from)}`
  const found = bidi().getEmbeddingLevels(whole, isRightToLeft ? 'rtl' : 'ltr').levels
  return { levels: found.filter((_, index) => !isolates.has(whole[index] ?? '')), rightToLeft: isRightToLeft }
}

const leftToRightIsolate = '\u2066'
const rightToLeftIsolate = '\u2067'
const isolateEnd = '\u2069'
/** No drawn text contains isolates of its own: characters without a shape are removed before. */
const isolates: ReadonlySet<string> = new Set([leftToRightIsolate, rightToLeftIsolate, isolateEnd])

/** A sentence with its end mark, the words after a colon, or a part between two dots. */
const parts = /(?:(?![.!?…؟۔]+["'”’»)\]]*\s| · |:\s).)+(?:[.!?…؟۔]+["'”’»)\]]*)?/gu
const letter = /\p{L}/u

/**
 * The parts of a paragraph whose letters are all in the other direction, from the first character of each to the last.
 */
function strangersIn(text: string, isRightToLeft: boolean): { start: number; end: number }[] {
  const runsAgainst = (sign: string) => rightToLeft.test(sign) !== isRightToLeft
  return Array.from(text.matchAll(parts)).flatMap(({ 0: part, index }) => {
    const own = part.replace(/^[\s·:]+|\s+$/gu, '')
    const start = index + part.indexOf(own)
    const letters = Array.from(own).filter((sign) => letter.test(sign))
    const isStranger = letters.length > 0 && letters.every(runsAgainst)
    return isStranger ? [{ start, end: start + own.length }] : []
  })
}

/** The parts of a line in visual order, from left to right (UAX #9, rule L2). */
export function visualOrder<T extends { level: number }>(parts: readonly T[]): T[] {
  const order = [...parts]
  const highest = Math.max(0, ...order.map(({ level }) => level))
  for (let level = highest; level > 0; level--) {
    for (let start = 0; start < order.length; start++) {
      let end = start
      while ((order[end]?.level ?? -1) >= level) end++
      if (end > start) order.splice(start, end - start, ...order.slice(start, end).reverse())
      start = end
    }
  }
  return order
}

/** A text with its brackets and similar characters mirrored, as they look in text from right to left. */
export const turned = (text: string): string =>
  Array.from(text)
    .reverse()
    .map((character) => bidi().getMirroredCharacter(character) ?? character)
    .join('')
