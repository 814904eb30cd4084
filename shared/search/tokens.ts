import { fold } from '../folding'

/** The words of a text, folded: `Škoda Café` gives `skoda`, `cafe`. Scripts without spaces give single characters. */
export function tokensOf(text: string): string[] {
  return fold(text).match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]|[\p{L}\p{N}]+/gu) ?? []
}

/** How many letters may be wrong in a word of this length. */
export const allowedErrors = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2)

/** The letters of a word as bits; words with very different letters need not be compared. */
export function lettersOf(word: string): number {
  let bits = 0
  for (let at = 0; at < word.length; at++) bits |= 1 << (word.charCodeAt(at) % 31)
  return bits
}

function bitsIn(bits: number): number {
  let count = 0
  for (let rest = bits; rest !== 0; rest &= rest - 1) count += 1
  return count
}

/**
 * False when words with these letters must be more than `most` changes apart: one change adds a letter, removes one, or
 * both.
 */
export const mayBeClose = (a: number, b: number, most: number): boolean => bitsIn(a ^ b) <= 2 * most

const room = 64
/** The rows of the comparison, reused from one to the next. */
let twoBefore = new Uint8Array(room)
let before = new Uint8Array(room)
let row = new Uint8Array(room)

/**
 * Compares two words by optimal string alignment: a change is a letter that is added, left out, replaced, or swapped
 * with the next. Returns the number of changes, or -1 when there are more than `most` or a word is longer than 60.
 */
export function changesBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most || a.length > 60 || b.length > 60) return -1
  for (let j = 0; j <= b.length; j++) before[j] = j
  for (let i = 1; i <= a.length; i++) {
    row[0] = i
    let least = i
    for (let j = 1; j <= b.length; j++) {
      const same = a.charCodeAt(i - 1) === b.charCodeAt(j - 1)
      let cost = Math.min((before[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (before[j - 1] ?? 0) + (same ? 0 : 1))
      const swapped =
        i > 1 && j > 1 && a.charCodeAt(i - 1) === b.charCodeAt(j - 2) && a.charCodeAt(i - 2) === b.charCodeAt(j - 1)
      if (swapped) cost = Math.min(cost, (twoBefore[j - 2] ?? 0) + 1)
      row[j] = cost
      if (cost < least) least = cost
    }
    if (least > most) return -1
    const free = twoBefore
    twoBefore = before
    before = row
    row = free
  }
  const changes = before[b.length] ?? most + 1
  return changes <= most ? changes : -1
}
