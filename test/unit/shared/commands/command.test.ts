import { describe, expect, test } from 'vitest'
import type { AnyCommand } from '../../../support/arbitrary-commands'
import { attempt, now } from '../../../support/commanded-workbook'
import { countedId } from '../../../support/large-workbook'
import { opens, RepStory } from '../../../support/rep-story'

const id = countedId(90)

/** A rep whose plan is in force, and the result of a command. */
function scene() {
  const story = new RepStory()
  story.observe('2026-11-01', { [opens]: 1 })
  story.choose('2026-11-02', opens).answer('2026-11-02', true)
  const plan = story.plan('2026-11-02', ['2026-11-12'])
  story.sign('2026-11-03', plan, 'rep').sign('2026-11-03', plan, 'manager')
  const refusal = (command: AnyCommand) => {
    const outcome = attempt(story.workbook, command)
    return 'refused' in outcome ? outcome.refused : null
  }
  return { plan, refusal }
}

/** Everything that is logged as done on a day. */
const logged: [string, (on: string, plan: string) => AnyCommand][] = [
  ['a try', (on, plan) => ({ type: 'plan.practice', id: plan, practice: { id, on, note: '', worked: null } })],
  ['a training', (on) => ({ type: 'training.write', id, title: 'Two days', on, behaviors: [], note: '' })],
  ['being trained on a behavior', (on) => ({ type: 'rep.setTrained', behavior: opens, on })],
  ['being trained on a framework', (on) => ({ type: 'rep.setFramework', framework: 'b2b', on })],
  ['confidence', (on) => ({ type: 'confidence.note', id, behavior: opens, on, value: 7 })],
  ['a routed problem', (on) => ({ type: 'routed.write', id, on, where: 'process', text: 'No demo unit', to: '' })]
]

describe('nothing that is still to come is logged as done', () => {
  test.each(logged)('%s of tomorrow is refused, of today it is taken', (_, command) => {
    const { plan, refusal } = scene()
    expect(refusal(command('2026-11-23', plan))).toBe('day.ahead')
    expect(refusal(command(now.slice(0, 10), plan))).toBe(null)
  })
})
