import type { own as english } from '../en/own'
import type { Texts } from '../texts'

export const own = {
  place: 'Ihre eigene Mappe',
  title: 'Ihre eigene Mappe',
  subtitle: 'Sie coachen, und jemand coacht Sie.',
  about:
    'Hier hält Ihre Leitung, oder wer Sie coacht, fest, was von Ihrem Coaching zu sehen war: das Verhalten in einem guten Einzelgespräch, eines davon zum Üben, einen Plan, den Sie beide unterschreiben, und die Zusage zwischen Ihnen. Sie gehört nicht zu Ihrem Team: Sie zählt in keiner seiner Zahlen, und niemand findet sie unter Ihren Teammitgliedern.',
  coach: 'Wer Sie coacht',
  coachHelp: 'Der Name steht auf dem, was Sie beide unterschreiben, und bei dem, was beobachtet wurde.',
  coachMissing: 'Schreiben Sie, wer Sie coacht.',
  begin: 'Eigene Mappe beginnen',
  coachedBy: 'Ihre eigene Mappe, gecoacht von {{name}}',
  first:
    'Nach dem nächsten Einzelgespräch, in dem {{name}} dabei ist, steht hier, was von Ihrem Coaching zu sehen war, eingestuft anhand der Beschreibung jeder Stufe. Das dauert etwa eine Minute.',
  documents:
    'Die Zusage hält fest, was Sie und Ihre Leitung einander zum Coaching versprechen, und Sie unterschreiben sie beide. Sie steht hier, sobald sie ausgefüllt ist, ebenso andere Formulare.',
  commitment: 'Zusage zum Coaching',
  bothRead: 'Wird nie gedruckt. Sie können es beide hier lesen: Dies ist die eigene Mappe von {{name}}.',
  bothReadShort: 'Wird nie gedruckt · beide können es hier lesen',
  notes: 'Notizen, die nicht gedruckt werden',
  backTitle: 'Bitte geben Sie den Laptop an {{manager}}',
  backPin:
    'Alles, was Sie geschrieben haben, ist gespeichert. Geben Sie Ihre PIN ein und dann den Laptop an {{manager}}.',
  goOn: 'Weiter mit {{manager}}',
  repSign: 'Unterschreiben, weiter an {{manager}}',
  repDecline: 'Ohne Unterschrift weiter an {{manager}}',
  after: 'Nach dem Einzelgespräch, nicht für den Druck',
  humanNote: 'Wird nicht eingestuft. Was dazu notiert wird, wird nie gedruckt; Sie können es beide hier lesen.',
  coachView: 'Die Sicht von {{name}}',
  showView: 'Die Sicht von {{name}} zeigen',
  hideView: 'Die Sicht von {{name}} ausblenden',
  passWith:
    'Alles, was nie gedruckt wird, geht mit: Notizen, Gefühle, Selbstprüfungen, Einzelgespräche über die Person.',
  passWithout:
    'Nichts, was nie gedruckt wird, steht in der Datei. Von Einzelgesprächen über die Person bleibt das Datum und kein Wort.',
  pulseBoth: '{{name}} {{rep}}, {{coach}} {{manager}}'
} as const satisfies Texts<typeof english>
