import type { plan as english } from '../en/plan'
import type { Texts } from '../texts'

export const plan = {
  listEmpty:
    'Pläne stehen hier, sobald {{name}} Ja zum wichtigsten Verhalten gesagt hat. Der Überblick sagt, was als Nächstes kommt.',
  toOverview: 'Zum Überblick',
  canStart: '{{name}} hat Ja gesagt. Jetzt gemeinsam den Plan machen.',
  listLabel: 'Pläne',
  behavior: 'Verhalten',
  status: 'Stand',
  signedOn: 'Unterschrieben',
  seal: 'Siegel',
  'status-draft': 'Entwurf',
  'status-rep-signed': '{{name}} hat unterschrieben, die Führungskraft noch nicht',
  'status-signed': 'Von beiden unterschrieben',
  'status-closed': 'Geschlossen',

  draftOf: '{{heading}}, Entwurf vom {{date}}',
  signedBoth: '{{heading}}, von beiden unterschrieben am {{date}}',
  gone: 'Dieser Plan wurde verworfen.',
  toPlans: 'Pläne von {{name}}',

  showPage: 'Seite zeigen',
  larger: 'Größer zeigen',
  smaller: 'Kleiner zeigen',
  showForm: 'Zurück zum Formular',
  paper: 'Die Seite, wie sie gedruckt wird',
  paperSigned: 'Die unterschriebene Seite',
  paperFailed:
    'Die Seite ließ sich nicht zeichnen. Der Plan selbst ist sicher. Ein Wort ändern oder Coachbook neu starten.',
  readAsText: 'Als Text lesen',

  wanted: 'Gewünscht ist {{wanted}}: {{anchor}}',
  gapNow: 'jetzt {{now}} · gewünscht {{wanted}} von 5',
  gapSince: 'jetzt {{now}} · gewünscht {{wanted}} von 5 · Ausgangspunkt {{start}} am {{date}}',
  gapUnrated: 'noch nicht eingestuft · gewünscht {{wanted}} von 5',

  splitAdvice: 'Noch nicht sicher genug? Den ersten Schritt verkleinern oder teilen, bis die Zahl steigt.',

  actionText: 'Aktion',
  actionSign: 'Zeichen, dass es gelang',
  actionOwner: 'Wer',
  actionBy: 'Bis',
  proposedBy: 'Vorgeschlagen von',
  actionReach: 'Anspruch und Zuversicht',
  actionStretch: 'Anspruch',
  actionConfidence: 'Wie sicher',
  notSaid: 'offen',
  splitAction: 'Viel auf einmal und noch nicht sicher: diesen Schritt teilen.',
  by: 'bis',
  ideaOf: 'Idee von {{name}}',
  ideaTogether: 'Idee von beiden',
  addAction: 'Aktion hinzufügen',
  actionRemoved: 'Die Aktion wurde entfernt.',

  dateOn: 'Datum',
  dateKind: 'Was',
  dateNote: 'Wo, mit wem, wozu',
  'kind-joint-visit': 'Gemeinsamer Besuch',
  'kind-call': 'Telefonat',
  'kind-one-on-one': 'Einzelgespräch',
  'kind-support': 'Unterstützung',
  addDate: 'Termin hinzufügen',
  dateRemoved: 'Der Termin wurde entfernt.',

  cell: '{{label}}, Zeile {{row}}',
  move: 'Reihenfolge',
  moveUp: 'Zeile {{row}} nach oben',
  moveDown: 'Zeile {{row}} nach unten',
  removeRow: 'Zeile {{row}} entfernen',
  rowKeys:
    'Die Eingabetaste fügt eine Zeile an. Alt mit Pfeil nach oben oder unten versetzt sie. Strg, Umschalt und Rücktaste zusammen entfernen sie.',
  undo: 'Rückgängig',

  notes: 'Eigene Notizen',
  notesRemove: 'Diese Notizen entfernen',
  notesRemoved: 'Die Notizen sind entfernt. Im Verlauf der Mappe liegen sie noch.',
  setAside: 'Was {{name}} vorher gesagt hat',
  setAsideSigned: 'Unterschrieben: {{stance}}',
  setAsideUnsigned: 'Gewählt, nicht unterschrieben: {{stance}}',
  'setAside-changed': 'Danach wurden Worte des Plans geändert, {{date}}, {{time}}.',
  'setAside-taken-back': 'Die Unterschrift wurde zurückgenommen, {{date}}, {{time}}.',
  'setAside-discarded': 'Der Entwurf wurde verworfen, {{date}}, {{time}}.',
  'stance-none': 'noch nichts',
  notesHelp: 'Privat. Wird nie gedruckt und {{name}} nie gezeigt.',

  missingLead: 'Vor der Unterschrift fehlt noch:',
  'missing-behavior': 'das Verhalten Nummer 1',
  'missing-coaching-date': 'ein vereinbarter Termin für Begleitung oder Unterstützung',
  'missing-action-text': 'was zu tun ist, bei einer Aktion mit Datum oder Zeichen',
  'missing-coaching-date-day': 'der Tag eines vereinbarten Termins',
  complete: 'Nichts fehlt. Gemeinsam lesen, dann unterschreiben.',
  signTogether: 'Gemeinsam unterschreiben',

  repSigned:
    '{{name}} hat unterschrieben. Die Worte bleiben, wie sie sind, bis auch die Führungskraft unterschreibt oder {{name}} die Unterschrift zurücknimmt.',
  goOnSigning: 'Unterschreiben und besiegeln',

  saveDraft: 'Entwurf als PDF speichern',
  savePdf: 'Als PDF speichern',
  saved: '„{{name}}“ ist gespeichert.',
  showInFolder: 'Im Ordner zeigen',
  glyphs:
    'Coachbook hat keine Buchstaben für {{signs}}. Auf dem Papier steht stattdessen ihre Nummer; vielleicht lassen sich diese Wörter anders schreiben.',
  glyphsSigned: 'Coachbook hat keine Buchstaben für {{signs}}. Auf dem Papier steht stattdessen ihre Nummer.',

  discard: 'Diesen Entwurf verwerfen',
  discarded: 'Der Entwurf wurde verworfen.',
  discardPassed: 'Seither wurde etwas anderes geändert. Mit Strg+Z Schritt für Schritt rückgängig machen.',

  signatures: 'Unterschriften',
  'stance-agreed': 'einverstanden',
  'stance-received': 'erhalten',
  'stance-disagreed': 'sieht es anders',
  'stance-declined': 'nicht unterschrieben',
  coach: 'Coach',
  signedAt: '{{stance}} · {{date}}, {{time}}',
  verify: 'Prüfen',
  intact: 'Unverändert: Das neu berechnete Siegel ist dasselbe, {{seal}}.',
  changed: 'Dieser Plan ist nicht mehr so, wie er unterschrieben wurde.',
  cannotVerify: 'Das Siegel ließ sich nicht prüfen.',
  refined: 'Plan {{number}}, verfeinert, weil: {{because}}'
} as const satisfies Texts<typeof english>
