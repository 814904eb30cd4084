import { expect, test } from 'vitest'
import { guidanceBlocks } from '../../../../shared/print/guidance'

test('paragraphs, lists, bold and italic are kept', () => {
  expect(guidanceBlocks('Say *what* you **saw**,\nthen stop.\n\n- one\n- **two**\n\n3. three')).toEqual([
    {
      type: 'paragraph',
      text: [
        { text: 'Say ' },
        { text: 'what', italic: true },
        { text: ' you ' },
        { text: 'saw', bold: true },
        { text: ', then stop.' }
      ]
    },
    { type: 'list', ordered: false, items: [[{ text: 'one' }], [{ text: 'two', bold: true }]] },
    { type: 'list', ordered: true, items: [[{ text: 'three' }]] }
  ])
})

test('links, pictures, scripts and code become plain words or nothing', () => {
  expect(
    guidanceBlocks(
      'See [here](https://example.org) ![a chart](x.png)<b onclick="x()">!</b>\n\n<script>alert(1)</script>\n\n`code`'
    )
  ).toEqual([
    {
      type: 'paragraph',
      text: [{ text: 'See ' }, { text: 'here' }, { text: ' ' }, { text: 'a chart' }, { text: '!' }]
    },
    { type: 'paragraph', text: [{ text: 'code' }] }
  ])
})

test.each([
  ['quotes in quotes', '>'.repeat(19_000)],
  ['bold in italic in bold', '*_'.repeat(9_000)],
  ['links in links', '[a](b'.repeat(3_000)],
  ['marks under marks', '*a **b '.repeat(1_000)]
])('N-9 thousands of marks are plain words: %s', (_what, markdown) => {
  expect(guidanceBlocks(`First words.\n\n${markdown}`)).toEqual([
    { type: 'paragraph', text: 'First words.' },
    { type: 'paragraph', text: markdown.trim() }
  ])
})
