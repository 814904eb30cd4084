import { createRequire } from 'node:module'
import { deflateSync } from 'node:zlib'
import { decode, encode } from 'jpeg-js'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { codeSquares } from '../../../../../electron/services/pdf/code-squares'
import { readRecord } from '../../../../../electron/services/records/read-record'
import { pagesAsPdf } from '../../../../../electron/services/sheets/pages-as-pdf'
import { createSheetReader, type SheetReader } from '../../../../../electron/services/sheets/sheet-reader'
import { createTranslator } from '../../../../../shared/messages'
import type { Scan } from '../../../../../shared/model/signature'
import { toAnswer } from '../../../../../shared/print/answer'
import { type PageCode, pageCode } from '../../../../../shared/rules/page-code'
import { type BuiltWorker, buildWorker } from '../../../../support/built-worker'
import { printedAgain } from '../../../../support/filled-pdf'
import { canRun, outputOf, withFiles } from '../../../../support/pdf-tools'
import { asJpeg, asPdf, asPng, codeAlone, scanned } from '../../../../support/scanned'

import { printPlan, signed } from '../../../shared/print/sample-plan'
import { draw } from '../pdf/faces'

const canPrint = (await canRun('pdftocairo', '-v')) && (await canRun('pdftoppm', '-v'))
let worker: BuiltWorker
let reader: SheetReader

beforeAll(async () => {
  worker = await buildWorker('electron/services/sheets/sheet.worker.ts')
  const wasmFile = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')
  reader = createSheetReader({ workerFile: worker.file, wasmFile })
}, 400_000)
afterAll(() => worker.remove())

const code: PageCode = {
  kind: 'plan',
  id: '01937f2c-a5d0-7aaa-9bbb-c0ffee000001',
  number: 1,
  seal: '45e6fcb511f923bf',
  page: 1
}
const sheet = (page: number) => codeAlone(codeSquares({ ...code, page }))
const textOf = (page: number) => pageCode({ ...code, page })

const read = (bytes: Uint8Array, kind: Scan['kind'], isPutAway = () => false) =>
  reader.read(bytes, kind, { onPage: () => undefined, isPutAway })

describe('R-8 a photo or scan is read in a thread of its own', () => {
  test('its code is found as PNG and as JPEG, and its picture is written anew', async () => {
    for (const [bytes, kind] of [
      [asPng(sheet(1)), 'png'],
      [asJpeg(sheet(1)), 'jpeg']
    ] as const) {
      const found = await read(bytes, kind)
      expect(found).toMatchObject({ is: 'read', pages: 1, unread: 0, sheets: [{ number: 1, codes: [textOf(1)] }] })
      const [first] = found.is === 'read' ? found.sheets : []
      expect([...(first?.jpeg.subarray(0, 3) ?? [])]).toEqual([0xff, 0xd8, 0xff])
      expect(Buffer.from(first?.jpeg ?? []).equals(Buffer.from(bytes))).toBe(false)
    }
  }, 400_000)

  test('each page of a PDF has its own, and a reading that was put away ends', async () => {
    const stack = await asPdf([asJpeg(sheet(1)), asPng(sheet(2)), asJpeg(sheet(3))])
    const found = await read(stack, 'pdf')
    expect(found.is === 'read' && found.sheets.map(({ number, codes }) => [number, ...codes])).toEqual([
      [1, textOf(1)],
      [2, textOf(2)],
      [3, textOf(3)]
    ])
    expect(await read(stack, 'pdf', () => true)).toEqual({ is: 'put-away' })
  }, 400_000)

  test('pages that were put together as one PDF are read as they were, each with its code', async () => {
    const { width, height } = sheet(1)
    const pages = [3, 1].map((page) => ({ jpeg: asJpeg(sheet(page)), width, height }))
    const together = pagesAsPdf(pages)
    const found = await read(together, 'pdf')
    expect(found.is === 'read' && found.sheets.map(({ codes }) => codes)).toEqual([[textOf(3)], [textOf(1)]])
    expect(Buffer.from(pagesAsPdf(pages)).equals(Buffer.from(together))).toBe(true)
    if (await canRun('qpdf', '--version'))
      await withFiles({ 'together.pdf': together }, ([path = '']) => outputOf('qpdf', ['--check', path]))
  }, 400_000)

  test.skipIf(!canPrint)(
    'a plan that was printed again from its PDF, without its record, and then scanned, still has its code',
    async () => {
      const plan = signed()
      const { pdf } = await draw(printPlan(plan))
      const again = await printedAgain(pdf)
      expect(readRecord(again).found).not.toBe('record')
      const code = pageCode({ kind: 'plan', id: plan.id, number: plan.number, seal: plan.seal.hash, page: 1 })
      for (const [dpi, quality] of [
        [100, 60],
        [200, 30]
      ] as const) {
        const found = await read(await asPdf([asJpeg(await scanned(again, dpi), quality)]), 'pdf')
        expect(found.is === 'read' && found.sheets.map(({ codes }) => codes)).toEqual([[code]])
      }
    },
    400_000
  )

  test('R-12 a file to answer that was printed into another PDF has its codes, also those of its page to answer on', async () => {
    const plan = signed()
    const page = toAnswer(printPlan(plan), { t: createTranslator('en').t, rep: 'Mira', manager: 'Jonas' })
    const { pdf, pages } = await draw(page)
    expect(pages).toBe(2)
    const of = { kind: 'plan', id: plan.id, number: plan.number, seal: plan.seal.hash, page: 1 } as const
    const codes = [[pageCode(of)], [pageCode({ ...of, answer: true })]]
    const found = await read(pdf, 'pdf')
    expect(found.is === 'read' && found.sheets.map((sheet) => sheet.codes)).toEqual(codes)
    expect(found.is === 'read' && found.sheets.map(({ isScan }) => isScan)).toEqual([false, false])
    if (!canPrint) return
    const again = await read(await printedAgain(pdf), 'pdf')
    expect(again.is === 'read' && again.sheets.map((sheet) => sheet.codes)).toEqual(codes)
  }, 400_000)

  test('what a program printed is drawn with its words and lines, close to what a viewer shows', async () => {
    const { pdf } = await draw(printPlan(signed()))
    const found = await read(pdf, 'pdf')
    const [sheet] = found.is === 'read' ? found.sheets : []
    if (!sheet || !canPrint) return
    const ours = decode(Buffer.from(sheet.jpeg))
    const theirs = await scanned(pdf, 170, false)
    const dark = (picture: { width: number; height: number; data: Uint8Array }, row: number, column: number) => {
      let sum = 0
      const [x0, y0] = [(picture.width * column) / 20, (picture.height * row) / 28].map(Math.floor)
      const [x1, y1] = [(picture.width * (column + 1)) / 20, (picture.height * (row + 1)) / 28].map(Math.floor)
      for (let y = y0 ?? 0; y < (y1 ?? 0); y++)
        for (let x = x0 ?? 0; x < (x1 ?? 0); x++) sum += 255 - (picture.data[(y * picture.width + x) * 4] ?? 255)
      return sum / (((x1 ?? 0) - (x0 ?? 0)) * ((y1 ?? 0) - (y0 ?? 0)))
    }
    const differences = Array.from({ length: 20 * 28 }, (_, at) => {
      const place = [Math.floor(at / 20), at % 20] as const
      return Math.abs(dark(ours, ...place) - dark(theirs, ...place))
    })
    expect(Math.max(...differences)).toBeLessThan(12)
  }, 400_000)

  test('words and lines without a code are no sheet', async () => {
    const { pdf } = await draw({ ...printPlan(signed()), code: null })
    expect(await read(pdf, 'pdf')).toEqual({ is: 'read', pages: 1, sheets: [], unread: 0 })
  }, 400_000)

  test('a PDF without a picture has no sheet', async () => {
    expect(await read(await asPdf([]), 'pdf')).toMatchObject({ is: expect.stringMatching('read|unreadable') })
  }, 400_000)
})

