import { parentPort } from 'node:worker_threads'
import { RuleError } from '../../../shared/errors'
import { readingArchive } from '../archive/read'
import { coachbookFile } from './contents'
import type { Answer, Question } from './job'
import { readCoachbook } from './read'

/** The thread in which a `.coachbook` from outside is read. It lives for one file. */

let opened = ''

async function answerTo(question: Question): Promise<Answer> {
  if (question.ask === 'read') {
    opened = question.path
    return { is: 'read', ...(await readingArchive(coachbookFile, opened, readCoachbook)) }
  }
  const bytes = await readingArchive(coachbookFile, opened, ({ manifest, bytesOf }) => {
    const listed = manifest.files.find(({ path }) => path === question.path)
    if (!listed) throw coachbookFile.damaged()
    return bytesOf(listed)
  })
  return { is: 'file', bytes: new Uint8Array(bytes) }
}

const refused = (error: unknown): Answer => {
  if (error instanceof RuleError) return { is: 'refused', why: error.code }
  return { is: 'refused', why: 'coachbook.unreadable' }
}

parentPort?.on('message', (question: Question) => {
  void answerTo(question)
    .catch(refused)
    .then((answer) => parentPort?.postMessage(answer, answer.is === 'file' ? [answer.bytes.buffer] : []))
})
