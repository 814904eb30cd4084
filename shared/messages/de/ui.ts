import type { ui as english } from '../en/ui'
import type { Texts } from '../texts'

export const ui = {
  messages: 'Meldungen',
  deletedStays: 'Gelöscht. Im Verlauf steht es noch.',
  putAway: 'Ausblenden',
  takenBackIn: 'In der Mappe von {{name}} rückgängig gemacht.',
  underPlanOne: '„{{title}}“: {{stands}}',
  underPlanKeep: 'Behalten',
  cancel: 'Abbrechen',
  back: 'Zurück',
  showMore: '{{count}} weitere von {{left}} zeigen',
  dayOf: '{{label}}: Datum',
  timeOf: '{{label}}: Uhrzeit',
  dateIncomplete: 'Dieses Datum gibt es nicht oder es ist nicht vollständig. Noch nicht gespeichert.',
  dateYear: 'Eine Jahreszahl hat vier Stellen, etwa {{year}}. Noch nicht gespeichert.',
  dateEarly: 'Ein Datum vor dem {{date}} geht hier nicht und ist noch nicht gespeichert.',
  dateLate: 'Ein Datum nach dem {{date}} geht hier nicht und ist noch nicht gespeichert.',
  dateNeeded: 'Hier fehlt ein Datum. Bis dahin gilt der {{date}} weiter.',
  timeIncomplete: 'Hier fehlt eine Uhrzeit. Bis dahin bleibt es bei {{time}}.',
  nameNeeded: 'Hier muss etwas stehen. Bis Sie etwas eintragen, gilt „{{name}}“.',
  tooLong: '{{count}} Zeichen, {{most}} passen hinein. Die letzten {{over}} sind nicht gespeichert, ab „{{start}}“.',
  tooLongLeft: '„{{name}}“ war zu lang. Die letzten {{over}} Zeichen sind nicht gespeichert.',
  copyOver: 'Kopieren, was nicht passt',
  today: 'heute',
  noNumber: 'Hier steht keine Zahl wie 12,5 oder -3. Noch nicht gespeichert.',
  tooLarge: 'Zahlen gehen bis {{most}}, über und unter null. Noch nicht gespeichert.',
  optional: 'optional',
  notYet: 'noch nicht',
  'key.Ctrl': 'Strg',
  'key.Shift': 'Umschalt'
} as const satisfies Texts<typeof english>
