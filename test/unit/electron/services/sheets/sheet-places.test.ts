import { describe, expect, test } from 'vitest'
import { foundBy, placesIn } from '../../../../../electron/services/sheets/sheet-places'
import { RuleError } from '../../../../../shared/errors'
import { createTranslator } from '../../../../../shared/messages'
import type { Id } from '../../../../../shared/model/scalars'
import type { Stance } from '../../../../../shared/model/signature'
import { signedRecord } from '../../../../../shared/rules/filed-copies'
import { pageCode, type RecordCode } from '../../../../../shared/rules/page-code'
import { afterSheet, placeLabels } from '../../../../../shared/rules/sheet-words'
import { opens, RepStory } from '../../../../support/rep-story'

const file = '0'.repeat(64)
const english = createTranslator('en')

function added(story: RepStory, plan: Id, stance: Stance): Id {
  const id = story.addendum('2026-09-04', plan, ['2026-11-11'])
  story.signAddendum('2026-09-04', id, 'rep', stance).signAddendum('2026-09-04', id, 'manager')
  return id
}

/** A plan and three addenda of one day: refused, agreed, seen differently. */
function scene() {
  const story = new RepStory()
  story.choose('2026-09-02', opens).answer('2026-09-02', true)
  const plan = story.plan('2026-09-04', ['2026-12-20'])
  story.sign('2026-09-04', plan, 'rep').sign('2026-09-04', plan, 'manager')
  const [first, second, third] = (['declined', 'agreed', 'disagreed'] as const).map((one) => added(story, plan, one))
  if (first === undefined || second === undefined || third === undefined) throw new Error('three were added')
  return { story, plan, first, second, third }
}

const shelfOf = ({ workbook }: RepStory) => ({
  list: async () => [{ id: workbook.id, name: workbook.rep.name }],
  open: async () => ({ workbook, readOnly: null })
})

async function foundOf(story: RepStory, kind: RecordCode['kind'], id: Id) {
  const seal = signedRecord(story.workbook, id)?.seal.hash.slice(0, 16) ?? 'f'.repeat(16)
  return foundBy(shelfOf(story), pageCode({ kind, id, number: 1, seal, page: 1 }), file)
}

describe('R-8 where a sheet may belong', () => {
  test('a plan and its addenda of one day are told apart by what they are and how they stand', async () => {
    const { story, plan } = scene()
    const { places } = await placesIn(shelfOf(story), file)
    const title = story.held(plan).behavior.title
    expect([...placeLabels(places, english)].sort()).toEqual([
      `Mira Lindqvist · Addendum 1 · ${title} · 4 September 2026 · Not agreed, Mira did not sign`,
      `Mira Lindqvist · Addendum 2 · ${title} · 4 September 2026 · Agreed, signed by both`,
      `Mira Lindqvist · Addendum 3 · ${title} · 4 September 2026 · Not agreed, Mira sees it differently`,
      `Mira Lindqvist · Plan 1 · ${title} · 4 September 2026 · In force, agreed by both`
    ])
  })

  test('a plan that was answered by file asks for the ink that proves it, until that is there', async () => {
    const story = new RepStory()
    story.choose('2026-09-02', opens).answer('2026-09-02', true)
    const plan = story.plan('2026-09-04', ['2026-12-20'])
    story.sign('2026-09-04', plan, 'rep', 'agreed', { method: 'paper' }).sign('2026-09-04', plan, 'manager')
    const awaits = async () => (await placesIn(shelfOf(story), file)).places[0]?.awaits
    expect(await awaits()).toMatchObject({ answered: null, since: '2026-09-04' })
    const ink = { type: 'plan.ink', id: plan, on: '2026-09-08', stance: 'received', comment: 'Read it.' } as const
    const scan = { hash: 'b'.repeat(64), name: 'answer.pdf', kind: 'pdf', bytes: 9 } as const
    const answer = { name: 'Mira', date: '', stance: 'received', known: 'By phone.' } as const
    story.run('2026-09-08', { ...ink, scan, answer })
    expect(await awaits()).toMatchObject({ answered: 'received', byRep: true, commented: true })
    story.run('2026-09-09', { ...ink, scan: { ...scan, hash: 'c'.repeat(64) } })
    expect(await awaits()).toBeNull()
  })

  test('two that read alike in all of that are told apart by the seal at their foot', async () => {
    const { story } = scene()
    const { places } = await placesIn(shelfOf(story), file)
    const [one] = places
    if (!one) throw new Error('there are four')
    const labels = placeLabels([one, { ...one, seal: 'abcd abcd abcd abcd' }, ...places.slice(1)], english)
    expect(new Set(labels).size).toBe(5)
    expect(labels.filter((label) => label.includes(' · seal '))).toHaveLength(2)
    expect(labels[1]).toMatch(/ · seal abcd abcd abcd abcd$/)
  })

  test('the day is that of the page, also where the ink came later', async () => {
    const story = new RepStory()
    story.choose('2026-09-02', opens).answer('2026-09-02', true)
    const plan = story.plan('2026-09-04', ['2026-12-20'])
    story.sign('2026-09-04', plan, 'rep', 'agreed', { method: 'paper' }).sign('2026-09-04', plan, 'manager')
    story.run('2026-09-09', { type: 'plan.ink', id: plan, on: '2026-09-08', stance: 'agreed', comment: '' })
    expect((await placesIn(shelfOf(story), file)).places.map(({ sealedOn }) => sealedOn)).toEqual(['2026-09-04'])
  })
})

