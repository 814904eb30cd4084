import fc from 'fast-check'
import { parse, unparse } from 'papaparse'
import { expect, test } from 'vitest'
import { cellsOf } from '../../../../shared/bring/cells'

const table = [
  ['Rep', 'Notes'],
  ['Mira Lindqvist', 'one, two'],
  ['Obi Okafor', 'three']
]

test.each([
  ['commas', 'Rep,Notes\nMira Lindqvist,"one, two"\nObi Okafor,three'],
  ['semicolons', 'Rep;Notes\nMira Lindqvist;one, two\nObi Okafor;three'],
  ['tabs', 'Rep\tNotes\nMira Lindqvist\tone, two\nObi Okafor\tthree'],
  ['bars', 'Rep|Notes\nMira Lindqvist|one, two\nObi Okafor|three'],
  ['line ends of an old Mac', 'Rep;Notes\rMira Lindqvist;one, two\rObi Okafor;three'],
  ['line ends of Windows', 'Rep;Notes\r\nMira Lindqvist;one, two\r\nObi Okafor;three'],
  ['a line that says what stands between cells', 'sep=;\r\nRep;Notes\r\nMira Lindqvist;one, two\r\nObi Okafor;three']
])('D-3 cells behind %s are told apart', (_, text) => {
  expect(cellsOf(text)).toEqual(table)
})

test('D-3 a separator named in the first line takes precedence over what the file looks like', () => {
  expect(cellsOf('sep=|\na;b|c;d')).toEqual([['a;b', 'c;d']])
})

test('D-3 a cell in quotes keeps its line breaks, quotes and marks', () => {
  expect(cellsOf('Rep;Notes\nMira;"Asked twice;\nthen ""waited"", long."\n')).toEqual([
    ['Rep', 'Notes'],
    ['Mira', 'Asked twice;\nthen "waited", long.'],
    ['']
  ])
})

test('D-3 a decimal comma does not make two columns of one', () => {
  expect(cellsOf('Rep;Calls\nMira;1,5\nObi;2,5')).toEqual([
    ['Rep', 'Calls'],
    ['Mira', '1,5'],
    ['Obi', '2,5']
  ])
})

test('D-3 what looks like a formula stays the words that it is; the apostrophe of our own tables goes', () => {
  expect(cellsOf('Notes,More\n"=HYPERLINK(""http://x"")","\'=1+1"')[1]).toEqual(['=HYPERLINK("http://x")', '=1+1'])
})

test('D-3 whatever stands in the cells, a table that was written is read as it was', () => {
  const cell = fc.stringMatching(/^[A-Za-z0-9 ,;"\n]{1,12}$/)
  const row = fc.tuple(cell, cell, cell)
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 20 }), fc.constantFrom(';', ',', '\t'), (rows, delimiter) => {
      const text = `sep=${delimiter}\r\n${unparse(rows, { delimiter, newline: '\r\n' })}`
      expect(cellsOf(text)).toEqual(rows)
    })
  )
})

test('D-3 a text without quotes is read as a text with quotes is, whatever ends its lines', () => {
  const part = fc.constantFrom('a', 'Mira', ' ', ';', ';', ',', '\t', '\n', '\r', '\r\n', '\r\n', '')
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 40 }), fc.constantFrom(';', ','), (parts, mark) => {
      const text = parts.join('')
      fc.pre(text !== '')
      expect(cellsOf(`sep=${mark}\n${text}`)).toEqual(parse(text, { delimiter: mark }).data)
    }),
    { numRuns: 2000 }
  )
})
