import { describe, expect, test } from 'vitest'
import type { SessionType } from '../../../../shared/model/session'
import { rhythmFacts } from '../../../../shared/rules/rhythm-facts'
import { opens, RepStory } from '../../../support/rep-story'
import { every } from '../../../support/rhythm'
import { noRhythm } from '../../../support/today'

const at = (day: string) => `${day}T09:00:00+02:00`

function talk(story: RepStory, day: string, type: SessionType, held = true) {
  const id = story.id()
  story.run(day, { type: 'session.plan', id, when: at(day), changes: { purpose: 'x', type } })
  if (held) story.run(day, { type: 'session.finish', id, minutes: 20 })
  return story
}

/** Promised every week on Thursday from that day on; the window of the first begins on its Monday. */
function promised(from = '2026-09-10') {
  const story = new RepStory()
  const cadence = every(1, 4, from)
  story.workbook.cadences[cadence.id] = cadence
  return story
}

test('without a promise no session is counted, and what is planned is named', () => {
  const story = talk(talk(new RepStory(), '2026-09-10', 'weekly'), '2026-09-17', 'weekly', false)
  story.observe('2026-09-11', { [opens]: 2 })
  expect(rhythmFacts(story.workbook)).toEqual({ ...noRhythm, planned: [{ type: 'weekly', when: at('2026-09-17') }] })
})

test('one that was held and is not logged yet was never planned', () => {
  const story = new RepStory()
  story.run('2026-09-17', {
    type: 'session.plan',
    id: story.id(),
    when: at('2026-09-17'),
    impromptu: true,
    changes: { purpose: 'x' }
  })
  expect(rhythmFacts(story.workbook).planned).toEqual([])
})

describe('S1-7 what was held', () => {
  const heldIn = (story: RepStory) => rhythmFacts(story.workbook).held.map(({ type, on }) => `${type} ${on}`)

  test('counts from the Monday of the first promise on', () => {
    const story = promised()
    const later = every(1, 4, '2026-10-08', 'weekly')
    story.workbook.cadences = { [later.id]: later, ...story.workbook.cadences }
    for (const day of ['2026-09-06', '2026-09-07', '2026-09-10']) talk(story, day, 'coaching-talk')
    talk(story, '2026-09-11', 'coaching-talk', false)
    expect(heldIn(story)).toEqual(['coaching-talk 2026-09-07', 'coaching-talk 2026-09-10'])
  })

  test('a day on the road is one ride-along, however often it was seen or logged; a phone call is none', () => {
    const story = promised()
    talk(story, '2026-09-08', 'ride-along')
    talk(story, '2026-09-09', 'coaching-talk')
    for (const day of ['2026-09-06', '2026-09-07', '2026-09-08', '2026-09-09', '2026-09-09'])
      story.observe(day, { [opens]: 2 })
    story.observe('2026-09-12', { [opens]: 2 }, { draft: true })
    const call = story.observe('2026-09-13', { [opens]: 2 })
    story.run('2026-09-13', { type: 'observation.edit', id: call, changes: { kind: 'phone-call' } })
    expect(heldIn(story)).toEqual([
      'ride-along 2026-09-08',
      'coaching-talk 2026-09-09',
      'ride-along 2026-09-07',
      'ride-along 2026-09-09'
    ])
  })
})

test('nothing is due from the day on which the rep went to the archive', () => {
  const story = promised()
  story.run('2026-09-20', { type: 'rep.archive' })
  expect(rhythmFacts(story.workbook).archivedOn).toBe('2026-09-20')
})

describe('S3-8 a day on the road with several', () => {
  const words = { minutes: 90, subject: 'x', behaviors: [], notes: '' }
  const write = (
    story: RepStory,
    day: string,
    kind: 'ride-along' | 'training',
    status: 'planned' | 'held' = 'held',
    id = story.id()
  ) => {
    const whole = { ...words, kind, status, when: at(day) }
    story.run('2026-09-20', { type: 'group.write', id, edition: 1, size: 3, words: whole })
    return id
  }

  test('is a ride-along day of the rep since the first promise, and no other kind is', () => {
    const story = promised()
    const kept = write(story, '2026-09-07', 'ride-along')
    write(story, '2026-09-06', 'ride-along')
    write(story, '2026-09-11', 'training')
    const ahead = write(story, '2026-09-22', 'ride-along', 'planned')
    write(story, '2026-09-23', 'training', 'planned')
    const { held, planned } = rhythmFacts(story.workbook)
    expect(held).toEqual([{ type: 'ride-along', on: '2026-09-07', minutes: 90, group: kept }])
    expect(planned).toEqual([{ type: 'ride-along', when: at('2026-09-22'), group: ahead }])
  })

  test('on which the rep was seen is one day, not two', () => {
    const story = promised()
    write(story, '2026-09-11', 'ride-along')
    story.observe('2026-09-11', { [opens]: 2 })
    expect(rhythmFacts(story.workbook).held).toHaveLength(1)
  })
})
