import encodeQR from 'qr'
import { type PageCode, pageCode } from '../../../shared/rules/page-code'
import type { Sheet } from './looks'

/**
 * The code of a page as rows of squares, true where one is black: a QR code of 25 by 25 squares, with the weakest
 * correction of errors, because larger squares are worth more in a photo than more of them.
 */
export function codeSquares(code: PageCode): boolean[][] {
  const rows = encodeQR(pageCode(code), 'raw', { ecc: 'low', encoding: 'alphanumeric', version: 2, border: 1 })
  // The library writes no code without a border.
  return rows.slice(1, -1).map((row) => row.slice(1, -1))
}

/**
 * The side of the code and how far it stands above the edge, in points, where every printer still prints. At 14.5 mm a
 * square of it is 0.58 mm: more than two dots of a scan of 100 dpi. Its quiet zone is four squares: the margins, and air
 * above.
 */
const side = 41
const bottom = 19

/** What a page with a code leaves free at its foot. */
export const codeFoot = ({ scale }: Sheet): number => (side + bottom) / scale

/** Where the code stands on a sheet: in the corner, a little into the margin below; as large on paper in large print. */
export const codePlace = ({ width, height, scale, margin }: Sheet) => ({
  side: side / scale,
  x: width - margin.side - side / scale,
  y: height - (bottom + side) / scale
})
