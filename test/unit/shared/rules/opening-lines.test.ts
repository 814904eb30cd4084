import { describe, expect, it } from 'vitest'
import { createTranslator } from '../../../../shared/messages'
import type { Session } from '../../../../shared/model/session'
import { factOffers } from '../../../../shared/rules/fact-offers'
import { openingLines } from '../../../../shared/rules/opening-lines'
import { leaves, opens, RepStory } from '../../../support/rep-story'

const today = '2026-09-20'
const english = createTranslator('en')

function planned(story: RepStory, changes: Partial<Session> = {}): Session {
  const id = story.id()
  story.run('2026-09-19', { type: 'session.plan', id, when: '2026-09-20T09:00:00+02:00' })
  return { ...(story.workbook.sessions[id] as Session), ...changes }
}

function hold(story: RepStory, on: string, groundRules: string, mode: Session['mode'] = 'skill') {
  const id = story.id()
  story.run(on, { type: 'session.plan', id, when: `${on}T09:30:00+02:00`, impromptu: true })
  story.run(on, { type: 'session.edit', id, changes: { purpose: 'The week', groundRules, mode } })
  story.run(on, { type: 'session.finish', id, minutes: 20 })
}

describe('S3-10 S2-10 the lines that are read aloud stand there when a one-on-one begins', () => {
  it('what was seen since the last one, the rules of the last one, a sentence about what may come', () => {
    const story = new RepStory()
    story.observe('2026-09-02', { [opens]: 1 }, { account: 'Old Mill' })
    hold(story, '2026-09-05', 'Phones away')
    story.observe('2026-09-08', { [opens]: 2 }, { account: 'Alder Group' })
    story.observe('2026-09-10', { [opens]: 2 })
    story.observe('2026-09-11', { [opens]: 2 }, { draft: true })
    expect(openingLines(story.workbook, planned(story), english, today)).toEqual({
      context: 'Ride-along, Alder Group, 8 Sep; Ride-along, 10 Sep',
      groundRules: 'Phones away',
      opening: 'Suppose this came easily to you every time. What would that make possible?'
    })
  })

  it('in German, with the last visit where nothing is newer, and with rules where there were none', () => {
    const story = new RepStory()
    story.observe('2026-09-02', { [opens]: 1 }, { account: 'Old Mill' })
    hold(story, '2026-09-05', ' ')
    expect(openingLines(story.workbook, planned(story), createTranslator('de'), today)).toMatchObject({
      context: 'Begleittag, Old Mill, 2. Sept.',
      groundRules: 'Ich frage, Sie denken laut; ich schreibe in Ihren Worten mit.'
    })
  })

  it('S2-5 the rules of one about the person come back only in one about the person', () => {
    const story = new RepStory()
    hold(story, '2026-09-05', 'Phones away')
    hold(story, '2026-09-08', 'Nothing leaves this room', 'human')
    const rules = (mode: Session['mode']) =>
      openingLines(story.workbook, planned(story, { mode }), english, today).groundRules
    expect([rules('skill'), rules('process'), rules('human')]).toEqual([
      'Phones away',
      'Phones away',
      'Nothing leaves this room'
    ])
  })

  it('says nothing of visits where there are none, or where it is about the person', () => {
    const story = new RepStory()
    expect(openingLines(story.workbook, planned(story), english, today).context).toBe('')
    story.observe('2026-09-02', { [opens]: 1 })
    expect(openingLines(story.workbook, planned(story, { mode: 'human' }), english, today)).toMatchObject({
      context: '',
      opening: 'What would make the coming weeks lighter for you?'
    })
  })

  it('speaks of the account that it is about, and of three visits at most', () => {
    const story = new RepStory()
    const at = story.observe('2026-09-03', { [opens]: 1 }, { account: 'Old Mill' })
    for (const day of ['2026-09-04', '2026-09-06', '2026-09-07', '2026-09-08']) story.observe(day, { [opens]: 1 })
    const account = story.workbook.observations[at]?.account ?? null
    const about = (changes: Partial<Session>) =>
      openingLines(story.workbook, planned(story, changes), english, today).context
    expect(about({ account })).toBe('Ride-along, Old Mill, 3 Sep')
    expect(about({})).toBe('Ride-along, 6 Sep; Ride-along, 7 Sep; Ride-along, 8 Sep')
  })
})

