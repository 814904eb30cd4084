import { open, readFile } from 'node:fs/promises'
import { parentPort } from 'node:worker_threads'
import { RuleError } from '../../../shared/errors'
import { introLength, isAge, sealed, unsealed } from '../archive/age'
import { readingArchive } from '../archive/read'
import { tellFault } from '../outside/thread-fault'
import { FileFault } from '../storage/files'
import { isOfSystem, mustBeFile } from '../storage/node-files'
import { coachbookFile, largestSealed } from './contents'
import type { Answer, Question } from './job'
import { readCoachbook } from './read'

/** The thread in which a `.coachbook` from outside is read, or a new one is sealed. It lives for one file. */

/** The path of the file, or the content that was sealed in it. */
let opened: string | Buffer = ''

async function startOf(path: string): Promise<{ start: Buffer; size: number }> {
  await mustBeFile(path)
  const file = await open(path, 'r')
  try {
    const { bytesRead, buffer } = await file.read(Buffer.alloc(introLength), 0, introLength, 0)
    return { start: buffer.subarray(0, bytesRead), size: (await file.stat()).size }
  } finally {
    await file.close()
  }
}

async function read(path: string, passphrase: string | null): Promise<Answer> {
  const { start, size } = await startOf(path)
  opened = path
  if (isAge(start)) {
    if (passphrase === null) return { is: 'locked' }
    if (size > largestSealed) throw new RuleError('coachbook.too-much')
    opened = await unsealed(await readFile(path), passphrase)
  }
  return { is: 'read', ...(await readingArchive(coachbookFile, opened, readCoachbook)) }
}

async function answerTo(question: Question): Promise<Answer> {
  if (question.ask === 'read') return read(question.path, question.passphrase)
  if (question.ask === 'seal')
    return { is: 'file', bytes: new Uint8Array(await sealed(question.bytes, question.passphrase, question.work)) }
  const bytes = await readingArchive(coachbookFile, opened, ({ manifest, bytesOf }) => {
    const listed = manifest.files.find(({ path }) => path === question.path)
    if (!listed) throw coachbookFile.damaged()
    return bytesOf(listed)
  })
  return { is: 'file', bytes: new Uint8Array(bytes) }
}

const refused = (error: unknown): Answer => {
  if (error instanceof RuleError) return { is: 'refused', why: error.code }
  if (error instanceof FileFault || isOfSystem(error)) return { is: 'refused', why: 'coachbook.unreadable' }
  tellFault(error)
  return { is: 'refused', why: 'call.failed' }
}

parentPort?.on('message', (question: Question) => {
  void answerTo(question)
    .catch(refused)
    .then((answer) => parentPort?.postMessage(answer, answer.is === 'file' ? [answer.bytes.buffer] : []))
})
