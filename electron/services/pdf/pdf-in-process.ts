import type { Translator } from '../../../shared/messages'
import { troubleLine, troubleOf } from '../../../shared/trouble'
import { readFontFiles } from './font-files'
import { drawingBy, type Job } from './job'
import type { PdfService } from './pdf-service'

interface PdfInProcessOptions {
  fontsFolder: string
  translator(): Translator
  /** Writes a line for the developer; it contains no words of a document. */
  log?: (line: string) => void
}

/** Loaded on demand, because pdfkit and fontkit take a fifth of a second to load. */
async function loadRenderer(fontsFolder: string) {
  const fonts = await readFontFiles(fontsFolder)
  const [{ doJob }, { Typefaces }] = await Promise.all([import('./do-job'), import('./typefaces')])
  const faces = new Typefaces(fonts)
  return (job: Job) => doJob(job, faces)
}

/** Draws in this process; for the command line, where nothing else has to wait. */
export function createPdfInProcess({ fontsFolder, translator, log = console.error }: PdfInProcessOptions): PdfService {
  let loaded: ReturnType<typeof loadRenderer> | null = null
  let closed = false

  const drawing = drawingBy(async (job) => {
    if (closed) return 'pdf.stopped'
    loaded = loaded ?? loadRenderer(fontsFolder)
    const draw = await loaded.catch((error) => {
      log(`the fonts cannot be read: ${troubleLine(troubleOf(error))}`)
      return null
    })
    if (!draw) {
      loaded = null
      return 'pdf.fonts'
    }
    const done = await draw(job)
    if ('failed' in done) log(`drawing failed: ${done.failed}`)
    return done
  }, translator)

  return {
    ...drawing,
    async close() {
      closed = true
    }
  }
}
