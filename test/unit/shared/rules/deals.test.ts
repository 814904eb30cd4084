import { describe, expect, test } from 'vitest'
import { type Deal, newDeal } from '../../../../shared/model/selling'
import { arrangeDeals, wholeView } from '../../../../shared/rules/deals'

const deal = (id: string, part: Partial<Deal>): Deal => ({ ...newDeal(id, id), ...part })
const deals = Object.fromEntries(
  [
    deal('1', { name: 'Chairs 10', account: 'a', stage: 'close', value: 9, closeOn: '2027-02-01', outcome: 'won' }),
    deal('2', { name: 'chairs 9', stage: 'find', value: 120, nextStep: 'Zürich: ask who decides' }),
    deal('3', { name: 'Beds', account: 'b', stage: 'find', closeOn: '2026-12-01', outcome: 'lost' })
  ].map((one) => [one.id, one])
)
const accounts = { a: { id: 'a', name: 'Ångström' }, b: { id: 'b', name: 'Alder Group' } }
const setting = { deals, accounts, stages: ['find', 'close'] }
const shown = (view: Partial<typeof wholeView>) => arrangeDeals(setting, { ...wholeView, ...view }).join('')

test('the deal that was added last comes first', () => {
  expect(shown({})).toBe('321')
})

describe('deals are found by the words of name, account and next step, whatever their accents and letters', () => {
  test.each([
    ['chairs', '21'],
    ['angstrom', '1'],
    ['zurich decides', '2'],
    ['alder', '3'],
    ['nothing like it', '']
  ])('%s', (text, found) => {
    expect(shown({ text })).toBe(found)
  })
})

test('they are filtered by stage and state together', () => {
  expect(shown({ stage: 'find' })).toBe('32')
  expect(shown({ stage: 'find', outcome: 'open' })).toBe('2')
})

describe('they are put in order; what is empty comes last, both ways', () => {
  test.each([
    ['name', '321', '123'],
    ['account', '312', '132'],
    ['stage', '321', '132'],
    ['value', '123', '213'],
    ['closeOn', '312', '132'],
    ['outcome', '213', '312']
  ] as const)('by %s', (by, up, down) => {
    expect(shown({ sort: { by, down: false } })).toBe(up)
    expect(shown({ sort: { by, down: true } })).toBe(down)
  })
})
