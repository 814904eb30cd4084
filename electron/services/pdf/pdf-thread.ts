import { Worker } from 'node:worker_threads'
import type { Reply } from '../../../shared/carried'
import type { Translator } from '../../../shared/messages'
import { troubleLine, troubleOf } from '../../../shared/trouble'
import { type FontFiles, readFontFiles } from './font-files'
import type { Job, JobDone } from './job'
import { failedBecause, type PdfFailure } from './pdf-failure'
import type { PdfService, Rendered } from './pdf-service'

interface PdfThreadOptions {
  /** `pdf.worker.js` as it was built. */
  workerFile: string
  fontsFolder: string
  translator(): Translator
  /** Writes a line for the developer; it holds no words of a document. */
  log?: (line: string) => void
}

interface Waiting extends Job {
  answer(reply: Reply<Rendered>): void
}

/** Draws in a thread that starts with the first document and is started anew after a crash. */
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

  function answer(reply: Reply<Rendered>): void {
    current?.answer(reply)
    current = null
    worker?.unref()
  }

  /** The thread ended: the document it was drawing is lost, the ones behind it go to a new thread. */
  function onEnd(ended: Worker, why: string): void {
    if (worker !== ended) return
    worker = null
    if (!closed) log(`the drawing thread ended: ${why}`)
    answer(failedBecause('pdf.stopped', translator()))
    void next()
  }

  function start(fontFiles: FontFiles): Worker {
    const started = new Worker(workerFile, { workerData: fontFiles })
    started.on('message', (reply: JobDone) => {
      if ('failed' in reply) log(`drawing failed: ${reply.failed}`)
      answer('done' in reply ? { ok: true, value: reply.done } : failedBecause('pdf.failed', translator()))
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
    const { document, options } = current
    const fontFiles = await readyFonts()
    if (!fontFiles || closed) {
      answer(failedBecause(closed ? 'pdf.stopped' : 'pdf.fonts', translator()))
      return next()
    }
    worker = worker ?? start(fontFiles)
    worker.ref()
    worker.postMessage({ document, options } satisfies Job)
  }

  const stop = (code: PdfFailure) => {
    for (const job of waiting.splice(0)) job.answer(failedBecause(code, translator()))
  }

  return {
    render(document, options) {
      return new Promise((resolve) => {
        if (closed) return resolve(failedBecause('pdf.stopped', translator()))
        waiting.push({ document, options, answer: resolve })
        void next()
      })
    },
    async close() {
      closed = true
      stop('pdf.stopped')
      const ending = worker
      worker = null
      answer(failedBecause('pdf.stopped', translator()))
      await ending?.terminate()
    }
  }
}
