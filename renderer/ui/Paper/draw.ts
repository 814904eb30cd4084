import type { PDFPageProxy } from 'pdfjs-dist'
import type { DrawnPage } from './drawn-page'
import { withPdf } from './pdf-reader'

/** Draws one page, `pixels` wide (device pixels). */
export async function drawPage(page: PDFPageProxy, pixels: number, signal: AbortSignal): Promise<DrawnPage> {
  const scale = pixels / page.getViewport({ scale: 1 }).width
  const viewport = page.getViewport({ scale })
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(viewport.width)
  canvas.height = Math.round(viewport.height)
  const task = page.render({ canvas, viewport })
  const stop = () => task.cancel()
  signal.addEventListener('abort', stop)
  try {
    await task.promise
  } finally {
    signal.removeEventListener('abort', stop)
  }
  return { number: page.pageNumber, canvas }
}

/** Draws every page, `pixels` wide (device pixels). Null when the signal fired before all were drawn. */
export async function drawPdf(pdf: Uint8Array, pixels: number, signal: AbortSignal): Promise<DrawnPage[] | null> {
  try {
    return await withPdf(pdf, signal, async (document) => {
      const pages: DrawnPage[] = []
      for (let number = 1; number <= document.numPages && !signal.aborted; number += 1) {
        pages.push(await drawPage(await document.getPage(number), pixels, signal))
      }
      return signal.aborted ? null : pages
    })
  } catch (error) {
    if (signal.aborted) return null
    throw error
  }
}
