/** Finding anything, by keyboard. */
export const palette = {
  title: 'Find anything',
  field: 'Search reps, observations, one-on-ones, plans, or an action',
  results: 'Results',
  none: 'Nothing found. Try fewer letters or another word.',
  preparing: 'Reading the workbooks …',
  unread_one: 'One workbook cannot be read and was left out of the search.',
  unread_other: '{{count}} workbooks cannot be read and were left out of the search.',
  keysTitle: 'Keys',
  keysMore: 'A single key works where it stands beside a button, while no field is being written in.',
  hint: 'Arrow keys choose, Enter opens, Escape closes.',
  action: 'action',
  'kind.rep': 'rep',
  'kind.observation': 'observation',
  'kind.session': 'one-on-one',
  'kind.plan': 'plan',
  'kind.call': 'call',
  'kind.deal': 'deal',
  'kind.account': 'account',
  'kind.training': 'training',
  'kind.notes': 'notes',
  button: 'Find anything'
} as const
