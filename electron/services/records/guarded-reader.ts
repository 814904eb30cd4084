import { Worker } from 'node:worker_threads'
import type { Hash } from '../../../shared/model/scalars'
import { troubleLine, troubleOf } from '../../../shared/trouble'
import { type FontFiles, readFontFiles } from '../pdf/font-files'
import { digestOf } from '../storage/attachments'
import type { PageFinding } from './page-finding'
import type { Reading } from './reading'

/** What the reading thread is asked, one after the other. */
export type Question = { ask: 'record'; pdf: Uint8Array } | { ask: 'prepare' } | { ask: 'words' } | { ask: 'page' }

export type Answer =
  | { is: 'record'; reading: Reading }
  | { is: 'ready' }
  | { is: 'words'; read: boolean; namesSeal: boolean }
  | { is: 'page'; page: PageFinding }
  | { is: 'failed' }

/** What a PDF from outside says. `too-much`: it took more time or memory than any of ours. */
export interface ReadPdf {
  /** SHA-256 of the whole file. */
  hash: Hash
  reading: Reading | { found: 'too-much' }
  /** Null where there is no record to draw a page of, or reading the page took too much. */
  page: PageFinding | null
  /** The page names a seal in its footer. */
  namesSeal: boolean
}

/** Reads PDFs from outside, each in a thread of its own with limits. */
export interface GuardedReader {
  read(pdf: Uint8Array): Promise<ReadPdf>
}

interface GuardedReaderOptions {
  /** `verify.worker.js` as it was built. */
  workerFile: string
  fontsFolder: string
  /** Seconds of work that reading a file may take; two unless told. */
  seconds?: number
  /** Writes a line when a thread ends by itself; no word of the file is in it. */
  log?: (line: string) => void
}

const mebibyte = 1024 * 1024

/** Seconds of work for what is read from a hostile file, and for what is our own. */
const seconds = { reading: 2, own: 10 } as const

/** What a thread may take beyond what it had when it was asked; its heap has a limit of its own. */
const mostMemory = 256 * mebibyte
const heap = { maxOldGenerationSizeMb: 192, maxYoungGenerationSizeMb: 32, stackSizeMb: 4 }

/** On a machine that is busy with something else work takes longer than it needs. */
const patience = 5

const used = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1e6
}

/** Ends what takes too much: by the work of the processor, by the clock, by memory outside of the heap. */
function guard(limit: number, onTooMuch: () => void): () => void {
  const start = { work: used(), at: performance.now(), memory: process.memoryUsage().rss }
  const timer = setInterval(() => {
    const isTooLong = used() - start.work > limit || performance.now() - start.at > limit * patience * 1000
    if (isTooLong || process.memoryUsage().rss - start.memory > mostMemory) onTooMuch()
  }, 20)
  return () => clearInterval(timer)
}

/** One thread for one file. */
class Reader {
  private readonly worker: Worker
  private readonly ended: Promise<null>

  constructor(workerFile: string, fonts: FontFiles, log?: (line: string) => void) {
    this.worker = new Worker(workerFile, { workerData: fonts, resourceLimits: heap })
    this.ended = new Promise((resolve) => {
      this.worker.once('error', (error) => {
        log?.(`the reading thread ended: ${troubleLine(troubleOf(error))}`)
        resolve(null)
      })
      this.worker.once('exit', () => resolve(null))
    })
  }

  /** Null when the thread ended, because it took too much. */
  async ask(question: Question, limit: number): Promise<Answer | null> {
    const answer = new Promise<Answer>((resolve) => this.worker.once('message', resolve))
    const transfer = question.ask === 'record' ? [question.pdf.buffer] : []
    this.worker.postMessage(
      question,
      transfer.filter((buffer) => buffer instanceof ArrayBuffer)
    )
    const release = guard(limit, () => void this.worker.terminate())
    try {
      return await Promise.race([answer, this.ended])
    } finally {
      release()
    }
  }

  async end(): Promise<void> {
    await this.worker.terminate()
  }
}

export function createGuardedReader({
  workerFile,
  fontsFolder,
  seconds: limit = seconds.reading,
  log
}: GuardedReaderOptions): GuardedReader {
  let fonts: FontFiles | null = null

  async function readWith(reader: Reader, pdf: Uint8Array): Promise<Omit<ReadPdf, 'hash'>> {
    const nothing = { page: null, namesSeal: false }
    const started = await reader.ask({ ask: 'prepare' }, seconds.own)
    if (started?.is !== 'ready') throw new Error('the reading thread does not start')
    const first = await reader.ask({ ask: 'record', pdf: new Uint8Array(pdf) }, limit)
    if (first?.is !== 'record') return { ...nothing, reading: { found: 'too-much' } }
    const { reading } = first
    if (reading.found !== 'record' && reading.found !== 'no-record') return { ...nothing, reading }
    const words = await reader.ask({ ask: 'words' }, limit)
    if (words?.is !== 'words') return { ...nothing, reading }
    if (reading.found === 'no-record') return { reading, page: null, namesSeal: words.namesSeal }
    const drawn = await reader.ask({ ask: 'page' }, seconds.own)
    return { reading, page: drawn?.is === 'page' ? drawn.page : null, namesSeal: words.namesSeal }
  }

  return {
    async read(pdf) {
      fonts = fonts ?? (await readFontFiles(fontsFolder))
      const reader = new Reader(workerFile, fonts, log)
      try {
        return { hash: digestOf(pdf), ...(await readWith(reader, pdf)) }
      } finally {
        await reader.end()
      }
    }
  }
}
