import type { BlockOf } from '../../../shared/print/blocks'
import { air, type Bed } from './bed'
import { type Row, row, spaced } from './row'
import { Tag } from './tag'

const lineHeight = 19
const pad = 5

/** Fields to fill in, each in a frame below its label; a label never stands alone at the foot of a page. */
export function layEntries(bed: Bed, { entries }: BlockOf<'entries'>): Row[] {
  const look = bed.looks.label
  return entries.flatMap((entry, index) => {
    const label = bed.set.lines(entry.label, look, bed.width)
    const labelTag = new Tag('P', bed.parent)
    const tag = new Tag('Form', bed.parent)
    const top = label.length * look.leading + 2
    const height = entry.lines * lineHeight + pad
    // The last frame keeps its distance from what follows.
    const below = index === entries.length - 1 ? 8 : 0
    const one = row(top + height + below, (pen, y) => {
      label.forEach((line, at) => {
        pen.text(labelTag, line, look, { x: bed.x, y: y + at * look.leading })
      })
      pen.artifact(() => pen.frame(bed.x, y + top, bed.width, height, 2))
      pen.entry(tag, entry, { x: bed.x, y: y + top, width: bed.width, height })
    })
    return spaced([one], index === 0 ? 0 : air(bed, 9))
  })
}
