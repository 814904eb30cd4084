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
