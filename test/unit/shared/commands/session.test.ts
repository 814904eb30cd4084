import { describe, expect, test } from 'vitest'
import { type CommandInput, isUndoable, runCommand } from '../../../../shared/commands'
import { planState } from '../../../../shared/rules/plan-state'
import type { AnyCommand } from '../../../support/arbitrary-commands'
import { attempt, now } from '../../../support/commanded-workbook'
import { countedId } from '../../../support/large-workbook'
import { offers, templateNamed } from '../../../support/library-in-memory'
import { refusal } from '../../../support/refusal'
import { opens, RepStory } from '../../../support/rep-story'

const id = countedId(70)
const when = '2026-11-20T10:00:00+01:00'
const plan = { type: 'session.plan', id, when, template: templateNamed('four-step-coaching-talk') }
const fact = (sign: string, source = 'Visit') => ({
  id: countedId(sign === 'plus' ? 71 : 72),
  sign,
  text: 'Asked.',
  source
})

function talk(story = new RepStory()) {
  const does = (command: AnyCommand) => {
    const outcome = attempt(story.workbook, command)
    return 'refused' in outcome ? outcome.refused : null
  }
  const edit = (changes: object) => does({ type: 'session.edit', id, changes })
  const finish = (minutes?: number) => does({ type: 'session.finish', id, ...(minutes ? { minutes } : {}) })
  return { story, does, edit, finish, held: () => story.workbook.sessions[id] }
}

