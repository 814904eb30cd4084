import { describe, expect, test } from 'vitest'
import type { CommandInput } from '../../../../shared/commands'
import type { Id } from '../../../../shared/model/scalars'
import { patternFacts } from '../../../../shared/rules/pattern-facts'
import { leaves, opens, RepStory } from '../../../support/rep-story'

type Changes = Extract<CommandInput, { type: 'session.edit' }>['changes']

const at = (day: string) => `${day}T09:00:00+02:00`

function talk(story: RepStory, day: string, changes: Changes = {}, minutes: number | null = 20): Id {
  const id = story.id()
  story.run(day, { type: 'session.plan', id, when: at(day), changes: { purpose: 'The opening', ...changes } })
  if (minutes !== null) story.run(day, { type: 'session.finish', id, minutes })
  return id
}

test('of a rep whom nobody has seen yet there is nothing', () => {
  expect(patternFacts(new RepStory().workbook)).toEqual({
    version: 3,
    segment: null,
    seen: [],
    behaviors: [],
    numbers: [],
    talks: [],
    pulse: [],
    trainings: []
  })
})

describe('S3-5 observations', () => {
  test('have the place that was chosen, or that of the behavior that was rated', () => {
    const story = new RepStory()
    const chosen = story.observe('2026-09-02', { [opens]: 2 }, { draft: true })
    story.run('2026-09-02', {
      type: 'observation.edit',
      id: chosen,
      changes: { level: 'territory', phase: 'execution' }
    })
    story.run('2026-09-02', { type: 'observation.record', id: chosen })
    story.observe('2026-09-03', { [opens]: 3 })
    expect(patternFacts(story.workbook).seen).toEqual([
      ['2026-09-02', 7],
      ['2026-09-03', 1]
    ])
  })

  test('without a place have none, and drafts are left out', () => {
    const story = new RepStory()
    story.observe('2026-09-02', {})
    story.observe('2026-09-03', { [opens]: 3 }, { draft: true })
    expect(patternFacts(story.workbook)).toMatchObject({ seen: [['2026-09-02', null]], behaviors: [] })
  })

  test('give the ratings of each behavior, oldest first, however they were entered', () => {
    const story = new RepStory()
    story.observe('2026-09-09', { [opens]: 3, [leaves]: 4 })
    story.observe('2026-09-03', { [opens]: 1 })
    const { behaviors } = patternFacts(story.workbook)
    expect(behaviors.map(({ key, ratings }) => ({ key, ratings }))).toEqual([
      {
        key: opens,
        ratings: [
          ['2026-09-03', 1],
          ['2026-09-09', 3]
        ]
      },
      { key: leaves, ratings: [['2026-09-09', 4]] }
    ])
    expect(behaviors[0]?.title).toBe(story.workbook.behaviors[opens]?.title)
  })

  test('of long ago are left out, counted from the latest record', () => {
    const story = new RepStory()
    story.observe('2026-09-02', { [opens]: 1 })
    story.observe('2027-12-01', { [opens]: 2 })
    expect(patternFacts(story.workbook).seen.map(([on]) => on)).toEqual(['2026-09-02', '2027-12-01'])
    story.observe('2027-12-02', { [opens]: 3 })
    expect(patternFacts(story.workbook).seen.map(([on]) => on)).toEqual(['2027-12-01', '2027-12-02'])
    expect(patternFacts(story.workbook).behaviors[0]?.ratings).toHaveLength(2)
  })
})

describe('one-on-ones', () => {
  test('S2-12 that were held have their minutes and what they were about; planned ones are left out', () => {
    const story = new RepStory()
    talk(story, '2026-09-02', { mode: 'process' }, 15)
    talk(story, '2026-09-03', { mode: 'skill', about: 'strategy' })
    talk(story, '2026-09-04', { mode: 'human', about: 'strategy' })
    talk(story, '2026-09-05', { type: 'deal-review', about: 'skill' })
    talk(story, '2026-09-06', {}, null)
    expect(patternFacts(story.workbook).talks).toEqual([
      { on: '2026-09-02', minutes: 15, about: 'process', deal: false },
      { on: '2026-09-03', minutes: 20, about: 'strategy', deal: false },
      { on: '2026-09-04', minutes: 20, about: 'human', deal: false },
      { on: '2026-09-05', minutes: 20, about: 'skill', deal: true }
    ])
  })

  test('S4-3 that somebody marked give the marks of both; one about the person gives none', () => {
    const story = new RepStory()
    const marked = talk(story, '2026-09-03')
    const person = talk(story, '2026-09-04')
    talk(story, '2026-09-05')
    for (const id of [marked, person]) {
      const session = story.workbook.sessions[id]
      if (!session) throw new Error('it was held')
      session.pulse.rep.value = 2
      session.pulse.manager.value = 4
      if (id === person) session.mode = 'human'
    }
    expect(patternFacts(story.workbook).pulse).toEqual([
      { on: '2026-09-03', rep: [2, null, null, null, null], manager: [4, null, null, null, null] }
    ])
  })
})

test('S3-18 a training has the marks of its behaviors, and whether each was seen', () => {
  const story = new RepStory()
  const training = { id: story.id(), title: 'Opening calls', on: '2026-09-01', behaviors: [opens], note: '' }
  story.workbook.trainings[training.id] = training
  story.observe('2026-09-16', { [opens]: 3 })
  expect(patternFacts(story.workbook).trainings).toEqual([
    {
      title: 'Opening calls',
      on: '2026-09-01',
      behaviors: [
        [
          { due: '2026-09-15', until: '2026-09-22', seen: true },
          { due: '2026-09-29', until: '2026-10-06', seen: false },
          { due: '2026-10-27', until: '2026-11-03', seen: false }
        ]
      ]
    }
  ])
})

test('S2-12 the segment is private, and can be taken back', () => {
  const story = new RepStory()
  story.run('2026-09-02', { type: 'rep.setSegment', segment: 'middle' })
  expect(patternFacts(story.workbook).segment).toBe('middle')
  expect(story.workbook.private.segment).toBe('middle')
  story.run('2026-09-02', { type: 'rep.setSegment', segment: null })
  expect(story.workbook.private).not.toHaveProperty('segment')
  expect(patternFacts(story.workbook).segment).toBeNull()
})

test('S3-8 a group session that was held is a talk about skill of all who took part, and no mark of anybody', () => {
  const story = new RepStory()
  const words = { kind: 'training' as const, minutes: 60, subject: 'x', behaviors: [], notes: '' }
  const write = (status: 'planned' | 'held', when: string) => {
    const id = story.id()
    story.run('2026-09-10', { type: 'group.write', id, edition: 1, size: 3, words: { ...words, status, when } })
    return id
  }
  const held = write('held', at('2026-09-09'))
  write('planned', at('2026-09-12'))
  talk(story, '2026-09-08')
  const { talks, pulse } = patternFacts(story.workbook)
  expect(talks).toEqual([
    { on: '2026-09-08', minutes: 20, about: 'skill', deal: false },
    { on: '2026-09-09', minutes: 60, about: 'skill', deal: false, group: { id: held, size: 3 } }
  ])
  expect(pulse.every(({ on }) => on !== '2026-09-09')).toBe(true)
})
