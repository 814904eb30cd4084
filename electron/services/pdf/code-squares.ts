import encodeQR from 'qr'
import { type PageCode, pageCode } from '../../../shared/rules/page-code'
import type { Sheet } from './looks'

/**
 * The code of a page as rows of squares, true where one is black: a QR code of 25 by 25 squares with the weakest error
 * correction, because in a photo larger squares help more than additional ones.
 */
export function codeSquares(code: PageCode): boolean[][] {
  const rows = encodeQR(pageCode(code), 'raw', { ecc: 'low', encoding: 'alphanumeric', version: 2, border: 1 })
  // The library always draws a border, which is cut off.
  return rows.slice(1, -1).map((row) => row.slice(1, -1))
}

/**
 * The side of the code, and its distance from the edge, in points; every printer still prints there. With sides of 14.5
 * mm a square is 0.58 mm: more than two dots of a scan at 100 dpi. Its quiet zone of four squares is the margins, and
 * white space above.
 */
const side = 41
const bottom = 19

/** The height that a page with a code leaves free at its foot. */
export const codeFoot = ({ scale }: Sheet): number => (side + bottom) / scale

/** Where the code is on a sheet: in the corner, a little into the lower margin; it has the same size in large print. */
export const codePlace = ({ width, height, scale, margin }: Sheet) => ({
  side: side / scale,
  x: width - margin.side - side / scale,
  y: height - (bottom + side) / scale
})
