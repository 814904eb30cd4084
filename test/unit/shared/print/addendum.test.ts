import { describe, expect, test } from 'vitest'
import { createTranslator } from '../../../../shared/messages'
import type { Roles } from '../../../../shared/model/roles'
import { addendumPage } from '../../../../shared/print/addendum'
import type { Block } from '../../../../shared/print/blocks'
import { inEdition } from '../../../../shared/print/editions'
import { storyPage } from '../../../../shared/print/plan-story'
import { shortSeal } from '../../../../shared/print/record'
import { isSealed } from '../../../../shared/rules/addenda'
import { planStory } from '../../../../shared/rules/plan-story'
import { opens, RepStory } from '../../../support/rep-story'
import { withRoles } from '../../../support/with-roles'

function scene(roles?: Required<Roles>) {
  const story = new RepStory()
  story.observe('2026-09-02', { [opens]: 2 })
  story.choose('2026-09-03', opens).answer('2026-09-03', true)
  const plan = story.plan('2026-09-03', ['2026-10-01'])
  if (roles) withRoles(story, plan, roles)
  story.sign('2026-09-03', plan, 'rep').sign('2026-09-03', plan, 'manager')
  return { story, plan, id: story.addendum('2026-09-10', plan, ['2026-10-15']) }
}

const setting = (language: string) => {
  const { t } = createTranslator(language)
  const person = { rep: { name: 'Mira Lindqvist' }, manager: 'Jonas Ek' }
  return { ...person, t, language, now: '2026-09-11T10:00:00+02:00' }
}
const print = ({ story, id }: ReturnType<typeof scene>, language = 'en-US') =>
  addendumPage({ ...setting(language), addendum: story.added(id) })

test.each([
  [
    'en',
    ['Actions from now on', 'Agreed dates from now on'],
    ['Proposed actions', 'Proposed dates for field coaching and support']
  ],
  [
    'de',
    ['Aktionen ab jetzt', 'Vereinbarte Termine ab jetzt'],
    ['Vorgeschlagene Aktionen', 'Vorgeschlagene Termine für Begleitung und Unterstützung']
  ]
])(
  'B1 an addendum that the rep refused has no agreed dates and no actions from now on (%s)',
  (language, agreed, proposed) => {
    for (const [stance, expected] of [
      ['agreed', agreed],
      ['received', proposed],
      ['disagreed', proposed],
      ['declined', proposed]
    ] as const) {
      const it = scene()
      it.story.signAddendum('2026-09-10', it.id, 'rep', stance).signAddendum('2026-09-10', it.id, 'manager')
      const headings = (blocks: readonly Block[]) =>
        blocks.flatMap((block) => (block.type === 'heading' ? [block.text] : [])).slice(2, 4)
      const page = print(it, language)
      expect(headings(page.blocks)).toEqual(expected)
      expect(headings(inEdition(page, 'called-agreed').blocks)).toEqual(agreed)
    }
  }
)

