/** Words of the parts that every screen is made of. */
export const ui = {
  messages: 'Messages',
  deletedStays: 'Deleted. It still lies in the history.',
  putAway: 'Put away',
  cancel: 'Cancel',
  back: 'Back',
  showMore: 'Show {{count}} more of {{left}}',
  dayOf: '{{label}}: date',
  timeOf: '{{label}}: time',
  dateIncomplete: 'This date does not exist or is not complete.',
  today: 'today',
  noNumber: 'Write a number, such as 12.5 or -3. Not saved yet.',
  tooLarge: 'Numbers go up to {{most}}, above and below zero. Not saved yet.',
  optional: 'optional',
  notYet: 'not yet',
  /** Words on keys. */
  'key.Ctrl': 'Ctrl',
  'key.Shift': 'Shift'
} as const
