import { expect, test } from 'vitest'
import type { Block } from '../../../../shared/print/blocks'
import { blocksAsHtml, htmlPage } from '../../../../shared/print/html'

const hostile = `<script>alert("x")</script>&'`

/** A block of every kind with hostile words in every text. */
const blocks: Block[] = [
  { type: 'kicker', text: hostile },
  { type: 'title', text: hostile },
  { type: 'heading', level: 2, text: hostile },
  { type: 'paragraph', text: [{ text: hostile, bold: true, italic: true, quiet: true }] },
  { type: 'quote', text: `one\n${hostile}` },
  { type: 'list', ordered: true, items: [hostile] },
  {
    type: 'fields',
    columns: 2,
    fields: [
      { label: hostile, value: hostile },
      { label: 'empty', value: null }
    ]
  },
  {
    type: 'table',
    columns: [
      { label: hostile, width: 1, align: 'left' },
      { label: 'tick', width: 1, align: 'left', box: true }
    ],
    rows: [[hostile, '']],
    blankRows: 3
  },
  {
    type: 'choices',
    inline: true,
    items: [
      { label: hostile, chosen: true },
      { label: 'not taken', chosen: false }
    ],
    spoken: { chosen: '', open: '' }
  },
  { type: 'gap-bar', before: '', after: '', alt: hostile, now: 1, wanted: 2, steps: 5 },
  {
    type: 'weeks',
    months: [''],
    rows: [{ label: hostile, about: hostile, squares: [], after: hostile, alt: hostile }]
  },
  {
    type: 'level-line',
    visits: [{ on: '2026-03-01', rating: 1, day: '' }],
    target: 2,
    targetWords: '',
    steps: 5,
    alt: hostile
  },
  { type: 'cards', cards: [{ head: '', spoken: hostile, lines: [hostile] }] },
  { type: 'entries', entries: [{ field: 'a', label: 'to type', lines: 1 }] },
  { type: 'signatures', boxes: [{ mark: { kind: 'typed', words: hostile }, name: hostile, caption: hostile }] },
  { type: 'ruled', lines: 3 },
  { type: 'note', text: hostile },
  { type: 'qr', text: 'code', alt: 'code', side: 60 },
  { type: 'page-break' },
  { type: 'together', blocks: [{ type: 'paragraph', text: hostile }] },
  {
    type: 'beside',
    parts: [
      { head: [], body: [{ type: 'note', text: hostile }] },
      { head: [], body: [] }
    ]
  },
  { type: 'area', area: 'f:a', blocks: [{ type: 'note', text: hostile }] }
]

test('N-6 words of a record are words on the HTML page, whatever they look like', () => {
  const html = htmlPage({
    language: 'en',
    title: hostile,
    about: hostile,
    sections: [
      {
        title: hostile,
        parts: [
          {
            id: `a"b`,
            title: hostile,
            page: { language: 'en', blocks },
            files: [{ name: 'a #1 "b"?.pdf', label: hostile }]
          }
        ]
      },
      { title: 'nothing in it', parts: [] }
    ]
  })
  expect(html).not.toContain('<script')
  expect(html.split('&lt;script&gt;').length - 1).toBe(35)
  expect(html).toContain('href="a%20%231%20%22b%22%3F.pdf"')
  expect(html).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
  expect(html).not.toContain('nothing in it')
})

test('N-6 what is only for a pen stays off the HTML page', () => {
  const html = blocksAsHtml(blocks)
  for (const words of ['to type', 'not taken', 'empty', 'tick', 'code']) expect(html).not.toContain(words)
})
