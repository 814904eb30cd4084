import { drawPage } from './draw'
import { withPdf } from './pdf-reader'

/** The resolution of an office printer. */
const dotsPerInch = 300
const pointsPerInch = 72

/**
 * Every page of a PDF as the data URL of a PNG. One page after the other, because a page at this size takes 35 MB while
 * it is drawn. The URL contains the picture itself, because a window that is not on the screen delays the making of
 * blobs.
 */
export function printablePages(pdf: Uint8Array): Promise<string[]> {
  const { signal } = new AbortController()
  return withPdf(pdf, signal, async (document) => {
    const pages: string[] = []
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number)
      const inches = page.getViewport({ scale: 1 }).width / pointsPerInch
      const { canvas } = await drawPage(page, inches * dotsPerInch, signal)
      pages.push(canvas.toDataURL())
      canvas.width = 0
    }
    return pages
  })
}
