import { expect, test } from 'vitest'
import { createRecordNames } from '../../../../../electron/services/export/record-names'
import { createTranslator } from '../../../../../shared/messages'
import type { StatementOf } from '../../../../../shared/model/statement'
import { opens, RepStory } from '../../../../support/rep-story'

const english = createTranslator('en')
const names = createRecordNames({ translator: () => english, now: () => '2026-11-22T09:30:00+01:00' })

/** The rep's own words to a record, given on a day. */
function say(story: RepStory, day: string, of: StatementOf): { kind: 'statement'; id: string } {
  const id = story.id()
  story.run(day, { type: 'statement.begin', id, of })
  story.run(day, { type: 'statement.write', id, text: 'I see it in another way.', name: 'Mira Lindqvist' })
  story.run(day, { type: 'statement.give', id })
  return { kind: 'statement', id }
}

/** Two plans of one day about one behavior, both agreed, the second in the place of the first. */
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

test('R-7 the name of what goes with a plan begins as that of the plan, with its number', () => {
  const { story, first, second } = twice()
  // The words to the second were given before those to the first.
  const toSecond = say(story, '2026-09-14', second)
  const toFirst = say(story, '2026-09-14', first)
  const again = say(story, '2026-09-14', first)
  const added = { kind: 'addendum', id: story.addendum('2026-09-12', second.id) } as const
  story.signAddendum('2026-09-12', added.id, 'rep').signAddendum('2026-09-12', added.id, 'manager')
  const toAdded = say(story, '2026-09-14', added)
  const { workbook } = story
  const name = (ref: Parameters<typeof names.fileName>[1]) => names.fileName(workbook, ref).replace(/\.pdf$/, '')
  const plan = name(first)
  expect(plan).toMatch(/ – 2026-09-10$/)
  expect([second, toFirst, again, toSecond, added, toAdded].map(name)).toEqual([
    `${plan} (2)`,
    `${plan} – Statement – 2026-09-14`,
    `${plan} – Statement – 2026-09-14 (2)`,
    `${plan} (2) – Statement – 2026-09-14`,
    `${plan} (2) – Addendum 1 – 2026-09-12`,
    `${plan} (2) – Addendum 1 – 2026-09-12 – Statement – 2026-09-14`
  ])
  for (const kind of ['receipt', 'story'] as const) {
    const [one, other] = [first, second].map(({ id }) => name({ kind, id }))
    expect(one?.startsWith(`${plan} – `)).toBe(true)
    expect(other).toBe(one?.replace(plan, `${plan} (2)`))
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
