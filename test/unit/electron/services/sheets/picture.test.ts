import { encode } from 'jpeg-js'
import { describe, expect, test } from 'vitest'
import { unfolded } from '../../../../../electron/services/sheets/picture'

/** Two halves of a picture, 32 by 16 pixels. */
const [left, right] = [
  [200, 40, 90],
  [30, 160, 220]
] as const
const data = Buffer.alloc(32 * 16 * 4, 255)
for (let y = 0; y < 16; y++) for (let x = 0; x < 32; x++) data.set(x < 16 ? left : right, (y * 32 + x) * 4)
const jpeg = new Uint8Array(encode({ width: 32, height: 16, data }, 95).data)

/** As a program writes it that stores red, green and blue themselves: marked by Adobe, without a transform. */
const adobe = [0xff, 0xee, 0, 14, ...Buffer.from('Adobe'), 0, 100, 0, 0, 0, 0, 0]
const asRgb = new Uint8Array([...jpeg.slice(0, 2), ...adobe, ...jpeg.slice(2)])

const pixel = (bytes: Uint8Array, x: number) => [...unfolded(bytes, 'jpeg').data.subarray(x * 4, x * 4 + 4)]

describe('R-8 a JPEG is unpacked', () => {
  test('to its size and its colors, four bytes for each pixel', () => {
    const { width, height, data } = unfolded(jpeg, 'jpeg')
    expect([width, height, data.length]).toEqual([32, 16, 32 * 16 * 4])
    for (const [x, color] of [
      [4, left],
      [28, right]
    ] as const) {
      const found = pixel(jpeg, x)
      expect(found[3]).toBe(255)
      color.forEach((value, channel) => {
        expect(Math.abs((found[channel] ?? 0) - value)).toBeLessThan(12)
      })
    }
  })

  test('also where its three colors are stored as they are', () => {
    const { width, height, data } = unfolded(asRgb, 'jpeg')
    expect([width, height, data.length]).toEqual([32, 16, 32 * 16 * 4])
    expect([pixel(asRgb, 4)[3], pixel(asRgb, 28)[3]]).toEqual([255, 255])
    expect(pixel(asRgb, 4)).not.toEqual(pixel(asRgb, 28))
  })
})