describe('R-3 the page of an addendum', () => {
  test('as a draft says so, carries no record, and shows what is still open', () => {
    const it = scene()
    it.story.run('2026-09-10', { type: 'addendum.edit', id: it.id, changes: { words: '' } })
    const page = print(it)
    expect([page.mark, page.attachment, page.header]).toEqual([
      'DRAFT',
      null,
      { left: 'Addendum 1', right: 'Draft of September 10, 2026' }
    ])
    expect(JSON.stringify(page.blocks)).toContain('still open')
  })

  test('names its plan with the seal that its own covers, why, who asked, what changes, and what holds', () => {
    const it = scene()
    it.story.signAddendum('2026-09-10', it.id, 'rep').signAddendum('2026-09-10', it.id, 'manager')
    const addendum = it.story.added(it.id)
    if (!isSealed(addendum)) throw new Error('not sealed')
    const page = print(it)
    const words = JSON.stringify(page.blocks)
    for (const part of [
      shortSeal(addendum.original.seal),
      'signed September 3, 2026',
      'The fair was called off.',
      'We speak by phone instead.',
      'Write three openers',
      'Oct 15'
    ])
      expect(words).toContain(part)
    expect(page.footer.middle).toBe(`Seal ${shortSeal(addendum.seal.hash)}`)
    expect(JSON.parse(page.attachment?.text ?? '')).toMatchObject({
      format: 'coachbook.addendum',
      addendum: { original: { seal: addendum.original.seal } },
      seal: addendum.seal
    })
  })

  test('in German speaks German', () => {
    const page = print(scene(), 'de')
    expect([page.header.left, JSON.stringify(page.blocks)]).toEqual([
      'Nachtrag 1',
      expect.stringContaining('Auf Wunsch von')
    ])
  })

  test.each([
    ['en', 'Mira Lindqvist with Jonas Ek (leader) · addendum 1 to the plan about', 'manager · date'],
    ['de', 'Mira Lindqvist mit Jonas Ek (leader) · Nachtrag 1 zum Plan über', 'manager · Datum']
  ])('says as what both sign the form of its plan (%s)', (language, kicker, underName) => {
    const it = scene({ rep: 'manager', manager: 'leader' })
    const draft = JSON.stringify(print(it, language).blocks)
    for (const part of [kicker, underName]) expect(draft).toContain(part)
    it.story.signAddendum('2026-09-10', it.id, 'rep').signAddendum('2026-09-10', it.id, 'manager')
    const page = print(it, language)
    expect(JSON.stringify(page.blocks)).toMatch(/"leader · (signed|unterschrieben)/)
    expect(JSON.stringify(page.blocks)).not.toMatch(/coach/i)
    expect(JSON.parse(page.attachment?.text ?? '')).toMatchObject({
      addendum: { roles: { rep: 'manager', manager: 'leader' } }
    })
  })

  test('B1 signed on paper says the same before and after the ink', () => {
    const it = scene()
    it.story.signAddendum('2026-09-10', it.id, 'rep', 'agreed', { method: 'paper' })
    it.story.signAddendum('2026-09-10', it.id, 'manager')
    const before = print(it)
    it.story.run('2026-09-11', { type: 'addendum.ink', id: it.id, on: '2026-09-11', stance: 'received', comment: '' })
    expect(print(it)).toEqual(before)
    expect(before.header.right).toBe('Sealed September 10, 2026, counts once signed with ink')
    // The page does not say that the rep agreed, whatever the ink says later.
    const dates = (page: typeof before) =>
      page.blocks.flatMap((block) => (block.type === 'heading' && /dates/i.test(block.text) ? [block.text] : []))
    expect([dates(before), dates(inEdition(before, 'ink-agreed'))]).toEqual([
      ['Dates from now on'],
      ['Agreed dates from now on']
    ])
  })
})

test('R-10 the story of a plan is one table, with a row for each thing that happened', () => {
  const it = scene()
  it.story.signAddendum('2026-09-10', it.id, 'rep', 'declined').signAddendum('2026-09-10', it.id, 'manager')
  const plan = it.story.held(it.plan)
  const page = storyPage({
    ...setting('en-US'),
    plan,
    story: planStory(it.story.workbook, plan),
    heading: 'Action plan',
    roles: {}
  })
  const table = page.blocks.find((block) => block.type === 'table')
  expect(table?.rows.map(([, what]) => what)).toEqual([
    'Drafted',
    'Plan signed by Mira',
    'Plan signed by both and sealed',
    'Addendum 1 sealed: Mira did not sign'
  ])
  expect([page.attachment, page.header.left]).toEqual([null, 'Story of a plan'])
})

test('the story of a plan says what its coach is by the form', () => {
  const it = scene({ rep: 'manager', manager: 'leader' })
  const plan = it.story.held(it.plan)
  const of = { ...setting('en'), plan, story: planStory(it.story.workbook, plan), heading: 'Action plan' }
  expect(storyPage({ ...of, roles: { manager: 'leader' } }).blocks[0]).toEqual({
    type: 'kicker',
    text: 'Action plan · Mira Lindqvist with Jonas Ek (leader)'
  })
})
