import { describe, expect, test } from 'vitest'
import type { AnyCommand } from '../../../support/arbitrary-commands'
import { attempt, now } from '../../../support/commanded-workbook'
import { countedId } from '../../../support/large-workbook'
import { templateOf } from '../../../support/library-in-memory'
import { opens, RepStory } from '../../../support/rep-story'

const [id, other] = [countedId(70), countedId(71)]
const ahead = '2031-01-01T10:00:00+01:00'

function rep() {
  const story = new RepStory()
  const does = (command: AnyCommand) => {
    const outcome = attempt(story.workbook, command)
    return 'refused' in outcome ? outcome.refused : null
  }
  return { story, does }
}

describe('S1-3 a call', () => {
  const call = { type: 'call.start', id, template: templateOf('pre-call'), when: '2026-11-20T10:00:00+01:00' }
  const plan = { type: 'call.plan', id, words: { objective: 'A date for the demo' } }
  const debrief = { type: 'call.debrief', id, words: { result: 'A date' } }

  test('has a plan before it and a debrief after it', () => {
    const { story, does } = rep()
    expect([does(plan), does(call), does(call)]).toEqual(['call.gone', null, 'call.exists'])
    expect([does(plan), does(debrief)]).toEqual([null, null])
    expect(story.workbook.calls[id]).toMatchObject({
      plan: { objective: 'A date for the demo' },
      debrief: { result: 'A date' }
    })
  })

  test('was ten years ago at the most, also when it is moved', () => {
    const { does } = rep()
    const when = '1900-01-01T10:00:00+01:00'
    expect([does({ ...call, when }), does(call)]).toEqual(['day.long-ago', null])
    expect(does({ type: 'call.edit', id, changes: { when } })).toBe('day.long-ago')
    expect(does({ type: 'session.plan', id: other, when, changes: { purpose: 'A talk' } })).toBe('day.long-ago')
    expect(does({ type: 'observation.start', id: other, template: templateOf('observation'), when })).toBe(
      'day.long-ago'
    )
  })

  test('that nobody planned is debriefed all the same', () => {
    const { story, does } = rep()
    expect([does(call), does(debrief)]).toEqual([null, null])
    expect(story.workbook.calls[id]).toMatchObject({ plan: null, debrief: { result: 'A date' } })
  })

  test('was talked about on its day or later, never in days to come; the day of the call does not pass it', () => {
    const { story, does } = rep()
    does(call)
    const on = (day: string) => does({ ...debrief, on: day })
    expect([on('2026-11-19'), on('2031-01-01'), on('2026-11-20')]).toEqual(['call.debrief-before', 'day.ahead', null])
    expect(does({ type: 'call.edit', id, changes: { when: '2026-11-21T10:00:00+01:00' } })).toBe('call.debrief-before')
    expect(does({ type: 'call.debrief', id, words: { happened: 'x' } })).toBeNull()
    expect(story.workbook.calls[id]?.debrief).toMatchObject({ on: '2026-11-20', happened: 'x' })
    expect(does({ type: 'call.debrief', id, words: {}, on: null })).toBeNull()
    expect(story.workbook.calls[id]?.debrief).not.toHaveProperty('on')
  })

  test('that lies ahead has no debrief yet', () => {
    const { does } = rep()
    does({ ...call, when: ahead })
    does(plan)
    expect(does(debrief)).toBe('call.not-yet')
  })

  test('is linked to an observation that is there, and let go when that is deleted', () => {
    const { story, does } = rep()
    does(call)
    expect(does({ type: 'call.link', id, observation: other })).toBe('observation.gone')
    const seen = story.observe('2026-09-02', { [opens]: 2 })
    expect(does({ type: 'call.link', id, observation: seen })).toBeNull()
    does({ type: 'observation.delete', id: seen })
    expect(story.workbook.calls[id]?.observation).toBeNull()
  })

  test('loses a plan or a debrief of which every word is taken away, and keeps when each began', () => {
    const { story, does } = rep()
    does(call)
    does(plan)
    const began = story.workbook.calls[id]?.plan?.at
    does({ type: 'call.plan', id, words: { strategy: 'Ask first' } })
    expect(story.workbook.calls[id]?.plan).toEqual({
      at: began,
      objective: 'A date for the demo',
      strategy: 'Ask first',
      questions: '',
      managerRole: ''
    })
    does(debrief)
    does({ type: 'call.debrief', id, words: { result: ' ' } })
    expect(story.workbook.calls[id]?.debrief).toBeNull()
    does({ type: 'call.plan', id, words: { objective: '', strategy: '  ' } })
    expect(story.workbook.calls[id]?.plan).toBeNull()
  })

  test('that was talked through was made: its day does not move ahead; before that it may', () => {
    const { does } = rep()
    does(call)
    const move = { type: 'call.edit', id, changes: { when: ahead } }
    expect(does(move)).toBeNull()
    does({ ...move, changes: { when: call.when } })
    does(plan)
    does(debrief)
    expect(does(move)).toBe('call.was')
    expect(does({ ...move, changes: { when: '2026-11-19T10:00:00+01:00' } })).toBeNull()
  })
})

