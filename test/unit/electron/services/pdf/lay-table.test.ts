import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { shareWidth } from '../../../../../electron/services/pdf/lay-table'
import type { BlockOf } from '../../../../../shared/print/blocks'
import { asSentence } from '../../../../../shared/print/names'
import { readPdf } from '../../../../support/pdf-tools'
import { draft, printPlan } from '../../../shared/print/sample-plan'
import { draw } from './faces'

const total = (widths: readonly number[]) => widths.reduce((sum, width) => sum + width, 0)

describe('the width of a table', () => {
  test('is shared whole, and no column turns negative, whatever its words need', () => {
    const column = fc.record({
      weight: fc.integer({ min: 1, max: 9 }),
      need: fc.double({ min: 0, max: 400, noNaN: true })
    })
    fc.assert(
      fc.property(
        fc.array(column, { minLength: 1, maxLength: 8 }),
        fc.integer({ min: 100, max: 540 }),
        (columns, free) => {
          const widths = shareWidth(
            columns.map(({ weight }) => weight),
            columns.map(({ need }) => need),
            free
          )
          expect(total(widths)).toBeCloseTo(free, 6)
          expect(Math.min(...widths)).toBeGreaterThanOrEqual(0)
        }
      )
    )
  })

  test('words that need all of it, up to the rounding of a fraction, leave nothing, not less', () => {
    const widths = shareWidth([1, 1, 1, 1], [25.341611354714004, 128.65838861333287, 3.195312103798643e-8, 0], 154)
    expect(Math.min(...widths)).toBe(0)
  })

  test('goes to the words first; where they do not fit together, only the longest are broken', () => {
    expect(shareWidth([1, 1, 1], [200, 50, 10], 300)).toEqual([200, 50, 50])
    expect(shareWidth([1, 1, 1, 1], [190, 190, 190, 40], 490)).toEqual([150, 150, 150, 40])
  })

  test.each([3, 4, 8])('%i columns of long words stay beside each other and on the page', async (count) => {
    const word = 'Geschäftsgelegenheitsqualifizierungsgesprächsleitfaden'
    const label = (index: number) => `Spalte${index}${word}`
    const table: BlockOf<'table'> = {
      type: 'table',
      columns: Array.from({ length: count }, (_, index) => ({ label: label(index), width: 1, align: 'left' })),
      rows: [Array.from({ length: count }, (_, index) => `Zelle${index}${word}${word}`)],
      blankRows: 1
    }
    const { pages } = await readPdf((await draw({ ...printPlan(draft), mark: null, blocks: [table] })).pdf)
    const texts = pages.flat().filter(({ text }) => text.trim() !== '')
    const rows = new Map<number, typeof texts>()
    for (const text of texts) rows.set(Math.round(text.y), [...(rows.get(Math.round(text.y)) ?? []), text])
    expect(rows.size).toBeGreaterThan(4)
    for (const row of rows.values()) {
      const ordered = [...row].sort((a, b) => a.x - b.x)
      for (const [index, { x, width }] of ordered.entries())
        expect(x + width).toBeLessThanOrEqual((ordered[index + 1]?.x ?? 595.28 - 40) + 0.01)
    }
    expect(
      texts
        .map(({ text }) => text)
        .join('')
        .replaceAll(/\s/g, '').length
    ).toBeGreaterThan(count * word.length * 3)
  })
})

test('a sentence of the document that begins with a name in another direction begins on the side of its language', async () => {
  const column = { label: '', width: 50, align: 'left' } as const
  const said = 'مريم said yes'
  const { pdf } = await draw({
    ...printPlan(draft),
    blocks: [
      { type: 'title', text: 'مريم', fixed: true },
      { type: 'table', columns: [{ ...column, fixed: true }, column], rows: [[said, said]], blankRows: 0 }
    ]
  })
  const texts = (await readPdf(pdf)).pages.flat().filter(({ text }) => text.trim() !== '')
  const left = texts.find(({ text }) => text.includes('مريم'))?.x ?? 0
  expect(left).toBeLessThan(60)
  // The columns begin at 45 and 302 points. The name comes before the words; in somebody's own words it comes last.
  const [fixed = 0, own = 0] = texts.flatMap(({ text, x }) => (text.includes('yes') ? [x] : []))
  expect(fixed).toBeGreaterThan(60)
  expect(fixed).toBeLessThan(100)
  expect(own).toBeCloseTo(302, 0)
})

test('S0-13 so does one among somebody’s own words, as its first letter after the name says', async () => {
  const column = { label: '', width: 50, align: 'left' } as const
  const said = 'مريم said yes'
  const { pdf } = await draw({
    ...printPlan(draft),
    blocks: [{ type: 'table', columns: [column, column], rows: [[asSentence(said, 'مريم'), said]], blankRows: 0 }]
  })
  const texts = (await readPdf(pdf)).pages.flat().filter(({ text }) => text.trim() !== '')
  // The columns begin at 45 and 302 points. The name comes before the words; in somebody's own words it comes last.
  const [fixed = 0, own = 0] = texts.flatMap(({ text, x }) => (text.includes('yes') ? [x] : []))
  expect(fixed).toBeGreaterThan(60)
  expect(fixed).toBeLessThan(100)
  expect(own).toBeCloseTo(302, 0)
})
