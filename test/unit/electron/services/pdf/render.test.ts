import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { renderPdf } from '../../../../../electron/services/pdf/render'
import type { PrintDocument } from '../../../../../shared/print/blocks'
import { inEdition } from '../../../../../shared/print/editions'
import { linesOf, readPdf } from '../../../../support/pdf-tools'
import { draft, longDraft, printPlan, signed, signedByRep } from '../../../shared/print/sample-plan'
import { createdAt, draw, freshFaces } from './faces'

const note = 'Signing means: we talked about this and I received it. It is not a qualified electronic signature.'

const page = (blocks: PrintDocument['blocks'], more: Partial<PrintDocument> = {}): PrintDocument => ({
  ...printPlan(draft),
  mark: null,
  blocks,
  ...more
})

describe('a signed plan', () => {
  test('R-4 its text layer reads as the page does', async () => {
    const { pages } = await readPdf((await draw(printPlan(signed()))).pdf)
    expect(pages.map(linesOf)).toEqual([
      [
        'Action plan | Signed 12 November 2026',
        'Mira Lindqvist works with the coach Jonas Ek on',
        'Asks two open questions before showing anything',
        'Why this one: in four of six visits the customer’s real reason came up only after the demonstration. Hearing it first',
        'changes what is shown and shortens the visit.',
        'Now 2 | target 4 of 5 · starting point 1 on 3 September 2026',
        'How, in Mira’s words',
        'Before each visit I write down two questions I do not know the answer to. I ask them first and say nothing about',
        'us until I can repeat the answer.',
        'Confidence 8 of 10 (1 = not sure yet, 10 = quite sure)',
        'What happens next',
        'Action | Who | Sign that it worked | By',
        'Write three openers for the Northfield visit | Mira | Read out in the pre-call talk | 19 Nov',
        'Open with a question on five calls, note the answers | Mira | Five answers written down | 24 Nov',
        'Join the Northfield visit, stay silent in the opening | Jonas | Rated on the same scale | 26 Nov',
        'proposed by Mira',
        'Share one recorded opening with the group | Mira | Group keeps one idea | 10 Dec',
        'Agreed dates for field coaching and support',
        '26 Nov | 3 Dec | 10 Dec | 17 Dec',
        'ride-along | call | ride-along | one-on-one',
        'Northfield Clinic | 20 minutes | Harbor Dental | does it stick?',
        'proposed by Jonas',
        'Mira Lindqvist | Jonas Ek',
        'agreed · signed 12 November 2026, 16:42 · drawn | coach · signed 12 November 2026, 16:44 · drawn',
        note,
        'Plan 0193-7f2c · Four-step action plan 1.0.0 | Seal 45e6 fcb5 11f9 23bf | Page 1 of 1'
      ]
    ])
  })

  test('R-5 its structure tree has headings, a table with headers, lists and figures in words', async () => {
    const { structure } = await readPdf((await draw(printPlan(signed()))).pdf)
    await expect(structure.join('\n')).toMatchFileSnapshot('../../../../fixtures/pdf/signed-plan.structure.txt')
  })

  test('R-5 a long title at the foot stands whole, and the seal gives way to it; pages of before are drawn as they were', async () => {
    const page = printPlan(signed())
    const left = 'Dokument 0193-7f2c · Arbeitsvereinbarung zum Coaching mit allem, was beide tun 1.0.0'
    const long = { ...page, footer: { ...page.footer, left } }
    const foot = async (document: PrintDocument) => {
      const [first] = (await readPdf((await draw(document)).pdf)).pages
      return first ? linesOf(first).at(-1) : ''
    }
    expect(await foot(long)).toContain(left)
    expect(await foot(long)).toMatch(/Seal .* \| Page 1 of 1$/)
    expect(await foot(inEdition(long, 'joint-visits'))).not.toContain(left)
  })

  test('R-6 carries its record', async () => {
    const document = printPlan(signed())
    const { attachments } = await readPdf((await draw(document)).pdf)
    expect(Object.keys(attachments)).toEqual(['record.json'])
    expect(Buffer.from(attachments['record.json'] ?? []).toString('utf8')).toBe(document.attachment?.text)
  })

  test('R-5 says its language and title, also with characters that mean something in XML', async () => {
    const document = { ...printPlan(signed()), title: 'Plan <R&D> “ü”', author: 'A & B', language: 'de-AT' }
    const { pdf } = await draw(document)
    const read = await readPdf(pdf)
    expect([read.title, read.language]).toEqual(['Plan <R&D> “ü”', 'de-AT'])
    const metadata = Buffer.from(pdf).toString('utf8')
    expect(metadata).toContain('>Plan &#60;R&#38;D&#62; “ü”<')
    expect(metadata).toContain('<pdfaid:part>3</pdfaid:part>')
    expect(metadata).toContain('<pdfaid:conformance>A</pdfaid:conformance>')
    expect(metadata).toContain('<pdfuaid:part>1</pdfuaid:part>')
  })

  test('gives the same bytes twice, whatever was drawn before with the same fonts', async () => {
    const document = printPlan(signed())
    const options = { paper: 'a4', createdAt } as const
    const first = await renderPdf(document, options, await freshFaces())
    const used = await freshFaces()
    // A no-break space and a decomposed letter have the glyphs of a space and of a composed letter.
    await renderPdf(page([{ type: 'paragraph', text: 'a\u00A0b e\u0301 \u2126 \u212B \u00B5' }]), options, used)
    const second = await renderPdf(document, options, used)
    expect(Buffer.from(second.pdf).equals(Buffer.from(first.pdf))).toBe(true)
  })
})

