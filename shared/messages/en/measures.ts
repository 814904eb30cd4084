/** Numbers that show whether a cycle pays off. */
export const measures = {
  title: 'Measures of success',
  text: 'One or two numbers the behavior should move: where they started, where they are, where they should be.',
  name: 'Measure',
  unit: 'Unit',
  better: 'Better is',
  'better.higher': 'higher',
  'better.lower': 'lower',
  before: 'Before',
  after: 'Now',
  wanted: 'Target',
  bridge: 'What closes the gap',
  add: 'Add a measure',
  remove: 'Remove',
  removeOf: 'Remove: {{name}}',
  empty: 'No number yet.',
  onlyWanted: 'target {{wanted}}, current value not known',
  onlyNow: 'now {{now}}, no target yet',
  began: 'started at {{before}}',
  both: 'now {{now}} · target {{wanted}}',
  toGo: '{{size}} to go',
  reached: 'reached'
} as const
