import type { pulse as english } from '../en/pulse'
import type { Texts } from '../texts'

export const pulse = {
  title: 'Wie die Einzelgespräche waren',
  text_one: 'Das letzte bewertete Einzelgespräch, von 1 (gar nicht) bis 5 (voll und ganz).',
  text_other: 'Die letzten {{count}} bewerteten Einzelgespräche, von 1 (gar nicht) bis 5 (voll und ganz).',
  you: 'Sie',
  none: 'ohne Angabe',
  last: 'Zuletzt: {{both}}',
  apartOften_one: 'einmal zwei Punkte oder mehr auseinander',
  apartOften_other: '{{count}}-mal zwei Punkte oder mehr auseinander',
  togetherSome: 'Wo Sie beide etwas angekreuzt haben, haben Sie es gleich gesehen, bis auf höchstens einen Punkt.',
  oneSided:
    'Zu jedem dieser Einzelgespräche hat bisher nur eine Seite etwas angekreuzt; vergleichen können Sie erst, was beide angekreuzt haben.',
  together: 'Sie beide haben jedes dieser Einzelgespräche gleich gesehen, bis auf höchstens einen Punkt.',
  apartOn: 'Am {{date}} sahen Sie es verschieden.',
  factorApart: '„{{factor}}“: {{both}}.',
  ask: 'Nächstes Mal eine Frage wert.',
  asTable: 'Die Angaben als Tabelle',
  check: 'Was die Einzelgespräche gebracht haben, und Ihre Selbstprüfung',
  reachedYou: 'aus Ihrer Sicht {{reached}} von {{said}}',
  reachedRep: 'aus Sicht von {{name}} {{reached}} von {{said}}',
  own: '{{what}}: {{mark}} von 5 im Mittel'
} as const satisfies Texts<typeof english>