describe('R-4 a draft', () => {
  test('says so on top and in the margin, where the mark crosses no word, and carries no record', async () => {
    const { pages, structure, attachments } = await readPdf((await draw(printPlan(signedByRep()))).pdf)
    const lines = linesOf(pages[0] ?? [])
    expect(lines[0]).toBe('Action plan | Draft of 12 November 2026')
    expect(lines).toContain('DRAFT')
    const marks = (pages[0] ?? []).filter(({ text }) => text === 'DRAFT')
    const words = (pages[0] ?? []).filter(({ text }) => text !== 'DRAFT')
    const edge = Math.max(...words.map(({ x, width }) => x + width))
    expect(Math.min(...marks.map(({ x }) => x))).toBeGreaterThan(edge + 2)
    expect(structure.join()).not.toContain('DRAFT')
    expect(attachments).toEqual({})
  })
})

describe('R-4 one page where the content allows', () => {
  test('air gives way before a second page begins', async () => {
    const more = signed({
      ...draft,
      values: { obstacles: 'When the customer is in a hurry I skip the questions. Then I ask only one.' },
      actions: [...draft.actions, ...draft.actions.slice(0, 2)],
      coachingDates: [...draft.coachingDates, ...draft.coachingDates]
    })
    expect((await draw(printPlan(more))).pages).toBe(1)
    expect((await draw(printPlan(more), 'letter')).pages).toBe(1)
  })

  test('10,000 characters, 60 actions and 12 dates flow over pages with their heads, number and seal', async () => {
    const rendered = await draw(printPlan(signed(longDraft)))
    const { pages } = await readPdf(rendered.pdf)
    const lines = pages.map(linesOf)
    expect(rendered.pages).toBe(pages.length)
    expect(pages.length).toBeGreaterThan(3)
    lines.forEach((page, index) => {
      expect(page[0]).toBe('Action plan | Signed 12 November 2026')
      expect(page.at(-1)).toMatch(new RegExp(`Seal [0-9a-f ]{19} \\| Page ${index + 1} of ${pages.length}$`))
    })
    const withActions = lines.filter((page) => page.some((line) => /^Step \d+/.test(line)))
    expect(withActions.length).toBeGreaterThan(2)
    for (const page of withActions) expect(page).toContain('Action | Who | Sign that it worked | By')
    const steps = lines.flat().flatMap((line) => /^Step (\d+):/.exec(line)?.[1] ?? [])
    expect(steps.map(Number)).toEqual(Array.from({ length: 60 }, (_, index) => index + 1))
    const words = lines.flat().join(' ')
    expect(words.split('Before each visit').length - 1).toBe(longDraft.how.split('Before each visit').length - 1)
    expect(lines.filter((page) => page.includes('Mira Lindqvist | Jonas Ek') && page.includes(note))).toHaveLength(1)
  })

  test('no heading is the last thing on a page', async () => {
    for (let lines = 30; lines < 50; lines++) {
      const { pdf } = await draw(
        page([
          { type: 'paragraph', text: 'line\n'.repeat(lines) },
          { type: 'heading', level: 2, text: 'A heading' },
          { type: 'note', text: 'Help.' },
          { type: 'paragraph', text: 'What follows it.' },
          { type: 'paragraph', text: 'line\n'.repeat(120) }
        ])
      )
      const pages = (await readPdf(pdf)).pages.map(linesOf)
      const together = pages.filter((one) => one.includes('A heading') && one.includes('What follows it.'))
      expect(together).toHaveLength(1)
    }
  })

  test('a page break begins a page', async () => {
    const { pdf } = await draw(
      page([{ type: 'paragraph', text: 'one' }, { type: 'page-break' }, { type: 'paragraph', text: 'two' }])
    )
    const pages = (await readPdf(pdf)).pages.map((one) => linesOf(one).slice(1, -1))
    expect(pages).toEqual([['one'], ['two']])
  })
})

