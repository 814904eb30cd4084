import { describe, expect, test } from 'vitest'
import { gapsOf, openCycle, parkingLot } from '../../../../shared/rules/gaps'
import { refusal } from '../../../support/commanded-workbook'
import { countedId } from '../../../support/large-workbook'
import { templateNamed, templateOf } from '../../../support/library-in-memory'
import { leaves, opens, RepStory } from '../../../support/rep-story'

const day = '2026-09-10'

const draftOf = (story: RepStory) => story.observe(day, {}, { draft: true })
const held = (story: RepStory, id: string) => story.workbook.observations[id]

describe('S0-2 the observation log', () => {
  test('begins with an empty draft of the form, by the person at the keyboard', () => {
    const story = new RepStory()
    const id = countedId(70)
    story.run(day, {
      type: 'observation.start',
      id,
      template: templateOf('observation'),
      when: `${day}T09:00:00+02:00`
    })
    expect(held(story, id)).toMatchObject({ status: 'draft', observer: 'Jonas Ek', evidence: '', ratings: [] })
    expect(Object.keys(story.workbook.templates)).toEqual([templateOf('observation')])
  })

  test('takes a form only of its own kind, and only one that is there', () => {
    const story = new RepStory()
    const start = (template: string) => ({
      type: 'observation.start',
      id: countedId(70),
      template,
      when: `${day}T09:00:00Z`
    })
    expect(refusal(story, start(templateOf('action-plan')))).toBe('template.wrong-kind')
    expect(refusal(story, start('e'.repeat(64)))).toBe('template.unknown')
    expect(refusal(story, start('not a hash'))).toBe('malformed')
  })

  test('counts a draft for nothing until it is recorded', () => {
    const story = new RepStory()
    const id = story.observe(day, { [opens]: 1 }, { draft: true })
    expect(gapsOf(story.workbook)).toMatchObject([{ behavior: opens, now: null, size: null, evidence: [] }])
    story.run(day, { type: 'observation.record', id })
    expect(gapsOf(story.workbook)).toMatchObject([{ behavior: opens, now: 1, size: 3, evidence: [id] }])
  })

  test('takes no empty one and none from the future, and none twice', () => {
    const story = new RepStory()
    const id = draftOf(story)
    const edit = (changes: object) => refusal(story, { type: 'observation.edit', id, changes })
    const record = () => refusal(story, { type: 'observation.record', id })
    edit({ evidence: '  ' })
    expect(record()).toBe('observation.empty')
    edit({ evidence: 'Asked twice.', when: '2031-01-01T10:00:00+01:00' })
    expect(record()).toBe('observation.in-future')
    edit({ when: `${day}T09:00:00+02:00` })
    expect([record(), record()]).toEqual([undefined, 'observation.already-recorded'])
    expect(edit({ when: '2031-01-01T10:00:00+01:00' })).toBe('observation.in-future')
    expect(held(story, id)).toMatchObject({ status: 'recorded', when: `${day}T09:00:00+02:00` })
  })

  test('takes its place from the behavior that was rated first, unless somebody has said where it was', () => {
    const story = new RepStory()
    const id = story.observe(day, { [opens]: 1 })
    expect(held(story, id)).toMatchObject({ level: 'interaction', phase: 'execution' })
    const said = story.observe(day, { [opens]: 1 }, { draft: true })
    story.run(day, { type: 'observation.edit', id: said, changes: { level: 'account', phase: 'planning' } })
    story.run(day, { type: 'observation.record', id: said })
    expect(held(story, said)).toMatchObject({ level: 'account', phase: 'planning' })
    const seen = draftOf(story)
    story.run(day, { type: 'observation.record', id: seen })
    expect(held(story, seen)).toMatchObject({ level: null, phase: null })
  })

  test('takes one that says something in fields of its form’s own, and what the form is for', () => {
    const story = new RepStory()
    const id = story.id()
    const when = `${day}T09:00:00+02:00`
    const template = templateNamed('deal-review')
    story.run(day, { type: 'observation.start', id, template, when, kind: 'deal-review' })
    expect(refusal(story, { type: 'observation.record', id })).toBe('observation.empty')
    story.run(day, {
      type: 'observation.edit',
      id,
      changes: { values: { against: 'They have no budget before May.' } }
    })
    story.run(day, { type: 'observation.record', id })
    expect(held(story, id)).toMatchObject({ status: 'recorded', kind: 'deal-review', evidence: '' })
  })

  test('knows days that exist, ratings from 1 to 5 and texts that can be read', () => {
    const story = new RepStory()
    const id = draftOf(story)
    const malformed = [
      { type: 'observation.edit', id, changes: { when: '2026-02-30T10:00:00+01:00' } },
      { type: 'observation.edit', id, changes: { when: '2026-09-10' } },
      { type: 'observation.edit', id, changes: { evidence: 'x'.repeat(20_001) } },
      { type: 'observation.edit', id, changes: { level: 'somewhere' } },
      { type: 'observation.rate', id, behavior: opens, rating: 0 },
      { type: 'observation.rate', id, behavior: opens, rating: 5.5 },
      { type: 'observation.rate', id, behavior: 'Not A Key', rating: 3 },
      { type: 'observation.record', id: '../../x' },
      { type: 'observation.record' }
    ]
    expect(malformed.map((command) => refusal(story, command))).toEqual(malformed.map(() => 'malformed'))
    const long = { type: 'observation.edit', id, changes: { evidence: 'x'.repeat(10_000) } }
    expect(refusal(story, long)).toBeUndefined()
  })

  test('S0-11 keeps feelings apart from what is printed', () => {
    const story = new RepStory()
    const id = draftOf(story)
    story.run(day, { type: 'observation.edit', id, changes: { feelings: 'Was nervous.' } })
    const { private: hidden, ...rest } = held(story, id) ?? { private: null }
    expect(hidden).toMatchObject({ feelings: 'Was nervous.' })
    expect(JSON.stringify(rest)).not.toContain('nervous')
  })

  test('keeps the first rating as the starting point, and the latest as where the rep stands', () => {
    const story = new RepStory()
    story.observe('2026-09-08', { [opens]: 3 })
    story.observe('2026-09-02', { [opens]: 1 })
    story.observe('2026-09-05', { [opens]: 2 })
    expect(gapsOf(story.workbook)[0]).toMatchObject({ now: 3, start: { rating: 1, on: '2026-09-02' } })
  })

  test('changes and takes back the rating of a behavior, also of one that is recorded', () => {
    const story = new RepStory()
    const id = story.observe(day, { [opens]: 2, [leaves]: 3 })
    story.run(day, { type: 'observation.rate', id, behavior: opens, rating: 4, note: 'Late.' })
    story.run(day, { type: 'observation.rate', id, behavior: opens, rating: 5 })
    story.run(day, { type: 'observation.rate', id, behavior: leaves, rating: null })
    expect(held(story, id)?.ratings).toEqual([{ behavior: opens, rating: 5, note: 'Late.' }])
    expect(gapsOf(story.workbook)).toMatchObject([
      { behavior: opens, size: 0 },
      { behavior: leaves, now: null }
    ])
  })

  test('S3-6 flags what was not trained instead of rating it', () => {
    const story = new RepStory()
    const id = draftOf(story)
    story.run(day, { type: 'rep.setFramework', framework: 'b2b', on: null })
    expect(refusal(story, { type: 'observation.rate', id, behavior: opens, rating: 1 })).toBe('behavior.not-trained')
    story.run(day, { type: 'observation.flag', id, behavior: opens, flagged: true, note: 'Has not seen it.' })
    expect(held(story, id)?.flags).toEqual([{ behavior: opens, note: 'Has not seen it.' }])
    story.run(day, { type: 'observation.flag', id, behavior: opens, flagged: false })
    expect(held(story, id)?.flags).toEqual([])
  })

  test('S0-3 sends a gap that shows up later to the parking lot', () => {
    const story = new RepStory()
    story.choose('2026-09-03', opens)
    story.observe(day, { [leaves]: 2, [opens]: 1 })
    expect(Object.keys(openCycle(story.workbook)?.parked ?? {})).toEqual([leaves])
    expect(parkingLot(story.workbook).map(({ behavior }) => behavior)).toEqual([leaves])
  })

  test('a draft of a plan follows the latest rating, also when a day is corrected or an observation deleted', () => {
    const story = new RepStory()
    const early = story.observe('2026-09-02', { [opens]: 1 })
    story.choose('2026-09-03', opens).answer('2026-09-04', true)
    const plan = story.plan('2026-09-04', ['2026-09-20'])
    const gap = () => story.held(plan).gap
    const late = story.observe('2026-09-08', { [opens]: 3 })
    expect(gap()).toEqual({ now: 3, wanted: 4, start: { rating: 1, on: '2026-09-02' } })
    story.run(day, { type: 'observation.edit', id: late, changes: { when: '2026-09-01T09:00:00+02:00' } })
    expect(gap()).toEqual({ now: 1, wanted: 4, start: { rating: 3, on: '2026-09-01' } })
    story.run(day, { type: 'observation.delete', id: early })
    expect(gap()).toEqual({ now: 3, wanted: 4, start: { rating: 3, on: '2026-09-01' } })
  })

  test('T-1 puts the values of the form where they belong, and takes none that the form does not have', () => {
    const story = new RepStory()
    const id = draftOf(story)
    const edit = (values: object) => refusal(story, { type: 'observation.edit', id, changes: { values } })
    expect(edit({ 'no-such-field': 'x' })).toBe('template.no-such-field')
    expect(edit(JSON.parse('{"constructor":"x"}'))).toBe('template.no-such-field')
    expect(held(story, id)?.values).toEqual({})
  })

  test('S1-2 adds an account the first time it is named', () => {
    const story = new RepStory()
    const id = draftOf(story)
    const account = { id: countedId(70), name: 'Harbor Dental' }
    story.run(day, { type: 'observation.edit', id, changes: { account } })
    story.run(day, { type: 'observation.edit', id, changes: { account: { ...account, name: 'Another name' } } })
    expect(story.workbook.accounts[account.id]).toEqual(account)
    expect(held(story, id)?.account).toBe(account.id)
  })

  test('what was deleted is gone for every command', () => {
    const story = new RepStory()
    const id = story.observe(day, { [opens]: 2 })
    story.run(day, { type: 'observation.delete', id })
    const commands = [
      { type: 'observation.edit', id, changes: {} },
      { type: 'observation.rate', id, behavior: opens, rating: 1 },
      { type: 'observation.flag', id, behavior: opens, flagged: true },
      { type: 'observation.record', id },
      { type: 'observation.delete', id }
    ]
    expect(commands.map((command) => refusal(story, command))).toEqual(commands.map(() => 'observation.gone'))
    expect(gapsOf(story.workbook)).toMatchObject([{ behavior: opens, now: null }])
  })
})

