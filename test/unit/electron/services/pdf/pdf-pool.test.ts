import { expect, test } from 'vitest'
import { createPdfPool } from '../../../../../electron/services/pdf/pdf-pool'
import type { PdfService, Pictured, Rendered } from '../../../../../electron/services/pdf/pdf-service'
import type { PrintDocument } from '../../../../../shared/print/blocks'

const document: PrintDocument = {
  title: 'One',
  author: 'Anna',
  subject: '',
  language: 'en',
  header: { left: '', right: '' },
  footer: { left: '', middle: '', page: '' },
  mark: null,
  blocks: [],
  attachment: null
}
const options = { paper: 'a4', createdAt: '2026-11-22T10:00:00+00:00' } as const
const painted = { pages: 1, missingGlyphs: [], areas: [] }
const value: Rendered = { ...painted, pdf: new Uint8Array() }
const pictured: Pictured = {
  ...painted,
  picture: { sheets: [], outlines: [], words: { role: 'Root', alt: null, children: [] } }
}

/** Services that answer when the test lets them. */
function services() {
  const made: { asked: number; closed: boolean; answer: () => void }[] = []
  const make = (): PdfService => {
    const waiting: (() => void)[] = []
    const one = { asked: 0, closed: false, answer: () => waiting.shift()?.() }
    made.push(one)
    return {
      render: () => {
        one.asked += 1
        return new Promise((resolve) => waiting.push(() => resolve({ ok: true, value })))
      },
      picture: () => {
        one.asked += 1
        return new Promise((resolve) => waiting.push(() => resolve({ ok: true, value: pictured })))
      },
      close: async () => {
        one.closed = true
      }
    }
  }
  return { made, make }
}

test('a pool starts a thread only where all are busy, and no more than it may', async () => {
  const { made, make } = services()
  const pool = createPdfPool(make, 2)
  expect(made).toHaveLength(0)
  const drawn = [1, 2].flatMap(() => [pool.render(document, options), pool.picture(document, 'a4')])
  expect(made.map(({ asked }) => asked)).toEqual([2, 2])
  for (const one of [...made, ...made]) one.answer()
  expect((await Promise.all(drawn)).map((reply) => reply.ok && reply.value)).toEqual([value, pictured, value, pictured])
  const last = pool.render(document, options)
  expect(made).toHaveLength(2)
  made[0]?.answer()
  await last
})

test('a pool that was closed has ended its threads, and starts one anew', async () => {
  const { made, make } = services()
  const pool = createPdfPool(make, 2)
  const first = pool.render(document, options)
  made[0]?.answer()
  await first
  await pool.close()
  expect(made.map(({ closed }) => closed)).toEqual([true])
  const second = pool.render(document, options)
  made[1]?.answer()
  expect((await second).ok).toBe(true)
})
