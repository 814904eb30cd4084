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
  dateIncomplete: 'This date does not exist or is not complete. Not saved yet.',
  dateYear: 'A year has four digits, such as {{year}}. Not saved yet.',
  dateEarly: 'The earliest date here is {{date}}. Not saved yet.',
  dateLate: 'The latest date here is {{date}}. Not saved yet.',
  dateNeeded: 'A date is needed. {{date}} stays until there is one.',
  timeIncomplete: 'A time is needed. {{time}} stays until there is one.',
  nameNeeded: 'This cannot be empty. “{{name}}” stays until you write something.',
  tooLong: '{{count}} characters, {{most}} fit. The last {{over}} are not saved, from “{{start}}” on.',
  tooLongLeft: '“{{name}}” was too long. Its last {{over}} characters are not saved.',
  copyOver: 'Copy what does not fit',
  today: 'today',
  noNumber: 'Write a number, such as 12.5 or -3. Not saved yet.',
  tooLarge: 'Numbers go up to {{most}}, above and below zero. Not saved yet.',
  optional: 'optional',
  notYet: 'not yet',
  /** Words on keys. */
  'key.Ctrl': 'Ctrl',
  'key.Shift': 'Shift'
} as const
