import fc from 'fast-check'
import { expect, test } from 'vitest'
import { ArchivalDocument, dateInFile } from '../../../../../electron/services/pdf/archival-document'
import { ink } from '../../../../../electron/services/pdf/looks'
import { PdfWords } from '../../../../../electron/services/pdf/pdf-words'
import type { DrawnWords } from '../../../../../electron/services/pdf/surface'
import type { Typefaces } from '../../../../../electron/services/pdf/typefaces'
import { draft, printPlan } from '../../../shared/print/sample-plan'
import { createdAt, freshFaces } from './faces'

type Write = (doc: ArchivalDocument) => (words: DrawnWords) => void

const ours: Write = (doc) => {
  const line = new PdfWords(doc)
  return (words) => line.write(words)
}

/** As pdfkit writes a line that is already placed. */
const byPdfkit: Write =
  (doc) =>
  ({ text, face, size, color, at }) => {
    doc.registerFont(face.name, face.font)
    doc.font(face.name, size)
    doc.fillColor(color)
    doc._fragment(text, at.x, at.y, { baseline: 'alphabetic', textWidth: 0, wordCount: 0 })
  }

async function file(lines: readonly DrawnWords[], write: Write): Promise<Uint8Array> {
  const doc = new ArchivalDocument(printPlan(draft), dateInFile(createdAt), [595.28, 841.89])
  doc.addPage()
  const words = write(doc)
  lines.forEach((line, index) => {
    if (index % 5 === 4) doc.addPage()
    words(line)
  })
  return doc.bytes()
}

const shared = freshFaces()

/** Lines in all faces and tones, at places that no printer could tell apart. */
const linesOf = (texts: readonly string[], faces: Typefaces): DrawnWords[] =>
  texts.flatMap((text, index) =>
    (['regular', 'bold', 'arabic', 'hebrew'] as const).map((name, at) => ({
      text,
      face: faces.face(name),
      size: 7.5 + index / 3,
      color: at === 1 ? ink.quiet : ink.black,
      at: { x: 45 + index / 7, y: 40 + 15.5 * (index / 3) }
    }))
  )

test.each([
  ['Latin words with room between letters', 'AVATAR To. LTAV “Tä” Wo Ye', 'AVATAR'],
  ['spaces before, between, behind and alone', '  two  words  ', ' ', ''],
  ['Arabic with marks over its letters', 'مُحَمَّد الخطيب', 'قبل كل زيارة (على الأقل)'],
  ['Hebrew with points', 'שָׁלוֹם, שתי שאלות — 100%!'],
  ['letters that join, signs without a character of their own', 'ffi fl office \u200d\u200c', '€ 1 234,50 – ½']
])('%s are written byte for byte as pdfkit writes them', async (_, ...texts) => {
  const lines = linesOf(texts, await shared)
  expect(Buffer.compare(await file(lines, ours), await file(lines, byPdfkit))).toBe(0)
})

test('so is whatever somebody writes', async () => {
  const faces = await shared
  const letter = fc.constantFrom(...Array.from(' AVTaoyäß.,“”0123()אבםבَّمحد‍'))
  const text = fc.string({ unit: letter, maxLength: 30 })
  await fc.assert(
    fc.asyncProperty(fc.array(text, { minLength: 1, maxLength: 6 }), async (texts) => {
      const lines = linesOf(texts, faces)
      expect(Buffer.compare(await file(lines, ours), await file(lines, byPdfkit))).toBe(0)
    }),
    { numRuns: 30 }
  )
})
