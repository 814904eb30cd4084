import { expect, test } from 'vitest'
import { densities, looksFor } from '../../../../../electron/services/pdf/looks'
import { Typesetter } from '../../../../../electron/services/pdf/typesetter'
import type { Paper } from '../../../../../shared/model/settings'
import type { Block, PrintDocument } from '../../../../../shared/print/blocks'
import { inEdition } from '../../../../../shared/print/editions'
import { linesOf, readPdf } from '../../../../support/pdf-tools'
import { draft, printPlan, signed } from '../../../shared/print/sample-plan'
import { draw, freshFaces } from './faces'

const inNextYear = draft.actions.map((action) => ({ ...action, by: '2027-01-14' }))
const page = printPlan(signed({ ...draft, actions: inNextYear }))

async function linesOn(document: PrintDocument, paper: Paper): Promise<string[]> {
  const { pages } = await readPdf((await draw(document, paper)).pdf)
  return pages.flatMap((texts) => linesOf(texts).map((line) => line.trimEnd()))
}

const withBlocks = (...blocks: Block[]): PrintDocument => ({ ...page, attachment: null, blocks })

test.each(['a4-large', 'letter-large'] as const)(
  'no date of an action is broken on %s; once they were',
  async (paper) => {
    const dates = (lines: readonly string[]) => lines.filter((line) => line.includes('14 Jan 2027')).length
    expect(dates(await linesOn(page, paper))).toBe(inNextYear.length)
    expect(dates(await linesOn(inEdition(page, 'loose-lines'), paper))).toBe(0)
  }
)

test('a date in a column that is narrower still breaks between its words', async () => {
  const column = { label: '', width: 1, align: 'left' } as const
  const cells = Array.from({ length: 8 }, () => [{ text: '14 Jan 2027', spoken: '14 January 2027' }])
  const lines = await linesOn(
    withBlocks({ type: 'table', columns: cells.map(() => column), rows: [cells], blankRows: 0 }),
    'a4-large'
  )
  expect(lines).toContain(cells.map(() => '2027').join(' | '))
})

const parts = ['talk', 'day in the field', 'phone call', 'review'].map((word, at) => `${word} ${at}`)
/** The parts of a line that is broken somewhere, at each width. */
const listedAt = (width: number, listed: boolean) => {
  const text = Array.from({ length: 6 }, () => parts.join(' · ')).join(' · ')
  const cell = listed ? [{ text, listed: true as const }] : text
  const columns = [width, 100 - width].map((share) => ({ label: '', width: share, align: 'left' as const }))
  return withBlocks({ type: 'table', columns, rows: [[cell, '']], blankRows: 0 })
}

test('a line of parts never begins or ends with the dot between two; in a person’s own words it stays where it is', async () => {
  const hanging = (lines: readonly string[]) => lines.filter((line) => line.endsWith('·') || line.startsWith('·'))
  let before = 0
  for (let width = 20; width <= 95; width += 5) {
    const document = listedAt(width, true)
    const lines = await linesOn(document, 'a4')
    expect(hanging(lines)).toEqual([])
    expect(lines.join(' ').replaceAll(' · ', ' ')).toContain(Array.from({ length: 6 }, () => parts.join(' ')).join(' '))
    const once = await linesOn(inEdition(document, 'loose-lines'), 'a4')
    before += hanging(once).length
    expect(await linesOn(listedAt(width, false), 'a4')).toEqual(once)
  }
  expect(before).toBeGreaterThan(5)
})

test('the dot that is not shown is still said, and every word of a line with it', async () => {
  const text = parts.join(' · ')
  const set = new Typesetter(await freshFaces(), 'en')
  let left = 0
  for (let width = 50; width <= 250; width += 10) {
    const lines = set.lines([{ text, listed: true }], looksFor(densities[0]).text, width)
    const shown = lines.map(({ pieces }) => pieces.map((piece) => piece.text).join(''))
    const said = lines.map(({ logical }, at) => logical ?? shown[at])
    expect(said.join('')).toBe(text)
    left += said.filter((line, at) => line !== shown[at]).length
  }
  expect(left).toBeGreaterThan(5)
})
