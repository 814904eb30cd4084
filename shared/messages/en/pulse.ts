/** The five factors of a one-on-one over time. */
export const pulse = {
  title: 'How the one-on-ones felt',
  text_one: 'The last one-on-one that was marked, from 1 (not at all) to 5 (fully).',
  text_other: 'The last {{count}} one-on-ones that were marked, from 1 (not at all) to 5 (fully).',
  you: 'You',
  none: 'no mark',
  last: 'Last: {{both}}',
  apartOften_one: 'two steps or more apart once',
  apartOften_other: 'two steps or more apart {{count}} times',
  togetherSome: 'Where both of you marked, you saw it about the same, within one step.',
  oneSided: 'Only one of you marked each of these one-on-ones, so there is nothing to compare yet.',
  together: 'You both saw each of these one-on-ones about the same, within one step.',
  apartOn: 'On {{date}} you two saw it differently.',
  factorApart: '“{{factor}}”: {{both}}.',
  ask: 'Worth a question next time.',
  asTable: 'The marks as a table',
  check: 'What the one-on-ones achieved, and your own check',
  reachedYou: 'as you saw it, {{reached}} of {{said}}',
  reachedRep: 'as {{name}} saw it, {{reached}} of {{said}}',
  own: '{{what}}: {{mark}} of 5 on average'
} as const
