import { expect, test } from 'vitest'
import type { Id } from '../../../../shared/model/scalars'
import { opens, RepStory } from '../../../support/rep-story'

const day = '2026-09-10'

function planned() {
  const story = new RepStory()
  story.observe('2026-09-02', { [opens]: 2 })
  story.choose('2026-09-03', opens).answer('2026-09-03', true)
  const [account, otherAccount, deal, otherDeal] = [story.id(), story.id(), story.id(), story.id()]
  for (const [id, name] of [
    [account, 'Harbor Dental'],
    [otherAccount, 'Alder Group']
  ] as const)
    story.run(day, { type: 'account.add', id, name })
  for (const id of [deal, otherDeal]) story.run(day, { type: 'deal.add', id, name: 'Chairs' })
  const plan = story.plan(day, ['2026-12-20'])
  const named = () => {
    const { account: where, deal: what } = story.held(plan)
    return [where?.name ?? null, what?.name ?? null]
  }
  const rename = (ofAccount: Id, ofDeal: Id) => {
    story.run(day, { type: 'account.rename', id: ofAccount, name: 'Renamed' })
    story.run(day, { type: 'deal.edit', id: ofDeal, changes: { name: 'Renamed' } })
  }
  return { story, plan, account, otherAccount, deal, otherDeal, named, rename }
}

test('S1-2 a draft follows the names of its own account and deal, and of no others', () => {
  const { story, plan, account, otherAccount, deal, otherDeal, named, rename } = planned()
  rename(account, deal)
  expect(named()).toEqual([null, null])
  story.run(day, { type: 'plan.edit', id: plan, changes: { account: { id: account, name: 'x' }, deal } })
  expect(named()).toEqual(['Renamed', 'Renamed'])
  story.run(day, { type: 'account.rename', id: account, name: 'Harbor' })
  rename(otherAccount, otherDeal)
  expect(named()).toEqual(['Harbor', 'Renamed'])
})

test('S1-2 a draft lets go of its deal when that is deleted, and keeps it when another is', () => {
  const { story, plan, deal, otherDeal } = planned()
  story.run(day, { type: 'deal.delete', id: otherDeal })
  story.run(day, { type: 'plan.edit', id: plan, changes: { deal } })
  const third = story.id()
  story.run(day, { type: 'deal.add', id: third, name: 'Lamps' })
  story.run(day, { type: 'deal.delete', id: third })
  expect(story.held(plan).deal).toEqual({ id: deal, name: 'Chairs' })
  story.run(day, { type: 'deal.delete', id: deal })
  expect(story.held(plan).deal).toBeNull()
})
