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

/** Waits until every answer that was given has come through. */
const settled = () => new Promise(setImmediate)

test('a pool starts a service only where all are busy and no more than it may, and asks each for one document at a time', async () => {
  const { made, make } = services()
  const pool = createPdfPool(make, 2)
  expect(made).toHaveLength(0)
  const drawn = [1, 2].flatMap(() => [pool.render(document, options), pool.picture(document, 'a4')])
  await settled()
  expect(made.map(({ asked }) => asked)).toEqual([1, 1])
  made[1]?.answer()
  await settled()
  expect(made.map(({ asked }) => asked)).toEqual([1, 2])
  made[1]?.answer()
  await settled()
  for (const one of made) one.answer()
  expect((await Promise.all(drawn)).map((reply) => reply.ok && reply.value)).toEqual([value, pictured, value, pictured])
  const last = pool.render(document, options)
  await settled()
  expect(made).toHaveLength(2)
  for (const one of made) one.answer()
  await last
})

test('a pool with a shared service takes that one first, leaves it room after each document, and does not end it', async () => {
  const { made, make } = services()
  const window = make()
  const pool = createPdfPool(make, 1, window)
  const alone = createPdfPool(make, 0, window)
  const drawn = [1, 2, 3].map(() => pool.render(document, options))
  await settled()
  expect(made.map(({ asked }) => asked)).toEqual([1, 1])
  // A request of the window waits for one document of the pool at most, and comes before the others.
  const own = window.render(document, options)
  for (let count = 0; count < 3; count++) {
    made[0]?.answer()
    await settled()
  }
  expect((await own).ok).toBe(true)
  made[1]?.answer()
  await Promise.all(drawn)
  await pool.close()
  expect(made.map(({ closed }) => closed)).toEqual([false, true])
  const after = alone.render(document, options)
  await settled()
  made[0]?.answer()
  expect((await after).ok).toBe(true)
  expect(made).toHaveLength(2)
})

test('a pool that was closed has ended its services, and starts one anew, also for what was waiting', async () => {
  const { made, make } = services()
  const pool = createPdfPool(make, 1)
  const [first, second] = [pool.render(document, options), pool.render(document, options)]
  await settled()
  await pool.close()
  expect(made.map(({ closed }) => closed)).toEqual([true])
  made[0]?.answer()
  await first
  await settled()
  expect(made.map(({ asked }) => asked)).toEqual([1, 1])
  made[1]?.answer()
  expect((await second).ok).toBe(true)
})
