import { expect, test } from 'vitest'
import { createRecordNames } from '../../../../../electron/services/export/record-names'
import { createTranslator } from '../../../../../shared/messages'
import type { StatementOf } from '../../../../../shared/model/statement'
import { opens, RepStory } from '../../../../support/rep-story'

const english = createTranslator('en')
const names = createRecordNames({ translator: () => english, now: () => '2026-11-22T09:30:00+01:00' })

/** The rep's statement to a record, given on a day. */
function say(story: RepStory, day: string, of: StatementOf): { kind: 'statement'; id: string } {
  const id = story.id()
  story.run(day, { type: 'statement.begin', id, of })
  story.run(day, { type: 'statement.write', id, text: 'I see it in another way.', name: 'Mira Lindqvist' })
  story.run(day, { type: 'statement.give', id })
  return { kind: 'statement', id }
}

/** Two plans of one day about one behavior, both agreed; the second replaces the first. */
function twice() {
  const story = new RepStory()
  const seen = story.observe('2026-09-02', { [opens]: 2 })
  story.choose('2026-09-09', opens).answer('2026-09-09', true)
  const first = story.plan('2026-09-10', ['2026-12-10'])
  story.sign('2026-09-10', first, 'rep').sign('2026-09-10', first, 'manager')
  const second = story.id()
  story.run('2026-09-10', { type: 'plan.refine', id: second, from: first, because: 'The visits moved.' })
  story.sign('2026-09-10', second, 'rep').sign('2026-09-10', second, 'manager')
  return { story, seen, first: { kind: 'plan', id: first } as const, second: { kind: 'plan', id: second } as const }
}

test('R-7 the plan in force has the bare name; one that was replaced says so, and what goes with either begins as it does', () => {
  const { story, first, second } = twice()
  // The statement to the second was given before the one to the first.
  const toSecond = say(story, '2026-09-14', second)
  const toFirst = say(story, '2026-09-14', first)
  const again = say(story, '2026-09-14', first)
  const added = { kind: 'addendum', id: story.addendum('2026-09-12', second.id) } as const
  story.signAddendum('2026-09-12', added.id, 'rep').signAddendum('2026-09-12', added.id, 'manager')
  const toAdded = say(story, '2026-09-14', added)
  const { workbook } = story
  const name = (ref: Parameters<typeof names.fileName>[1]) => names.fileName(workbook, ref).replace(/\.pdf$/, '')
  const plan = name(second)
  const replaced = `${plan} (replaced on 2026-09-10)`
  expect(plan).toMatch(/ – 2026-09-10$/)
  expect([first, toFirst, again, toSecond, added, toAdded].map(name)).toEqual([
    replaced,
    `${replaced} – Statement – 2026-09-14`,
    `${replaced} – Statement – 2026-09-14 (2)`,
    `${plan} – Statement – 2026-09-14`,
    `${plan} – Addendum 1 – 2026-09-12`,
    `${plan} – Addendum 1 – 2026-09-12 – Statement – 2026-09-14`
  ])
  for (const kind of ['receipt', 'story'] as const) {
    const [one, other] = [first, second].map(({ id }) => name({ kind, id }))
    expect(other?.startsWith(`${plan} – `)).toBe(true)
    expect(one).toBe(other?.replace(plan, replaced))
  }
  expect(names.addition(workbook, toSecond, second)).toBe('Statement – 2026-09-14')
  expect(names.addition(workbook, again, first)).toBe('Statement – 2026-09-14 (2)')
  expect(names.addition(workbook, toAdded, second)).toBe('Addendum 1 – 2026-09-12 – Statement – 2026-09-14')
  expect(names.addition(workbook, toAdded, added)).toBe('Statement – 2026-09-14')
})

test('R-13 the rep’s words to what is gone, or to an observation, have a name of their own', () => {
  const { story, seen } = twice()
  const of = { kind: 'observation', id: seen } as const
  const said = say(story, '2026-09-14', of)
  const observation = names.fileName(story.workbook, of).replace(/\.pdf$/, '')
  expect(names.fileName(story.workbook, said)).toBe(`${observation} – Statement – 2026-09-14.pdf`)
  const without = { ...story.workbook, observations: {} }
  expect(names.fileName(without, said)).toMatch(/ – Statement – 2026-09-14\.pdf$/)
})

test('R-7 of plans of one day and one behavior the one in force has the bare name, whatever the order of their cycles', () => {
  const { story, first, second } = twice()
  story.run('2026-09-10', { type: 'cycle.close', next: story.id(), how: 'stopped', reason: 'Another role.' })
  story.choose('2026-09-10', opens).answer('2026-09-10', true)
  const third = story.plan('2026-09-10', ['2026-12-10'])
  const name = (id: string) => names.fileName(story.workbook, { kind: 'plan', id }).replace(/^.* – /, '')
  story.sign('2026-09-10', third, 'rep').sign('2026-09-10', third, 'manager')
  expect([first.id, second.id, third].map(name)).toEqual([
    '2026-09-10 (replaced on 2026-09-10).pdf',
    '2026-09-10 (2).pdf',
    '2026-09-10.pdf'
  ])
})

test('R-7 plans that were replaced on one day are counted among themselves, in German, too', () => {
  const { story, first, second } = twice()
  const third = story.id()
  story.run('2026-09-10', { type: 'plan.refine', id: third, from: second.id, because: 'Once more.' })
  story.sign('2026-09-10', third, 'rep').sign('2026-09-10', third, 'manager')
  const german = Object.fromEntries(
    Object.entries(story.workbook.templates).map(([hash, form]) => [hash, { ...form, language: 'de' }])
  )
  const name = (id: string) =>
    names.fileName({ ...story.workbook, templates: german }, { kind: 'plan', id }).replace(/^.* – /, '')
  expect([first.id, second.id, third].map(name)).toEqual([
    '2026-09-10 (ersetzt am 2026-09-10).pdf',
    '2026-09-10 (ersetzt am 2026-09-10) (2).pdf',
    '2026-09-10.pdf'
  ])
})
