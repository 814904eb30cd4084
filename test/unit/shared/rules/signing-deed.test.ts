import { describe, expect, test } from 'vitest'
import type { CommandInput } from '../../../../shared/commands'
import { runCommand } from '../../../../shared/commands'
import type { Patch } from '../../../../shared/commands/patch'
import type { Mark, Stance } from '../../../../shared/model/signature'
import { standingOf } from '../../../../shared/rules/plan-state'
import { signingDeed } from '../../../../shared/rules/signing-deed'
import { offers } from '../../../support/library-in-memory'
import { opens, RepStory } from '../../../support/rep-story'

/** A plan that is ready to be signed, and what each change to it is told as. */
function scene() {
  const story = new RepStory()
  story.observe('2026-09-01', { [opens]: 1 })
  story.choose('2026-09-02', opens).answer('2026-09-02', true)
  const plan = story.plan('2026-09-02', ['2026-09-20'])
  const told = (command: CommandInput) => {
    const context = { now: '2026-09-03T10:00:00+02:00', actor: 'Jonas Ek', ...offers, digest: () => 'a'.repeat(64) }
    // As a journal line holds them.
    const patches: Patch[] = JSON.parse(JSON.stringify(runCommand(story.workbook, command, context).patches))
    const { plan: deed } = signingDeed(command.type, patches)
    return deed ? standingOf(deed) : null
  }
  const sign = (party: 'rep' | 'manager', stance: Stance, mark: Mark = { method: 'typed', text: 'M' }) =>
    told({ type: 'plan.sign', id: plan, party, stance, comment: 'So it is.', mark })
  return { plan, told, sign }
}

describe('R-1 what the history says of a signature is what was answered with it', () => {
  test.each<[Stance, Mark]>([
    ['agreed', { method: 'typed', text: 'Mira' }],
    ['received', { method: 'typed', text: 'Mira' }],
    ['disagreed', { method: 'typed', text: 'Mira' }],
    ['declined', { method: 'none' }]
  ])('%s, first by the rep and then sealed', (stance, mark) => {
    const { sign } = scene()
    expect(sign('rep', stance, mark)).toBe(`rep-${stance}`)
    expect(sign('manager', 'agreed')).toBe(stance === 'agreed' ? 'in-force' : stance)
  })

  test('on paper nothing is agreed until the ink is noted, and then what was marked', () => {
    const { plan, sign, told } = scene()
    expect(sign('rep', 'agreed', { method: 'paper' })).toBe('rep-ink')
    expect(sign('manager', 'agreed')).toBe('awaiting-ink')
    expect(told({ type: 'plan.ink', id: plan, on: '2026-09-03', stance: 'received', comment: '' })).toBe('received')
  })

  test('no other change is told as one, and a value of another shape is passed over', () => {
    const { plan, told } = scene()
    expect(told({ type: 'plan.edit', id: plan, changes: { how: 'I wait.' } })).toBe(null)
    const path = ['plans', plan, 'repSignature']
    expect(signingDeed('plan.sign', [{ path, value: { stance: 'agreed' } }])).toEqual({})
  })
})
