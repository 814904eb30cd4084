import { passphraseFault } from '../../../../shared/model/new-passphrase'
import { passphraseLimits } from '../../../../shared/model/trainer'

export type Strength = 'short' | 'simple' | 'weak' | 'fair' | 'strong'

/** The strength of a word against somebody who guesses whole words, in bits: one of 2,000. */
const bitsPerWord = 11
/** The strength of a character outside words, in bits: one of 64. */
const bitsPerSign = 6

/** Three letters or more in scripts that separate words by spaces. */
const runs = /[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]{3,}/gu

/** Whether a run of letters looks like a word: not too long, and without a change of case inside. */
const isWord = (run: string) => run.length <= 14 && (/^.\P{Lu}+$/u.test(run) || !/\p{Ll}/u.test(run))

/**
 * Characters that add strength: neither a repetition of the one before nor the next in a sequence, as in `aaa` or
 * `123`.
 */
const telling = (text: string) =>
  [...text].filter((sign, place, all) => {
    const before = all[place - 1]?.codePointAt(0)
    return before === undefined || Math.abs((sign.codePointAt(0) ?? 0) - before) > 1
  }).length

/** Roughly how hard a passphrase is to guess, by its words and the characters around them. */
export function passphraseStrength(text: string): Strength {
  const fault = passphraseFault(text, passphraseLimits.least)
  if (fault !== null) return fault
  const words = new Set((text.match(runs) ?? []).filter(isWord).map((word) => word.toLowerCase()))
  const signs = text.replace(runs, (run) => (isWord(run) ? '' : run)).replace(/\s/g, '')
  const bits = words.size * bitsPerWord + telling(signs) * bitsPerSign
  if (bits < 33) return 'weak'
  return bits < 44 ? 'fair' : 'strong'
}

/** How many characters are still needed. */
export const missingCharacters = (text: string): number => Math.max(0, passphraseLimits.least - text.trim().length)
