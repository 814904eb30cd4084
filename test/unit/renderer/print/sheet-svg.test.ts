import { expect, test } from 'vitest'
import { lettersPath } from '../../../../renderer/print/sheet-svg'

const outlines = [
  { name: 'regular-1', path: 'M0 0L100 0Q50 -20.5 0 700Z' },
  { name: 'regular-2', path: 'M10 20C1 2 3 4 5 6Z' }
]

test('R-7 letters become one path on the page, each at its place and upright', () => {
  const letters = {
    color: '#14171a',
    scale: 0.01,
    turned: false,
    outlines: Uint16Array.from([0, 1]),
    places: Float32Array.from([50, 80, 60.5, 80])
  }
  expect(lettersPath(letters, outlines)).toBe(
    'M50 80L51 80Q50.5 80.205 50 73ZM60.6 79.8C60.51 79.98 60.53 79.96 60.55 79.94Z'
  )
})

test('R-7 a line that runs up the page is turned with its letters', () => {
  const letters = {
    color: '#8a8a8a',
    scale: 0.01,
    turned: true,
    outlines: Uint16Array.from([0]),
    places: Float32Array.from([50, 80])
  }
  expect(lettersPath(letters, outlines)).toBe('M50 80L50 79Q50.205 79.5 43 80Z')
})
