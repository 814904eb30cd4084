import encodeQR from 'qr'
import type { BlockOf } from '../../../shared/print/blocks'
import type { Bed } from './bed'
import { wellFormed } from './clean-text'
import type { Pen } from './pen'
import { type Row, row } from './row'
import { Tag } from './tag'

/** The quiet zone around a code, in points. */
const quiet = 14

/** A QR code of a text, as a figure. */
export function layQr(bed: Bed, { text, alt, side, coarse }: BlockOf<'qr'>): Row[] {
  const way = coarse ? ({ ecc: 'low', encoding: 'alphanumeric' } as const) : ({ ecc: 'medium' } as const)
  const squares = encodeQR(text, 'raw', { ...way, border: 1 })
    .slice(1, -1)
    .map((line) => line.slice(1, -1))
  const paint = (pen: Pen, y: number) => {
    // A coarse code stands at the right margin, beside the words that it is for.
    const at = { x: coarse ? bed.x + bed.width - side : bed.x + quiet, y: y + quiet }
    const figure = new Tag('Figure', bed.parent, {
      alt: wellFormed(alt),
      bbox: [at.x, at.y, at.x + side, at.y + side]
    })
    pen.mark(figure, () => pen.squares(squares, side, at))
  }
  return [row(side + 2 * quiet, paint)]
}
