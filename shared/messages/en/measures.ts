/** Numbers that show whether a cycle pays off. */
export const measures = {
  title: 'Numbers',
  text: 'One or two numbers that the behavior should move: where they began, where they are, where they should be.',
  name: 'Measure',
  unit: 'Unit',
  better: 'Better is',
  'better.higher': 'higher',
  'better.lower': 'lower',
  before: 'Before',
  after: 'Now',
  wanted: 'Wanted',
  bridge: 'What closes the gap',
  add: 'Add a measure',
  remove: 'Remove',
  removeOf: 'Remove: {{name}}',
  empty: 'No number yet.',
  onlyWanted: 'wanted {{wanted}}, where it is now is not known',
  onlyNow: 'now {{now}}, nothing wanted yet',
  began: 'began at {{before}}',
  both: 'now {{now}} · wanted {{wanted}}',
  toGo: '{{size}} to go',
  reached: 'reached'
} as const
