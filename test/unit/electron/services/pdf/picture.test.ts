import { expect, test } from 'vitest'
import { renderPicture } from '../../../../../electron/services/pdf/picture'
import type { PagePart, PictureSheet } from '../../../../../shared/print/picture'
import { readPdf } from '../../../../support/pdf-tools'
import { everyPage, plans } from './every-page'
import { draw, freshFaces } from './faces'

/** A part with its words, in the format of `readPdf`; alternative text of drawings is left out. */
function outline({ role, alt, children }: PagePart, depth = 0): string[] {
  const words = children.filter((child) => typeof child === 'string').join('')
  const name = `${'  '.repeat(depth)}${alt ? `${role} (${alt})` : role}`
  const parts = children.flatMap((child) => (typeof child === 'string' ? [] : outline(child, depth + 1)))
  return [
    name,
    ...(role === 'Lbl' || words.trim() === '' ? [] : [`${'  '.repeat(depth + 1)}“${words.trim()}”`]),
    ...parts
  ]
}

/** Joins the lines of one part, without the words of boxes. */
function joined(structure: string): string[] {
  const lines: string[] = []
  let role = ''
  for (const line of structure.split('\n')) {
    const words = /^( *)“(.*)”$/.exec(line)
    const last = lines.at(-1) ?? ''
    if (!words) role = line.trim()
    if (words && (role === 'Lbl' || words[2] === '')) continue
    if (words && last.startsWith(`${words[1]}“`)) lines[lines.length - 1] = `${last.slice(0, -1)} ${words[2]}”`
    else lines.push(line)
  }
  return lines
}

const evenly = (lines: readonly string[]) => lines.map((line) => line.replace(/(\S) +/g, '$1 '))

test('a picture is read out as its PDF is: the same parts, the same words, in the same order', async () => {
  const faces = await freshFaces()
  const { draft, signed, disagreed } = plans()
  for (const document of [draft, signed, disagreed]) {
    if (!document) throw new Error('there is no such plan')
    const { picture } = renderPicture(document, 'a4', faces)
    const { structure } = await readPdf((await draw(document)).pdf)
    expect(structure).toHaveLength(1)
    expect(evenly(outline(picture.words))).toEqual(evenly(joined(structure[0] ?? '')))
  }
})

test('T-9 a page in large print has the size of its paper, its words at their places half as large again', async () => {
  const faces = await freshFaces()
  const { signed } = plans()
  if (!signed) throw new Error('there is no such plan')
  const [usual, large] = (['a4', 'a4-large'] as const).map(
    (paper) => renderPicture(signed, paper, faces).picture.sheets[0]
  )
  expect(large).toMatchObject({ width: usual?.width, height: usual?.height })
  const sizes = (sheet: typeof usual) =>
    sheet?.marks.flatMap((mark) => ('scale' in mark ? [Math.round(mark.scale * 100_000)] : [])) ?? []
  expect(Math.max(...sizes(large)) / Math.max(...sizes(usual))).toBeCloseTo(16 / 10.5, 2)
  expect(Math.min(...sizes(large)) / Math.min(...sizes(usual))).toBeCloseTo(16 / 10.5, 2)
})

test('words from right to left are read in their own order, and boxes say whether they are ticked', async () => {
  const { picture } = renderPicture(
    {
      ...(plans().draft ?? (await Promise.reject(new Error('there is no draft')))),
      blocks: [
        { type: 'paragraph', text: 'مريم 12' },
        {
          type: 'choices',
          inline: true,
          items: [{ label: 'Yes', chosen: true }],
          spoken: { chosen: 'ticked', open: '' }
        }
      ]
    },
    'a4',
    await freshFaces()
  )
  const lines = outline(picture.words)
  expect(lines.join('\n')).toContain('“مريم 12”')
  expect(JSON.stringify(picture.words)).toContain('"role":"Lbl","alt":null,"children":["ticked"]')
})

/** All numbers of a picture, for comparing. */
const plain = (sheets: readonly PictureSheet[]) => JSON.stringify(sheets)

test('a picture has the pages, places and missing letters of its PDF, and the same document gives the same picture', async () => {
  const faces = await freshFaces()
  for (const [name, document] of Object.entries(await everyPage()).slice(0, 20)) {
    const { picture, ...painted } = renderPicture(document, 'letter', faces)
    const { pdf: _, ...rendered } = await draw(document, 'letter')
    expect([name, painted]).toEqual([name, rendered])
    expect(plain(renderPicture(document, 'letter', faces).picture.sheets)).toBe(plain(picture.sheets))
    const letters = picture.sheets.flatMap(({ marks }) => marks.flatMap((mark) => ('places' in mark ? [mark] : [])))
    expect(letters.every(({ outlines, places }) => places.length === 2 * outlines.length)).toBe(true)
    expect(Math.max(...letters.flatMap(({ outlines }) => [...outlines]))).toBe(picture.outlines.length - 1)
  }
})
