import { describe, expect, test } from 'vitest'
import { gatherSheets, keptOf } from '../../../../../electron/services/sheets/gather-sheets'
import type { ReadSheet } from '../../../../../electron/services/sheets/sheet-reader'
import { type PageCode, pageCode } from '../../../../../shared/rules/page-code'

const plan = { kind: 'plan', id: '01937f2c-a5d0-7aaa-9bbb-c0ffee000001', number: 1, seal: '45e6fcb511f923bf' } as const
const addendum = { ...plan, kind: 'addendum', id: '01937f2c-a5d0-7aaa-9bbb-c0ffee000002' } as const
const code = (of: Omit<PageCode, 'page'>, page = 1) => pageCode({ ...of, page })

/** A file whose pages bear these codes. */
const file = (...pages: string[][]): ReadSheet[] =>
  pages.map((codes, at) => ({
    number: at + 1,
    codes,
    jpeg: new Uint8Array([at + 1]),
    width: 3,
    height: 4,
    isScan: true
  }))
const gathered = (...pages: string[][]) => gatherSheets(file(...pages)).map(({ pages, ofRecord }) => [pages, ofRecord])

describe('R-8 the pages of a file are gathered by the record that their code names', () => {
  test('whatever else is in the file and in whatever order, and a plan and its addendum each for itself', () => {
    expect(gathered([code(addendum, 1)], [code(addendum, 2)], [code(addendum, 3)], [code(plan)])).toEqual([
      [
        [1, 2, 3],
        [1, 2, 3]
      ],
      [[4], [1]]
    ])
    expect(gathered([code(addendum, 3)], [code(plan)], [], [code(addendum, 1)])).toEqual([
      [
        [1, 4],
        [3, 1]
      ],
      [[2], [1]],
      [[3], []]
    ])
  })

  test('and by its seal: the page of another copy is no page of this one', () => {
    expect(gathered([code(plan, 1)], [code({ ...plan, seal: 'f'.repeat(16) }, 2)])).toEqual([
      [[1], [1]],
      [[2], [2]]
    ])
  })

  test('a photo of two sheets is a sheet for each of both, and a receipt on a page is none', () => {
    const receipt = code({ ...plan, receipt: true })
    expect(gathered([code(plan), code(addendum), receipt, 'https://example.org'])).toEqual([
      [[1], [1]],
      [[1], [1]]
    ])
    expect(gathered([receipt])).toEqual([[[1], [1]]])
  })

  test('the page to answer on is told from the pages of its plan, which say better what it is', () => {
    const answer = code({ ...plan, answer: true })
    const of = (...pages: string[][]) =>
      gatherSheets(file(...pages)).map(({ code, ofRecord, answerPages }) => [code, ofRecord, answerPages])
    expect(of([answer])).toEqual([[answer, [], [1]]])
    expect(of([answer], [code(plan)])).toEqual([[code(plan), [1], [1]]])
    expect(of([code(plan, 2)], [code(plan)], [answer])).toEqual([[code(plan, 2), [2, 1], [3]]])
  })

  test('a file is printed only if none of its pages is a picture', () => {
    const [first, second] = file([code(plan, 1)], [code(plan, 2)])
    if (!first || !second) throw new Error('no pages')
    const printed = { ...first, isScan: false }
    expect(gatherSheets([printed]).map(({ isPrinted }) => isPrinted)).toEqual([true])
    expect(gatherSheets([printed, second]).map(({ isPrinted }) => isPrinted)).toEqual([false])
  })

  test('a few pages without any code are one sheet, many or beside others each is one', () => {
    expect(gathered([], [])).toEqual([[[1, 2], []]])
    expect(gathered([], [], [], [], []).map(([pages]) => pages)).toEqual([[1], [2], [3], [4], [5]])
    expect(gathered([], [code(plan)], []).map(([pages]) => pages)).toEqual([[1], [2], [3]])
    expect(gathered()).toEqual([])
  })
})

test('R-8 of a file with several sheets a record keeps its own pages, all of them, and no others', () => {
  const sheets = file([code(addendum, 1)], [code(plan)], [code(addendum, 2)])
  const [first, second] = gatherSheets(sheets)
  if (!first || !second) throw new Error('there are two')
  expect(keptOf({ name: 'scan.pdf', sheets }, second)).toEqual({ name: 'scan (2).jpg', bytes: new Uint8Array([2]) })
  const both = keptOf({ name: 'scan.pdf', sheets }, first)
  expect(both.name).toBe('scan (1, 3).pdf')
  expect(Buffer.from(both.bytes).toString('latin1')).toMatch(/^%PDF-1\.4\n[\s\S]*\/Count 2 /)
})
