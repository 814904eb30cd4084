/** Templates, the packs they travel in, and the trainers who sign them. */
export const packs = {
  'mine.title': '{{title}} (mine)',

  'blank.behavior': 'The #1 behavior',
  'blank.gap': 'Where we stand',
  'blank.how': 'How, in {rep}’s words',
  'blank.actions': 'What happens next',
  'blank.dates': 'Dates for field coaching and support',
  'blank.signatures': 'Signatures',
  'blank.when': 'When',
  'blank.kind': 'What kind of visit',
  'blank.evidence': 'What was said and done',
  'blank.ratings': 'Behaviors seen',
  'blank.notes': 'Notes',

  /** Made-up words that show how a form looks when it is filled in. */
  'sample.status': 'sample text',
  'sample.rep': 'Mira Lindqvist',
  'sample.manager': 'Jonas Ek',
  'sample.account': 'Northfield Clinic',
  'sample.behavior': 'Asks two open questions before showing anything',
  'sample.words': 'Full waiting rooms on Mondays.',
  'sample.text':
    'Before each visit I write down two questions I do not know the answer to. I ask them first and say nothing about us until I can repeat the answer.',
  'sample.action': 'Write three openers for the Northfield visit',
  'sample.sign': 'Read out before the visit',
  'sample.note': 'Northfield, first meeting with the new buyer',
  'sample.source': 'Visit on 12 November',
  'sample.question': 'What would have to happen for them to call you first?',
  'longest.rep': 'Maximiliane von Hohenstein-Oberkirchen',
  'longest.manager': 'Bartholomew Featherstonehaugh-Cholmondeley',
  'longest.account': 'Northfield and Southbrook Community Hospitals Purchasing Cooperative',
  'longest.behavior':
    'Asks at least two open questions about the customer’s own plans and repeats the answers before showing anything of ours',
  'longest.words':
    'Mondays are full of patients until noon, the purchasing committee meets only every second month, and two of its members are new.',
  'longest.text':
    'Before each visit I write down three questions I do not know the answer to, one about the plans for this year, one about what has been tried, and one about who else has a say. I ask them first, one after the other, and count to five in silence after each. I write the answers down in the customer’s own words and read them back before I say anything about us. If I notice that I begin to explain, I stop and ask what would be most useful to see. In the car I note which question brought something that I had not known.',
  'longest.action':
    'Write three openers for each of the five visits in the week of the trade fair and try them on a colleague from another territory first',
  'longest.sign': 'Read out in the talk before the visit, with the answers from the last one beside them',
  'longest.note':
    'Northfield and Southbrook, first meeting with the new head of purchasing, bring the list of open offers',
  'longest.source': 'Joint visit on 12 November, and the list of open offers of the same week',
  'longest.question':
    'If you look back on this year in December, what would have to have happened with this customer for you to be proud of it?'
} as const
