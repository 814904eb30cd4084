import { passphraseFault } from '../../../../shared/model/new-passphrase'
import { passphraseLimits } from '../../../../shared/model/trainer'

export type Strength = 'short' | 'simple' | 'weak' | 'fair' | 'strong'

/** What a word is worth to somebody who guesses whole words, in bits: one of 2,000. */
const bitsPerWord = 11
/** What a sign outside of words is worth, in bits: one of 64. */
const bitsPerSign = 6

/** Three letters or more in scripts that part words by blanks. */
const runs = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]{3,}/gu

/** A run of letters as words are written; no word is that long or changes its case within. */
const isWord = (run: string) => run.length <= 14 && (/^.\P{Lu}+$/u.test(run) || !/\p{Ll}/u.test(run))

/** Signs that say something: neither the one before again nor the next in a row, such as `aaa` or `123`. */
const telling = (text: string) =>
  [...text].filter((sign, place, all) => {
    const before = all[place - 1]?.codePointAt(0)
    return before === undefined || Math.abs((sign.codePointAt(0) ?? 0) - before) > 1
  }).length

/** How hard a passphrase is to guess, roughly, by its words and the signs around them. */
export function passphraseStrength(text: string): Strength {
  const fault = passphraseFault(text, passphraseLimits.least)
  if (fault !== null) return fault
  const words = new Set((text.match(runs) ?? []).filter(isWord).map((word) => word.toLowerCase()))
  const signs = text.replace(runs, (run) => (isWord(run) ? '' : run)).replace(/\s/g, '')
  const bits = words.size * bitsPerWord + telling(signs) * bitsPerSign
  if (bits < 33) return 'weak'
  return bits < 44 ? 'fair' : 'strong'
}

/** Characters that are still needed. */
export const missingCharacters = (text: string): number => Math.max(0, passphraseLimits.least - text.trim().length)
