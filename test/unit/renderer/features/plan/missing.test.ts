import { expect, test } from 'vitest'
import { missingParts } from '../../../../../renderer/features/plan/missing'
import { createTranslator } from '../../../../../shared/messages'
import { templateOf } from '../../../../support/library-in-memory'
import { opens, RepStory } from '../../../../support/rep-story'

const { t } = createTranslator('en')
const names = { rep: 'Mira', manager: 'Jonas' }

/** A draft in which nothing was written. */
function emptyDraft() {
  const story = new RepStory()
  story.observe('2026-09-02', { [opens]: 2 })
  story.choose('2026-09-03', opens).answer('2026-09-04', true)
  const id = story.id()
  story.run('2026-09-05', { type: 'plan.start', id, template: templateOf('action-plan') })
  const plan = story.held(id)
  const template = story.workbook.templates[plan.template]
  if (plan.status !== 'draft' || !template) throw new Error('there is no draft')
  return { plan, template }
}

test('S0-9 what is missing is said in words, each with the field where it is put right', () => {
  const { plan, template } = emptyDraft()
  expect(missingParts(plan, template, names, t, '2026-09-05')).toEqual([
    { words: 'How, in Mira’s words', field: 'how' },
    { words: 'one agreed date for field coaching or support', field: 'dates' }
  ])
})

test('S0-9 a required field of the trainer’s own is named by its label and found by its id', () => {
  const { plan, template } = emptyDraft()
  const [section, ...others] = template.sections
  if (!section) throw new Error('the form has no section')
  const goal = {
    type: 'text' as const,
    id: 'goal',
    label: 'What {rep} wants',
    help: '',
    required: true,
    writtenBy: 'rep' as const,
    private: false,
    lines: 1,
    column: 'main' as const
  }
  const own = { ...template, sections: [{ ...section, fields: [...section.fields, goal] }, ...others] }
  expect(missingParts({ ...plan, how: 'I ask.' }, own, names, t, '2026-09-05')).toEqual([
    { words: 'one agreed date for field coaching or support', field: 'dates' },
    { words: 'What Mira wants', field: 'goal' }
  ])
})

test('S0-9 an action without words and a date without a day are told apart from none', () => {
  const { plan, template } = emptyDraft()
  const id = plan.id
  const half = {
    ...plan,
    how: 'I ask.',
    actions: [{ id, text: ' ', owner: 'rep' as const, sign: '', by: '2026-11-24', proposedBy: 'rep' as const }],
    coachingDates: [{ id, on: null, kind: 'call' as const, note: 'Northfield', proposedBy: 'rep' as const }]
  }
  expect(missingParts(half, template, names, t, '2026-09-05').map(({ field }) => field)).toEqual(['actions', 'dates'])
})
