import { parentPort, workerData } from 'node:worker_threads'
import { encode } from 'jpeg-js'
import { tellFault } from '../outside/thread-fault'
import type { PdfPictures } from './pdf-pictures'
import {
  headOf,
  mirror,
  type Picture,
  shrunk,
  TooManyPixels,
  TooMuchMemory,
  type Turn,
  turned,
  unfolded
} from './picture'
import { prepareCodeReader, readCodes } from './read-code'
import type { SheetAnswer, SheetQuestion } from './sheet-reader'

/** The thread in which a photo or scan from outside is unpacked and read. It lives for one file. */

if (Reflect.get(process, 'type') !== undefined)
  Object.defineProperty(process, 'type', { value: 'browser', configurable: true })

/** The longest side of a shown and kept sheet, in pixels: 200 dots per inch of A4. */
const longestShown = 2340
const shownQuality = 72

type Source = { is: 'picture'; bytes: Uint8Array; kind: 'png' | 'jpeg' } | { is: 'pdf'; pdf: PdfPictures }
let source: Source | null = null

/**
 * The picture upright, no larger than it is shown, and encoded again, so that nothing of the file itself is left in it.
 */
function shown(picture: Picture, turn: Turn): { jpeg: Uint8Array; width: number; height: number } {
  const small = turned(shrunk(picture, Math.ceil(Math.max(picture.width, picture.height) / longestShown)), turn)
  const { data } = encode({ data: small.data, width: small.width, height: small.height }, shownQuality)
  return { jpeg: new Uint8Array(data), width: small.width, height: small.height }
}

async function pictureOf(number: number): Promise<{ picture: Picture; turn: Turn; isScan: boolean } | null> {
  if (source?.is === 'picture') {
    const { bytes, kind } = source
    const picture = unfolded(bytes, kind)
    const head = headOf(bytes, kind)
    if (head?.mirrored) mirror(picture)
    return { picture, turn: head?.turn ?? 0, isScan: true }
  }
  const page = (await source?.pdf.page(number)) ?? null
  return page && { ...page, turn: 0 }
}

async function answerTo(question: SheetQuestion): Promise<SheetAnswer> {
  if (question.ask === 'prepare') {
    if (!(workerData instanceof Uint8Array)) return { is: 'unreadable' }
    await Promise.all([prepareCodeReader(workerData), import('./pdf-pictures')])
    return { is: 'ready' }
  }
  if (question.ask === 'open') {
    const { bytes, kind } = question
    if (kind === 'pdf') {
      const { pdfPictures } = await import('./pdf-pictures')
      source = { is: 'pdf', pdf: await pdfPictures(bytes) }
      return { is: 'opened', pages: source.pdf.pages }
    }
    source = { is: 'picture', bytes, kind }
    return { is: 'opened', pages: 1 }
  }
  const found = await pictureOf(question.number)
  if (!found) return { is: 'page', codes: [], shown: null }
  const codes = await readCodes(found.picture)
  // Words and lines without a code are a page of something else.
  if (codes.length === 0 && !found.isScan) return { is: 'page', codes: [], shown: null }
  const turn = codes.length > 0 ? (codes[0]?.turn ?? 0) : found.turn
  return {
    is: 'page',
    codes: codes.map(({ text }) => text),
    shown: { ...shown(found.picture, turn), isScan: found.isScan }
  }
}

function whyNot(error: unknown): 'too-many-pixels' | 'too-much' | 'unreadable' {
  if (error instanceof TooManyPixels) return 'too-many-pixels'
  if (error instanceof TooMuchMemory) return 'too-much'
  tellFault(error)
  return 'unreadable'
}

parentPort?.on('message', (question: SheetQuestion) => {
  void answerTo(question).then(
    (answer) => parentPort?.postMessage(answer),
    (error: unknown) => parentPort?.postMessage({ is: whyNot(error) } satisfies SheetAnswer)
  )
})
