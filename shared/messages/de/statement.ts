import type { statement as english } from '../en/statement'
import type { Texts } from '../texts'

export const statement = {
  heading: 'Stellungnahme',
  of: 'Stellungnahme von {{name}}',
  to: 'Zu: {{about}}',
  'to.observation': 'eine Beobachtung',
  'to.session': 'ein Einzelgespräch',
  'to.plan': 'ein Plan',
  'to.addendum': 'ein Nachtrag',
  'to.document': 'ein Dokument',
  'titled.observation': 'Beobachtung „{{title}}“',
  'titled.session': 'Einzelgespräch „{{title}}“',
  'titled.plan': 'Plan „{{title}}“',
  'titled.addendum': 'Nachtrag zum Plan „{{title}}“',
  'titled.document': 'Dokument „{{title}}“',
  sealOf: 'Siegel des Eintrags',
  noSeal: 'hat keines',
  under: 'Geschrieben und abgegeben von {{name}} am {{date}} um {{time}}.',
  meaning:
    '{{name}} hat dies an einem Laptop geschrieben, der dafür übergeben wurde, und einen Namen darunter getippt. Wer ihn übergeben hat, kann kein Wort davon ändern oder entfernen. Ein getippter Name ist weniger als eine Unterschrift: Er zeigt, was abgegeben wurde, nicht, wer an der Tastatur saß.',
  footer: 'Stellungnahme {{id}}',
  attachment: 'Die Stellungnahme, wie sie abgegeben wurde',
  title: 'Stellungnahme von {{name}}',
  changed: 'Eine Stellungnahme dazu ist nicht so, wie sie abgegeben wurde.',
  none: '{{name}} kann hier etwas in eigenen Worten sagen. Es bleibt bei diesem Eintrag, wird mit ihm gedruckt, und Sie können es nicht ändern.',
  hand: '{{name}} schreiben lassen',
  begun: '{{name}} hat angefangen zu schreiben und noch nichts abgegeben.',
  goOn: '{{name}} weiterschreiben lassen',
  turn: '{{rep}}, dieser Teil gehört Ihnen',
  turnTitle: 'Sagen Sie es in Ihren Worten',
  turnIntro:
    'Zu: {{about}}. Was Sie abgeben, bleibt dabei, wie Sie es geschrieben haben. {{manager}} kann es lesen, aber nicht ändern oder entfernen.',
  yourWords: 'Ihre Worte',
  yourName: 'Ihr Name, getippt',
  notNow: 'Nicht jetzt',
  give: 'Abgeben und an {{manager}} zurückgeben',
  noText: 'Schreiben Sie zuerst etwas, oder wählen Sie „Nicht jetzt“.',
  noName: 'Tippen Sie Ihren Namen darunter.',
  keepWriting: 'Weiterschreiben',
  paper: 'Worüber Sie schreiben'
} as const satisfies Texts<typeof english>
