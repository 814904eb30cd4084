import type { verify as english } from '../en/verify'
import type { Texts } from '../texts'

export const verify = {
  title: 'Geprüftes PDF',
  intact: 'Unverändert: Dieser Plan ist genau so, wie er unterschrieben wurde.',
  changed: 'Verändert: Das ist nicht der Plan, wie er unterschrieben wurde.',
  'not-sealed':
    'Dieses PDF trägt kein Siegel. Es ist ein Entwurf oder ein leeres Formular, also lässt sich nichts prüfen.',
  'not-coachbook':
    'In diesem PDF sind keine Daten von Coachbook. Vielleicht wurde es gedruckt, gescannt oder von einem anderen Programm gespeichert.',
  unreadable: 'Diese Datei war nicht als PDF lesbar.',
  differences: 'Was anders ist',
  plan: 'Plan',
  rep: 'Teammitglied',
  manager: 'Coach',
  signedAt: 'Unterschrieben',
  seal: 'Siegel',
  another: 'Weiteres PDF prüfen',
  close: 'Schließen'
} as const satisfies Texts<typeof english>
