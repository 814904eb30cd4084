import { describe, expect, test } from 'vitest'
import { accountNamed, recentAccounts } from '../../../../../renderer/features/forms/accounts'
import { workbookOf } from '../observation/workbook-of'

const { workbook } = workbookOf([
  { on: 1, account: 'Harbour Dental' },
  { on: 3, account: 'Ελληνική Κλινική' },
  { on: 2, account: 'عيادة النور' },
  { on: 4, account: 'Harbour Dental' },
  { on: 5 }
])

describe('an account is found by its name', () => {
  test.each([
    ['harbour dental', 'Harbour Dental'],
    ['  HARBOUR  DENTAL ', 'Harbour Dental'],
    ['ΕΛΛΗΝΙΚΉ ΚΛΙΝΙΚΉ', 'Ελληνική Κλινική'],
    ['عيادة النور', 'عيادة النور']
  ])('%s', (written, name) => {
    expect(accountNamed(workbook.accounts, written, null)?.name).toBe(name)
  })
  test.each(['Harbour', 'Harbor Dental', 'Härbour Dental', ''])('“%s” is another one', (written) => {
    expect(accountNamed(workbook.accounts, written, null)).toBeUndefined()
  })
})

test('the accounts of the last observations, newest first, each once', () => {
  expect(recentAccounts(workbook, 3).map(({ name }) => name)).toEqual([
    'Harbour Dental',
    'Ελληνική Κλινική',
    'عيادة النور'
  ])
  expect(recentAccounts(workbook, 1).map(({ name }) => name)).toEqual(['Harbour Dental'])
})
