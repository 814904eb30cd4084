import type { documentState as english } from '../en/document-state'
import type { Texts } from '../texts'

export const documentState = {
  'status.done': 'Abgeschlossen',
  'status.signed': 'Von beiden unterschrieben',
  'heading.done': 'abgeschlossen am {{date}}',
  'heading.signed': 'von beiden unterschrieben am {{date}}',
  'paper.done': 'Abgeschlossen am {{date}}',
  'paper.signed': 'Unterschrieben am {{date}}',
  'record.done': 'Abgeschlossen am {{date}}, ohne Unterschriften',
  'record.signed': 'Vereinbart und von beiden unterschrieben am {{date}}',
  'deed.draft': 'Dokument entworfen',
  'deed.done': 'Dokument abgeschlossen',
  'deed.rep-agreed': 'Dokument von {{name}} unterschrieben',
  'deed.rep-received': 'Dokument von {{name}} erhalten',
  'deed.rep-disagreed': '{{name}} sieht das Dokument anders',
  'deed.rep-declined': '{{name}} hat das Dokument nicht unterschrieben',
  'deed.rep-ink': '{{name}} will das Dokument auf Papier unterschreiben',
  'deed.awaiting-ink': 'Dokument besiegelt, wartet auf die Unterschrift auf Papier',
  'deed.signed': 'Dokument von beiden unterschrieben und besiegelt',
  'deed.received': 'Dokument besiegelt: übergeben, nicht vereinbart',
  'deed.disagreed': 'Dokument besiegelt: {{name}} sieht es anders',
  'deed.declined': 'Dokument besiegelt: {{name}} hat nicht unterschrieben'
} as const satisfies Texts<typeof english>