describe('R-8 what is said of the record of a sheet', () => {
  test('is that an addendum holds by now, of the plan and of those before it, and nothing where it holds itself', async () => {
    const { story, plan, first, second } = scene()
    const said = async (kind: RecordCode['kind'], id: Id) => {
      const found = await foundOf(story, kind, id)
      if (found?.is !== 'here') throw new Error('it is here')
      return [found.place.number, afterSheet(found.place, english)]
    }
    const since = 'The actions and dates of addendum 2 hold, those on this page no longer do.'
    expect(await said('plan', plan)).toEqual([1, since])
    expect(await said('addendum', first)).toEqual([1, ''])
    expect(await said('addendum', second)).toEqual([2, ''])
    added(story, plan, 'agreed')
    expect(await said('addendum', second)).toEqual([2, since.replace('addendum 2', 'addendum 4')])
  })

  test('a newer plan is one that was agreed, and no plan that was refused makes the one in force an old version', async () => {
    const { story, plan } = scene()
    const refine = (stance: Stance) => {
      const next = story.id()
      story.run('2026-09-08', { type: 'plan.refine', id: next, from: plan, because: 'Visits moved.' })
      story.sign('2026-09-08', next, 'rep', stance).sign('2026-09-08', next, 'manager')
    }
    const said = async () => {
      const found = await foundOf(story, 'plan', plan)
      return found?.is === 'here' ? afterSheet(found.place, english) : null
    }
    refine('declined')
    expect(await said()).toContain('The actions and dates of addendum 2 hold')
    refine('agreed')
    expect(await said()).toBe('There is a newer version of this plan by now: number 3.')
  })

  test('a draft of an addendum is named by its number, and that of a plan by none', async () => {
    const { story, plan } = scene()
    const draft = story.addendum('2026-09-10', plan)
    expect(await foundOf(story, 'addendum', draft)).toMatchObject({ is: 'draft', addendum: 4 })
    const other = new RepStory()
    other.choose('2026-09-02', opens).answer('2026-09-02', true)
    const begun = other.plan('2026-09-04', ['2026-12-20'])
    expect(await foundOf(other, 'plan', begun)).toMatchObject({ is: 'draft', addendum: null })
  })
})

test('R-12 the page to answer on leads to its plan, and is no page of it', async () => {
  const { story, plan } = scene()
  const seal = signedRecord(story.workbook, plan)?.seal.hash.slice(0, 16) ?? ''
  const answer = (of: { seal: string }) =>
    foundBy(shelfOf(story), pageCode({ kind: 'plan', id: plan, number: 1, page: 1, answer: true, ...of }), file)
  expect(await answer({ seal })).toMatchObject({ is: 'answer-page', place: { kind: 'plan', id: plan } })
  expect(await answer({ seal: 'f'.repeat(16) })).toMatchObject({ is: 'other-seal', place: { id: plan } })
})

test('R-8 a receipt leads to what it is for and is no sheet of it, whichever copy it names', async () => {
  const { story, plan } = scene()
  const seal = signedRecord(story.workbook, plan)?.seal.hash.slice(0, 16) ?? ''
  const receipt = (of: { id: Id; seal: string }) =>
    foundBy(shelfOf(story), pageCode({ kind: 'plan', number: 1, page: 1, receipt: true, ...of }), file)
  const of = {
    workbook: story.workbook.id,
    rep: 'Mira Lindqvist',
    kind: 'plan',
    id: plan,
    title: story.held(plan).behavior.title,
    sealedOn: '2026-09-04',
    stands: expect.objectContaining({ kind: 'plan', since: { is: 'added', number: 2 } })
  }
  expect(await receipt({ id: plan, seal })).toEqual({ is: 'receipt', of, same: true })
  expect(await receipt({ id: plan, seal: 'f'.repeat(16) })).toEqual({ is: 'receipt', of, same: false })
  expect(await receipt({ id: story.id(), seal })).toEqual({ is: 'absent' })
  const closed = { ...shelfOf(story), open: () => Promise.reject(new RuleError('workbook.unreadable')) }
  const code = pageCode({ kind: 'plan', id: plan, number: 1, page: 1, seal })
  expect(await foundBy(closed, code, file)).toEqual({ is: 'unseen' })
  // Whoever looks for the record in the list is told whose records are not in it.
  expect(await placesIn(closed, file)).toEqual({ places: [], unseen: ['Mira Lindqvist'] })
})
