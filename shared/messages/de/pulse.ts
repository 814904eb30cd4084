import type { pulse as english } from '../en/pulse'
import type { Texts } from '../texts'

export const pulse = {
  title: 'Wie die Gespräche waren',
  text_one: 'Das letzte bewertete Gespräch, 1 gar nicht bis 5 voll und ganz.',
  text_other: 'Die letzten {{count}} bewerteten Gespräche, 1 gar nicht bis 5 voll und ganz.',
  you: 'Führungskraft',
  none: 'ohne Angabe',
  last: 'Zuletzt: {{both}}',
  apartOften_one: 'einmal zwei Schritte oder mehr auseinander',
  apartOften_other: '{{count}}-mal zwei Schritte oder mehr auseinander',
  together: 'Beide sahen jedes dieser Gespräche gleich, bis auf einen Schritt.',
  apartOn: '{{date}}: verschieden gesehen.',
  factorApart: '„{{factor}}“: {{both}}.',
  ask: 'Nächstes Mal eine Frage wert.',
  asTable: 'Die Angaben als Tabelle',
  check: 'Was die Gespräche erreichten, und die eigene Prüfung',
  reachedYou: 'Führungskraft {{reached}} von {{said}}',
  reachedRep: '{{name}} {{reached}} von {{said}}',
  own: '{{what}}: {{mark}} von 5 im Mittel'
} as const satisfies Texts<typeof english>