describe('R-5 any name prints', () => {
  test('Greek, Cyrillic, Vietnamese and composed letters have their glyphs and come back as text', async () => {
    const names = ['Αλέξανδρος Ωραίος', 'Марія Євгенівна Щербак', 'Nguyễn Thị Ngọc Ánh', 'Šárka Ďurišová', 'e\u0301lan']
    const rendered = await draw(page(names.map((text) => ({ type: 'paragraph', text }) as const)))
    expect(rendered.missingGlyphs).toEqual([])
    const { pages } = await readPdf(rendered.pdf)
    expect(linesOf(pages[0] ?? []).slice(1, -1)).toEqual(names.map((name) => name.normalize('NFC')))
  })

  test('Arabic, Persian and Hebrew come from a fallback font, joined and in their own order', async () => {
    const rendered = await draw(
      page([
        { type: 'title', text: 'مريم الخطيب' },
        { type: 'quote', text: 'شلوم עולם (שתי שאלות) 12%' },
        { type: 'paragraph', text: 'Northfield می\u200Cخواهم' }
      ])
    )
    expect(rendered.missingGlyphs).toEqual([])
    const { pages } = await readPdf(rendered.pdf)
    const texts = (pages[0] ?? []).filter(({ text }) => text.trim() !== '')
    // PDF readers guess spaces between joined letters, so only the letters are compared.
    const letters = new Set(texts.map(({ text }) => text.replace(/[\s\u200c]/g, '')))
    for (const word of ['مريم', 'الخطيب', 'שתי', 'שאלות', 'Northfield']) expect(letters).toContain(word)
    // The first word of a title is furthest to the right, at the margin.
    const first = texts.find(({ text }) => text.replace(/\s/g, '') === 'مريم')
    expect((first?.x ?? 0) + (first?.width ?? 0)).toBeCloseTo(595.28 - 45, 0)
  })

  test('a sentence of the form begins on the side of its language, words of a person on their own', async () => {
    const text = 'مريم sees it differently'
    const rendered = await draw(
      page([
        { type: 'heading', level: 2, text, fixed: true },
        { type: 'heading', level: 2, text }
      ])
    )
    const { pages } = await readPdf(rendered.pdf)
    const ends = (pages[0] ?? []).flatMap(({ text: word, x, width }) =>
      word.includes('differently') ? [x + width] : []
    )
    const [fixed = 0, own = 0] = ends
    expect(ends).toHaveLength(2)
    expect(fixed).toBeLessThan(300)
    expect(own).toBeGreaterThan(300)
  })

  test('a character without a glyph is named, and its number stands in its place', async () => {
    const rendered = await draw(page([{ type: 'paragraph', text: 'Frau 漢字 und \uD800' }]))
    expect(rendered.missingGlyphs).toEqual(['“漢” (U+6F22)', '“字” (U+5B57)', 'U+D800'])
    const { pages } = await readPdf(rendered.pdf)
    expect(linesOf(pages[0] ?? [])).toContain('Frau [U+6F22][U+5B57] und [U+D800]')
  })

  test.each([
    ['\v', 'VT'],
    ['\f', 'FF'],
    ['\u0085', 'NEL'],
    ['\u2028', 'LS'],
    ['\u2029', 'PS'],
    ['\r\n', 'CR LF']
  ])('a new line of another system is one on paper: %j (%s)', async (sign) => {
    const blocks = (between: string): PrintDocument['blocks'] => [
      { type: 'paragraph', text: `First words${between}second words` },
      { type: 'quote', text: `Own words${between}other words` },
      { type: 'list', ordered: false, items: [`A thing${between}under it`] }
    ]
    const placed = async (between: string) => (await readPdf((await draw(page(blocks(between)))).pdf)).pages
    expect(await placed(sign)).toEqual(await placed('\n'))
  })

  test('controls, direction marks and soft hyphens leave no box behind', async () => {
    const rendered = await draw(page([{ type: 'paragraph', text: 'a\u0000b\u202Ec\u00ADd\u200De\uFE0F\tf' }]))
    expect(rendered.missingGlyphs).toEqual([])
    const { pages } = await readPdf(rendered.pdf)
    expect(linesOf(pages[0] ?? [])).toContain('abcde f')
  })
})

test('whatever is written stays inside the margins', async () => {
  const words = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 300 }),
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.integer({ min: 1, max: 900 }).map((length) => 'W'.repeat(length))
  )
  await fc.assert(
    fc.asyncProperty(words, words, words, async (title, text, cell) => {
      const { pdf } = await draw(
        page(
          [
            { type: 'title', text: title },
            { type: 'quote', text },
            {
              type: 'table',
              columns: [
                { label: cell, width: 1, align: 'left' },
                { label: 'By', width: 1, align: 'right' }
              ],
              rows: [[text, cell]],
              blankRows: 0
            },
            { type: 'cards', cards: [{ head: cell, spoken: cell, lines: [text] }] },
            { type: 'signatures', boxes: [{ mark: { kind: 'typed', words: cell }, name: text, caption: cell }] }
          ],
          {
            header: { left: title, right: cell },
            footer: { left: text, middle: cell, page: '{page}/{pages}' },
            title,
            subject: text
          }
        )
      )
      const { pages } = await readPdf(pdf)
      for (const placed of pages.flat()) {
        if (placed.text.trim() === '') continue
        expect(placed.x).toBeGreaterThan(44)
        expect(placed.x + placed.width).toBeLessThan(595.28 - 44)
      }
    }),
    { numRuns: 25 }
  )
})
