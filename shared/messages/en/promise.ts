/** The dialog in which a rhythm is set, and what is planned of it. */
export const promise = {
  allWithout_one: 'The one rep without this rhythm',
  allWithout_other: 'All {{count}} reps without this rhythm',
  what: 'Change',
  another: 'A new change',
  plannedOne: 'What is planned from {{date}}',
  takeAway: 'Take back',
  takeAwayOf: 'Take back what is planned from {{date}}',
  takesPlace: 'It takes the place of what was planned from {{date}}.',
  until: 'It holds until {{date}}; what is planned from then on stays.',
  wasPlanned: '{{name}}, from {{date}}: {{what}}.',
  ends: 'The rhythm of {{name}} ends on {{date}}.',
  takenAway: 'Taken back: what was planned for {{name}} from {{date}}.',
  commitmentFirst: 'The commitment sheet lies in your own workbook. Say who coaches you, and it opens.'
} as const
