import { parentPort, workerData } from 'node:worker_threads'
import { tellFault } from '../outside/thread-fault'
import { isFontFiles } from '../pdf/font-files'
import type { Answer, Question } from './guarded-reader'
import type { PageText } from './page-text'
import type { ReadRecord } from './read-record'
import { readingOf } from './reading'
import { namesSeal } from './redraw'
import { withoutRecord } from './without-record'

/**
 * The thread in which a PDF from outside is read, so that whatever it breaks ends with the thread. It lives for one
 * file.
 */

let pdf: Uint8Array = new Uint8Array()
let record: ReadRecord = { found: 'nothing' }
let found: PageText | null = null

/**
 * A thread of Electron's main process has everything that Node has, but `process.type` says otherwise, and pdf.js would
 * look for things of a web page.
 */
if (Reflect.get(process, 'type') !== undefined)
  Object.defineProperty(process, 'type', { value: 'browser', configurable: true })

/** Loaded on demand: reader, renderer and fonts take longer to load than most files take to read. */
const parts = async () => {
  const [{ pageText }, { pageFinding, unread }, { Typefaces }] = await Promise.all([
    import('./page-text'),
    import('./page-finding'),
    import('../pdf/typefaces')
  ])
  return { pageText, pageFinding, unread, Typefaces }
}

async function answerTo(question: Question): Promise<Answer> {
  switch (question.ask) {
    case 'record': {
      pdf = question.pdf
      const read = readingOf(pdf)
      record = read.record
      return { is: 'record', reading: read.reading }
    }
    case 'prepare':
      await parts()
      return { is: 'ready' }
    case 'words': {
      const { pageText } = await parts()
      found = await pageText(pdf).catch((error) => {
        tellFault(error)
        return null
      })
      return {
        is: 'words',
        read: found !== null,
        namesSeal: namesSeal(found?.pages.flat().join('\n') ?? ''),
        withoutRecord: withoutRecord(found?.pages ?? []),
        answer: found?.answer ?? null
      }
    }
    case 'page': {
      const { pageText, pageFinding, unread, Typefaces } = await parts()
      const data = record.found === 'record' ? record.record.data : record.found === 'statement' ? record.data : null
      if (data === null || !isFontFiles(workerData)) return { is: 'page', page: unread }
      const faces = new Typefaces(workerData)
      return { is: 'page', page: await pageFinding({ pdf, found, data, faces, read: pageText }) }
    }
  }
}

parentPort?.on('message', (question: Question) => {
  void answerTo(question).then(
    (answer) => parentPort?.postMessage(answer),
    (error) => {
      tellFault(error)
      parentPort?.postMessage({ is: 'failed' } satisfies Answer)
    }
  )
})