test('R-8 a photo of 49 megapixels with all three colors in full, as no telephone keeps them, is read at half its size', async () => {
  const [width, height] = [7000, 7000]
  const small = sheet(1)
  const times = Math.floor(Math.min(width / small.width, height / small.height))
  const data = Buffer.alloc(width * height * 4, 255)
  const from = Buffer.from(small.data.buffer, small.data.byteOffset, small.data.byteLength)
  for (let y = 0; y < small.height * times; y++)
    for (let x = 0; x < small.width * times; x++) {
      const at = (Math.floor(y / times) * small.width + Math.floor(x / times)) * 4
      data.writeUInt32BE(from.readUInt32BE(at), (y * width + x) * 4)
    }
  const found = await read(new Uint8Array(encode({ width, height, data }, 50).data), 'jpeg')
  expect(found).toMatchObject({ is: 'read', sheets: [{ codes: [textOf(1)] }] })
}, 400_000)

test('R-8 a photo that would take more memory than there is for it is not called damaged', async () => {
  const colors = [1, 2, 3, 4].flatMap((color) => [color, 0x11, 0])
  const frame = [0xff, 0xc0, 0, 8 + colors.length, 8, 0x1b, 0x58, 0x1b, 0x58, 4, ...colors]
  expect(await read(new Uint8Array([0xff, 0xd8, ...frame, 0xff, 0xd9]), 'jpeg')).toEqual({ is: 'too-much' })
}, 400_000)

/** A PNG that claims this size, with these bytes as its compressed rows. */
function forgedPng(width: number, height: number, packed: Buffer): Uint8Array {
  const chunk = (type: string, body: Buffer) => {
    const head = Buffer.alloc(8)
    head.writeUInt32BE(body.length)
    head.write(type, 4)
    return Buffer.concat([head, body, Buffer.alloc(4)])
  }
  const size = Buffer.alloc(13)
  size.writeUInt32BE(width, 0)
  size.writeUInt32BE(height, 4)
  size.writeUInt8(8, 8)
  size.writeUInt8(6, 9)
  const sign = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([sign, chunk('IHDR', size), chunk('IDAT', packed), chunk('IEND', Buffer.alloc(0))])
}

describe('R-8 a hostile picture ends with its thread', () => {
  test.each<[string, Scan['kind'], () => Uint8Array, string]>([
    ['more pixels than are read', 'png', () => forgedPng(60_000, 60_000, Buffer.alloc(4)), 'too-many-pixels'],
    [
      'rows that unfold to far more than it says',
      'png',
      () => forgedPng(8, 8, deflateSync(Buffer.alloc(200_000_000))),
      'unreadable'
    ],
    ['nothing behind its head', 'png', () => asPng(sheet(1)).slice(0, 60), 'unreadable'],
    ['a JPEG that breaks off in its head', 'jpeg', () => asJpeg(sheet(1)).slice(0, 12), 'unreadable'],
    ['words for a PDF', 'pdf', () => Buffer.from('%PDF-1.7 nothing'), 'unreadable']
  ])(
    '%s',
    async (_, kind, make, expected) => {
      expect(await read(make(), kind)).toEqual({ is: expected })
    },
    60_000
  )
})
