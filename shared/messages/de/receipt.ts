import type { receipt as english } from '../en/receipt'
import type { Texts } from '../texts'

export const receipt = {
  title: 'Beleg',
  what: 'Ein Papierstreifen für {{name}}. Darauf steht, welche Fassung Sie beide haben.',
  print: 'Beleg drucken',
  save: 'Als PDF speichern',
  'heading.plan': 'Beleg zu einem unterschriebenen Plan',
  'heading.document': 'Beleg zu einem unterschriebenen Dokument',
  'handed.plan': 'Beleg zu einem übergebenen Plan',
  'handed.document': 'Beleg zu einem übergebenen Dokument',
  'sealed.plan': 'Beleg zu einem besiegelten Plan',
  'sealed.document': 'Beleg zu einem besiegelten Dokument',
  'kicker.plan': 'Welche Fassung des Plans übergeben wurde',
  'kicker.document': 'Welche Fassung des Dokuments übergeben wurde',
  standing: 'Stand',
  since: 'Seither',
  'since.added':
    'Stand {{date}}: Es gelten die Aktionen und Termine von Nachtrag {{number}}, nicht mehr die des Plans selbst.',
  'since.replaced': 'Stand {{date}}: Der Plan gilt nicht mehr, er wurde am {{until}} ersetzt.',
  'since.ended': 'Stand {{date}}: Der Zyklus des Plans ist zu Ende, er endete am {{until}}.',
  sealed: 'Besiegelt',
  moment: '{{date}}, {{time}} (UTC{{offset}})',
  number: 'Nummer',
  seal: 'Siegel, vollständig',
  same: 'Eine Fassung mit dieser Nummer und diesem Siegel hat dieselben Wörter, Buchstabe für Buchstabe. Das kann jeder prüfen: Coachbook tut es mit einem PDF, und für andere Programme ist der Weg beschrieben.',
  noTime:
    'Dieser Streifen beweist keinen Zeitpunkt. Datum und Uhrzeit stammen von der Uhr des Computers, auf dem unterschrieben wurde.',
  code: 'Der Code dieses Belegs',
  several: 'Belege',
  footer: 'Beleg zu {{id}}'
} as const satisfies Texts<typeof english>
