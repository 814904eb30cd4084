import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { headOf, mirror, type Picture, turned, unfolded } from '../../../../../electron/services/sheets/picture'
import { type Blocks, jpegOf, type PngKind, pngOf } from '../../../../support/picture-kinds'

/** A picture as it is read and shown: rotated as the camera says. */
function read(bytes: Uint8Array, kind: 'png' | 'jpeg'): Picture {
  const picture = unfolded(bytes, kind)
  const head = headOf(bytes, kind)
  if (head?.mirrored) mirror(picture)
  return turned(picture, head?.turn ?? 0)
}

/** Where a block of the upright picture lies in the file, by the orientation that stands there (EXIF 2.3). */
const stored: Record<number, (x: number, y: number, wide: number, high: number) => readonly [number, number]> = {
  1: (x, y) => [x, y],
  2: (x, y, wide) => [wide - 1 - x, y],
  3: (x, y, wide, high) => [wide - 1 - x, high - 1 - y],
  4: (x, y, _, high) => [x, high - 1 - y],
  5: (x, y) => [y, x],
  6: (x, y, wide) => [y, wide - 1 - x],
  7: (x, y, wide, high) => [high - 1 - y, wide - 1 - x],
  8: (x, y, _, high) => [high - 1 - y, x]
}

/** The blocks of an upright picture as they lie in a file of this orientation. */
function asHeld({ width, height, values }: Blocks, orientation: number): Blocks {
  const place = stored[orientation]
  if (!place) throw new Error('no such orientation')
  const [wide, high] = orientation >= 5 ? [height, width] : [width, height]
  const there: (readonly number[])[] = []
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const [column, row] = place(x, y, width, height)
      there[row * wide + column] = values[y * width + x] ?? []
    }
  return { width: wide, height: high, values: there }
}

/** The brightness in the middle of each block. */
const brightness = ({ width, height, data }: Picture): number[] => {
  const found: number[] = []
  for (let y = 4; y < height; y += 8)
    for (let x = 4; x < width; x += 8) {
      const at = (y * width + x) * 4
      found.push(((data[at] ?? 0) + (data[at + 1] ?? 0) + (data[at + 2] ?? 0)) / 3)
    }
  return found
}

/** A gray in each way in which a JPEG can store it: the colors, and the note of Adobe. */
const ways = {
  gray: { of: (gray: number) => [gray], adobe: null },
  photo: { of: (gray: number) => [gray, 128, 128], adobe: null },
  'red, green, blue': { of: (gray: number) => [gray, gray, gray], adobe: 0 },
  print: { of: (gray: number) => [0, 0, 0, 255 - gray], adobe: null },
  'print of Adobe': { of: (gray: number) => [255, 255, 255, gray], adobe: 0 },
  'print of Adobe as brightness': { of: (gray: number) => [0, 128, 128, gray], adobe: 2 }
} as const

const grays = fc
  .record({ width: fc.integer({ min: 1, max: 7 }), height: fc.integer({ min: 1, max: 7 }) })
  .chain(({ width, height }) =>
    fc.record({
      width: fc.constant(width),
      height: fc.constant(height),
      grays: fc.array(fc.constantFrom(10, 70, 130, 190, 250), { minLength: width * height, maxLength: width * height })
    })
  )

describe('R-8 whatever a telephone, a scanner or a program makes of a picture is read as it was taken', () => {
  test.each(Object.keys(ways) as (keyof typeof ways)[])('as JPEG: %s', (name) => {
    const { of, adobe } = ways[name]
    fc.assert(
      fc.property(
        grays,
        fc.boolean(),
        fc.boolean(),
        fc.option(fc.integer({ min: 1, max: 8 })),
        ({ width, height, grays }, progressive, littleEndian, orientation) => {
          const upright = { width, height, values: grays.map(of) }
          const bytes = jpegOf(asHeld(upright, orientation ?? 1), { progressive, orientation, littleEndian, adobe })
          const picture = read(bytes, 'jpeg')
          expect([picture.width, picture.height]).toEqual([width * 8, height * 8])
          // Black ink alone is no deep black.
          const most = name.startsWith('print') ? 70 : 3
          const wrong = brightness(picture).filter((found, at) => Math.abs(found - (grays[at] ?? 0)) > most)
          expect(wrong).toEqual([])
          expect(picture.data.every((value, at) => at % 4 !== 3 || value === 255)).toBe(true)
        }
      ),
      { numRuns: 60 }
    )
  })

  const depths = { 0: [1, 2, 4, 8, 16], 2: [8, 16], 3: [1, 2, 4, 8], 4: [8, 16], 6: [8, 16] } as const
  const kinds: fc.Arbitrary<PngKind> = fc.constantFrom<PngKind['color']>(0, 2, 3, 4, 6).chain((color) =>
    fc.record({
      color: fc.constant(color),
      depth: fc.constantFrom<PngKind['depth']>(...depths[color]),
      interlaced: fc.boolean(),
      palette: fc.array(fc.tuple(fc.nat(255), fc.nat(255), fc.nat(255), fc.nat(255)), { minLength: 2, maxLength: 2 })
    })
  )
  const samplesOf = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 } as const

  test('as PNG: gray, color, palette, with sixteen bits, in passes, and on white where it is clear', () => {
    fc.assert(
      fc.property(
        kinds,
        fc.integer({ min: 1, max: 19 }),
        fc.integer({ min: 1, max: 19 }),
        fc.infiniteStream(fc.nat(65_535)),
        (kind, width, height, random) => {
          const most = kind.color === 3 ? 1 : 2 ** kind.depth - 1
          const values = Array.from({ length: width * height * samplesOf[kind.color] }, () => {
            const { value } = random.next()
            return Math.round(((value ?? 0) / 65_535) * most)
          })
          const samples = (x: number, y: number) => {
            const from = (y * width + x) * samplesOf[kind.color]
            return values.slice(from, from + samplesOf[kind.color])
          }
          const { data, ...size } = read(pngOf(width, height, samples, kind), 'png')
          expect(size).toEqual({ width, height })
          const eight = (sample = 0) => (sample * 255) / (2 ** kind.depth - 1)
          for (let y = 0; y < height; y++)
            for (let x = 0; x < width; x++) {
              const [one = 0, two = 0, three = 0, four = 0] = samples(x, y)
              const [red, green, blue, alpha] =
                kind.color === 3
                  ? (kind.palette[one] ?? [0, 0, 0, 0])
                  : kind.color === 0 || kind.color === 4
                    ? [eight(one), eight(one), eight(one), kind.color === 4 ? eight(two) : 255]
                    : [eight(one), eight(two), eight(three), kind.color === 6 ? eight(four) : 255]
              const expected = [red, green, blue].map((value) => 255 + ((value - 255) * alpha) / 255)
              const found = [...data.subarray((y * width + x) * 4, (y * width + x) * 4 + 4)]
              expect(found[3]).toBe(255)
              expected.forEach((value, channel) => {
                expect(Math.abs((found[channel] ?? 0) - value)).toBeLessThanOrEqual(2)
              })
            }
        }
      ),
      { numRuns: 150 }
    )
  })
})
