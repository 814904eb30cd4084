import type { Job, JobDone } from './job'
import { renderPicture } from './picture'
import { renderPdf } from './render'
import type { Typefaces } from './typefaces'

export async function doJob(job: Job, faces: Typefaces): Promise<JobDone> {
  try {
    return 'options' in job
      ? { rendered: await renderPdf(job.document, job.options, faces) }
      : { pictured: renderPicture(job.document, job.paper, faces) }
  } catch (error) {
    return { failed: placeOf(error) }
  }
}

/** The kind and place of an error without its message, which can contain words of the document. */
function placeOf(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  return `${error.name}${(error.stack ?? '').replace(`${error.name}: ${error.message}`, '')}`
}
