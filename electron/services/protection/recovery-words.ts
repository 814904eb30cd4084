import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'

/** The number of words on a recovery sheet; they encode 32 bytes and a checksum (BIP 39). */
export const wordCount = 24

/** The words that encode 32 bytes. */
export const wordsOf = (secret: Uint8Array): string[] => entropyToMnemonic(secret, wordlist).split(' ')

/** The bytes that words encode, however they were typed; null when one is wrong, missing or in the wrong place. */
export function secretOf(typed: string): Buffer | null {
  const words = typed.toLowerCase().match(/[a-z]+/g) ?? []
  if (words.length !== wordCount) return null
  try {
    return Buffer.from(mnemonicToEntropy(words.join(' '), wordlist))
  } catch {
    // All that the library throws is about the words.
    return null
  }
}
