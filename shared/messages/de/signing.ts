import type { signing as english } from '../en/signing'
import type { Texts } from '../texts'

export const signing = {
  paper: 'Der Plan zum Unterschreiben',
  paperSigned: 'Der unterschriebene Plan',

  repTurn: 'Jetzt {{rep}} · die Seite von {{manager}} ist gesperrt',
  repTitle: 'In Ruhe lesen, dann sagen, wie es passt',
  repIntro: 'Etwa drei Minuten zum Lesen. Vor der Unterschrift lassen sich Worte noch gemeinsam ändern.',
  stance: 'Wie ich dazu stehe',
  agreed: 'Ich bin einverstanden',
  agreedText: 'Das ist der Plan, den wir gemacht haben.',
  received: 'Ich habe ihn erhalten',
  receivedText: 'Ich habe ihn gelesen und nehme ihn mit.',
  disagreed: 'Ich sehe es anders',
  disagreedText: 'Diese Worte bleiben neben dem Plan stehen und werden gedruckt.',
  declined: 'Ich unterschreibe nicht',
  commentDisagreed: 'Was ist anders zu sehen?',
  comment: 'Noch etwas zu ergänzen? (freiwillig)',
  addComment: 'Ein paar Worte ergänzen',
  repSign: 'Unterschreiben, zurück an {{manager}}',
  repDecline: 'Ohne Unterschrift zurück an {{manager}}',
  notNow: 'Nicht jetzt',

  managerTurn: 'Jetzt {{manager}} · {{rep}} hat unterschrieben',
  managerTurnDeclined: 'Jetzt {{manager}} · {{rep}} hat nicht unterschrieben',
  managerTitle: 'Mit dieser Unterschrift ist der Plan besiegelt',
  managerTitleDeclined: 'Die Übergabe unterschreiben',
  managerIntro: 'Danach ändert sich kein Wort mehr. Beide behalten dieselbe Seite.',
  managerIntroDeclined:
    '{{rep}} wollte nicht unterschreiben. Die Unterschrift hier sagt, dass über den Plan gesprochen und er übergeben wurde.',
  'rep-agreed': '{{rep}} ist einverstanden, {{time}}.',
  'rep-received': '{{rep}} hat ihn erhalten, {{time}}.',
  'rep-disagreed': '{{rep}} sieht es anders, {{time}}:',
  'rep-declined': '{{rep}} hat nicht unterschrieben, {{time}}.',
  takeBack: 'Unterschrift zurücknehmen',
  takeBackDeclined: 'Zurück zu {{rep}}',
  managerSign: 'Unterschreiben und besiegeln',

  signature: 'Unterschrift',
  pad: 'Feld für die Unterschrift von {{name}}: mit Maus, Finger oder Stift unterschreiben oder den Namen tippen',
  padSigned: 'Unterschrift von {{name}}, gezeichnet',
  clear: 'Leeren',
  drawInstead: 'Lieber zeichnen',
  typeInstead: 'Lieber tippen',
  onPaper: 'Auf Papier unterschrieben',
  typed: 'Der eigene Name, getippt als Unterschrift',
  paperNote:
    'Die gedruckte Seite wurde mit Tinte unterschrieben oder wird es noch. Dieses Blatt aufheben; im PDF steht „auf Papier unterschrieben“.',

  noStance: 'Zuerst sagen, wie es passt.',
  noComment: 'Aufschreiben, was anders zu sehen ist. Die Worte werden neben dem Plan gedruckt.',
  noMark: 'Im Feld unterschreiben, den Namen tippen oder angeben, dass auf Papier unterschrieben wurde.',

  notReadyTitle: 'Dieser Plan ist noch nicht bereit für die Unterschrift',
  notReady: 'Etwas fehlt. Im Plan steht, was.',
  toPlan: 'Zurück zum Plan',
  doneKicker: 'Vielen Dank an beide',
  doneTitle: 'Von beiden unterschrieben',
  doneTitleDeclined: 'Übergeben und besiegelt',
  doneText: 'Der Plan ist besiegelt. Ändert jemand auch nur einen Buchstaben, sagt „Prüfen“ es.',
  doneTextDeclined: 'Der Plan ist besiegelt, mit dem Vermerk, dass {{rep}} nicht unterschrieben hat.',
  toWorkbook: 'Zurück zur Mappe'
} as const satisfies Texts<typeof english>
