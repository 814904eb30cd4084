import type { PdfService } from './pdf-service'

/**
 * Draws with several services, each with one document at a time, so that others who use the `shared` one wait for at
 * most one document. `make` starts up to `most` services of its own, when a document finds none idle. `close` ends
 * these; a document that comes later starts a new one.
 */
export function createPdfPool(make: () => PdfService, most: number, shared: PdfService | null = null): PdfService {
  let own: PdfService[] = []
  let idle: PdfService[] = shared ? [shared] : []
  const waiting: ((service: PdfService) => void)[] = []

  function begun(): PdfService | null {
    if (own.length >= most) return null
    const service = make()
    own.push(service)
    return service
  }

  function serve(): void {
    while (waiting.length > 0) {
      const service = idle.pop() ?? begun()
      if (!service) return
      waiting.shift()?.(service)
    }
  }

  async function having<T>(draw: (service: PdfService) => Promise<T>): Promise<T> {
    const service = await new Promise<PdfService>((resolve) => {
      waiting.push(resolve)
      serve()
    })
    try {
      return await draw(service)
    } finally {
      // A service that was ended meanwhile cannot be used again.
      if (service === shared || own.includes(service)) idle.push(service)
      serve()
    }
  }

  return {
    render: (document, options) => having((service) => service.render(document, options)),
    picture: (document, paper) => having((service) => service.picture(document, paper)),
    async close() {
      const ending = own
      own = []
      idle = idle.filter((service) => service === shared)
      await Promise.all(ending.map((service) => service.close()))
    }
  }
}
