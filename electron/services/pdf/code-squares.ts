import encodeQR from 'qr'
import { type PageCode, pageCode } from '../../../shared/rules/page-code'

/**
 * The code of a page as rows of squares, true where one is black: a QR code of 25 by 25 squares, with the weakest
 * correction of errors, because larger squares are worth more in a photo than more of them.
 */
export function codeSquares(code: PageCode): boolean[][] {
  const rows = encodeQR(pageCode(code), 'raw', { ecc: 'low', encoding: 'alphanumeric', version: 2, border: 1 })
  // The library writes no code without a border.
  return rows.slice(1, -1).map((row) => row.slice(1, -1))
}
