import fc from 'fast-check'
import { parse } from 'papaparse'
import { describe, expect, test } from 'vitest'
import { csvBytes } from '../../../../../electron/services/export/csv'
import { logCsv } from '../../../../../electron/services/export/log-csv'
import { logColumns } from '../../../../../shared/log/columns'
import { createTranslator } from '../../../../../shared/messages'
import { countedId, largeWorkbook } from '../../../../support/large-workbook'

const asIs = (row: string[]) => row
const tableOf = (bytes: Buffer) =>
  parse<string[]>(bytes.toString('utf8').slice(1), { skipEmptyLines: false }).data.slice(0, -1)

describe('D-1 a table as CSV', () => {
  test('it begins with the mark of UTF-8, and every line ends with CR LF', async () => {
    const bytes = await csvBytes(['When', 'Kind'], [['2026-03-09', 'Zürich, "main" office']], asIs)
    expect(bytes.toString('utf8')).toBe('\uFEFFWhen,Kind\r\n2026-03-09,"Zürich, ""main"" office"\r\n')
    expect([...bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
  })

  test.each([
    '=1+1',
    '+49 30 1234',
    '-2 hours',
    '@SUM(A1)',
    '\t=1',
    '\r=1',
    '\n=1',
    '=HYPERLINK("http://example.com","press")\nand more',
    '＝1+1',
    '＠SUM(A1)'
  ])('%j gets an apostrophe in front', async (cell) => {
    expect(tableOf(await csvBytes(['Head'], [[cell]], asIs))).toEqual([['Head'], [`'${cell}`]])
  })

  test('for any texts each cell comes back, and none begins like a formula', async () => {
    const cell = fc.oneof(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n', '"', ',', ';', 'a') })
    )
    const table = fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 5 })
    await fc.assert(
      fc.asyncProperty(table, async (rows) => {
        const read = tableOf(
          await csvBytes(
            ['a', 'b', 'c'],
            rows.map((row) => [...row]),
            asIs
          )
        )
        const safe = (text: string) => (/^[=+\-@\t\r\n＝＋－＠]/.test(text) ? `'${text}` : text)
        expect(read).toEqual([['a', 'b', 'c'], ...rows.map((row) => row.map(safe))])
      })
    )
  })

  test('the log has what is asked for, in that order, with whole texts and without what is private', async () => {
    const workbook = largeWorkbook(3)
    const [first, second] = Object.values(workbook.observations)
    if (!first || !second) throw new Error('there are observations')
    first.evidence = '=cmd|calc\nThe second line.'
    first.private.feelings = 'tense'
    const bytes = await logCsv(
      workbook,
      ['evidence', 'behaviors', 'when'],
      [second.id, countedId(4), first.id],
      createTranslator('en')
    )
    expect(tableOf(bytes)).toEqual([
      ['Seen and heard', 'Behaviors', 'When'],
      [second.evidence, 'Asks before showing: 2; Leaves with a next step: 3', '2077-01-14 08:30'],
      ["'=cmd|calc\nThe second line.", 'Asks before showing: 1; Leaves with a next step: 1', '2077-01-14 08:00']
    ])
    const all = await logCsv(workbook, logColumns, Object.keys(workbook.observations), createTranslator('en'))
    expect(all.toString()).not.toContain('tense')
  })
})