describe('S1-3 what a call points to', () => {
  const call = { type: 'call.start', id, template: templateOf('pre-call'), when: '2026-11-20T10:00:00+01:00' }
  const edit = (changes: object) => ({ type: 'call.edit', id, changes })

  test('an account and a deal, each from its start or named later, and none again', () => {
    const { story, does } = rep()
    const account = { id: countedId(80), name: 'Alder Group' }
    expect(does({ ...call, deal: other })).toBe('deal.gone')
    does({ type: 'deal.add', id: other, name: 'Chairs' })
    does({ ...call, account, deal: other })
    expect(story.workbook.calls[id]).toMatchObject({ account: account.id, deal: other, plan: null, debrief: null })
    expect(story.workbook.accounts).toEqual({ [account.id]: account })
    does(edit({ activity: 'calls' }))
    expect(story.workbook.calls[id]).toMatchObject({ account: account.id, deal: other, activity: 'calls' })
    expect(does(edit({ deal: countedId(88) }))).toBe('deal.gone')
    does(edit({ account: null, deal: null }))
    expect(story.workbook.calls[id]).toMatchObject({ account: null, deal: null })
  })

  test('half a name that was typed goes with the whole one', () => {
    const { story, does } = rep()
    const [half, whole] = [countedId(80), countedId(81)]
    does(call)
    does(edit({ account: { id: half, name: 'Ald' } }))
    does(edit({ account: { id: half, name: 'Alder' }, half }))
    expect(story.workbook.accounts).toEqual({ [half]: { id: half, name: 'Alder' } })
    does(edit({ account: { id: whole, name: 'Birch' }, half }))
    expect(story.workbook.accounts).toEqual({ [whole]: { id: whole, name: 'Birch' } })
  })

  test('an observation, until it is let go of', () => {
    const { story, does } = rep()
    does(call)
    const seen = story.observe('2026-09-02', { [opens]: 2 })
    does({ type: 'call.link', id, observation: seen })
    expect(story.workbook.calls[id]?.observation).toBe(seen)
    does({ type: 'call.link', id, observation: null })
    expect(story.workbook.calls[id]?.observation).toBeNull()
  })

  test('and it is deleted, once', () => {
    const { story, does } = rep()
    does(call)
    expect([does({ type: 'call.delete', id }), does({ type: 'call.delete', id })]).toEqual([null, 'call.gone'])
    expect(story.workbook.calls).toEqual({})
  })

  test('a call of this very moment can be debriefed, and so can one of which only the day was said', () => {
    const { story, does } = rep()
    does({ ...call, when: now })
    expect(does({ type: 'call.debrief', id, words: { result: 'A date' } })).toBeNull()
    expect(story.workbook.calls[id]?.debrief).toMatchObject({ result: 'A date', at: now })
    expect(does({ type: 'call.debrief', id, words: {}, on: now.slice(0, 10) })).toBeNull()
    expect(does(edit({ when: now }))).toBeNull()
  })
})
