/**
 * Where long words of the interface may be broken in a narrow column. On Windows and Linux Chromium has no hyphenation
 * dictionary, and would break a word at any letter without a hyphen.
 */
const joints = [
  'Conver|sation',
  'Kunden|gespräch',
  'Kunden|planung',
  'Kunden|besprechung',
  'Gebiets|besprechung',
  'Einzel|gespräch',
  'Kern|verhalten',
  'Verhaltens|weise'
]

const softHyphen = '\u00AD'
const whole = new Map(joints.map((word) => [word.replace('|', ''), word.replace('|', softHyphen)]))
const anyOf = new RegExp([...whole.keys()].join('|'), 'g')

/** A label with soft hyphens in its long words; only for display, never for what is stored or compared. */
export const withSoftHyphens = (label: string): string => label.replace(anyOf, (word) => whole.get(word) ?? word)