describe('an observation under a sealed plan', () => {
  test('is deleted only by somebody who knows; the sealed starting point stays', () => {
    const story = new RepStory()
    const seen = story.observe('2026-09-02', { [opens]: 2 })
    const other = story.observe('2026-09-02', { [leaves]: 2 })
    story.choose('2026-09-03', opens).answer('2026-09-04', true)
    const plan = story.plan('2026-09-05', ['2026-10-01'])
    story.sign('2026-09-06', plan, 'rep').sign('2026-09-06', plan, 'manager')
    const later = story.observe('2026-09-08', { [opens]: 3 })
    const remove = (id: string, evidence?: true) =>
      story.run('2026-09-09', { type: 'observation.delete', id, ...(evidence && { evidence }) })
    expect(() => remove(seen)).toThrow('observation.under-plan')
    remove(other)
    remove(later)
    remove(seen, true)
    expect(story.held(plan).gap.start).toEqual({ rating: 2, on: '2026-09-02' })
  })

  test('neither its rating nor its day nor its words change without a word; other ratings, feelings and the time of day do', () => {
    const story = new RepStory()
    const seen = story.observe('2026-09-02', { [opens]: 2, [leaves]: 2 })
    story.choose('2026-09-03', opens).answer('2026-09-04', true)
    const plan = story.plan('2026-09-05', ['2026-10-01'])
    const rate = (rating: number | null, behavior = opens, evidence?: true) =>
      refusal(story, { type: 'observation.rate', id: seen, behavior, rating, ...(evidence && { evidence }) })
    const move = (when: string, evidence?: true) =>
      refusal(story, { type: 'observation.edit', id: seen, changes: { when }, ...(evidence && { evidence }) })
    expect(rate(3)).toBe(undefined)
    story.sign('2026-09-06', plan, 'rep').sign('2026-09-06', plan, 'manager')
    expect([rate(null), rate(4), rate(3)]).toEqual(['observation.under-plan', 'observation.under-plan', undefined])
    expect([rate(4, leaves), move('2026-09-02T15:00:00+02:00')]).toEqual([undefined, undefined])
    expect(move('2026-09-01T09:00:00+02:00')).toBe('observation.under-plan')
    const say = (changes: { evidence?: string; development?: string; feelings?: string }, evidence?: true) =>
      refusal(story, { type: 'observation.edit', id: seen, changes, ...(evidence && { evidence }) })
    expect([say({ evidence: 'Else.' }), say({ development: 'Else.' })]).toEqual(Array(2).fill('observation.under-plan'))
    expect([say({ feelings: 'Glad.' }), say({ evidence: 'Else.' }, true), say({ evidence: 'Else.' })]).toEqual(
      Array(3).fill(undefined)
    )
    expect([move('2026-09-01T09:00:00+02:00', true), rate(null, opens, true)]).toEqual([undefined, undefined])
    expect(story.held(plan).gap.start).toEqual({ rating: 3, on: '2026-09-02' })
  })
})

