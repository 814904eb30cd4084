/** So many different signs are in a passphrase at least: `aaaaaaaaaa` is as easy to guess as it is to type. */
const differentSigns = 4

/**
 * What keeps a text from being a new passphrase; null where nothing does. Spaces at its ends make it no longer, so that
 * spaces alone are none.
 */
export function passphraseFault(text: string, least: number): 'short' | 'simple' | null {
  const seen = text.trim()
  if (seen.length < least) return 'short'
  return new Set(seen).size < differentSigns ? 'simple' : null
}
