import { expect, test } from 'vitest'
import type { Block, PrintDocument } from '../../../../../shared/print/blocks'
import { inEdition } from '../../../../../shared/print/editions'
import { linesOf, readPdf } from '../../../../support/pdf-tools'
import { printPlan, signed } from '../../../shared/print/sample-plan'
import { printResults } from '../../../shared/print/sample-results'
import { printReport, sampleReport } from '../../../shared/print/sample-rhythm'
import { draw } from './faces'

const page = printPlan(signed())
const names = Array.from({ length: 7 }, (_, at) => `entry ${at + 1}`)
const heading: Block = { type: 'heading', level: 2, text: 'What we do' }

const asTable: Block = {
  type: 'table',
  columns: [
    { label: 'What', width: 60, align: 'left' },
    { label: 'Who', width: 40, align: 'left' }
  ],
  rows: names.map((name) => [name, 'Mira']),
  blankRows: 0
}
const asList: Block = { type: 'list', ordered: false, items: names }

/** How many entries are on each page that has some. */
async function shares(document: PrintDocument, paper: 'a4' | 'letter-large'): Promise<number[]> {
  const { pages } = await readPdf((await draw(document, paper)).pdf)
  return pages
    .map(
      (one) =>
        linesOf(one)
          .join('\n')
          .match(/entry \d/g)?.length ?? 0
    )
    .filter((count) => count > 0)
}

const after = (lines: number, block: Block): PrintDocument => ({
  // With its record, since otherwise large print would avoid a last page with little on it.
  ...page,
  fit: { pages: 9, tighter: [] },
  blocks: [...Array.from({ length: lines }, (): Block => ({ type: 'paragraph', text: 'Before.' })), heading, block]
})

test.each([
  ['a table', asTable],
  ['a list', asList]
])('no entry of %s stands alone where it is cut, wherever the page ends; once one could', async (_, block) => {
  for (const [paper, most] of [
    ['a4', 34],
    ['letter-large', 22]
  ] as const) {
    const found: number[][] = []
    const before: number[][] = []
    for (let lines = most - 16; lines <= most; lines++) {
      const document = after(lines, block)
      found.push(await shares(document, paper))
      before.push(await shares(inEdition(document, 'lone-entries'), paper))
    }
    expect(found.filter((pages) => pages.length === 2).length).toBeGreaterThan(1)
    expect(found.filter((pages) => pages.includes(1))).toEqual([])
    expect(before.filter((pages) => pages.includes(1)).length).toBeGreaterThan(0)
    expect(found.map((pages) => pages.reduce((sum, count) => sum + count, 0))).toEqual(found.map(() => names.length))
  }
})

test('signatures are never on a page without something that they sign; in earlier editions they could be', async () => {
  const box = { mark: { kind: 'empty' }, name: 'Mira Lindqvist', caption: 'rep' } as const
  const block: Block = { type: 'signatures', boxes: [box, { ...box, name: 'Jonas Ek', caption: 'coach' }] }
  const wordsOf = async (document: PrintDocument) => {
    const { pages } = await readPdf((await draw(document, 'letter-large')).pdf)
    return linesOf(pages.at(-1) ?? []).join('\n')
  }
  const lone: boolean[] = []
  for (let lines = 10; lines <= 22; lines++) {
    const document = after(lines, block)
    const signed = { ...document, blocks: document.blocks.filter((one) => one !== heading) }
    expect(await wordsOf(signed)).toContain('Before.')
    lone.push(!(await wordsOf(inEdition(signed, 'lone-entries'))).includes('Before.'))
  }
  expect(lone).toContain(true)
})

test('the note that closes a page never stands on one of its own', async () => {
  const ends = async (more: { closing?: true }) => {
    const found: boolean[] = []
    for (let lines = 8; lines <= 22; lines++) {
      const note: Block = { type: 'note', text: 'Nobody is named.', ...more }
      const document = after(lines, asTable)
      const { pages } = await readPdf(
        (await draw({ ...document, blocks: [...document.blocks, note] }, 'letter-large')).pdf
      )
      found.push(/entry \d/.test(linesOf(pages.at(-1) ?? []).join('\n')))
    }
    return found
  }
  expect(await ends({ closing: true })).not.toContain(false)
  // Other small print may do so.
  expect(await ends({})).toContain(false)
})

test('the sheet of results in large print has a figure beside its last words', async () => {
  const document = printResults()
  for (const paper of ['a4-large', 'letter-large'] as const) {
    const { pages } = await readPdf((await draw(document, paper)).pdf)
    expect(linesOf(pages.at(-1) ?? []).join('\n')).toMatch(/\d%/)
  }
})

test('no word of a promise is broken beside its weeks, with several kinds and in large print', async () => {
  const report = sampleReport()
  const rows = report.rows.map((row, at) => (at % 2 === 0 ? row : { ...row, kind: 'ride-along' as const }))
  for (const language of ['en', 'de'] as const) {
    const document = printReport({ ...report, rows }, language)
    const promised = document.blocks.flatMap((block) =>
      block.type === 'weeks' ? block.rows.flatMap(({ about }) => about.split(' ')) : []
    )
    expect(promised.length).toBeGreaterThan(2 * rows.length)
    const { pages } = await readPdf((await draw(document, 'letter-large')).pdf)
    const words = new Set(pages.flatMap(linesOf).flatMap((line) => line.split(/\s+/)))
    expect(promised.filter((word) => !words.has(word))).toEqual([])
  }
})

test('the sum of each row of weeks stands whole, in large print and in longer languages, too', async () => {
  for (const language of ['en', 'de'] as const) {
    const document = printReport(undefined, language)
    const sums = document.blocks.flatMap((block) =>
      block.type === 'weeks' ? block.rows.map(({ after }) => after) : []
    )
    expect(sums).toHaveLength(6)
    const { pages } = await readPdf((await draw(document, 'letter-large')).pdf)
    const words = pages.flatMap(linesOf).join(' ')
    expect(sums.filter((sum) => !words.includes(sum))).toEqual([])
  }
})
