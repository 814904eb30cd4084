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
 * strong character, as somebody's own words do.
 */
export function directionsOf(text: string, base: BaseDirection): Directions | null {
  if (!rightToLeft.test(text)) return null
  const { levels, paragraphs } = bidi().getEmbeddingLevels(text, base)
  return { levels, rightToLeft: ((paragraphs[0]?.level ?? 0) & 1) === 1 }
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
