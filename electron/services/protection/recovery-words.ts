import { entropyToMnemonic, mnemonicToEntropy } from '@scure/bip39'
import { wordlist } from '@scure/bip39/wordlists/english.js'

/** How many words a recovery sheet has; they stand for 32 bytes and hold a checksum (BIP 39). */
export const wordCount = 24

/** The words that stand for 32 bytes. */
export const wordsOf = (secret: Uint8Array): string[] => entropyToMnemonic(secret, wordlist).split(' ')

/** The bytes that words stand for, however they were typed; null where one is wrong, missing or in another place. */
export function secretOf(typed: string): Buffer | null {
  const words = typed.toLowerCase().match(/[a-z]+/g) ?? []
  if (words.length !== wordCount) return null
  try {
    return Buffer.from(mnemonicToEntropy(words.join(' '), wordlist))
  } catch {
    return null
  }
}
