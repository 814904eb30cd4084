import { readFileSync } from 'node:fs'
import type { Protocol } from 'electron'

type Handler = (request: Request) => Response | Promise<Response>

const missingPath = '/__missing.js'
const failed = -2 // net::ERR_FAILED

/**
 * Adds `protocol.handle` (Electron 25) and its two companions, if they are missing, on top of the older calls. Pages
 * get what they lack as their first script, from their own origin, because their content security policy allows no
 * other.
 */
export function addHandle(registry: Protocol, missing: string): void {
  const known: Partial<Protocol> = registry
  if (known.handle) return
  Object.assign(registry, {
    handle: (scheme: string, handler: Handler) => {
      registry.registerBufferProtocol(scheme, (request, callback) => {
        if (new URL(request.url).pathname === missingPath) {
          callback({ mimeType: 'text/javascript', data: readFileSync(missing) })
          return
        }
        answer(handler, request).then(callback, (error) => {
          console.error(error)
          callback({ error: failed })
        })
      })
    },
    unhandle: (scheme: string) => registry.unregisterProtocol(scheme),
    isProtocolHandled: (scheme: string) => registry.isProtocolRegistered(scheme)
  })
}

async function answer(
  handler: Handler,
  { url, method, headers }: Electron.ProtocolRequest
): Promise<Electron.ProtocolResponse> {
  const response = await handler(new Request(url, { method, headers }))
  const mimeType = response.headers.get('content-type')?.split(';')[0]
  const body = Buffer.from(await response.arrayBuffer())
  return {
    statusCode: response.status,
    headers: Object.fromEntries(response.headers.entries()),
    ...(mimeType ? { mimeType } : {}),
    data: mimeType === 'text/html' ? Buffer.from(withMissing(body.toString())) : body
  }
}

/** An HTML page with the script for the old Electron before its own scripts. */
function withMissing(html: string): string {
  return html.replace(/<head[^>]*>/i, (head) => `${head}<script src="${missingPath}"></script>`)
}
