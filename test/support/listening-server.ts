import { createSocket } from 'node:dgram'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** A server on this machine that records whatever reaches it, by TCP or UDP. */
export interface ListeningServer {
  /** Its address without a scheme: `127.0.0.1:4711`, for both TCP and UDP. */
  host: string
  /** What arrived: `GET /path`, `connection` or `datagram`. */
  arrived: string[]
  close(): Promise<void>
}

/** Answers every request so that anything a page could load would load; `/redirect` redirects. */
export async function startListeningServer(): Promise<ListeningServer> {
  const arrived: string[] = []
  const web = createServer((request, response) => {
    arrived.push(`${request.method} ${request.url}`)
    const redirect = request.url?.startsWith('/redirect')
    response.writeHead(redirect ? 302 : 200, { 'Access-Control-Allow-Origin': '*', Location: '/landed' })
    response.end('hello')
  })
  web.on('connection', () => arrived.push('connection'))
  web.on('upgrade', (_request, socket) => socket.end())
  await new Promise<void>((resolve) => web.listen(0, '127.0.0.1', resolve))
  const { port } = addressOf(web.address())

  const datagrams = createSocket('udp4', () => arrived.push('datagram'))
  await new Promise<void>((resolve) => datagrams.bind(port, '127.0.0.1', resolve))

  return {
    host: `127.0.0.1:${port}`,
    arrived,
    async close() {
      web.closeAllConnections()
      await Promise.all([
        new Promise((resolve) => web.close(resolve)),
        new Promise<void>((resolve) => datagrams.close(resolve))
      ])
    }
  }
}

function addressOf(address: AddressInfo | string | null): AddressInfo {
  if (address === null || typeof address === 'string') throw new Error('the server does not listen')
  return address
}
