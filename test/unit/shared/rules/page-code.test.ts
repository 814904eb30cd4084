import fc from 'fast-check'
import { expect, test } from 'vitest'
import { codedKinds } from '../../../../shared/model/sheets'
import { type PageCode, pageCode, readPageCode } from '../../../../shared/rules/page-code'

const code: PageCode = {
  kind: 'plan',
  id: '01937f2c-a5d0-7aaa-9bbb-c0ffee000001',
  number: 2,
  seal: '45e6fcb511f923bf',
  page: 1
}

test('R-8 the code of a page is 46 letters and digits, as docs/records.md has them', () => {
  expect(pageCode(code)).toBe('CB1P03CXL2NKNF2JLCYC142XUB1TT129O8BL5WKPTR0201')
})

const hex = (length: number) =>
  fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: length, maxLength: length })

test('R-8 for every record what its code says is read again', () => {
  const any = fc.record({
    kind: fc.constantFrom(...codedKinds),
    id: fc.uuid({ version: 7 }),
    number: fc.integer({ min: 1, max: 1295 }),
    seal: hex(16),
    page: fc.integer({ min: 1, max: 1295 })
  })
  fc.assert(
    fc.property(any, (one) => {
      expect(readPageCode(pageCode(one))).toEqual(one)
    })
  )
})

test.each([
  ['plan', 'R'],
  ['document', 'T']
] as const)('R-8 the code of a receipt for a %s is told from that of its page by its letter', (kind, letter) => {
  const receipt = { ...code, kind, receipt: true } as const
  const page = pageCode({ ...code, kind })
  expect(pageCode(receipt)).toBe(page.replace(/^CB1./, `CB1${letter}`))
  expect(readPageCode(pageCode(receipt))).toEqual(receipt)
  expect(readPageCode(page)).toEqual({ ...code, kind })
})

test('R-12 the code of the page to answer on is told from that of its plan by its letter', () => {
  const answer = { ...code, kind: 'plan', answer: true } as const
  const page = pageCode({ ...code, kind: 'plan' })
  expect(pageCode(answer)).toBe(page.replace(/^CB1./, 'CB1F'))
  expect(readPageCode(pageCode(answer))).toEqual(answer)
})

test('R-8 the whole seal gives the same code as its beginning; numbers too large for the code become the largest one', () => {
  expect(pageCode({ ...code, seal: code.seal.padEnd(64, '0') })).toBe(pageCode(code))
  expect(readPageCode(pageCode({ ...code, number: 5000, page: 1296 }))).toMatchObject({ number: 1295, page: 1295 })
})

test.each([
  ['another program’s code', 'https://example.org/', null],
  ['nothing', '', null],
  ['an unknown kind', pageCode(code).replace('CB1P', 'CB1X'), null],
  ['small letters', pageCode(code).toLowerCase(), null],
  ['more than an id holds', `CB1P${'Z'.repeat(25)}${'0'.repeat(17)}`, null],
  ['more than a seal holds', `CB1P${'0'.repeat(25)}${'Z'.repeat(13)}0101`, null],
  ['something behind it', `${pageCode(code)}1`, null],
  ['a later format', `CB2${pageCode(code).slice(3)}`, 'newer']
])('R-8 %s is no code of a page, and a later one is told', (_, text, found) => {
  expect(readPageCode(text)).toBe(found)
})
