import { describe, expect, it } from 'vitest'
import { dueMarks, followThrough, trainedOn, trainingNeeds } from '../../../../shared/rules/training'
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

describe('S2-13 what is due', () => {
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
