import type { ui as english } from '../en/ui'
import type { Texts } from '../texts'

export const ui = {
  messages: 'Meldungen',
  deletedStays: 'Gelöscht. Im Verlauf liegt es noch.',
  putAway: 'Ausblenden',
  cancel: 'Abbrechen',
  back: 'Zurück',
  showMore: '{{count}} weitere von {{left}} zeigen',
  dayOf: '{{label}}: Datum',
  timeOf: '{{label}}: Uhrzeit',
  dateIncomplete: 'Dieses Datum gibt es nicht oder es ist nicht vollständig.',
  today: 'heute',
  noNumber: 'Hier steht keine Zahl wie 12,5 oder -3. Noch nicht gespeichert.',
  tooLarge: 'Zahlen gehen bis {{most}}, über und unter null. Noch nicht gespeichert.',
  optional: 'freiwillig',
  notYet: 'noch nicht',
  'key.Ctrl': 'Strg',
  'key.Shift': 'Umschalt'
} as const satisfies Texts<typeof english>
