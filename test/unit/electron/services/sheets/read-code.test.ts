import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { beforeAll, expect, test } from 'vitest'
import { codePlace, codeSquares } from '../../../../../electron/services/pdf/code-squares'
import { sheetOf } from '../../../../../electron/services/pdf/looks'
import { turned, unfolded } from '../../../../../electron/services/sheets/picture'
import { prepareCodeReader, readCodes } from '../../../../../electron/services/sheets/read-code'
import { type PageCode, pageCode } from '../../../../../shared/rules/page-code'
import { hardShot, photographed, type Shot, seeded, sheetWith } from '../../../../support/photographed-sheet'

/** `COACHBOOK_SHOTS=500 npx vitest run read-code` takes some minutes and prints what was found. */
const shots = Number(process.env.COACHBOOK_SHOTS ?? 6)
const dpi = 300

beforeAll(() =>
  prepareCodeReader(readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm')))
)

const hex = (random: () => number, length: number) =>
  Array.from({ length }, () => Math.floor(random() * 16).toString(16)).join('')

const anyCode = (random: () => number): PageCode => ({
  kind: 'plan',
  id: `0193${hex(random, 4)}-${hex(random, 4)}-7${hex(random, 3)}-8${hex(random, 3)}-${hex(random, 12)}`,
  number: 1 + Math.floor(random() * 5),
  seal: hex(random, 16),
  page: 1 + Math.floor(random() * 3)
})

/** A page with its code in the usual place, as a camera sees it. */
function photoOf(code: PageCode, shot: Shot, random: () => number) {
  const sheet = sheetOf('a4')
  const { side, x, y } = codePlace(sheet)
  const inches = (points: number) => points / 72
  const place = {
    side: inches(side),
    right: inches(sheet.width - x - side),
    bottom: inches(sheet.height - y - side)
  }
  return unfolded(photographed(sheetWith(codeSquares(code), place, dpi, random), dpi, shot, random), 'jpeg')
}

test(`R-8 of ${shots} hard photos nineteen of twenty give their code, and none another`, async () => {
  let found = 0
  const others: string[] = []
  for (let seed = 1; seed <= shots; seed++) {
    const random = seeded(seed)
    const code = anyCode(random)
    for (const { text } of await readCodes(photoOf(code, hardShot(random), random)))
      if (text === pageCode(code)) found++
      else others.push(text)
  }
  if (process.env.COACHBOOK_SHOTS) console.log(`${found} of ${shots} found, ${others.length} wrong`)
  expect(others).toEqual([])
  expect(found / shots).toBeGreaterThanOrEqual(0.95)
}, 3_600_000)

test.each([0, 90, 180, 270] as const)(
  'R-8 a sheet that lies turned by %i degrees is turned upright',
  async (turn) => {
    const random = seeded(7)
    const flat: Shot = { turn: 0, tilt: 0, from: 0, dpi: 120, quality: 80, shade: 0, noise: 0 }
    const picture = turned(photoOf(anyCode(random), flat, random), turn)
    const [code] = await readCodes(picture)
    expect(code?.turn).toBe((360 - turn) % 360)
  },
  60_000
)
