import type { promise as english } from '../en/promise'
import type { Texts } from '../texts'

/** The dialog in which a rhythm is set, and what is planned of it. */
export const promise = {
  allWithout_one: 'Das eine Teammitglied ohne diesen Rhythmus',
  allWithout_other: 'Alle {{count}} Teammitglieder ohne diesen Rhythmus',
  what: 'Änderung',
  another: 'Eine neue Änderung',
  plannedOne: 'Was ab {{date}} geplant ist',
  takeAway: 'Zurücknehmen',
  takeAwayOf: 'Zurücknehmen, was ab {{date}} geplant ist',
  takesPlace: 'Das ersetzt, was ab {{date}} geplant war.',
  until: 'Das gilt bis {{date}}; was ab dann geplant ist, bleibt.',
  wasPlanned: '{{name}}, ab {{date}}: {{what}}.',
  ends: 'Am {{date}} endet der Rhythmus von {{name}}.',
  takenAway: 'Zurückgenommen: was für {{name}} ab {{date}} geplant war.',
  commitmentFirst:
    'Die Zusage zum Coaching liegt in Ihrer eigenen Mappe. Sagen Sie, wer Sie coacht, dann öffnet sie sich.'
} as const satisfies Texts<typeof english>