describe('S0-4 a one-on-one', () => {
  test('is planned once, held once, and its length is kept', () => {
    const { does, edit, finish, held } = talk()
    expect([does(plan), does(plan)]).toEqual([null, 'session.exists'])
    edit({ purpose: 'Find the one behavior', facts: [fact('plus'), fact('minus')] })
    expect(finish()).toBe('session.no-minutes')
    expect(finish(601)).toBe('malformed')
    expect([does({ type: 'session.start', id }), finish(25)]).toEqual([null, null])
    expect([does({ type: 'session.start', id }), finish(25)]).toEqual(['session.held', 'session.held'])
    expect(held()).toMatchObject({ status: 'held', minutes: 25 })
  })

  test('begins with the lines that are proposed where nothing was written, and only the first time', () => {
    const { does, edit, held } = talk()
    does(plan)
    edit({ context: 'The visit at Alder Group' })
    const lines = { context: 'Joint visit', groundRules: 'You first', opening: 'Suppose it came easily' }
    expect(does({ type: 'session.start', id, lines })).toBeNull()
    expect(held()).toMatchObject({ ...lines, context: 'The visit at Alder Group' })
    edit({ opening: '' })
    expect(does({ type: 'session.start', id, lines })).toBeNull()
    expect(held()?.opening).toBe('')
  })

  test('S2-5 names an area of its mode, and never one of another', () => {
    const { does, edit, held } = talk()
    does({ ...plan, changes: { mode: 'process', area: 'negotiate' } })
    expect(held()).toMatchObject({ mode: 'process', area: 'negotiate' })
    edit({ mode: 'skill' })
    expect(held()?.area).toBeNull()
    edit({ area: 'close' })
    expect(held()?.area).toBeNull()
    edit({ area: 'negotiation' })
    edit({ mode: 'human', private: { topic: 'stress' } })
    expect(held()).toMatchObject({ mode: 'human', area: null, private: { topic: 'stress' } })
  })

  test('that lies ahead cannot be ended before it began', () => {
    const { does, edit, finish } = talk()
    does({ ...plan, when: '2031-01-01T10:00:00+01:00' })
    edit({ purpose: 'Find the one behavior', facts: [fact('plus'), fact('minus')] })
    expect(finish(25)).toBe('session.in-future')
  })

  test('that was planned for later and is held today was today, and keeps what it was planned for', () => {
    const { does, held, edit, finish } = talk()
    const ahead = '2026-12-08T10:00:00+01:00'
    does({ ...plan, when: ahead })
    edit({ purpose: 'Find the one behavior', facts: [fact('plus'), fact('minus')] })
    expect(held()).toMatchObject({ when: ahead, plannedFor: ahead })
    does({ type: 'session.start', id })
    finish()
    expect(held()).toMatchObject({ status: 'held', when: now, plannedFor: ahead })
  })

  test('is moved as long as it is planned, and corrected once it was held, but never into the future', () => {
    const { does, held, edit, finish } = talk()
    const [ahead, later] = ['2026-12-08T10:00:00+01:00', '2026-12-09T10:00:00+01:00']
    does({ ...plan, when: ahead })
    edit({ when: later, purpose: 'Find the one behavior', facts: [fact('plus'), fact('minus')] })
    expect(held()).toMatchObject({ when: later, plannedFor: later })
    expect(edit({ minutes: 20 })).toBe('session.not-held')
    does({ type: 'session.start', id })
    expect(edit({ when: '2031-01-01T10:00:00+01:00' })).toBe('session.in-future')
    finish()
    expect(edit({ when: '2031-01-01T10:00:00+01:00' })).toBe('session.in-future')
    expect(edit({ minutes: null })).toBe('session.not-held')
    expect(edit({ when, minutes: 35 })).toBeNull()
    expect(held()).toMatchObject({ when, minutes: 35, plannedFor: later })
  })

  test('that was held without the screen is logged with the day and the minutes, also when it was planned for later', () => {
    const { does, held, edit } = talk()
    const ahead = '2026-12-08T10:00:00+01:00'
    does({ ...plan, when: ahead })
    edit({ purpose: 'Find the one behavior', facts: [fact('plus'), fact('minus')] })
    const log = (on: string) => does({ type: 'session.finish', id, when: on, minutes: 20 })
    expect([log('2031-01-01T10:00:00+01:00'), log(when)]).toEqual(['session.in-future', null])
    expect(held()).toMatchObject({ status: 'held', when, plannedFor: ahead, minutes: 20 })
  })

  test('counts the minutes it was on: not those of a pause, of sleep, of a night', () => {
    const { story, held } = talk()
    const run = (moment: string, command: CommandInput) =>
      runCommand(story.workbook, command, { now: moment, actor: 'Jonas Ek', ...offers, digest: () => 'f'.repeat(64) })
    const at = (time: string, day = 20) => `2026-11-${day}T${time}:00+01:00`
    run(at('09:00'), { type: 'session.plan', id, when: at('10:00'), changes: { purpose: 'One', mode: 'human' } })
    run(at('10:00'), { type: 'session.start', id })
    run(at('10:10'), { type: 'session.pause', id })
    run(at('11:00'), { type: 'session.start', id })
    expect(held()).toMatchObject({ when: at('10:00'), startedAt: at('10:00') })
    run(at('12:05'), { type: 'session.pause', id, at: at('11:05') })
    run(at('12:05'), { type: 'session.start', id })
    run(at('08:00', 23), { type: 'session.start', id })
    expect(held()?.clock).toEqual({ seconds: (10 + 5 + 30) * 60, since: at('08:00', 23) })
    run(at('08:02', 23), { type: 'session.finish', id })
    expect(held()).toMatchObject({ status: 'held', minutes: 47, when: at('10:00') })
  })

  test('that was looked at for less than a minute begins when it is gone on with', () => {
    const { does, story, held } = talk()
    does(plan)
    const run = (moment: string, type: 'session.start' | 'session.pause') => {
      const command: CommandInput = { type, id }
      runCommand(story.workbook, command, { now: moment, actor: '', ...offers, digest: () => 'f'.repeat(64) })
    }
    run('2026-11-19T10:00:00+01:00', 'session.start')
    run('2026-11-19T10:00:30+01:00', 'session.pause')
    run(when, 'session.start')
    expect(held()).toMatchObject({ when, startedAt: when })
  })

  test.each([
    ['S1-4 a purpose', { purpose: ' ' }, 'session.needs-purpose'],
    ['S3-9 a plus', { facts: [fact('minus')] }, 'session.needs-plus'],
    ['S3-9 a minus', { facts: [fact('plus')] }, 'session.needs-minus'],
    ['S3-9 a source for each fact', { facts: [fact('plus'), fact('minus', '')] }, 'session.needs-source'],
    ['S3-16 a reason for telling', { intervention: 'give-direction' }, 'session.needs-telling-reason']
  ])('%s is needed before it is ended', (_what, changes, code) => {
    const { does, edit, finish } = talk()
    does(plan)
    edit({ purpose: 'Find the one behavior', facts: [fact('plus'), fact('minus')] })
    edit(changes)
    expect(finish(20)).toBe(code)
  })

  test('S0-8 that an agreement stands on cannot be deleted', () => {
    const { story, does } = talk()
    story.choose('2026-09-09', opens).answer('2026-09-10', true)
    const [session = ''] = Object.keys(story.workbook.sessions)
    expect(does({ type: 'session.delete', id: session })).toBe('session.has-agreement')
    expect(does({ type: 'session.delete', id })).toBe('session.gone')
  })

  test('points only to a deal and an account that are there', () => {
    const { does, edit } = talk()
    does(plan)
    expect([edit({ deal: countedId(99) }), edit({ account: countedId(99) })]).toEqual(['deal.gone', 'account.gone'])
  })

  test('S0-11 keeps the notes of the manager apart', () => {
    const { does, edit, held } = talk()
    does(plan)
    edit({ private: { notes: 'Was tired.' }, namedByRep: 'I ask too late.' })
    const { private: hidden, ...rest } = held() ?? { private: null }
    expect(hidden).toMatchObject({ notes: 'Was tired.' })
    expect(JSON.stringify(rest)).not.toContain('tired')
  })
})

