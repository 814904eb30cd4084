import { describe, expect, test } from 'vitest'
import type { AnyCommand } from '../../../support/arbitrary-commands'
import { attempt } from '../../../support/commanded-workbook'
import { countedId } from '../../../support/large-workbook'
import { templateOf } from '../../../support/library-in-memory'
import { opens, RepStory } from '../../../support/rep-story'

const [id, other] = [countedId(70), countedId(71)]

function rep() {
  const story = new RepStory()
  const does = (command: AnyCommand) => {
    const outcome = attempt(story.workbook, command)
    return 'refused' in outcome ? outcome.refused : null
  }
  return { story, does }
}

describe('S1-2 accounts and deals', () => {
  test('are added once, with a name', () => {
    const { does } = rep()
    const account = { type: 'account.add', id, name: 'Harbor Dental' }
    const deal = { type: 'deal.add', id, name: 'Chairs' }
    expect([does({ ...account, name: ' ' }), does(account), does(account)]).toEqual([
      'malformed',
      null,
      'account.exists'
    ])
    expect([does({ ...deal, name: '' }), does(deal), does(deal)]).toEqual(['malformed', null, 'deal.exists'])
    expect(does({ type: 'deal.edit', id, changes: { name: ' ' } })).toBe('deal.no-name')
  })

  test('point only to what is there', () => {
    const { does } = rep()
    expect(does({ type: 'deal.add', id, name: 'Chairs', changes: { account: other } })).toBe('account.gone')
    does({ type: 'deal.add', id, name: 'Chairs' })
    expect(does({ type: 'deal.edit', id, changes: { account: other } })).toBe('account.gone')
    expect(does({ type: 'account.rename', id: other, name: 'x' })).toBe('account.gone')
    expect(does({ type: 'deal.edit', id: other, changes: {} })).toBe('deal.gone')
  })

  test('a deal that is deleted leaves no pointer behind', () => {
    const { story, does } = rep()
    const seen = story.observe('2026-09-02', { [opens]: 2 })
    does({ type: 'deal.add', id, name: 'Chairs' })
    does({ type: 'observation.edit', id: seen, changes: { deal: id } })
    expect(story.workbook.observations[seen]?.deal).toBe(id)
    expect([does({ type: 'deal.delete', id }), does({ type: 'deal.delete', id })]).toEqual([null, 'deal.gone'])
    expect(story.workbook.observations[seen]?.deal).toBeNull()
  })

  test('a deal that is deleted is let go by one-on-ones and calls, and by nothing that names another', () => {
    const { story, does } = rep()
    for (const deal of [id, other]) does({ type: 'deal.add', id: deal, name: 'Chairs' })
    const when = '2026-11-20T10:00:00+01:00'
    const [talk, call, otherCall] = [story.id(), story.id(), story.id()]
    does({ type: 'session.plan', id: talk, when, changes: { deal: id } })
    does({ type: 'call.start', id: call, template: templateOf('pre-call'), when, deal: id })
    does({ type: 'call.start', id: otherCall, template: templateOf('pre-call'), when, deal: other })
    does({ type: 'deal.delete', id })
    const { sessions, calls, deals } = story.workbook
    expect([sessions[talk]?.deal, calls[call]?.deal, calls[otherCall]?.deal]).toEqual([null, null, other])
    expect(Object.keys(deals)).toEqual([other])
  })

  test('a deal begins with what is known, and keeps what is not changed', () => {
    const { story, does } = rep()
    does({ type: 'account.add', id: other, name: 'Harbor Dental' })
    does({ type: 'deal.add', id, name: ' Chairs ', changes: { name: 'Lamps', account: other, stage: 'Offer' } })
    expect(story.workbook.deals[id]).toMatchObject({ name: 'Chairs', account: other, stage: 'Offer' })
    does({ type: 'deal.edit', id, changes: { stage: 'Won' } })
    expect(story.workbook.deals[id]).toMatchObject({ name: 'Chairs', account: other, stage: 'Won' })
  })
})
