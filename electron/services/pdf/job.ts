import type { Reply } from '../../../shared/carried'
import type { Translator } from '../../../shared/messages'
import type { Paper } from '../../../shared/model/settings'
import type { PrintDocument } from '../../../shared/print/blocks'
import { failedBecause, type PdfFailure } from './pdf-failure'
import type { PdfService, Pictured, Rendered, RenderOptions } from './pdf-service'

/** A job for a renderer, which does one at a time: a PDF with these options, or a picture on this paper. */
export type Job = { document: PrintDocument } & ({ options: RenderOptions } | { paper: Paper })

/** `failed`: where the error occurred, for the developer. */
export type JobDone = { rendered: Rendered } | { pictured: Pictured } | { failed: string }

/** The calls of the service, given a way to have a job done. */
export function drawingBy(
  run: (job: Job) => Promise<JobDone | PdfFailure>,
  translator: () => Translator
): Omit<PdfService, 'close'> {
  async function asked<T>(job: Job, result: (done: JobDone) => T | null): Promise<Reply<T>> {
    const done = await run(job)
    const value = typeof done === 'string' ? null : result(done)
    if (value) return { ok: true, value }
    return failedBecause(typeof done === 'string' ? done : 'pdf.failed', translator())
  }
  return {
    render: (document, options) => asked({ document, options }, (done) => ('rendered' in done ? done.rendered : null)),
    picture: (document, paper) => asked({ document, paper }, (done) => ('pictured' in done ? done.pictured : null))
  }
}
