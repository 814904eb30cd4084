import { passphraseLimits } from '../../../../shared/model/trainer'

export type Strength = 'short' | 'weak' | 'fair' | 'strong'

/** What one more word is worth to somebody who guesses whole words, in bits: a list of 2,000. */
const bitsPerWord = 11

const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/]
const sizes = [26, 26, 10, 33]

/** Characters that say something: neither the one before again nor the next in a row, such as `aaa` or `123`. */
const telling = (text: string) =>
  [...text].filter((sign, place, all) => {
    const step = (sign.codePointAt(0) ?? 0) - (all[place - 1]?.codePointAt(0) ?? -10)
    return place === 0 || Math.abs(step) > 1
  }).length

/** How hard a passphrase is to guess, roughly: the easier of guessing it by signs and by words. */
export function passphraseStrength(text: string): Strength {
  if (text.length < passphraseLimits.least) return 'short'
  const alphabet = kinds.reduce((sum, kind, place) => sum + (kind.test(text) ? (sizes[place] ?? 0) : 0), 0)
  const bySigns = telling(text) * Math.log2(Math.max(alphabet, 2))
  const words = new Set(text.toLowerCase().match(/\p{L}{3,}/gu) ?? [])
  const others = text.replace(/\p{L}{3,}/gu, '').replace(/\s/g, '')
  const byWords = words.size * bitsPerWord + telling(others) * 6
  const bits = words.size > 0 ? Math.min(bySigns, byWords) : bySigns
  if (bits < 33) return 'weak'
  return bits < 44 ? 'fair' : 'strong'
}

/** Characters that are still needed. */
export const missingCharacters = (text: string): number => Math.max(0, passphraseLimits.least - text.length)
