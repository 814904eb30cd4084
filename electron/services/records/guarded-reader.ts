import type { FileAnswer } from '../../../shared/model/answer'
import type { Hash } from '../../../shared/model/scalars'
import { GuardedThread, withThread } from '../outside/guarded-thread'
import { type FontFiles, readFontFiles } from '../pdf/font-files'
import { digestOf } from '../storage/attachments'
import type { PageFinding } from './page-finding'
import type { Reading } from './reading'
import type { WithoutRecord } from './without-record'

/** A question to the thread; one is answered after the other. */
export type Question = { ask: 'record'; pdf: Uint8Array } | { ask: 'prepare' } | { ask: 'words' } | { ask: 'page' }

export type Answer =
  | { is: 'record'; reading: Reading }
  | { is: 'ready' }
  | {
      is: 'words'
      read: boolean
      namesSeal: boolean
      withoutRecord: WithoutRecord | null
      answer: FileAnswer | null
    }
  | { is: 'page'; page: PageFinding }
  | { is: 'failed' }

/** What was read from a PDF from outside. `too-much`: it took more time or memory than any of ours. */
export interface ReadPdf {
  /** SHA-256 of the whole file. */
  hash: Hash
  reading: Reading | { found: 'too-much' }
  /** Null when there is no record to draw a page from, or reading the page took too much. */
  page: PageFinding | null
  /** Whether the page has a seal in its footer. */
  namesSeal: boolean
  /** Which page it is, if it never has a record. */
  withoutRecord?: WithoutRecord | null
  /** The contents of the fields to answer; null when there are none. */
  answer: FileAnswer | null
}

/** Reads PDFs from outside, each in a thread of its own with limits. */
export interface GuardedReader {
  read(pdf: Uint8Array): Promise<ReadPdf>
}

interface GuardedReaderOptions {
  /** The built `verify.worker.js`. */
  workerFile: string
  fontsFolder: string
  /** The most seconds of work for reading a file; two by default. */
  seconds?: number
  /** Writes a line when a thread ends unexpectedly; it contains no words of the file. */
  log?: (line: string) => void
}

/** The most seconds of work for reading a hostile file, and for work on our own pages. */
export const seconds = { reading: 2, own: 10 } as const

export const limits = {
  memory: 256,
  heap: { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }
} as const

type Reader = GuardedThread<Question, Answer>

export function createGuardedReader({
  workerFile,
  fontsFolder,
  seconds: limit = seconds.reading,
  log
}: GuardedReaderOptions): GuardedReader {
  let fonts: FontFiles | null = null

  async function readWith(reader: Reader, pdf: Uint8Array): Promise<Omit<ReadPdf, 'hash'>> {
    const nothing = { page: null, namesSeal: false, answer: null }
    const started = await reader.ask({ ask: 'prepare' }, seconds.own)
    if (started?.is !== 'ready') throw new Error('the reading thread does not start')
    const copy = new Uint8Array(pdf)
    const first = await reader.ask({ ask: 'record', pdf: copy }, limit, [copy.buffer])
    if (first?.is !== 'record') return { ...nothing, reading: { found: 'too-much' } }
    const { reading } = first
    if (!['record', 'statement', 'no-record'].includes(reading.found)) return { ...nothing, reading }
    const words = await reader.ask({ ask: 'words' }, limit)
    if (words?.is !== 'words') return { ...nothing, reading }
    if (reading.found === 'no-record') {
      const { namesSeal, withoutRecord } = words
      return { ...nothing, reading, namesSeal, withoutRecord }
    }
    const drawn = await reader.ask({ ask: 'page' }, seconds.own)
    return { reading, page: drawn?.is === 'page' ? drawn.page : null, namesSeal: words.namesSeal, answer: words.answer }
  }

  return {
    async read(pdf) {
      fonts = fonts ?? (await readFontFiles(fontsFolder))
      const reader = new GuardedThread<Question, Answer>(workerFile, fonts, limits, log)
      return withThread(reader, async () => ({ hash: digestOf(pdf), ...(await readWith(reader, pdf)) }))
    }
  }
}
