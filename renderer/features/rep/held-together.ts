/**
 * A short text for a narrow place. No line breaks between a number and the short word that belongs to it: `1. Dez.`,
 * `26 Nov`, `20 Min.` stay whole.
 */
export const heldTogether = (text: string): string =>
  text.replace(/(\d\.?) (?=\p{Lu}\p{L}{2,3}(?!\p{L}))/gu, '$1\u00A0')
