import type { palette as english } from '../en/palette'
import type { Texts } from '../texts'

export const palette = {
  title: 'Überall suchen',
  field: 'Teammitglieder, Beobachtungen, Einzelgespräche, Pläne oder einen Befehl suchen',
  results: 'Ergebnisse',
  none: 'Nichts gefunden. Versuchen Sie es mit weniger Buchstaben oder einem anderen Wort.',
  preparing: 'Die Mappen werden gelesen …',
  unread_one: 'Eine Mappe lässt sich nicht lesen und fehlt in der Suche.',
  unread_other: '{{count}} Mappen lassen sich nicht lesen und fehlen in der Suche.',
  keysTitle: 'Tastenkürzel',
  keysMore:
    'Eine einzelne Taste wirkt dort, wo sie neben einer Schaltfläche steht, solange Sie in kein Feld schreiben.',
  hint: 'Pfeiltasten wählen aus, Eingabe öffnet, Esc schließt.',
  action: 'Befehl',
  fillIn: 'für {{name}} ausfüllen',
  'kind.rep': 'Teammitglied',
  'kind.own': 'Ihre eigene Mappe',
  'kind.observation': 'Beobachtung',
  'kind.session': 'Einzelgespräch',
  'kind.group': 'Gruppentermin',
  'kind.plan': 'Plan',
  addendum: 'Nachtrag {{number}}',
  'kind.addendum': 'Nachtrag',
  'kind.document': 'Dokument',
  'kind.call': 'Kundengespräch',
  'kind.deal': 'Deal',
  'kind.account': 'Kunde',
  'kind.training': 'Training',
  'kind.notes': 'Notizen',
  'kind.self': 'eigene Sicht',
  'kind.views': 'Ihre Sicht',
  button: 'Überall suchen'
} as const satisfies Texts<typeof english>
