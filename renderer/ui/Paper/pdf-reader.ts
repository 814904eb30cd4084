import type { PDFDocumentProxy } from 'pdfjs-dist'
import workerFile from 'pdfjs-dist/legacy/build/pdf.worker.min.mjs?url'

async function startReader() {
  const { getDocument, PDFWorker } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  // A worker from our own origin: the security policy refuses the blob that pdf.js would make.
  const port = new Worker(workerFile, { type: 'module' })
  return { getDocument, worker: PDFWorker.create({ port }) }
}

let reader: ReturnType<typeof startReader> | undefined

/**
 * Opens a PDF for as long as `use` takes. pdf.js and its worker are loaded on first use and kept. Ends at once, with
 * pdf.js's own error, when the signal fires.
 */
export async function withPdf<T>(
  pdf: Uint8Array,
  signal: AbortSignal,
  use: (document: PDFDocumentProxy) => Promise<T>
): Promise<T> {
  reader ??= startReader()
  const { getDocument, worker } = await reader
  const task = getDocument({
    // The worker takes ownership of the bytes, so it is given a copy.
    data: pdf.slice(),
    worker,
    // A drawing that was aborted is not worth a console message.
    verbosity: 0,
    isEvalSupported: false,
    useWasm: false,
    useWorkerFetch: false,
    useSystemFonts: false,
    enableXfa: false
  })
  const stop = () => void task.destroy()
  signal.addEventListener('abort', stop)
  try {
    return await use(await task.promise)
  } finally {
    signal.removeEventListener('abort', stop)
    await task.destroy()
  }
}
