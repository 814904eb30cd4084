import type { PdfService } from './pdf-service'

/**
 * Draws with several threads, each document with one that is idle. `make` starts one with the first document that finds
 * none idle; `close` ends them all, and a document after it starts one anew.
 */
export function createPdfPool(make: () => PdfService, threads: number): PdfService {
  let pool: { service: PdfService; waiting: number }[] = []

  function leastBusy() {
    const least = pool.reduce<(typeof pool)[number] | undefined>(
      (best, one) => (!best || one.waiting < best.waiting ? one : best),
      undefined
    )
    if (least && (least.waiting === 0 || pool.length >= threads)) return least
    const started = { service: make(), waiting: 0 }
    pool.push(started)
    return started
  }

  async function having<T>(draw: (service: PdfService) => Promise<T>): Promise<T> {
    const one = leastBusy()
    one.waiting += 1
    try {
      return await draw(one.service)
    } finally {
      one.waiting -= 1
    }
  }

  return {
    render: (document, options) => having((service) => service.render(document, options)),
    picture: (document, paper) => having((service) => service.picture(document, paper)),
    async close() {
      const ending = pool
      pool = []
      await Promise.all(ending.map(({ service }) => service.close()))
    }
  }
}