describe('an observation as it is edited', () => {
  function seen() {
    const story = new RepStory()
    const id = story.observe(day, { [opens]: 2 }, { account: 'Alder Group' })
    const edit = (changes: object) => refusal(story, { type: 'observation.edit', id, changes })
    return { story, id, edit, now: () => held(story, id) }
  }

  test('keeps its account as long as nobody names another', () => {
    const { edit, now } = seen()
    const account = now()?.account
    expect(account).toBeTruthy()
    expect(edit({ evidence: 'Asked twice.' })).toBeUndefined()
    expect(now()?.account).toBe(account)
    expect(edit({ account: null })).toBeUndefined()
    expect(now()?.account).toBeNull()
  })

  test('names only a deal that is there, and none again', () => {
    const { story, edit, now } = seen()
    expect(edit({ deal: countedId(88) })).toBe('deal.gone')
    const deal = story.id()
    story.run(day, { type: 'deal.add', id: deal, name: 'Chairs' })
    expect(edit({ deal })).toBeUndefined()
    expect(now()?.deal).toBe(deal)
    expect(edit({ deal: null })).toBeUndefined()
    expect(now()?.deal).toBeNull()
  })

  test('can be spoken of in the minute in which it was, and no one has to have heard', () => {
    const { edit, now } = seen()
    const when = now()?.when
    expect(edit({ feedbackAt: when })).toBeUndefined()
    expect(edit({ feedbackAt: null })).toBeUndefined()
    expect(edit({ when: '2019-01-01T10:00:00+01:00' })).toBeUndefined()
    expect(edit({ when: '1960-01-01T10:00:00+01:00' })).toBe('day.long-ago')
  })

  test('keeps a place that somebody gave in part', () => {
    const story = new RepStory()
    for (const part of [{ level: 'territory' }, { phase: 'planning' }] as const) {
      const id = story.observe(day, { [opens]: 2 }, { draft: true })
      story.run(day, { type: 'observation.edit', id, changes: part })
      story.run(day, { type: 'observation.record', id })
      const { level, phase } = held(story, id) ?? {}
      expect({ level, phase }).toEqual({ level: null, phase: null, ...part })
    }
  })

  test('says something by a rating or a flag alone, also by one of each', () => {
    const story = new RepStory()
    story.run(day, { type: 'rep.setTrained', behavior: leaves, on: null })
    const draft = (rated: boolean, flagged: boolean) => {
      const id = story.id()
      story.run(day, {
        type: 'observation.start',
        id,
        template: templateOf('observation'),
        when: `${day}T09:00:00+02:00`
      })
      if (rated) story.run(day, { type: 'observation.rate', id, behavior: opens, rating: 2 })
      if (flagged) story.run(day, { type: 'observation.flag', id, behavior: leaves, flagged: true })
      return refusal(story, { type: 'observation.record', id })
    }
    expect([draft(true, false), draft(false, true), draft(true, true), draft(false, false)]).toEqual([
      undefined,
      undefined,
      undefined,
      'observation.empty'
    ])
  })

  test('of a behavior that is gone parks nothing, and a plan that the rep signed stays as it was', () => {
    const story = new RepStory()
    story.observe(day, { [opens]: 2 })
    story.choose(day, opens).answer(day, true)
    const plan = story.plan(day, ['2026-12-20'])
    story.sign(day, plan, 'rep')
    story.observe('2026-09-11', { [opens]: 3, [leaves]: 1 })
    expect(story.held(plan).gap.now).toBe(2)
    expect(openCycle(story.workbook)?.parked).toHaveProperty([leaves])
  })
})

