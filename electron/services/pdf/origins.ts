import type { Paper } from '../../../shared/model/settings'
import type { PrintDocument } from '../../../shared/print/blocks'
import type { PdfService } from './pdf-service'

interface Origin {
  document: PrintDocument
  paper: Paper
}

/** Remembers which document the bytes of a PDF were drawn from, as long as somebody holds these bytes. */
export interface Origins {
  /** The same service, with its PDFs remembered. */
  of(service: PdfService): PdfService
  /** Null for bytes that were not drawn here, such as those of a file. */
  find(pdf: Uint8Array): Origin | null
}

export function createOrigins(): Origins {
  const known = new WeakMap<Uint8Array, Origin>()
  return {
    of: (service) => ({
      ...service,
      async render(document, options) {
        const reply = await service.render(document, options)
        if (reply.ok) known.set(reply.value.pdf, { document, paper: options.paper })
        return reply
      }
    }),
    find: (pdf) => known.get(pdf) ?? null
  }
}
