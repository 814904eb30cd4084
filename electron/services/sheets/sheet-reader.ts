import { readFile } from 'node:fs/promises'
import { mostSheets } from '../../../shared/limits'
import type { Scan } from '../../../shared/model/signature'
import { GuardedThread, withThread } from '../outside/guarded-thread'

/** A question to the thread; one is answered after the other. Pages count from 1. */
export type SheetQuestion =
  | { ask: 'prepare' }
  | { ask: 'open'; bytes: Uint8Array; kind: Scan['kind'] }
  | { ask: 'page'; number: number }

export type SheetAnswer =
  | { is: 'ready' }
  | { is: 'opened'; pages: number }
  | {
      is: 'page'
      codes: string[]
      shown: { jpeg: Uint8Array; width: number; height: number; isScan: boolean } | null
    }
  | { is: 'too-many-pixels' }
  | { is: 'too-much' }
  | { is: 'unreadable' }

/** One page of a file as a newly encoded picture, with the texts of the codes on it. */
export interface ReadSheet {
  number: number
  codes: string[]
  jpeg: Uint8Array
  width: number
  height: number
  /** Whether it has a picture; a page that a program printed has only words and lines. */
  isScan: boolean
}

/** The content of a photo or scan. `sheets` leaves out pages without a picture and those that could not be read. */
export type ReadSheets =
  | { is: 'read'; pages: number; sheets: ReadSheet[]; unread: number }
  | { is: 'too-many-pixels' | 'too-many-pages' | 'too-much' | 'unreadable' | 'put-away' }

/** Reads photos and scans from outside, each in a thread of its own with limits. */
export interface SheetReader {
  /** `onPage` is called for each page; `isPutAway` is asked between pages. */
  read(
    bytes: Uint8Array,
    kind: Scan['kind'],
    watch: { onPage(done: number, all: number): void; isPutAway(): boolean }
  ): Promise<ReadSheets>
}

interface SheetReaderOptions {
  /** The built `sheet.worker.js`. */
  workerFile: string
  /** The path of `zxing_reader.wasm`. */
  wasmFile: string
  /** The most seconds of work for one page. */
  seconds?: number
  /** Writes a line when a thread ends unexpectedly; it contains no words of the file. */
  log?: (line: string) => void
}

/** The most seconds of work: a photo of 12 million pixels was seen to take two, one of 42 million four. */
export const seconds = { page: 30, own: 10 } as const

/** The most additional memory in MiB: a photo of 12 million pixels takes about 250, one of 42 million 500. */
export const limits = {
  memory: 1200,
  heap: { maxOldGenerationSizeMb: 512, maxYoungGenerationSizeMb: 64, stackSizeMb: 4 }
} as const

type Thread = GuardedThread<SheetQuestion, SheetAnswer>

export function createSheetReader({
  workerFile,
  wasmFile,
  seconds: limit = seconds.page,
  log
}: SheetReaderOptions): SheetReader {
  let wasm: Uint8Array | null = null

  async function readWith(
    thread: Thread,
    bytes: Uint8Array,
    kind: Scan['kind'],
    { onPage, isPutAway }: Parameters<SheetReader['read']>[2]
  ): Promise<ReadSheets> {
    const started = await thread.ask({ ask: 'prepare' }, seconds.own)
    if (started?.is !== 'ready') throw new Error('the reading thread does not start')
    const copy = new Uint8Array(bytes)
    const opened = await thread.ask({ ask: 'open', bytes: copy, kind }, limit, [copy.buffer])
    if (opened === null) return { is: 'too-much' }
    if (opened.is !== 'opened') return { is: 'unreadable' }
    const { pages } = opened
    if (pages > mostSheets) return { is: 'too-many-pages' }
    const sheets: ReadSheet[] = []
    let unread = 0
    for (let number = 1; number <= pages; number++) {
      if (isPutAway()) return { is: 'put-away' }
      const page = await thread.ask({ ask: 'page', number }, limit)
      if ((page === null || page.is === 'too-much') && sheets.length === 0) return { is: 'too-much' }
      if (page?.is === 'too-many-pixels') return { is: 'too-many-pixels' }
      // A page that cannot be read does not stop the others, but a thread that has ended reads no more.
      if (page?.is !== 'page') unread += page === null ? pages - number + 1 : 1
      else if (page.shown) sheets.push({ number, codes: page.codes, ...page.shown })
      if (page === null) break
      onPage(number, pages)
    }
    return sheets.length === 0 && unread > 0 ? { is: 'unreadable' } : { is: 'read', pages, sheets, unread }
  }

  return {
    async read(bytes, kind, watch) {
      wasm = wasm ?? new Uint8Array(await readFile(wasmFile))
      const thread: Thread = new GuardedThread(workerFile, wasm, limits, log)
      return withThread(thread, () => readWith(thread, bytes, kind, watch))
    }
  }
}
