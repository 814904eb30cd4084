/**
 * Whether a JSON file may contain a lone surrogate. Earlier versions stored them, and they cannot be sealed. Such a
 * file is read with the full schema, which replaces each by the character for unreadable text; the length stays the
 * same, so that later changes still fit.
 */
export const holdsHalves = (bytes: Buffer): boolean => bytes.includes('\\ud')
