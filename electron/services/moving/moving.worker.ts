import { createHash } from 'node:crypto'
import { createReadStream, createWriteStream } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { PassThrough, Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { parentPort } from 'node:worker_threads'
import { RuleError } from '../../../shared/errors'
import type { RefusalCode } from '../../../shared/messages'
import { introLength, isAge, sealing, unsealing } from '../archive/age'
import { flushed, zipInto } from '../archive/write'
import { type Manifest, makeArchive, type PackOptions, packingOf, packLibrary } from '../backups/archive'
import { checkArchive, unpackArchive } from '../backups/unpack'
import { tellFault } from '../outside/thread-fault'
import { FileFault } from '../storage/files'
import { at, isOfSystem, mustBeFile, nodeFiles } from '../storage/node-files'
import { isRefusal } from '../storage/refusal'
import { createVault } from '../storage/vault'
import type { Answer, Question } from './job'
import { isMoved } from './what-moves'

/** The thread in which a library is written into one file, or read from one (N-6). It lives for one file. */

const done: Answer = { is: 'done' }

async function isSealed(path: string): Promise<boolean> {
  return at(path, async () => {
    await mustBeFile(path)
    const file = await open(path, 'r')
    try {
      const { bytesRead, buffer } = await file.read(Buffer.alloc(introLength), 0, introLength, 0)
      return isAge(buffer.subarray(0, bytesRead))
    } finally {
      await file.close()
    }
  })
}

/** Passes chunks on and computes their digest. */
function digesting() {
  const hash = createHash('sha256')
  async function* through(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunks) {
      hash.update(chunk)
      yield chunk
    }
  }
  return { through, digest: () => hash.digest('hex') }
}

type Writing = Extract<Question, { ask: 'write' }>
const written = ({ unread }: Manifest): Answer => ({ is: 'written', unread })

const notWhole = () => new RuleError('moving.not-whole')

async function writeSealed(path: string, options: PackOptions, passphrase: string, work?: number): Promise<Manifest> {
  const { through, digest } = digesting()
  const archive = new PassThrough()
  /** The first error: when one side ends, the other fails as a consequence. */
  let cause: unknown = null
  const fail = (error: unknown) => {
    cause ??= error
    archive.destroy()
    return null
  }
  const packed = zipInto(archive, new Date(options.about.madeAt), (put) => packLibrary(options, put)).catch(fail)
  const sealed = Readable.from(sealing(through(archive), passphrase, work))
  await at(path, () => pipeline(sealed, createWriteStream(path, { flags: 'wx', mode: 0o600 }))).catch(fail)
  const manifest = await packed
  if (cause !== null || manifest === null) throw cause
  await at(path, () => flushed(path))
  const back = digesting()
  for await (const _ of back.through(unsealing(createReadStream(path), passphrase)));
  if (back.digest() !== digest()) throw notWhole()
  return manifest
}

async function write({ library, path, about, keys, passphrase, key, work }: Writing): Promise<Answer> {
  const vault = createVault(nodeFiles)
  if (key) vault.unlock(library, key)
  key?.fill(0)
  const pack = key ? packingOf(library, vault) : undefined
  const options = { library, about, isLeftOut: (file: string) => !isMoved(file, keys), pack }
  try {
    if (passphrase !== null) return written(await writeSealed(path, options, passphrase, work))
    const manifest = await makeArchive({ ...options, path })
    await checkArchive(path).catch((error) => {
      throw isRefusal(error) ? notWhole() : error
    })
    return written(manifest)
  } catch (error) {
    await rm(path, { force: true })
    throw error
  } finally {
    vault.forget(library)
  }
}

/** Checks the passphrase; the first chunk is enough. */
async function mustOpen(path: string, passphrase: string): Promise<void> {
  for await (const _ of unsealing(createReadStream(path), passphrase)) break
}

async function look({ path, passphrase }: Extract<Question, { ask: 'look' }>): Promise<Answer> {
  if (!(await isSealed(path))) return done
  if (passphrase === null) return { is: 'locked' }
  await mustOpen(path, passphrase)
  return done
}

async function unpack({ path, passphrase, place, beside }: Extract<Question, { ask: 'unpack' }>): Promise<Answer> {
  let archive = path
  if (await isSealed(path)) {
    if (passphrase === null) return { is: 'locked' }
    archive = beside
    const plain = Readable.from(unsealing(createReadStream(path), passphrase))
    await pipeline(plain, createWriteStream(archive, { flags: 'wx', mode: 0o600 })).catch((error: unknown) =>
      // An error of the file's content is not an error of the disk.
      error instanceof RuleError ? Promise.reject(error) : at(archive, () => Promise.reject(error))
    )
  }
  await unpackArchive(archive, place)
  if (archive !== path) await at(archive, () => rm(archive))
  return done
}

function answerTo(question: Question): Promise<Answer> {
  if (question.ask === 'write') return write(question)
  return question.ask === 'look' ? look(question) : unpack(question)
}

/** The errors of moving a library, by those of the readers of archives and age. */
const known: Readonly<Record<string, RefusalCode>> = {
  'coachbook.damaged': 'moving.damaged',
  'backup.damaged': 'moving.damaged'
}

const refused = (error: unknown): Answer => {
  if (error instanceof RuleError) return { is: 'refused', why: known[error.code] ?? error.code }
  if (error instanceof FileFault) return { is: 'fault', why: error.reason, path: error.path }
  if (isOfSystem(error)) return { is: 'fault', why: 'failed', path: error.path ?? '' }
  tellFault(error)
  return { is: 'refused', why: 'call.failed' }
}

parentPort?.on('message', (question: Question) => {
  void answerTo(question)
    .catch(refused)
    .then((answer) => parentPort?.postMessage(answer))
})
