import type { Translator } from '../../../shared/messages'
import { readFontFiles } from './font-files'
import { placeOf } from './job'
import { failedBecause } from './pdf-failure'
import type { PdfService } from './pdf-service'

interface PdfInProcessOptions {
  fontsFolder: string
  translator(): Translator
  /** Writes a line for the developer; it holds no words of a document. */
  log?: (line: string) => void
}

/** pdfkit and fontkit take a fifth of a second to load, so only what prints pays for them. */
async function loadRenderer(fontsFolder: string) {
  const fonts = await readFontFiles(fontsFolder)
  const [{ renderPdf }, { Typefaces }] = await Promise.all([import('./render'), import('./typefaces')])
  const faces = new Typefaces(fonts)
  return (...[document, options]: Parameters<PdfService['render']>) => renderPdf(document, options, faces)
}

/** Draws in the process itself: for the command line, where nothing else waits. */
export function createPdfInProcess({ fontsFolder, translator, log = console.error }: PdfInProcessOptions): PdfService {
  let loaded: ReturnType<typeof loadRenderer> | null = null
  let closed = false

  return {
    async render(document, options) {
      if (closed) return failedBecause('pdf.stopped', translator())
      loaded = loaded ?? loadRenderer(fontsFolder)
      const draw = await loaded.catch(() => null)
      if (!draw) {
        loaded = null
        return failedBecause('pdf.fonts', translator())
      }
      try {
        return { ok: true, value: await draw(document, options) }
      } catch (error) {
        log(`drawing failed: ${placeOf(error)}`)
        return failedBecause('pdf.failed', translator())
      }
    },
    async close() {
      closed = true
    }
  }
}
