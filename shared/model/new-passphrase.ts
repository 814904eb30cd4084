/** The least number of different characters: `aaaaaaaaaa` is as easy to guess as it is to type. */
const differentSigns = 4

/**
 * What is wrong with a new passphrase; null when nothing is. Spaces at its ends do not count, so that it cannot be only
 * spaces.
 */
export function passphraseFault(text: string, least: number): 'short' | 'simple' | null {
  const seen = text.trim()
  if (seen.length < least) return 'short'
  return new Set(seen).size < differentSigns ? 'simple' : null
}
