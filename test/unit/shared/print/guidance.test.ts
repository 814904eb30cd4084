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
  ['marks under marks', '*a **b '.repeat(1_000)],
  ['lists in lists on one line', '+ '.repeat(9_900)],
  ['numbered lists in lists', '1) '.repeat(6_600)],
  ['empty lists one after the other', '-\n'.repeat(9_900)],
  ['thousands of headings', '#\n'.repeat(9_900)],
  ['underlines without words', '=\n'.repeat(9_900)],
  ['lists further and further in', Array.from({ length: 130 }, (_, depth) => `${' '.repeat(2 * depth)}- a`).join('\n')]
])('N-9 thousands of marks are plain words: %s', (_what, markdown) => {
  expect(guidanceBlocks(`First words.\n\n${markdown}`)).toEqual([
    { type: 'paragraph', text: 'First words.' },
    { type: 'paragraph', text: markdown.trim() }
  ])
})

test('N-9 no repeated sign holds up the page that shows it', () => {
  const signs = [
    '+',
    '-',
    '*',
    '_',
    '`',
    '>',
    '[',
    ']',
    '(',
    '<',
    '&',
    '!',
    '~',
    '\\',
    '#',
    '1.',
    '1)',
    'a',
    ' ',
    '\n',
    '\t',
    '='
  ]
  for (const first of signs)
    for (const second of ['', ...signs]) {
      const text = (first + second).repeat(Math.floor(20_000 / (first + second).length))
      const before = process.cpuUsage()
      guidanceBlocks(text)
      // The time that this process worked, without waiting for a busy machine: a few milliseconds each.
      const { user, system } = process.cpuUsage(before)
      expect((user + system) / 1000, JSON.stringify(first + second)).toBeLessThan(1500)
    }
})

test('a long list of guidance stays a list', () => {
  const items = Array.from({ length: 120 }, (_, index) => `- Step ${index}\n  - and what it needs`).join('\n')
  expect(guidanceBlocks(items).map(({ type }) => type)).toEqual(['list'])
})
