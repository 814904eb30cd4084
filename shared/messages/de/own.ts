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
  commitment: 'Zusage zum Coaching'
} as const satisfies Texts<typeof english>
