import type { Mark } from '../../shared/model/signature'
import { refusal } from './commanded-workbook'
import { leaves, opens, RepStory } from './rep-story'

/** The day on which the plan is begun. */
export const planDay = '2026-09-10'
export const typed: Mark = { method: 'typed', text: 'Mira Lindqvist' }

/** A rep who agreed to a behavior, and a plan that could be signed. */
export function planned() {
  const story = new RepStory()
  story.observe('2026-09-02', { [opens]: 2, [leaves]: 3 })
  story.choose('2026-09-09', opens).answer('2026-09-09', true)
  const plan = story.plan(planDay, ['2026-12-20'])
  const edit = (changes: object) => refusal(story, { type: 'plan.edit', id: plan, changes })
  const sign = (party: string, stance = 'agreed', comment = '', mark: Mark = typed) =>
    refusal(story, { type: 'plan.sign', id: plan, party, stance, comment, mark })
  return { story, plan, edit, sign }
}