test('S2-8 how sure the rep feels is a number from 1 to 10 about a behavior of the workbook', () => {
  const { story, does } = talk()
  const note = (value: number) => does({ type: 'confidence.note', id, behavior: opens, on: '2026-09-10', value })
  expect(note(5)).toBe('behavior.unknown')
  story.observe('2026-09-02', { [opens]: 2 })
  expect([note(0), note(11), note(5)]).toEqual(['malformed', 'malformed', null])
  expect(story.workbook.confidences[id]).toEqual({ id, behavior: opens, on: '2026-09-10', value: 5 })
})

describe('S0-10 the end of a cycle', () => {
  const close = (how: string, reason = '') => ({ type: 'cycle.close', next: id, how, reason })

  test('needs a behavior, and a reason or one that sticks', () => {
    const { story, does } = talk()
    expect(does(close('sticks'))).toBe('cycle.no-focus')
    story.observe('2026-09-01', { [opens]: 2 })
    story.choose('2026-09-09', opens)
    expect([does(close('sticks')), does(close('stopped', ' '))]).toEqual(['cycle.not-sticking', 'cycle.no-reason'])
    expect(does(close('stopped', 'She moved to another team.'))).toBeNull()
    expect(
      Object.values(story.workbook.cycles)
        .filter((cycle) => cycle.closed === null)
        .map((cycle) => cycle.id)
    ).toEqual([id])
  })

  test('comes when the level wanted was reached on three of the last four days, and a relapse goes on with it', () => {
    const { story, does } = talk()
    story.observe('2026-09-01', { [opens]: 2 })
    story.choose('2026-09-09', opens).answer('2026-09-09', true)
    const plan = story.plan('2026-09-10', ['2026-09-20'])
    story.sign('2026-09-10', plan, 'rep').sign('2026-09-10', plan, 'manager')
    story.observe('2026-09-20', { [opens]: 4 })
    story.observe('2026-09-21', { [opens]: 5 })
    expect(does(close('sticks'))).toBe('cycle.not-sticking')
    story.observe('2026-09-22', { [opens]: 4 })
    expect(does(close('sticks'))).toBeNull()
    expect(planState(story.workbook, story.held(plan)).force).toBe('ended')
    story.observe('2026-09-25', { [opens]: 1 })
    story.observe('2026-09-26', { [opens]: 1 })
    const [cycle] = Object.values(story.workbook.cycles)
    expect(cycle).toMatchObject({ closed: null, stage: 'reinforce', relapses: [{ reason: '' }] })
    expect(Object.values(story.workbook.cycles)).toHaveLength(1)
  })

  test('waits for a draft to be signed or discarded', () => {
    const { story, does } = talk()
    story.choose('2026-09-09', opens).answer('2026-09-09', true)
    story.plan('2026-09-10', [])
    expect(does(close('stopped', 'She moved.'))).toBe('cycle.draft-open')
  })
})

describe('S4-3 what the rep marked alone', () => {
  const pulse = { value: 4, alliance: 4, solutions: 3, goals: 5, followUp: 2 }

  test('is not written over from the manager’s side, and all else still is', () => {
    const { does, edit, held } = talk()
    does(plan)
    does({ type: 'session.start', id })
    expect(edit({ repComment: 'Written down together.' })).toBeNull()
    expect(does({ type: 'session.markAsRep', id, pulse })).toBeNull()
    const talked = held()
    if (!talked) throw new Error('there is no one-on-one')
    expect(edit({ repComment: 'Better so.' })).toBe('session.reps-own')
    expect(edit({ pulse: { ...talked.pulse, rep: { ...pulse, value: 5 } } })).toBe('session.reps-own')
    expect(edit({ pulse: { manager: pulse, rep: pulse }, namedByRep: 'I ask too late' })).toBeNull()
    expect(held()).toMatchObject({ repComment: 'Written down together.', pulse: { manager: pulse, rep: pulse } })
    expect(does({ type: 'session.markAsRep', id, comment: 'Better so.' })).toBeNull()
    expect(held()).toMatchObject({ repComment: 'Better so.', pulse: { rep: pulse } })
  })

  test('is not undone', () => {
    expect(isUndoable('session.markAsRep')).toBe(false)
  })
})

