import { describe, expect, test } from 'vitest'
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
