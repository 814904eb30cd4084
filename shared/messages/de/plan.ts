import type { plan as english } from '../en/plan'
import type { Texts } from '../texts'

export const plan = {
  inkOfCoach:
    'Ihre eigene Unterschrift gehört auf das Blatt, wie Sie es gewählt haben. {{name}} hat nicht zugestimmt, und daran ändert Ihre Unterschrift nichts.',
  inkAwaited:
    'Wird auf Papier unterschrieben, so war es beim Unterschreiben gewählt. Der Plan ist in Kraft, sobald Sie das unterschriebene Blatt bestätigen.',
  inkTell: 'Unterschriebenes Blatt bestätigen',
  inkTitle: 'Auf Papier unterschrieben',
  inkOn: 'Tag der letzten Unterschrift auf dem Blatt',
  inkStance: 'Was hat {{name}} auf dem Blatt angekreuzt?',
  'ink-agreed': 'Ist einverstanden',
  'ink-received': 'Hat den Erhalt bestätigt',
  'ink-disagreed': 'Sieht es anders',
  'ink-declined': 'Hat nicht unterschrieben',
  inkComment: 'Was sieht {{name}} anders?',
  inkNoComment: 'Schreiben Sie, was {{name}} anders sieht. Der Wortlaut steht beim Plan.',
  inkNoStance: 'Geben Sie zuerst an, was {{name}} angekreuzt hat.',
  inkOpen: 'Auf Papier; noch nicht bestätigt.',
  inkNoted: 'Am {{date}} so vermerkt von {{name}}.',
  inkOnce:
    'Sehen Sie vor dem Speichern noch einmal auf das Blatt: Zurücknehmen lässt sich dies nur gleich danach, mit „Rückgängig“.',
  pageBeforeInkRefused:
    'Die Seite wurde besiegelt, bevor Sie sie auf Papier unterschrieben haben, und bleibt so. Geben Sie das unterschriebene Blatt mit, wenn Sie sie weitergeben.',
  pageBeforeInk:
    'Die Seite wurde vor der Unterschrift auf Papier besiegelt und bleibt so: Auf ihr steht weiterhin, dass sie erst mit Unterschrift gilt. Geben Sie das unterschriebene Blatt mit, wenn Sie sie weitergeben.',
  pageBeforeAnswer:
    'Die Seite wurde besiegelt, bevor die Antwort kam, und bleibt so: Auf ihr steht weiterhin, dass sie erst mit Unterschrift auf Papier gilt. Geben Sie die Datei mit der Antwort mit, wenn Sie sie weitergeben.',
  inkBy: 'Auf Papier, {{date}}, bestätigt von {{name}}.',
  inkScan: 'Scan anhängen …',
  inkScanHelp: 'Ein Foto oder PDF des unterschriebenen Blatts. Es wird bei der Mappe gespeichert.',
  inkScanOf: 'Angehängt: {{name}}',
  inkScanRemove: 'Entfernen',
  inkScanShow: 'Scan im Ordner zeigen',
  copyFiled: 'Abgelegte Kopie, {{date}}',
  copyAnswerPage:
    'Die Antwortseite, gedruckt oder gescannt. Sie zeigt, was darauf geschrieben wurde, nicht von wem. Sie ist weder die Antwort in der Datei noch eine Unterschrift.',
  copyDiffers: 'Sie weicht von dem ab, was besiegelt wurde.',
  copySigning: 'Die andere Unterzeichnung, auf einem anderen Computer. Sie gilt nicht; es gilt die auf dieser Seite.',
  copyShow: 'Im Ordner zeigen',
  copySave: 'Speichern …',
  copySaved: 'Gespeichert: {{name}}',
  copyAnswer: 'Eine spätere Antwort per Datei, die nichts ändert: {{stance}}.',
  copyAnswerOnly: 'Eine Antwort per Datei, nur als Kopie behalten: {{stance}}.',
  copyAnswerOnlyNone: 'Eine Antwort per Datei, nur als Kopie behalten. Gewählt war nichts.',
  copyMarked: 'Ein späteres Blatt mit Unterschrift vom {{date}}, das nichts ändert: {{stance}}.',
  copyAnswerNone: 'Eine spätere Antwort per Datei, die nichts ändert. Gewählt war nichts.',
  copies: 'Abgelegte Kopien',
  inkDiffers:
    '{{name}} hat per Datei geantwortet: {{stance}}. Diese Antwort gilt; ein Blatt, auf dem etwas anderes steht, ändert daran nichts. Es kann als Kopie beim Plan bleiben. Um etwas anderes zu vereinbaren, beginnen Sie eine neue Version des Plans.',
  inkNoScan: 'Hängen Sie das Blatt an.',
  inkKeepCopy: 'Als Kopie ablegen',
  inkSave: 'Speichern',
  inkSaved: 'Das unterschriebene Blatt ist bestätigt.',
  listEmpty:
    'Pläne stehen hier, sobald {{name}} Ja zum Kernverhalten gesagt hat. Der Überblick sagt, was als Nächstes kommt.',
  toOverview: 'Zum Überblick',
  canStartAgain:
    '{{name}} hat dem letzten Plan nicht zugestimmt, und Sie haben seitdem gesprochen. Machen Sie gemeinsam den nächsten.',
  canStart: '{{name}} hat Ja gesagt. Machen Sie jetzt gemeinsam den Plan.',
  listLabel: 'Pläne',
  behavior: 'Verhalten',
  status: 'Stand',
  signedOn: 'Besiegelt',
  seal: 'Siegel',

  headed: '{{heading}}, {{state}}',
  gone: 'Dieser Plan wurde verworfen.',
  toPlans: 'Pläne von {{name}}',

  showPage: 'Seite zeigen',
  larger: 'Größer zeigen',
  smaller: 'Kleiner zeigen',
  showForm: 'Zurück zum Formular',
  paper: 'Die Seite, wie sie gedruckt wird',
  paperSigned: 'Die unterschriebene Seite',
  paperDrawing: 'Die Seite wird erstellt …',
  paperFailed:
    'Die Seite ließ sich nicht erstellen. Der Plan selbst ist sicher. Ändern Sie ein Wort oder starten Sie Coachbook neu.',
  readAsText: 'Als Text lesen',

  wanted: 'Ziel ist {{wanted}}: {{anchor}}',
  gapNow: 'jetzt {{now}} · Ziel {{wanted}} von 5',
  gapSince: 'jetzt {{now}} · Ziel {{wanted}} von 5 · Ausgangspunkt {{start}} am {{date}}',
  gapUnrated: 'noch nicht eingestuft · Ziel {{wanted}} von 5',

  splitAdvice: 'Noch nicht sicher genug? Verkleinern oder teilen Sie den ersten Schritt, bis die Zahl steigt.',

  actionText: 'Aktion',
  actionSign: 'Woran man es merkt',
  actionOwner: 'Wer',
  actionBy: 'Bis',
  proposedBy: 'Vorgeschlagen von',
  actionReach: 'Anspruch und Zuversicht',
  actionStretch: 'Anspruch',
  actionConfidence: 'Wie sicher',
  notSaid: 'offen',
  splitAction: 'Viel auf einmal und noch nicht sicher: Teilen Sie diesen Schritt.',
  by: 'bis',
  ideaOf: 'Idee von {{name}}',
  ideaTogether: 'Idee von beiden',
  addAction: 'Aktion hinzufügen',
  actionRemoved: 'Die Aktion wurde entfernt.',

  dateOn: 'Datum',
  dateKind: 'Was',
  dateNote: 'Wo, mit wem, wozu',
  'kind-joint-visit': 'Begleittag',
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
    'Die Eingabetaste fügt eine Zeile an. Alt mit Pfeil nach oben oder unten versetzt sie. Strg+Umschalt+Rücktaste entfernt sie.',
  undo: 'Rückgängig',
  undoLate: 'Nicht zurückgeholt: Die Zeile steht schon wieder da, oder es ist kein Platz für eine weitere.',

  notes: 'Ihre Notizen',
  notesRemove: 'Diese Notizen entfernen',
  notesRemoved: 'Die Notizen sind entfernt. Im Verlauf der Mappe stehen sie noch.',
  repBegan:
    '{{name}} hat begonnen zu antworten und nicht unterschrieben. Was {{name}} gewählt und geschrieben hat, bleibt erhalten, auch wenn Sie den Entwurf ändern oder verwerfen.',
  setAside: 'Was {{name}} vorher gesagt hat',
  setAsideSigned: 'Unterschrieben: {{stance}}',
  setAsideUnsigned: 'Gewählt, nicht unterschrieben: {{stance}}',
  setAsideDeclined: 'Ohne Unterschrift zurückgegeben',
  setAsideNotToSign: 'Gewählt, noch nicht zurückgegeben: keine Unterschrift',
  'setAside-changed': 'Danach wurden Worte geändert, {{date}}, {{time}}.',
  'setAside-taken-back': 'Das wurde zurückgenommen, {{date}}, {{time}}.',
  'setAside-discarded': 'Der Entwurf wurde verworfen, {{date}}, {{time}}.',
  'stance-ink': 'kreuzt es auf dem Blatt an',
  'stance-none': 'noch nichts',
  notesHelp: 'Nur für Sie. Wird nie gedruckt und {{name}} nie gezeigt.',

  missingLead: 'Bevor Sie beide unterschreiben, fehlt noch:',
  'missing-day-over': '„{{field}}“ ist schon vorbei',
  'missing-day-ahead': '„{{field}}“ liegt noch in der Zukunft',
  'missing-behavior': 'das Kernverhalten',
  'missing-coaching-date': 'ein vereinbarter Termin für Begleitung oder Unterstützung',
  'missing-coaching-date-ahead': 'ein Termin, der noch bevorsteht: Alle Termine dieses Plans sind vergangen',
  'missing-action-text': 'was zu tun ist, bei einer Aktion, die noch keinen Text hat',
  'missing-coaching-date-day': 'der Tag eines vereinbarten Termins',
  complete: 'Nichts fehlt. Lesen Sie alles gemeinsam, dann unterschreiben Sie.',
  signTogether: 'Gemeinsam unterschreiben',

  'repSaid-agreed':
    '{{name}} hat unterschrieben und ist einverstanden. Die Worte bleiben, wie sie sind, bis auch Sie unterschreiben oder {{name}} die Unterschrift zurücknimmt.',
  'repSaid-received':
    '{{name}} hat den Erhalt unterschrieben, nicht das Einverständnis. Die Worte bleiben, wie sie sind, bis auch Sie unterschreiben oder {{name}} die Unterschrift zurücknimmt.',
  'repSaid-disagreed':
    '{{name}} hat unterschrieben und sieht es anders. Die Worte bleiben, wie sie sind, bis auch Sie unterschreiben oder {{name}} die Unterschrift zurücknimmt.',
  'repSaid-declined':
    '{{name}} hat nicht unterschrieben. Die Worte bleiben, wie sie sind, bis Sie die Übergabe unterschreiben oder {{name}} noch einmal liest.',
  'repSaid-ink':
    '{{name}} unterschreibt auf Papier. Die Worte bleiben, wie sie sind, bis auch Sie unterschreiben oder {{name}} neu wählt.',
  'repSaidTo-agreed':
    '{{name}} hat unterschrieben und ist einverstanden. Die Worte bleiben, wie sie sind, bis auch {{coach}} unterschreibt oder {{name}} die Unterschrift zurücknimmt.',
  'repSaidTo-received':
    '{{name}} hat den Erhalt unterschrieben, nicht das Einverständnis. Die Worte bleiben, wie sie sind, bis auch {{coach}} unterschreibt oder {{name}} die Unterschrift zurücknimmt.',
  'repSaidTo-disagreed':
    '{{name}} hat unterschrieben und sieht es anders. Die Worte bleiben, wie sie sind, bis auch {{coach}} unterschreibt oder {{name}} die Unterschrift zurücknimmt.',
  'repSaidTo-declined':
    '{{name}} hat nicht unterschrieben. Die Worte bleiben, wie sie sind, bis {{coach}} die Übergabe unterschreibt oder {{name}} noch einmal liest.',
  'repSaidTo-ink':
    '{{name}} unterschreibt auf Papier. Die Worte bleiben, wie sie sind, bis auch {{coach}} unterschreibt oder {{name}} neu wählt.',
  goOnSigning: 'Unterschreiben und besiegeln',

  saveDraft: 'Entwurf als PDF speichern',
  savePdf: 'Als PDF speichern',
  saved: '„{{name}}“ ist gespeichert.',
  showInFolder: 'Im Ordner zeigen',
  glyphs:
    'Coachbook hat keine Buchstaben für {{signs}}. Auf dem Papier steht stattdessen ihre Nummer; vielleicht schreiben Sie diese Wörter lieber anders.',
  glyphsSigned: 'Coachbook hat keine Buchstaben für {{signs}}. Auf dem Papier steht stattdessen ihre Nummer.',

  discard: 'Diesen Entwurf verwerfen',
  discarded: 'Der Entwurf wurde verworfen. Im Verlauf steht er noch.',
  discardPassed: 'Seither wurde etwas anderes geändert. Mit Strg+Z nehmen Sie Schritt für Schritt zurück.',

  signatures: 'Unterschriften',
  'stance-agreed': 'einverstanden',
  'stance-received': 'erhalten',
  'stance-disagreed': 'sieht es anders',
  'stance-declined': 'nicht unterschrieben',
  signedAt: '{{stance}} · {{date}}, {{time}}',
  verify: 'Prüfen',
  intact: 'Unverändert: Das neu berechnete Siegel ist dasselbe, {{seal}}.',
  changed: 'Dieser Plan ist nicht mehr so, wie er besiegelt wurde.',
  'sinceSigned.replaced':
    'Die Seite sagt, wie der Plan stand, als er besiegelt wurde. Er wurde am {{until}} ersetzt und gilt nicht mehr. Gedruckt und gespeichert bleibt die Seite, wie sie besiegelt wurde.',
  'sinceSigned.ended':
    'Die Seite sagt, wie der Plan stand, als er besiegelt wurde. Sein Zyklus endete am {{until}}. Gedruckt und gespeichert bleibt sie, wie sie besiegelt wurde.',
  toPlanInForce: 'Plan in Kraft öffnen',
  'kept.none': 'Beim Unterschreiben wurde kein PDF aufbewahrt. Die Seite wird aus den Daten erstellt.',
  'kept.same': 'Das PDF vom Unterschreiben liegt bei den Daten, bis aufs letzte Byte dasselbe.',
  'kept.large-copy':
    'Eine Kopie in Großdruck, erstellt aus den Daten. Die unterschriebene Seite bleibt, wie sie war; ohne Großdruck sehen, drucken und speichern Sie diese.',
  'kept.gone-redrawn':
    'Das aufbewahrte PDF vom Unterschreiben fehlt. Aus den Daten neu erstellt ist es bis aufs letzte Byte dasselbe; verloren ist davon nichts.',
  'kept.changed-redrawn':
    'Das aufbewahrte PDF vom Unterschreiben wurde auf dem Laufwerk verändert. Die Seite hier ist aus den Daten neu erstellt und bis aufs letzte Byte die unterschriebene.',
  'kept.gone':
    'Das aufbewahrte PDF vom Unterschreiben fehlt. Coachbook {{version}} hat es erstellt, und diese Version erstellt es anders: Die Seite hier hat die Wörter der Daten, ist aber nicht die unterschriebene Datei.',
  'kept.changed':
    'Das aufbewahrte PDF vom Unterschreiben wurde auf dem Laufwerk verändert, und was darin steht, passt nicht zu den Daten. Die Seite hier ist aus den Daten erstellt.',
  'kept.changed-words':
    'Das aufbewahrte PDF vom Unterschreiben wurde auf dem Laufwerk verändert. Nur die Wörter: Was dort liegt, sagt dasselbe wie die Daten; Bilder und handschriftliche Unterschriften wurden nicht verglichen. Die Seite hier ist aus den Daten erstellt.',
  cannotVerify: 'Das Siegel ließ sich nicht prüfen.',
  refined: 'Plan {{number}}, verfeinert, weil: {{because}}'
} as const satisfies Texts<typeof english>
