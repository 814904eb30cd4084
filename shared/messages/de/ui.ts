import type { ui as english } from '../en/ui'
import type { Texts } from '../texts'

export const ui = {
  messages: 'Meldungen',
  putAway: 'Ausblenden',
  cancel: 'Abbrechen',
  back: 'Zurück',
  dateIncomplete: 'Dieses Datum gibt es nicht oder es ist nicht vollständig.',
  today: 'heute',
  optional: 'freiwillig',
  notYet: 'noch nicht',
  'key.Ctrl': 'Strg',
  'key.Shift': 'Umschalt'
} as const satisfies Texts<typeof english>
