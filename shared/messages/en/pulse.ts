/** The five factors of a talk over time. */
export const pulse = {
  title: 'How the talks felt',
  text_one: 'The last talk that was marked, 1 not at all to 5 fully.',
  text_other: 'The last {{count}} talks that were marked, 1 not at all to 5 fully.',
  you: 'You',
  none: 'no mark',
  last: 'Last: {{both}}',
  apartOften_one: 'two steps or more apart once',
  apartOften_other: 'two steps or more apart {{count}} times',
  together: 'You saw each of these talks alike, within one step.',
  apartOn: 'On {{date}} you saw it differently.',
  factorApart: '“{{factor}}”: {{both}}.',
  ask: 'Worth a question next time.',
  asTable: 'The marks as a table',
  check: 'What the talks reached, and your own check',
  reachedYou: 'as you saw it {{reached}} of {{said}}',
  reachedRep: 'as {{name}} saw it {{reached}} of {{said}}',
  own: '{{what}}: {{mark}} of 5 on average'
} as const
