// What Node lacks in Electron 22 (Node 16), for the main process and worker threads.
import './missing'
import { Blob } from 'node:buffer'
import { webcrypto } from 'node:crypto'
import { ReadableStream, TransformStream, WritableStream } from 'node:stream/web'
import { MessageChannel, receiveMessageOnPort, type TransferListItem } from 'node:worker_threads'
import { FormData, Headers, Request, Response } from 'undici'
import { readArchivesByUrl } from './archive-urls'

/** Adds what is missing and replaces nothing, so that a newer runtime keeps its own. */
function addMissing(globals: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(globals)) {
    if (!(name in globalThis)) Object.defineProperty(globalThis, name, { value, configurable: true, writable: true })
  }
}

/** Node 16 throws DOMExceptions but has no global of that name. */
function kindOfDomException(): unknown {
  try {
    return atob('~')
  } catch (error) {
    return error instanceof Error ? error.constructor : undefined
  }
}

/** Copies through a message channel, which clones like a window does. */
function structuredClone(value: unknown, options?: { transfer?: TransferListItem[] } | null): unknown {
  const { port1, port2 } = new MessageChannel()
  port1.postMessage(value, options?.transfer ?? [])
  const copy: unknown = receiveMessageOnPort(port2)?.message
  port1.close()
  return copy
}

// pdf.js, which reads PDFs in a thread of Node, asks for these.
if (!('getBuiltinModule' in process))
  Object.defineProperty(process, 'getBuiltinModule', { value: (name: string): unknown => require(name) })

addMissing({
  Blob,
  DOMException: kindOfDomException(),
  ReadableStream,
  TransformStream,
  WritableStream,
  structuredClone,
  // Node 16 has it only as a module; uuid and the seal need the global.
  crypto: webcrypto,
  // What `protocol.handle` answers with. undici 5 is the last version that runs on Node 16.
  FormData,
  Headers,
  Request,
  Response
})

readArchivesByUrl()
