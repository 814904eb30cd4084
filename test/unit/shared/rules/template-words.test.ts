import { expect, it } from 'vitest'
import { createTranslator } from '../../../../shared/messages'
import { TemplateDraft } from '../../../../shared/model/template'
import { problemWords } from '../../../../shared/rules/problem-words'
import { publishProblems } from '../../../../shared/rules/template-rules'

const { t } = createTranslator('en')

const draft = (fields: object[], more: object = {}) =>
  TemplateDraft.parse({
    format: 1,
    kind: 'action-plan',
    id: 'sample',
    version: '1.0.0',
    language: 'en',
    title: 'Sample',
    heading: 'Sample',
    sections: [{ id: 'one', fields }],
    ...more
  })

const words = (fields: object[], more?: object) => {
  const template = draft(fields, more)
  return publishProblems(template).map((problem) => problemWords(problem, template, t))
}

it('T-2 says what a draft lacks with the labels that its author gave', () => {
  expect(words([], { title: ' ', heading: '', sections: [] })).toEqual([
    'The form has no title.',
    'The form has no heading for the page.',
    'The form has no sections.',
    'An action plan needs the #1 behavior.',
    'An action plan needs how the rep will work on it.',
    'An action plan needs the dates for field coaching and support.',
    'An action plan needs both signatures.'
  ])
  const must = [
    { type: 'behavior', id: 'b', bind: 'plan.behavior' },
    { type: 'long-text', id: 'h', label: 'How', bind: 'plan.how', private: true },
    { type: 'coaching-dates', id: 'd', bind: 'plan.coachingDates' },
    { type: 'signatures', id: 's', bind: 'plan.signatures' }
  ]
  expect(
    words([
      ...must,
      { type: 'choices', id: 'pick', label: 'Where', options: [] },
      { type: 'checklist', id: 'list', label: 'List', items: [{ id: 'x', label: '' }] },
      { type: 'rating', id: 'rate', label: 'Level', anchors: [''] },
      { type: 'guidance', id: 'note', text: ' ' },
      { type: 'number', id: 'sum', label: 'Sum', min: 5, max: 1 },
      { type: 'text', id: 'why', label: 'Why', bind: 'plan.why', showWhen: { field: 'gone', is: [1] } }
    ])
  ).toEqual([
    '“Why” stands for something that needs another type of field: a long text.',
    '“Where” has no options.',
    'An option of “List” is empty.',
    '“Level” needs at least two anchors.',
    'An anchor of “Level” is empty.',
    '“note” has no words yet.',
    'The lowest number of “Sum” is higher than the highest.',
    '“Why” waits for a field that is not there.',
    'How the rep will work on it must always be shown.'
  ])
})

it('T-2 a section is named by its title, or by what its author called it in the file', () => {
  const must = ['behavior', 'how', 'coachingDates', 'signatures'].map((name) => ({
    id: name.toLowerCase(),
    bind: `plan.${name}`
  }))
  const types = ['behavior', 'long-text', 'coaching-dates', 'signatures']
  const fields = must.map((field, at) => ({ ...field, type: types[at] }))
  const note = { type: 'text', id: 'note', label: 'Note' }
  const showWhen = { field: 'gone', is: ['x'] }
  const said = (title: string) =>
    words([], {
      sections: [
        { id: 'first', title: 'First', fields },
        { id: 'other', title, showWhen, fields: [note] }
      ]
    })
  expect(said('The other')[0]).toContain('“The other”')
  expect(said('')[0]).toContain('“other”')
})

it('T-2 a form with too many fields says how many it can have', () => {
  const fields = (of: number) => Array.from({ length: 200 }, (_, at) => ({ type: 'text', id: `f${of}-${at}` }))
  const sections = Array.from({ length: 6 }, (_, of) => ({ id: `s${of}`, fields: fields(of) }))
  const [said] = words([], { sections })
  expect(said).toContain('1,000')
})

it('T-2 a sentence is given only the values that it mentions', () => {
  const template = draft([{ type: 'text', id: 'note', label: 'Note' }])
  const handed: object[] = []
  const listen = ((key: string, values: object = {}) => {
    handed.push({ key, ...values })
    return key
  }) as unknown as typeof t
  problemWords({ code: 'no-words', at: 'note' }, template, listen)
  problemWords({ code: 'no-such-field', at: 'note', field: 'gone' }, template, listen)
  problemWords({ code: 'no-sections' }, template, listen)
  expect(handed).toEqual([
    { key: 'packs:problem.no-words', at: 'Note', field: '', needs: '' },
    { key: 'packs:problem.no-such-field', at: 'Note', field: 'gone', needs: '' },
    { key: 'packs:problem.no-sections' }
  ])
})
