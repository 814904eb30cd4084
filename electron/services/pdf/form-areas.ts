import type { FormArea } from '../../../shared/print/blocks'
import type { PlacedRow } from './paginate'

/** Where the fields and sections of a template are, with one area for each page that they are on. */
export function formAreas(
  pages: readonly (readonly PlacedRow[])[],
  top: number,
  sheet: { width: number; height: number }
): FormArea[] {
  return pages.flatMap((rows, index) => {
    const found = new Map<string, { left: number; top: number; right: number; bottom: number }>()
    for (const { row, y } of rows)
      for (const { area, x, width } of row.areas) {
        const known = found.get(area)
        found.set(area, {
          left: Math.min(x, known?.left ?? x),
          top: Math.min(top + y, known?.top ?? top + y),
          right: Math.max(x + width, known?.right ?? 0),
          bottom: Math.max(top + y + row.height, known?.bottom ?? 0)
        })
      }
    return [...found].map(([area, edges]) => ({
      area,
      page: index + 1,
      x: edges.left / sheet.width,
      y: edges.top / sheet.height,
      width: (edges.right - edges.left) / sheet.width,
      height: (edges.bottom - edges.top) / sheet.height
    }))
  })
}