/** What changes the gap that a draft plan shows. */
const changesOfTheGap: [string, (story: RepStory, seen: string) => void][] = [
  ['another rating', (story) => story.observe('2026-09-09', { [opens]: 3 })],
  ['an observation deleted', (story, seen) => story.run(day, { type: 'observation.delete', id: seen, evidence: true })],
  ['another target', (story) => story.run(day, { type: 'behavior.setDesired', behavior: opens, desired: 5 })]
]

test.each(changesOfTheGap)('R-1 %s leaves what the rep said under the draft with the cycle', (_, change) => {
  const story = new RepStory()
  story.observe('2026-09-01', { [opens]: 1 })
  const seen = story.observe('2026-09-02', { [opens]: 2 })
  story.choose(day, opens).answer(day, true)
  const id = story.plan(day, ['2026-09-20'])
  const prepared = {
    party: 'rep',
    stance: 'disagreed',
    comment: 'The dates are not mine.',
    method: 'typed',
    typed: ''
  } as const
  story.run(day, { type: 'plan.prepareSignature', id, prepared })
  change(story, seen)
  expect(story.held(id)).toMatchObject({ prepared: null })
  const { stance, comment } = prepared
  expect(openCycle(story.workbook)?.setAside).toMatchObject([{ plan: id, why: 'changed', stance, comment }])
})

test('R-1 what the rep wrote under a draft of a plan is set aside when a rating gives the plan another gap, and not before', () => {
  const story = new RepStory()
  story.observe('2026-09-02', { [opens]: 2 })
  story.choose('2026-09-03', opens).answer('2026-09-03', true)
  const plan = story.plan('2026-09-03', ['2026-12-20'])
  const prepared = { party: 'rep', stance: 'agreed', comment: 'Mine.', method: 'typed', typed: '' } as const
  story.run('2026-09-04', { type: 'plan.prepareSignature', id: plan, prepared })
  const kept = () => openCycle(story.workbook)?.setAside
  story.observe('2026-09-05', { [opens]: 2 })
  expect(story.held(plan)).toMatchObject({ prepared })
  expect(kept()).toBeUndefined()
  story.observe('2026-09-06', { [opens]: 3 })
  expect(story.held(plan)).toMatchObject({ prepared: null, gap: { now: 3 } })
  expect(kept()).toMatchObject([{ plan, why: 'changed', comment: 'Mine.' }])
})
