// What Node lacks in Electron 22 (Node 16), for the main process and for worker threads.
import './missing'
import { webcrypto } from 'node:crypto'
import { FormData, Headers, Request, Response } from 'undici'
import { readArchivesByUrl } from './archive-urls'

/** Adds what is missing and replaces nothing, so that a newer runtime keeps its own. */
function addMissing(globals: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(globals)) {
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
  }
}

addMissing({
  // Node 16 has it only as a module; uuid and the seal want the global.
  crypto: webcrypto,
  // `protocol.handle` answers with them. undici 5 is the last one that runs on Node 16.
  FormData,
  Headers,
  Request,
  Response
})

readArchivesByUrl()
