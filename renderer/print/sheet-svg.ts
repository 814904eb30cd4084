import type { LetterOutline, Picture, PictureLetters, PictureShape, PictureSheet } from '../../shared/print/picture'

const name = 'http://www.w3.org/2000/svg'

/** A point of path data as fonts have it: absolute, in pairs. */
const point = /(-?[\d.]+)[ ,]+(-?[\d.]+)/g

const short = (value: number) => Math.round(value * 1000) / 1000

/** The outlines of letters as one path on the page. */
export function lettersPath({ outlines, places, scale, turned }: PictureLetters, known: readonly LetterOutline[]) {
  return Array.from(outlines, (place, index) => {
    const left = places[2 * index] ?? 0
    const top = places[2 * index + 1] ?? 0
    return (known[place]?.path ?? '').replace(point, (_, x, y) => {
      const [across, up] = [Number(x) * scale, Number(y) * scale]
      return turned ? `${short(left - up)} ${short(top - across)}` : `${short(left + across)} ${short(top - up)}`
    })
  }).join('')
}

function lineOf(path: SVGPathElement, { color, line }: PictureShape): void {
  path.setAttribute('fill', line ? 'none' : color)
  if (!line) return
  path.setAttribute('stroke', color)
  path.setAttribute('stroke-width', String(line.width))
  path.setAttribute('stroke-linecap', line.round ? 'round' : 'butt')
  path.setAttribute('stroke-linejoin', line.round ? 'round' : 'miter')
}

/** A sheet of a picture as an SVG of its size, which a printer draws in its full resolution. */
export function sheetSvg({ outlines }: Pick<Picture, 'outlines'>, sheet: PictureSheet): SVGSVGElement {
  const svg = document.createElementNS(name, 'svg')
  svg.setAttribute('viewBox', `0 0 ${sheet.width} ${sheet.height}`)
  for (const mark of sheet.marks) {
    const path = document.createElementNS(name, 'path')
    path.setAttribute('d', 'path' in mark ? mark.path : lettersPath(mark, outlines))
    if ('path' in mark) lineOf(path, mark)
    else path.setAttribute('fill', mark.color)
    svg.append(path)
  }
  return svg
}
