import type { LetterOutline, Picture, PictureLetters, PictureShape, PictureSheet } from '../../../shared/print/picture'

/** The parts of a canvas context that are used for drawing. */
export type Ground = Pick<
  CanvasRenderingContext2D,
  'setTransform' | 'fillRect' | 'fill' | 'stroke' | 'fillStyle' | 'strokeStyle' | 'lineWidth' | 'lineCap' | 'lineJoin'
>

/** How many outlines are kept from picture to picture; a form has a few hundred, all fonts together some thousands. */
const mostKept = 5000

/** A filled rectangle as the pen writes it: left, top, right and bottom. */
const rectangle = /^M([\d.-]+) ([\d.-]+)L([\d.-]+) \2L\3 ([\d.-]+)L\1 \4Z$/

/** Draws sheets of pictures; the outlines of letters are parsed once. */
export class Painter {
  private readonly kept = new Map<string, Path2D>()

  /** Draws one sheet, `pixels` wide, on a ground of that size. */
  paint(ground: Ground, { outlines }: Pick<Picture, 'outlines'>, sheet: PictureSheet, pixels: number): void {
    const scale = pixels / sheet.width
    ground.setTransform(scale, 0, 0, scale, 0, 0)
    ground.fillStyle = '#ffffff'
    ground.fillRect(0, 0, sheet.width + 1, sheet.height + 1)
    for (const mark of sheet.marks) {
      if ('path' in mark) {
        ground.setTransform(scale, 0, 0, scale, 0, 0)
        if (!paintBar(ground, mark, scale)) this.paintShape(ground, mark)
      } else this.paintLetters(ground, mark, outlines, scale)
    }
  }

  private paintShape(ground: Ground, { path, color, line }: PictureShape): void {
    if (!line) {
      ground.fillStyle = color
      ground.fill(new Path2D(path))
      return
    }
    ground.strokeStyle = color
    ground.lineWidth = line.width
    ground.lineCap = line.round ? 'round' : 'butt'
    ground.lineJoin = line.round ? 'round' : 'miter'
    ground.stroke(new Path2D(path))
  }

  private paintLetters(ground: Ground, mark: PictureLetters, known: readonly LetterOutline[], pixels: number): void {
    ground.fillStyle = mark.color
    const unit = mark.scale * pixels
    mark.outlines.forEach((place, index) => {
      const outline = known[place]
      if (!outline) return
      const x = (mark.places[2 * index] ?? 0) * pixels
      const y = (mark.places[2 * index + 1] ?? 0) * pixels
      if (mark.turned) ground.setTransform(0, -unit, -unit, 0, x, y)
      else ground.setTransform(unit, 0, 0, -unit, x, y)
      ground.fill(this.pathOf(outline))
    })
  }

  private pathOf({ name, path }: LetterOutline): Path2D {
    const known = this.kept.get(name)
    if (known) return known
    if (this.kept.size >= mostKept) this.kept.clear()
    const parsed = new Path2D(path)
    this.kept.set(name, parsed)
    return parsed
  }
}

/**
 * Bars of one rule that touch each other meet at a whole device pixel, so that no seam shows between them. Thin rules
 * stay as they are.
 */
function paintBar(ground: Ground, { path, color, line }: PictureShape, scale: number): boolean {
  const [left = 0, top = 0, right = 0, foot = 0] = line ? [] : (rectangle.exec(path)?.slice(1).map(Number) ?? [])
  const [above, below] = [Math.round(top * scale), Math.round(foot * scale)]
  if (below - above < 4) return false
  ground.fillStyle = color
  ground.setTransform(1, 0, 0, 1, 0, 0)
  ground.fillRect(left * scale, above, (right - left) * scale, below - above)
  return true
}
