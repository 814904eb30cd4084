/** The manager's own workbook (S3-1). */
export const own = {
  place: 'Your own workbook',
  title: 'Your own workbook',
  subtitle: 'You coach, and somebody coaches you.',
  about:
    'Here your leader, or whoever coaches you, writes down what was seen of your coaching: the behaviors of a good one-on-one, one behavior to work on, a plan that you both sign, and the commitment between you. It is not part of your team: it counts in none of its figures, and nobody finds it among your reps.',
  coach: 'Who coaches you',
  coachHelp: 'The name stands on what you both sign, and by what was observed.',
  coachMissing: 'Write who coaches you.',
  begin: 'Begin your own workbook',
  coachedBy: 'Your own workbook, coached by {{name}}',
  first:
    'After the next one-on-one that {{name}} sits in on, what was seen of your coaching is written down here and rated against the description of each level. It takes about a minute.',
  documents:
    'The commitment says what you and your leader promise each other about coaching, and you both sign it. It appears here once it is filled in, and so do other forms.',
  commitment: 'Commitment sheet',
  bothRead: 'Never printed. You can both read it here: this is {{name}}’s own workbook.',
  bothReadShort: 'Never printed · you can both read it here',
  notes: 'Notes that are not printed',
  backTitle: 'Please hand the laptop to {{manager}}',
  backPin: 'Everything you wrote is saved. Enter your PIN, then hand the laptop to {{manager}}.',
  goOn: 'Continue with {{manager}}',
  repSign: 'Sign, hand over to {{manager}}',
  repDecline: 'Hand over to {{manager}} without signing',
  after: 'After the one-on-one, not printed',
  humanNote: 'Not rated. What is written about it is never printed; you can both read it here.',
  coachView: '{{name}}’s view',
  showView: 'Show {{name}}’s view',
  hideView: 'Hide {{name}}’s view',
  passWith: 'Everything that is never printed goes along: notes, feelings, self-checks, one-on-ones about the person.',
  passWithout:
    'Nothing that is never printed is in the file. Of one-on-ones about the person there is the date, and no word of them.',
  pulseBoth: '{{name}} {{rep}}, {{coach}} {{manager}}'
} as const
