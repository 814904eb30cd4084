import bidiFactory, { type Bidi } from 'bidi-js'

/** Characters of scripts that run from right to left; without one, the algorithm need not run. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/

let kept: Bidi | null = null
const bidi = (): Bidi => {
  kept = kept ?? bidiFactory()
  return kept
}

/** How a paragraph runs: the level of each character (odd: from right to left), and of the paragraph itself. */
export interface Directions {
  levels: Uint8Array
  rightToLeft: boolean
}

export type BaseDirection = 'ltr' | 'rtl' | 'auto'

/** The side on which sentences of a language begin. */
export const directionOfLanguage = (language: string): BaseDirection =>
  /^(ar|arc|ckb|dv|fa|he|ks|ps|sd|ug|ur|yi)\b/.test(language) ? 'rtl' : 'ltr'

/**
 * The directions of a paragraph (UAX #9); null where all runs right. With `auto` it begins on the side of its first
 * strong character, as somebody's own words do. A sentence, or a part between two dots, that runs the other way from end
 * to end stands for itself (rules X5a to X6a), so that its last sign is at its own end and no number of the next part
 * comes into it; not so with `apart` false, as pages were drawn before.
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
/** No text that is drawn has one of its own: signs without a shape are left out before. */
const isolates: ReadonlySet<string> = new Set([leftToRightIsolate, rightToLeftIsolate, isolateEnd])

/** A sentence with its end, what a colon leads to, or a part between two dots. */
const parts = /(?:(?![.!?…؟۔]+["'”’»)\]]*\s| · |:\s).)+(?:[.!?…؟۔]+["'”’»)\]]*)?/gu
const letter = /\p{L}/u

/** The parts of a paragraph whose letters all run against it, from the first sign of each to the last. */
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

/** The parts of a line from left to right (UAX #9, rule L2). */
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

/** Characters of a script that runs right, such as brackets, as they stand among those that run left. */
export const turned = (text: string): string =>
  Array.from(text)
    .reverse()
    .map((character) => bidi().getMirroredCharacter(character) ?? character)
    .join('')
