import { describe, expect, it } from 'vitest'
import { trainedOn } from '../../../../shared/rules/trained-on'
import { dueMarks, followThrough, trainingNeeds } from '../../../../shared/rules/training'
import { leaves, opens, RepStory } from '../../../support/rep-story'

describe('S3-6 trained or not', () => {
  const trained = { frameworks: { b2b: '2026-01-01' }, behaviors: { [leaves]: null, [opens]: '2026-05-01' } }

  it('knows single behaviors better than their framework; a behavior of one’s own needs no training', () => {
    expect(['b2b/other', opens, leaves, 'own/pauses', 'else/x'].map((key) => trainedOn(trained, key))).toEqual([
      '2026-01-01',
      '2026-05-01',
      null,
      'own',
      null
    ])
  })

  it('is bound to no language: what was trained in English is trained in German, whole or single', () => {
    const german = ['b2b-de/other', opens.replace('b2b/', 'b2b-de/'), 'else-de/x']
    expect(german.map((key) => trainedOn(trained, key))).toEqual(['2026-01-01', '2026-01-01', null])
    expect(trainedOn({ frameworks: {}, behaviors: trained.behaviors }, opens.replace('b2b/', 'b2b-de/'))).toBe(
      '2026-05-01'
    )
  })

  it('does not count a training that came after the day, unless the framework was known', () => {
    const single = { frameworks: {}, behaviors: { [opens]: '2026-05-01' } }
    expect(['2026-04-30', '2026-05-01'].map((on) => trainedOn(single, opens, on))).toEqual([null, '2026-05-01'])
    expect(trainedOn(trained, opens, '2026-04-30')).toBe('2026-01-01')
    expect(trainedOn({ ...single, frameworks: { b2b: '2026-06-01' } }, opens, '2026-04-30')).toBe('2026-06-01')
    const german = opens.replace('b2b/', 'b2b-de/')
    expect([trainedOn(single, german, '2026-04-30'), trainedOn(single, german, '2026-05-02')]).toEqual([
      null,
      '2026-05-01'
    ])
  })

  it('knows no later training without a day, nor one on which nobody was trained', () => {
    const single = { frameworks: {}, behaviors: { [opens]: '2026-05-01', [leaves]: null } }
    expect(trainedOn(single, opens)).toBe('2026-05-01')
    expect(trainedOn(single, leaves, '2026-06-01')).toBeNull()
    expect(trainedOn(single, opens.replace('b2b/', 'b2b-de/'))).toBe('2026-05-01')
    expect(trainedOn(single, leaves.replace('b2b/', 'b2b-de/'), '2026-06-01')).toBeNull()
  })

  it('lists the needs by how often they were flagged, of what is recorded', () => {
    const story = new RepStory()
    for (const behavior of [opens, leaves]) story.run('2026-09-02', { type: 'rep.setTrained', behavior, on: null })
    const flagged = (behavior: string, draft = false) => {
      const id = story.observe('2026-09-03', {}, { draft: true })
      story.run('2026-09-03', { type: 'observation.flag', id, behavior, flagged: true })
      if (!draft) story.run('2026-09-03', { type: 'observation.record', id })
    }
    flagged(opens)
    flagged(leaves)
    flagged(leaves)
    flagged(opens, true)
    flagged(opens, true)
    expect(trainingNeeds(story.workbook)).toEqual([
      { behavior: leaves, times: 2 },
      { behavior: opens, times: 1 }
    ])
  })

  it('refuses a rating without training, takes a flag instead, and lists the need until it is trained', () => {
    const story = new RepStory()
    story.run('2026-09-02', { type: 'rep.setTrained', behavior: leaves, on: null })
    expect(() => story.observe('2026-09-03', { [leaves]: 2 })).toThrow('behavior.not-trained')
    const id = story.observe('2026-09-03', { [opens]: 2 })
    story.run('2026-09-03', { type: 'observation.flag', id, behavior: leaves, flagged: true })
    expect(trainingNeeds(story.workbook)).toEqual([{ behavior: leaves, times: 1 }])
    story.run('2026-09-04', { type: 'rep.setTrained', behavior: leaves, on: '2026-09-04' })
    expect(trainingNeeds(story.workbook)).toEqual([])
  })
})

describe('S2-13 after a training', () => {
  it('looks for its behaviors after two, four and eight weeks, each time at what came since', () => {
    const story = new RepStory()
    story.observe('2026-09-10', { [opens]: 2 })
    story.observe('2026-09-28', { [opens]: 3 })
    story.observe('2026-12-01', { [opens]: 5 })
    const [row] = followThrough(story.workbook, { on: '2026-09-01', behaviors: [opens] })
    expect(row).toEqual({
      behavior: opens,
      marks: [
        { weeks: 2, due: '2026-09-15', until: '2026-09-22', rating: 2 },
        { weeks: 4, due: '2026-09-29', until: '2026-10-06', rating: 3 },
        { weeks: 8, due: '2026-10-27', until: '2026-11-03', rating: null }
      ]
    })
  })
})

describe('S2-13 what counts for a mark', () => {
  it('is the last rating of the behavior up to its last day, of what is recorded; no day counts twice', () => {
    const story = new RepStory()
    const rated = () =>
      followThrough(story.workbook, { on: '2026-09-01', behaviors: [opens] })[0]?.marks.map(({ rating }) => rating)
    story.observe('2026-09-01', { [opens]: 1 })
    expect(rated()).toEqual([null, null, null])
    story.observe('2026-09-22', { [opens]: 3 })
    story.observe('2026-09-20', { [opens]: 2 })
    story.observe('2026-09-21', { [leaves]: 5, [opens]: 2 })
    expect(rated()).toEqual([3, null, null])
    story.observe('2026-09-23', { [opens]: 5 }, { draft: true })
    story.observe('2026-09-24', { [leaves]: 5 })
    expect(rated()).toEqual([3, null, null])
    story.observe('2026-09-23', { [leaves]: 1, [opens]: 4 })
    expect(rated()).toEqual([3, 4, null])
  })
})

describe('S2-13 what is due', () => {
  it('comes by its day, those of one day as they were written down', () => {
    const story = new RepStory()
    for (const [title, on] of [
      ['Later', '2026-09-04'],
      ['Sooner', '2026-09-02'],
      ['Also later', '2026-09-04'],
      ['Also sooner', '2026-09-02']
    ] as const)
      story.run('2026-09-05', { type: 'training.write', id: story.id(), title, on, behaviors: [opens], note: '' })
    expect(dueMarks(story.workbook, '2026-09-16').map(({ training }) => training)).toEqual([
      'Sooner',
      'Also sooner',
      'Later',
      'Also later'
    ])
  })

  const trained = () => {
    const story = new RepStory()
    const training = { title: 'Opening', on: '2026-09-01', behaviors: [opens], note: '' }
    return story.run('2026-09-02', { type: 'training.write', id: story.id(), ...training })
  }
  const due = (story: RepStory, days: string[]) =>
    days.map((day) => dueMarks(story.workbook, day).map(({ due }) => due))

  it('is a mark in the week before its day and the week after, so that two are never due at once', () => {
    expect(due(trained(), ['2026-09-08', '2026-09-09', '2026-09-22', '2026-09-23'])).toEqual([
      [],
      ['2026-09-15'],
      ['2026-09-15'],
      ['2026-09-29']
    ])
  })

  it('is no mark whose behavior was rated', () => {
    const story = trained()
    story.observe('2026-09-14', { [opens]: 2 })
    expect(due(story, ['2026-09-15'])).toEqual([[]])
  })
})
