import { describe, expect, test } from 'vitest'
import type { Observation } from '../../../../shared/model/observation'
import { isUnwritten } from '../../../../shared/rules/unwritten'
import { templateOf } from '../../../support/library-in-memory'
import { opens, RepStory } from '../../../support/rep-story'

const day = '2026-09-02'

/** A draft with nothing in it, and whether it is unwritten after a change. */
function begun() {
  const story = new RepStory()
  const id = story.id()
  story.run(day, { type: 'observation.start', id, template: templateOf('observation'), when: `${day}T09:00:00+02:00` })
  const record = { kind: 'observations', id } as const
  return { story, id, record, isUnwritten: () => isUnwritten(story.workbook, record) }
}

describe('N-7 nothing was written in a record yet', () => {
  test('that was opened, and of which the kind, the place and the account were picked', () => {
    const { story, id, isUnwritten } = begun()
    expect(isUnwritten()).toBe(true)
    const account = { id: story.id(), name: 'Acme' }
    story.run(day, {
      type: 'observation.edit',
      id,
      changes: { kind: 'phone-call', level: 'interaction', phase: 'planning', activity: 'calls', account }
    })
    expect(isUnwritten()).toBe(true)
  })

  const words: [string, (observation: Observation) => void][] = [
    ['a word', (observation) => Object.assign(observation, { evidence: 'Asked twice.' })],
    ['a word in a field of the form', ({ values }) => Object.assign(values, { next: 'Call again' })],
    ['a word that is only for the manager', ({ private: own }) => Object.assign(own, { feelings: 'Tired.' })],
    ['a tick in a field of the form', ({ values }) => Object.assign(values, { seen: true })]
  ]
  test.each(words)('until there is %s in it', (_, write) => {
    const { story, id, isUnwritten } = begun()
    const observation = story.workbook.observations[id]
    if (!observation) throw new Error('it was begun')
    write(observation)
    expect(isUnwritten()).toBe(false)
  })

  test('until there is a rating in it', () => {
    const { story, id, isUnwritten } = begun()
    story.run(day, { type: 'observation.rate', id, behavior: opens, rating: 2 })
    expect(isUnwritten()).toBe(false)
  })

  test('of one-on-ones, calls and documents alike; of a record that is not there nothing is said', () => {
    const story = new RepStory()
    const [talk, call, document, gone] = [story.id(), story.id(), story.id(), story.id()]
    story.run(day, { type: 'session.plan', id: talk, when: `${day}T15:00:00+02:00` })
    story.run(day, { type: 'call.start', id: call, template: templateOf('pre-call'), when: `${day}T15:00:00+02:00` })
    story.run(day, { type: 'document.start', id: document, template: templateOf('charter'), on: day })
    const of = (kind: 'sessions' | 'calls' | 'documents', id: string) => isUnwritten(story.workbook, { kind, id })
    expect([of('sessions', talk), of('calls', call), of('documents', document), of('calls', gone)]).toEqual([
      true,
      true,
      true,
      false
    ])
    story.run(day, { type: 'session.edit', id: talk, changes: { purpose: 'The opening' } })
    expect(of('sessions', talk)).toBe(false)
  })
})
