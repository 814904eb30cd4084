import type { addendum as english } from '../en/addendum'
import type { Texts } from '../texts'

export const addendum = {
  start: 'Nachtrag hinzufügen',
  startText:
    'Der unterschriebene Plan bleibt, wie er ist. Was sich ändert, steht auf einer eigenen Seite, die Sie beide unterschreiben.',
  because: 'Warum ist er nötig?',
  becauseMissing: 'Schreiben Sie auf, warum. Der Grund wird mitgedruckt.',
  askedBy: 'Wer hat darum gebeten?',
  askedByBoth: 'Sie beide',
  askedByMissing: 'Geben Sie an, wer darum gebeten hat.',
  begin: 'Nachtrag schreiben',

  headed: 'Nachtrag {{number}}, {{state}}',
  list: 'Nachträge',
  listed: 'Nachtrag {{number}}',
  since: 'Es gelten die Aktionen und Termine von Nachtrag {{number}}, nicht mehr die auf dieser Seite.',
  isOpen: 'Nachtrag {{number}} ist noch nicht vereinbart. Bis dahin ändert sich nichts.',
  nextTitle: 'Nachtrag {{number}} ist noch nicht vereinbart',
  next: '{{stands}}. Bis Sie sich einig sind, gilt der Plan wie bisher.',
  nextButton: 'Mit dem Nachtrag weitermachen',
  open: 'Öffnen',
  gone: 'Dieser Nachtrag wurde verworfen.',
  toPlan: 'Zurück zum Plan',

  words: 'Was sich ändert',
  wordsHelp: 'In wenigen Sätzen: was Sie beide ab jetzt vereinbaren.',
  actions: 'Aktionen',
  actionsHelp: 'Alles, was ab jetzt zu tun ist. Was gleich bleibt, bleibt auf der Liste.',
  dates: 'Vereinbarte Termine',
  datesHelp: 'Alle Termine, die ab jetzt gelten, auch die unveränderten.',
  'missing-because': 'warum er nötig ist',
  'missing-words': 'was sich ändert',
  'missing-action-text': 'was zu tun ist, bei einer Aktion, die noch keinen Text hat',
  'missing-coaching-date': 'ein vereinbarter Termin für Begleitung oder Unterstützung',
  'missing-coaching-date-ahead': 'ein Termin, der noch bevorsteht: Alle Termine dieses Nachtrags sind vergangen',
  'missing-coaching-date-day': 'der Tag eines vereinbarten Termins',

  discard: 'Diesen Nachtrag verwerfen',
  discarded: 'Der Nachtrag wurde verworfen. Im Verlauf steht er noch.',
  changed: 'Dieser Nachtrag ist nicht mehr so, wie er besiegelt wurde.',
  otherPlan: 'Er gehört nicht zu dem Plan, bei dem er liegt: Dieser trägt ein anderes Siegel.',
  inkAwaited:
    'Wird auf Papier unterschrieben, so war es beim Unterschreiben gewählt. Der Nachtrag gilt, sobald Sie das unterschriebene Blatt bestätigen.',
  'setAside-changed': 'Danach wurden Worte des Nachtrags geändert, {{date}}, {{time}}.',
  'setAside-discarded': 'Der Nachtrag wurde verworfen, {{date}}, {{time}}.',

  handIntro: 'Geben Sie {{rep}} den Laptop. Bis zur Rückgabe zeigt das Fenster diesen Nachtrag und sonst nichts.',
  keepReading: 'Zurück zum Nachtrag',
  agreedText: 'Das fügen wir dem Plan hinzu.',
  disagreedText: 'Ihre Worte bleiben beim Nachtrag und werden mitgedruckt. Der Plan bleibt, wie er ist.',
  managerTitle: 'Mit Ihrer Unterschrift ist der Nachtrag besiegelt',
  managerIntroDeclined:
    '{{rep}} möchte nicht unterschreiben. Ihre Unterschrift hält fest, dass Sie über den Nachtrag gesprochen und ihn übergeben haben. Der Plan bleibt, wie er ist.',
  paperToSign: 'Der Nachtrag zur Unterschrift',
  paperSigned: 'Der unterschriebene Nachtrag',
  doneText: 'Der Nachtrag ist zusammen mit dem Siegel des Plans besiegelt. Ab jetzt gelten seine Aktionen und Termine.',
  doneTextInk:
    'Drucken Sie die Seite und unterschreiben Sie sie von Hand. Der Nachtrag gilt, sobald Sie das unterschriebene Blatt bestätigen.',
  doneTextRefused:
    'Der Nachtrag ist besiegelt, mit der Antwort von {{rep}}. Er ändert nichts: Der Plan gilt wie bisher.',
  notReadyTitle: 'Dieser Nachtrag kann noch nicht unterschrieben werden',
  notReady: 'Es fehlt noch etwas. Was es ist, steht im Nachtrag.',
  toAddendum: 'Zurück zum Nachtrag',
  notAgreed: 'Dieser Nachtrag wurde nicht vereinbart und ändert deshalb nichts. Der Plan gilt wie bisher.',

  'status.signed': 'Vereinbart, von beiden unterschrieben',
  'heading.signed': 'vereinbart und von beiden unterschrieben am {{date}}',

  'event.draft': 'Nachtrag {{number}} entworfen.',
  'event.rep-agreed': 'Nachtrag {{number}} von {{name}} unterschrieben, von Ihnen noch nicht.',
  'event.rep-received': 'Nachtrag {{number}} von {{name}} erhalten, von Ihnen noch nicht unterschrieben.',
  'event.rep-disagreed': 'Nachtrag {{number}}: {{name}} sieht es anders.',
  'event.rep-declined': 'Nachtrag {{number}}: {{name}} hat nicht unterschrieben.',
  'event.rep-ink': 'Nachtrag {{number}}: {{name}} unterschreibt auf Papier, von Ihnen noch nicht unterschrieben.',
  'event.awaiting-ink': 'Nachtrag {{number}} besiegelt, wartet auf die Unterschrift auf Papier.',
  'event.signed': 'Nachtrag {{number}} vereinbart und von beiden unterschrieben.',
  'event.received': 'Nachtrag {{number}} übergeben, nicht vereinbart.',
  'event.disagreed': 'Nachtrag {{number}} übergeben. {{name}} sieht es anders.',
  'event.declined': 'Nachtrag {{number}} übergeben. {{name}} hat nicht unterschrieben.',

  'deed.draft': 'Nachtrag {{number}} entworfen',
  'deed.rep-agreed': 'Nachtrag {{number}} von {{name}} unterschrieben',
  'deed.rep-received': 'Nachtrag {{number}} von {{name}} erhalten',
  'deed.rep-disagreed': '{{name}} sieht Nachtrag {{number}} anders',
  'deed.rep-declined': '{{name}} hat Nachtrag {{number}} nicht unterschrieben',
  'deed.rep-ink': '{{name}} unterschreibt Nachtrag {{number}} auf Papier',
  'deed.awaiting-ink': 'Nachtrag {{number}} besiegelt, wartet auf die Unterschrift auf Papier',
  'deed.signed': 'Nachtrag {{number}} vereinbart, von beiden unterschrieben und besiegelt',
  'deed.received': 'Nachtrag {{number}} besiegelt: übergeben, nicht vereinbart',
  'deed.disagreed': 'Nachtrag {{number}} besiegelt: {{name}} sieht es anders',
  'deed.declined': 'Nachtrag {{number}} besiegelt: {{name}} hat nicht unterschrieben'
} as const satisfies Texts<typeof english>
