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
    ['nextStep', '231', '231'],
    ['closeOn', '312', '132'],
    ['outcome', '213', '312']
  ] as const)('by %s', (by, up, down) => {
    expect(shown({ sort: { by, down: false } })).toBe(up)
    expect(shown({ sort: { by, down: true } })).toBe(down)
  })
})

describe('in order', () => {
  const inOrder = (by: 'value' | 'stage' | 'account', parts: Partial<Deal>[], down = false) => {
    const some = Object.fromEntries(parts.map((part, at) => [String(at + 1), deal(String(at + 1), part)]))
    return arrangeDeals({ ...setting, deals: some }, { ...wholeView, sort: { by, down } }).join('')
  }

  test('those with nothing in the cell stay last with the latest first, wherever they stood', () => {
    for (const down of [false, true]) {
      expect(inOrder('value', [{}, { value: 3 }, {}, { value: 3 }, {}], down)).toBe('42531')
      expect(inOrder('value', [{ value: 3 }, {}, {}, { value: 3 }, {}, {}], down)).toBe('416532')
    }
  })

  test('values are numbers, not words', () => {
    expect(inOrder('value', [{ value: 1.5 }, { value: 1.25 }, { value: -3 }])).toBe('321')
  })

  test('a stage that the process does not name comes after those that it names, before none', () => {
    const parts = [{ stage: '' }, { stage: 'pilot' }, { stage: 'close' }, { stage: '' }, { stage: 'find' }]
    expect(inOrder('stage', parts)).toBe('53241')
    expect(inOrder('stage', parts, true)).toBe('23541')
  })

  test('an account that is gone is none', () => {
    expect(inOrder('account', [{ account: 'a' }, { account: 'gone' }, {}])).toBe('132')
  })
})

test('the latest comes first, whichever way the deals are kept', () => {
  const turned = Object.fromEntries([...Object.entries(deals), ['x', deal('x', {})]].reverse())
  expect(arrangeDeals({ ...setting, deals: turned }, wholeView).join('')).toBe('x321')
})
