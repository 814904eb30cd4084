/**
 * Where long words of the interface may be broken in a narrow column: Chromium has no dictionary of its own on
 * Windows and Linux, and without one a word breaks at any letter and without a hyphen.
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

/** A label with soft hyphens at the joints of its long words; only for what is shown, never for what is kept or compared. */
export const withSoftHyphens = (label: string): string => label.replace(anyOf, (word) => whole.get(word) ?? word)
