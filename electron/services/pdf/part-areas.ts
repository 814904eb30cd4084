import type { PartArea } from '../../../shared/print/blocks'
import type { PlacedRow } from './paginate'

/** Where the parts of a template stand on the pages, one area for each page that a part is on. */
export function partAreas(
  pages: readonly (readonly PlacedRow[])[],
  top: number,
  sheet: { width: number; height: number }
): PartArea[] {
  return pages.flatMap((rows, index) => {
    const areas = new Map<string, { left: number; top: number; right: number; bottom: number }>()
    for (const { row, y } of rows)
      for (const { part, x, width } of row.parts) {
        const known = areas.get(part)
        areas.set(part, {
          left: Math.min(x, known?.left ?? x),
          top: Math.min(top + y, known?.top ?? top + y),
          right: Math.max(x + width, known?.right ?? 0),
          bottom: Math.max(top + y + row.height, known?.bottom ?? 0)
        })
      }
    return [...areas].map(([part, area]) => ({
      part,
      page: index + 1,
      x: area.left / sheet.width,
      y: area.top / sheet.height,
      width: (area.right - area.left) / sheet.width,
      height: (area.bottom - area.top) / sheet.height
    }))
  })
}
