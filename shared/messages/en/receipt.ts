/** The slip that says which copy of a signed record was handed over. */
export const receipt = {
  title: 'Receipt',
  what: 'A strip of paper for {{name}} that says which copy you both have.',
  print: 'Print the receipt',
  save: 'Save it as PDF',
  'heading.plan': 'Receipt for a signed plan',
  'heading.document': 'Receipt for a signed document',
  'handed.plan': 'Receipt for a plan that was handed over',
  'handed.document': 'Receipt for a document that was handed over',
  'sealed.plan': 'Receipt for a sealed plan',
  'sealed.document': 'Receipt for a sealed document',
  'kicker.plan': 'Which copy of the plan was handed over',
  'kicker.document': 'Which copy of the document was handed over',
  standing: 'How it stands',
  since: 'Since then',
  'since.added':
    'As of {{date}}, the actions and dates of addendum {{number}} hold; those of the plan itself no longer do.',
  'since.replaced': 'As of {{date}}, the plan holds no more: it was replaced on {{until}}.',
  'since.ended': 'As of {{date}}, the cycle of the plan is over: it ended on {{until}}.',
  sealed: 'Sealed',
  moment: '{{date}}, {{time}} (UTC{{offset}})',
  number: 'Number',
  seal: 'Seal, in full',
  same: 'A copy with this number and this seal has the same words, to the letter. Anybody can check that: Coachbook does it for a PDF, and the way is written down for other programs.',
  noTime: 'This strip proves no time. Date and time are those of the clock of the computer on which it was signed.',
  code: 'The code of this receipt',
  footer: 'Receipt for {{id}}'
} as const
