import { parentPort, workerData } from 'node:worker_threads'
import { isFontFiles } from './font-files'
import { type Job, type JobDone, placeOf } from './job'
import { renderPdf } from './render'
import { Typefaces } from './typefaces'

/** The thread that draws pages, so that the window stays quick. Fonts are parsed once, with the first job. */

let faces: Typefaces | null = null

function typefaces(): Typefaces {
  if (faces) return faces
  const fonts: unknown = workerData
  if (!isFontFiles(fonts)) throw new Error('the worker was started without fonts')
  faces = new Typefaces(fonts)
  return faces
}

async function draw({ document, options }: Job): Promise<JobDone> {
  try {
    return { done: await renderPdf(document, options, typefaces()) }
  } catch (error) {
    return { failed: placeOf(error) }
  }
}

parentPort?.on('message', (job: Job) => {
  void draw(job).then((reply) => {
    const transfer = 'done' in reply ? [reply.done.pdf.buffer] : []
    parentPort?.postMessage(
      reply,
      transfer.filter((buffer) => buffer instanceof ArrayBuffer)
    )
  })
})
