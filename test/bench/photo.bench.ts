import { createRequire } from 'node:module'
import { join } from 'node:path'
import { decode, encode } from 'jpeg-js'
import { codePlace, codeSquares } from '../../electron/services/pdf/code-squares'
import { sheetOf } from '../../electron/services/pdf/looks'
import { createSheetReader } from '../../electron/services/sheets/sheet-reader'
import { type PageCode, pageCode } from '../../shared/rules/page-code'
import { buildWorker } from '../support/built-worker'
import { seeded, sheetWith } from '../support/photographed-sheet'
import { longestHold } from './held'
import { type Bench, inTurn, type Row } from './measure'

const code: PageCode = {
  kind: 'plan',
  id: '01937f2c-a5d0-7aaa-9bbb-c0ffee000001',
  number: 1,
  seal: '45e6fcb511f923bf',
  page: 1
}

/** A sheet of A4 with its code as a JPEG of this many dots per inch: 360 make 12.5 million pixels. */
function photo(dpi: number): Uint8Array {
  const sheet = sheetOf('a4')
  const { side, x, y } = codePlace(sheet)
  const inches = (points: number) => points / 72
  const place = {
    side: inches(side),
    right: inches(sheet.width - x - side),
    bottom: inches(sheet.height - y - side)
  }
  const { width, height, pixels } = sheetWith(codeSquares(code), place, dpi, seeded(3))
  const data = Buffer.alloc(width * height * 4, 255)
  pixels.forEach((gray, at) => {
    data.fill(gray, at * 4, at * 4 + 3)
  })
  return new Uint8Array(encode({ width, height, data }, 80).data)
}

/** How long it takes from the bytes of a photo to its code and the smaller picture that is shown. */
export const photoBench: Bench = {
  name: 'photo',
  async run(): Promise<Row[]> {
    const jpeg = photo(360)
    const worker = await buildWorker('electron/services/sheets/sheet.worker.ts')
    const wasmFile = createRequire(join(process.cwd(), 'package.json')).resolve('zxing-wasm/reader/zxing_reader.wasm')
    const reader = createSheetReader({ workerFile: worker.file, wasmFile })
    // The longest time that main was blocked while the worker runs.
    const held: number[] = []
    const { ours, theirs } = await inTurn(
      5,
      async () => {
        held.push(
          await longestHold(async () => {
            const found = await reader.read(jpeg, 'jpeg', { onPage: () => undefined, isPutAway: () => false })
            if (found.is !== 'read' || found.sheets[0]?.codes[0] !== pageCode(code))
              throw new Error('no code was found')
          })
        )
      },
      () => decode(jpeg, { useTArray: true, maxMemoryUsageInMB: 1024 })
    )
    await worker.remove()
    return [
      {
        what: 'a photo of 12.5 million pixels, its thread, its code and what is shown of it included',
        ours,
        yardstick: { name: 'unfolding its JPEG alone', sample: theirs },
        target: 2
      },
      { what: 'the longest that main was held up meanwhile', ours: held, limit: 16 }
    ]
  }
}
