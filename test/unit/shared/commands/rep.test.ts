import { describe, expect, test } from 'vitest'
import type { Workbook } from '../../../../shared/model/workbook'
import { rhythmFacts } from '../../../../shared/rules/rhythm-facts'
import type { AnyCommand } from '../../../support/arbitrary-commands'
import { attempt, freshWorkbook, now } from '../../../support/commanded-workbook'
import { opens, RepStory } from '../../../support/rep-story'

const refusals = (...commands: AnyCommand[]) => {
  const workbook = freshWorkbook()
  const outcomes = commands.map((command) => attempt(workbook, command))
  return { workbook, refused: outcomes.map((outcome) => ('refused' in outcome ? outcome.refused : null)) }
}

describe('a rep', () => {
  test('is described in parts, and keeps a name of one to 200 characters', () => {
    const { workbook, refused } = refusals(
      { type: 'rep.describe', role: 'Key accounts' },
      { type: 'rep.describe', name: '  Anna Ek ', territory: 'South' },
      { type: 'rep.describe', name: '   ' },
      { type: 'rep.describe', name: 'x'.repeat(201) }
    )
    expect(refused).toEqual([null, null, 'malformed', 'malformed'])
    expect(workbook.rep).toMatchObject({ name: 'Anna Ek', role: 'Key accounts', territory: 'South' })
  })

  test('S3-16 has come so far with a skill, on a day, until it is said anew or taken back', () => {
    const story = new RepStory()
    story.observe('2026-09-08', { [opens]: 1 })
    const set = (help: string | null) => ({ type: 'rep.setPhase', behavior: opens, help })
    const does = (command: AnyCommand) => {
      const outcome = attempt(story.workbook, command)
      return 'refused' in outcome ? outcome.refused : story.workbook.private.phases
    }
    does(set('give-direction'))
    expect(does(set('coach'))).toEqual({ [opens]: { help: 'coach', on: now.slice(0, 10) } })
    expect(does(set(null))).toEqual({})
    expect(does({ ...set('coach'), behavior: 'own/unknown' })).toBe('behavior.unknown')
    expect(does(set('shout'))).toBe('malformed')
  })

  test('goes to the archive and comes back, each once', () => {
    const archive = { type: 'rep.archive' }
    const restore = { type: 'rep.restore' }
    const { workbook, refused } = refusals(restore, archive, archive, restore, archive)
    expect(refused).toEqual(['rep.not-archived', null, 'rep.already-archived', null, null])
    expect(workbook.rep.archivedAt).toBe(now)
  })

  test('S1-7 keeps the time in the archive when it comes back on a later day, and none of a single day', () => {
    const { workbook } = refusals({ type: 'rep.archive' }, { type: 'rep.restore' })
    expect(workbook.rep).not.toHaveProperty('archived')
    workbook.rep.archivedAt = '2026-10-01T09:00:00+02:00'
    attempt(workbook, { type: 'rep.restore' })
    expect(rhythmFacts(workbook)).toMatchObject({
      archivedOn: null,
      archived: [{ from: '2026-10-01', to: '2026-11-22' }]
    })
  })

  test('S2-4 the view of the manager is private, the view of the rep is not', () => {
    const { workbook } = refusals(
      { type: 'rep.view', party: 'manager', changes: { growth: 'Asking' } },
      { type: 'rep.view', party: 'rep', changes: { growth: 'Listening' } }
    )
    expect([workbook.private.views.growth, workbook.rep.self.growth]).toEqual(['Asking', 'Listening'])
  })

  test('S3-6 is trained on a framework or a single behavior from a day that exists', () => {
    const { workbook, refused } = refusals(
      { type: 'rep.setFramework', framework: 'b2b', on: '2026-01-01' },
      { type: 'rep.setTrained', behavior: 'b2b/asks-before-showing', on: null },
      { type: 'rep.setFramework', framework: 'b2b', on: '2026-02-30' },
      { type: 'rep.setFramework', framework: 'constructor', on: '2026-01-01' }
    )
    expect(refused).toEqual([null, null, 'malformed', 'malformed'])
    expect(workbook.rep.trainedOn).toEqual({
      frameworks: { b2b: '2026-01-01' },
      behaviors: { 'b2b/asks-before-showing': null }
    })
  })

  test('a command that does not exist is malformed', () => {
    expect(refusals({ type: 'rep.clone' }, { type: 'constructor' }, { type: '' }).refused).toEqual([
      'malformed',
      'malformed',
      'malformed'
    ])
  })
})

describe('N-7 a workbook on hold', () => {
  test('keeps who held it, when and why, until the hold ends', () => {
    const { workbook, refused } = refusals(
      { type: 'rep.endHold' },
      { type: 'rep.hold', reason: ' ' },
      { type: 'rep.hold', reason: 'A dispute' },
      { type: 'rep.hold', reason: 'Another' }
    )
    expect(refused).toEqual(['rep.not-held', 'malformed', null, 'rep.already-held'])
    expect(workbook.private.hold).toEqual({ at: now, by: 'Jonas Ek', reason: 'A dispute' })
    expect(attempt(workbook, { type: 'rep.endHold' })).not.toHaveProperty('refused')
    expect(workbook.private).not.toHaveProperty('hold')
  })
})

/** Runs a command on a workbook. */
const does = (workbook: Workbook, command: AnyCommand) => attempt(workbook, command)

test('S3-1 only in a manager’s own workbook it is said who coaches', () => {
  const workbook = { ...freshWorkbook(), own: { coach: 'Dana Roth' } }
  does(workbook, { type: 'rep.describe', role: 'Sales manager' })
  expect(workbook.own).toEqual({ coach: 'Dana Roth' })
  does(workbook, { type: 'rep.describe', coach: 'Kim Falk' })
  expect(workbook).toMatchObject({ own: { coach: 'Kim Falk' }, rep: { name: 'Anna Berg', role: 'Sales manager' } })
  const rep = freshWorkbook()
  expect(does(rep, { type: 'rep.describe', coach: 'Kim Falk' })).toEqual({ refused: 'own.not' })
  expect(rep).not.toHaveProperty('own')
})

test('S3-6 nobody is trained on a day to come, and a framework is taken back', () => {
  const { workbook, refused } = refusals(
    { type: 'rep.setFramework', framework: 'b2b', on: '2026-11-23' },
    { type: 'rep.setTrained', behavior: opens, on: '2026-11-23' },
    { type: 'rep.setFramework', framework: 'b2b', on: '2026-11-22' },
    { type: 'rep.setTrained', behavior: opens, on: '2026-11-22' },
    { type: 'rep.setFramework', framework: 'b2b', on: null }
  )
  expect(refused).toEqual(['day.ahead', 'day.ahead', null, null, null])
  expect(workbook.rep.trainedOn).toEqual({ frameworks: {}, behaviors: { [opens]: '2026-11-22' } })
})

test('S2-12 a rep is in a segment until that is taken back, and notes are written', () => {
  const { workbook } = refusals(
    { type: 'rep.setSegment', segment: 'middle' },
    { type: 'notes.write', notes: 'Likes mornings.' }
  )
  expect(workbook.private).toMatchObject({ segment: 'middle', notes: 'Likes mornings.' })
  does(workbook, { type: 'rep.setSegment', segment: null })
  expect(workbook.private).not.toHaveProperty('segment')
})
