import { parentPort, workerData } from 'node:worker_threads'
import { doJob } from './do-job'
import { isFontFiles } from './font-files'
import type { Job, JobDone } from './job'
import { Typefaces } from './typefaces'

/** The thread that draws pages, so that the window stays responsive. Fonts are parsed once, with the first job. */

let faces: Typefaces | null = null

function typefaces(): Typefaces {
  if (faces) return faces
  const fonts: unknown = workerData
  if (!isFontFiles(fonts)) throw new Error('the worker was started without fonts')
  faces = new Typefaces(fonts)
  return faces
}

/** The buffers that can be transferred without a copy. */
const buffers = (done: JobDone): ArrayBuffer[] =>
  'rendered' in done && done.rendered.pdf.buffer instanceof ArrayBuffer ? [done.rendered.pdf.buffer] : []

parentPort?.on('message', (job: Job) => {
  void doJob(job, typefaces()).then((done) => parentPort?.postMessage(done, buffers(done)))
})
