import { describe, expect, it } from 'vitest'
import { gapsOf } from '../../../../shared/rules/gaps'
import { opens, RepStory } from '../../../support/rep-story'

describe('S2-6 the level wanted', () => {
  it('changes the gap, and the draft of a plan with it', () => {
    const story = new RepStory()
    story.observe('2026-09-02', { [opens]: 2 })
    story.choose('2026-09-09', opens).answer('2026-09-10', true)
    const plan = story.plan('2026-09-10', ['2026-09-20'])
    story.run('2026-09-11', { type: 'behavior.setDesired', behavior: opens, desired: 3 })
    expect(gapsOf(story.workbook)[0]).toMatchObject({ behavior: opens, now: 2, wanted: 3, size: 1 })
    expect(story.held(plan)).toMatchObject({ gap: { now: 2, wanted: 3 }, behavior: { desired: 3 } })
  })

  it('leaves a signed plan as it was signed', () => {
    const story = new RepStory()
    story.observe('2026-09-02', { [opens]: 2 })
    story.choose('2026-09-09', opens).answer('2026-09-10', true)
    const plan = story.plan('2026-09-10', ['2026-09-20'])
    story.sign('2026-09-10', plan, 'rep')
    story.run('2026-09-11', { type: 'behavior.setDesired', behavior: opens, desired: 3 })
    story.sign('2026-09-12', plan, 'manager')
    expect(story.held(plan)).toMatchObject({ gap: { now: 2, wanted: 4 }, behavior: { desired: 4 } })
  })
})
