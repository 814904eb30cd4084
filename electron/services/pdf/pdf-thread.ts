import { Worker } from 'node:worker_threads'
import type { Translator } from '../../../shared/messages'
import { troubleLine, troubleOf } from '../../../shared/trouble'
import { type FontFiles, readFontFiles } from './font-files'
import { drawingBy, type Job, type JobDone } from './job'
import type { PdfFailure } from './pdf-failure'
import type { PdfService } from './pdf-service'

interface PdfThreadOptions {
  /** The built `pdf.worker.js`. */
  workerFile: string
  fontsFolder: string
  translator(): Translator
  /** Writes a line for the developer; it contains no words of a document. */
  log?: (line: string) => void
}

interface Waiting {
  job: Job
  answer(done: JobDone | PdfFailure): void
}

/** Draws in a thread, which starts with the first document and is started again after a crash. */
export function createPdfService({
  workerFile,
  fontsFolder,
  translator,
  log = console.error
}: PdfThreadOptions): PdfService {
  const waiting: Waiting[] = []
  let current: Waiting | null = null
  let worker: Worker | null = null
  let fonts: FontFiles | null = null
  let closed = false

  function answer(done: JobDone | PdfFailure): void {
    current?.answer(done)
    current = null
    worker?.unref()
  }

  /** The thread ended: the document that it was drawing fails, those behind it go to a new thread. */
  function onEnd(ended: Worker, why: string): void {
    if (worker !== ended) return
    worker = null
    if (!closed) log(`the drawing thread ended: ${why}`)
    answer('pdf.stopped')
    void next()
  }

  function start(fontFiles: FontFiles): Worker {
    const started = new Worker(workerFile, { workerData: fontFiles })
    started.on('message', (done: JobDone) => {
      if ('failed' in done) log(`drawing failed: ${done.failed}`)
      answer(done)
      void next()
    })
    started.on('error', (error) => onEnd(started, troubleLine(troubleOf(error))))
    started.on('exit', (code) => onEnd(started, `code ${code}`))
    return started
  }

  async function readyFonts(): Promise<FontFiles | null> {
    try {
      fonts = fonts ?? (await readFontFiles(fontsFolder))
    } catch (error) {
      log(`the fonts cannot be read: ${error instanceof Error && 'code' in error ? String(error.code) : 'unknown'}`)
    }
    return fonts
  }

  async function next(): Promise<void> {
    if (current || closed) return
    current = waiting.shift() ?? null
    if (!current) return
    const { job } = current
    const fontFiles = await readyFonts()
    if (!fontFiles || closed) {
      answer(closed ? 'pdf.stopped' : 'pdf.fonts')
      return next()
    }
    worker = worker ?? start(fontFiles)
    worker.ref()
    worker.postMessage(job)
  }

  const drawing = drawingBy(
    (job) =>
      new Promise((answer) => {
        if (closed) return answer('pdf.stopped')
        waiting.push({ job, answer })
        void next()
      }),
    translator
  )

  return {
    ...drawing,
    async close() {
      closed = true
      for (const { answer: stop } of waiting.splice(0)) stop('pdf.stopped')
      const ending = worker
      worker = null
      answer('pdf.stopped')
      await ending?.terminate()
    }
  }
}
