import { spellingKey } from '../folding'

/** A number of 53 bits that stands for a text: the same for the same text, and for no other that a library will hold. */
function digest53(text: string): number {
  let [low, high] = [0xdeadbeef, 0x41c6ce57]
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    low = Math.imul(low ^ code, 2654435761)
    high = Math.imul(high ^ code, 1597334677)
  }
  low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
  high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
  return 4294967296 * (2097151 & high) + (low >>> 0)
}

interface Seen {
  day: string
  account: string
  evidence: string
  strengths: string
  development: string
  ratings: readonly { behavior: string; rating: number }[]
}

/**
 * Two observations of a rep with the same print are one: the same words of one day at one account, or where nothing was
 * seen or heard the same ratings, strengths and things to develop.
 */
export function observationPrint({ day, account, evidence, strengths, development, ratings }: Seen): number {
  const words = spellingKey(evidence)
  const rated = ratings.map(({ behavior, rating }) => `${behavior}:${rating}`).sort()
  const without = [rated.join(' '), spellingKey(strengths), spellingKey(development)]
  return digest53([day, spellingKey(account), ...(words === '' ? without : [words])].join('\n'))
}

/** A whole row of a file. */
export const rowPrint = (cells: readonly (string | number)[]): number => digest53(cells.join('\u0000'))
