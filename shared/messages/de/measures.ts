import type { measures as english } from '../en/measures'
import type { Texts } from '../texts'

export const measures = {
  title: 'Zahlen',
  text: 'Ein, zwei Zahlen, die das Verhalten bewegen soll: wo sie begannen, wo sie stehen, wohin sie sollen.',
  name: 'Messgröße',
  unit: 'Einheit',
  better: 'Besser ist',
  'better.higher': 'höher',
  'better.lower': 'niedriger',
  before: 'Vorher',
  after: 'Jetzt',
  wanted: 'Gewünscht',
  bridge: 'Was die Lücke schließt',
  add: 'Messgröße hinzufügen',
  remove: 'Entfernen',
  removeOf: 'Entfernen: {{name}}',
  empty: 'Noch keine Zahl.',
  onlyWanted: 'gewünscht {{wanted}}, der Stand ist nicht bekannt',
  onlyNow: 'jetzt {{now}}, noch nichts gewünscht',
  began: 'begann bei {{before}}',
  both: 'jetzt {{now}} · gewünscht {{wanted}}',
  toGo: 'noch {{size}}',
  reached: 'erreicht'
} as const satisfies Texts<typeof english>
