import type { Picture } from '../../shared/print/picture'
import { printablePages } from '../ui/Paper/print'
import './print.css'
import { sheetSvg } from './sheet-svg'

/** What is printed: outlines, or a PDF in base64. */
type Printable = { picture: Picture } | { pdf: string }

declare global {
  interface Window {
    showPages: (printables: readonly Printable[], title: string) => Promise<number>
  }
}

async function imagesOf(pdf: string): Promise<HTMLImageElement[]> {
  const sources = await printablePages(Uint8Array.from(atob(pdf), (sign) => sign.charCodeAt(0)))
  const images = sources.map((source) => {
    const image = new Image()
    image.src = source
    return image
  })
  await Promise.all(images.map((image) => image.decode()))
  return images
}

/**
 * Puts everything to be printed on the page, one sheet per page. Returns the number of sheets once all of them can be
 * printed.
 */
window.showPages = async (printables, title) => {
  document.title = title
  const sheets: Element[] = []
  for (const one of printables) {
    if ('picture' in one) sheets.push(...one.picture.sheets.map((sheet) => sheetSvg(one.picture, sheet)))
    else sheets.push(...(await imagesOf(one.pdf)))
  }
  document.body.replaceChildren(...sheets)
  return sheets.length
}