describe('S3-10 visits that are read aloud', () => {
  const context = (story: RepStory, changes: Partial<Session> = {}) =>
    openingLines(story.workbook, planned(story, changes), english, today).context

  it('are those after the last one-on-one, by its time; where nothing is newer only the last', () => {
    const story = new RepStory()
    for (const day of ['2026-09-03', '2026-09-04']) story.observe(day, { [opens]: 1 })
    hold(story, '2026-09-02', 'First')
    hold(story, '2026-09-08', 'Last')
    hold(story, '2026-09-05', 'Second')
    expect(context(story)).toBe('Ride-along, 4 Sep')
    expect(openingLines(story.workbook, planned(story), english, today).groundRules).toBe('Last')
    const id = story.observe('2026-09-08', { [opens]: 1 })
    story.run('2026-09-08', { type: 'observation.edit', id, changes: { when: '2026-09-08T10:00:00+02:00' } })
    const heldAt = Object.values(story.workbook.sessions).map(({ when }) => when)
    expect(heldAt).toContain('2026-09-08T09:30:00+02:00')
    expect(context(story)).toBe('Ride-along, 8 Sep')
  })

  it('take their rules only from one that was held', () => {
    const story = new RepStory()
    hold(story, '2026-09-05', 'Phones away')
    const id = story.id()
    story.run('2026-09-06', { type: 'session.plan', id, when: '2026-09-06T09:30:00+02:00' })
    story.run('2026-09-06', { type: 'session.edit', id, changes: { groundRules: 'Only planned' } })
    expect(openingLines(story.workbook, planned(story), english, today).groundRules).toBe('Phones away')
  })

  it('fit a line: the latest is cut, earlier ones stay out where they have no room', () => {
    const named = (...lengths: number[]) => {
      const story = new RepStory()
      for (const [at, length] of lengths.entries())
        story.observe(`2026-09-0${at + 1}`, { [opens]: 1 }, { account: 'x'.repeat(length) })
      for (const account of Object.values(story.workbook.accounts)) account.name = account.name.padEnd(0)
      return story
    }
    const story = named(10, 10)
    const [first, second] = Object.values(story.workbook.accounts)
    const rest = 'Ride-along, , 2 Sep'.length
    if (!first || !second) throw new Error('two accounts were visited')
    second.name = 'y'.repeat(600)
    expect(context(story)).toHaveLength(500)
    second.name = 'y'.repeat(240)
    first.name = 'x'.repeat(500 - 240 - 2 * rest - 2)
    expect(context(story)).toHaveLength(500)
    first.name += 'x'
    expect(context(story)).toBe(`Ride-along, ${second.name}, 2 Sep`)
  })

  it('of no kind are called a visit of some kind, and an account that is gone has no name', () => {
    const story = new RepStory()
    const id = story.observe('2026-09-04', { [opens]: 1 }, { account: 'Alder Group' })
    story.workbook.accounts = {}
    expect(context(story)).toBe('Ride-along, 4 Sep')
    const observation = story.workbook.observations[id]
    if (observation) observation.kind = null
    expect(context(story)).toBe(`${english.t('session:openingSeen')}, 4 Sep`)
  })
})

describe('S3-9 S2-10 facts are taken from the log', () => {
  it('words and ratings at their target are a plus, the others a minus; what is taken is not offered again', () => {
    const story = new RepStory()
    const seen = story.observe('2026-09-08', { [opens]: 1, [leaves]: 5 })
    story.run('2026-09-08', {
      type: 'observation.edit',
      id: seen,
      changes: { strengths: 'She knew the ward.\n\nShe waited.', development: 'The brochure came first.' }
    })
    const anchor = (key: string, rating: number) => story.workbook.behaviors[key]?.anchors[rating - 1]
    const session = planned(story)
    const texts = (sign: 'plus' | 'minus', facts: Session['facts'] = []) =>
      factOffers(story.workbook, { ...session, facts }, sign).map(({ text }) => text)
    expect(texts('plus')).toEqual(['She knew the ward.', 'She waited.', anchor(leaves, 5)])
    expect(texts('minus')).toEqual(['The brochure came first.', anchor(opens, 1)])
    const taken = { id: story.id(), sign: 'plus', text: 'She waited.', source: 'Visit' } as const
    expect(texts('plus', [taken])).toEqual(['She knew the ward.', anchor(leaves, 5)])
  })

  it('evidence that nobody sorted is offered for both, cut between two words', () => {
    const story = new RepStory()
    const seen = story.observe('2026-09-08', {})
    const evidence = `${'word '.repeat(80)}end`
    story.run('2026-09-08', { type: 'observation.edit', id: seen, changes: { evidence } })
    const session = planned(story)
    const [plus] = factOffers(story.workbook, session, 'plus')
    expect(plus?.text).toMatch(/^(word )+…$/)
    expect(plus?.text.length).toBeLessThan(250)
    expect(factOffers(story.workbook, session, 'minus')).toEqual([{ ...plus, sign: 'minus' }])
  })

  it('of a draft nothing, and never more than four', () => {
    const story = new RepStory()
    story.observe('2026-09-08', { [opens]: 1 }, { draft: true })
    expect(factOffers(story.workbook, planned(story), 'minus')).toEqual([])
    const seen = story.observe('2026-09-09', {})
    story.run('2026-09-09', { type: 'observation.edit', id: seen, changes: { strengths: 'a\nb\nc\nd\ne' } })
    expect(factOffers(story.workbook, planned(story), 'plus')).toHaveLength(4)
  })
})