describe('S0-4 when a one-on-one is', () => {
  const ahead = '2031-01-01T10:00:00+01:00'

  test('planned ahead it keeps what it was planned for; one of now, of the past or logged afterward does not', () => {
    const planned = (more: object) => {
      const { does, held } = talk()
      expect(does({ ...plan, ...more })).toBeNull()
      return held()?.plannedFor ?? null
    }
    expect(planned({ when: ahead })).toBe(ahead)
    expect([planned({ when: now }), planned({ when }), planned({ when, impromptu: true })]).toEqual([null, null, null])
  })

  test('once it began it was at most now', () => {
    const { does, edit, held } = talk()
    does(plan)
    does({ type: 'session.start', id })
    expect(edit({ when: ahead })).toBe('session.in-future')
    expect(edit({ when: now })).toBeNull()
    expect(held()).toMatchObject({ when: now })
    expect(held()?.plannedFor ?? null).toBeNull()
  })

  test('S1-4 without a guide it has no fields of one, and ends by its purpose alone', () => {
    const { does, edit, held, finish } = talk()
    does({ type: 'session.plan', id, when })
    expect(edit({ values: { note: 'x' } })).toBeNull()
    expect(held()?.values).toEqual({})
    expect(finish(20)).toBe('session.needs-purpose')
    edit({ purpose: 'How the week went' })
    expect(finish(20)).toBeNull()
  })
})

test('S1-4 what is logged as held lies on no day to come, also when it is moved there', () => {
  const story = new RepStory()
  const id = story.id()
  const log = (when: string) => story.run('2026-09-10', { type: 'session.plan', id, when, impromptu: true })
  expect(refusal(() => log('2026-09-12T09:00:00+02:00'))).toBe('session.in-future')
  log('2026-09-10T18:00:00+02:00')
  const move = { type: 'session.edit', id, changes: { when: '2026-09-11T09:00:00+02:00' } } as const
  expect(refusal(() => story.run('2026-09-10', move))).toBe('session.in-future')
})

describe('S1-4 what is being logged as held', () => {
  const impromptu = { ...plan, impromptu: true }
  test('lies on no day to come, and later today is not yet a day to come', () => {
    const { does, edit, held } = talk()
    expect(does({ ...impromptu, when: '2026-11-23T08:00:00+01:00' })).toBe('session.in-future')
    expect(held()).toBeUndefined()
    expect(does({ ...impromptu, when: '2026-11-22T18:00:00+01:00' })).toBeNull()
    expect(edit({ when: '2026-11-23T08:00:00+01:00' })).toBe('session.in-future')
    // It was never planned.
    expect(held()).not.toHaveProperty('plannedFor')
  })
})

test('S2-15 what the rep marked is not deleted with its one-on-one', () => {
  const { does, held } = talk()
  does(plan)
  does({ type: 'session.start', id })
  does({ type: 'session.markAsRep', id, comment: 'It helped.' })
  expect(does({ type: 'session.delete', id })).toBe('session.has-marks')
  expect(held()?.repComment).toBe('It helped.')
})

describe('S0-4 the length of a one-on-one', () => {
  const run = (story: RepStory, now: string, command: CommandInput) =>
    runCommand(story.workbook, command, { now, actor: 'Jonas Ek', ...offers, digest: () => 'f'.repeat(64) })
  const begun = { type: 'session.plan', id, when, changes: { purpose: 'One' } } as const

  test('that nobody stopped is no more than ten hours, and one of a moment is a minute', () => {
    for (const [until, minutes] of [
      ['2026-11-22T10:00:00+01:00', 600],
      ['2026-11-20T10:00:10+01:00', 1]
    ] as const) {
      const { story, held } = talk()
      run(story, when, begun)
      run(story, when, { type: 'session.start', id })
      run(story, until, { type: 'session.finish', id })
      expect(held()?.minutes).toBe(minutes)
    }
  })

  test('of one that was held without the screen no clock is kept', () => {
    const { story, held } = talk()
    run(story, when, begun)
    run(story, '2026-11-20T11:00:00+01:00', { type: 'session.finish', id, minutes: 25 })
    expect(held()).toMatchObject({ minutes: 25, startedAt: null })
    expect(held()).not.toHaveProperty('clock')
  })
})
