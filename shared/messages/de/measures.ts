import type { measures as english } from '../en/measures'
import type { Texts } from '../texts'

export const measures = {
  title: 'Woran Sie es messen',
  text: 'Ein, zwei Zahlen, die das Verhalten bewegen soll: wo sie standen, wo sie stehen, wo sie hinsollen.',
  name: 'Messgröße',
  unit: 'Einheit',
  better: 'Besser ist',
  'better.higher': 'höher',
  'better.lower': 'niedriger',
  before: 'Vorher',
  after: 'Jetzt',
  wanted: 'Ziel',
  bridge: 'Was die Lücke schließt',
  add: 'Messgröße hinzufügen',
  remove: 'Entfernen',
  removeOf: 'Entfernen: {{name}}',
  empty: 'Noch keine Zahl.',
  onlyWanted: 'Ziel {{wanted}}, der Stand ist nicht bekannt',
  onlyNow: 'jetzt {{now}}, noch kein Ziel',
  began: 'anfangs {{before}}',
  both: 'jetzt {{now}} · Ziel {{wanted}}',
  toGo: 'noch {{size}}',
  reached: 'erreicht'
} as const satisfies Texts<typeof english>
