import { Decrypter, Encrypter } from 'age-encryption'
import { RuleError } from '../../../shared/errors'
import { isOfSystem } from '../storage/node-files'

const intro = Buffer.from('age-encryption.org/v1\n')

/** How many bytes of a file are needed to recognize age. */
export const introLength = intro.length

export const isAge = (start: Uint8Array): boolean => intro.equals(start.subarray(0, intro.length))

/** The cost of each guess: half a second to two seconds of scrypt with 256 MB; the default of age. */
const workFactor = 18

/**
 * Seals bytes as a file that `age -d` opens with the passphrase. It keeps the processor busy, so run it in a thread.
 */
export async function sealed(bytes: Uint8Array, passphrase: string, work = workFactor): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(work)
  return encrypter.encrypt(bytes)
}

/** Throws what is said of a file that does not open; a fault of ours as it is. */
function refuse(error: unknown): never {
  if (error instanceof RuleError || isOfSystem(error)) throw error
  const isOther = error instanceof Error && /no identity matched/.test(error.message)
  throw new RuleError(isOther ? 'coachbook.wrong-passphrase' : 'coachbook.damaged')
}

/**
 * Unseals an age file. Throws a `RuleError` for a wrong passphrase, and for a file that is damaged or sealed for keys;
 * scrypt with more than 1 GB is refused before it starts.
 */
export async function unsealed(bytes: Uint8Array, passphrase: string): Promise<Buffer> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  const plain = await decrypter.decrypt(bytes).catch(refuse)
  return Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength)
}

/** Chunks as a stream, as age takes them. */
function streamOf(chunks: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> {
  const from = chunks[Symbol.asyncIterator]()
  return new ReadableStream<Uint8Array>({
    async pull(to) {
      const { done, value } = await from.next()
      if (done) to.close()
      else to.enqueue(value)
    },
    async cancel() {
      await from.return?.()
    }
  })
}

async function* chunksOf(stream: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  const from = stream.getReader()
  try {
    for (;;) {
      const { done, value } = await from.read()
      if (done) return
      yield value
    }
  } finally {
    await from.cancel().catch(() => undefined)
  }
}

/** As `sealed`, chunk by chunk, so that nothing is held in memory as a whole. */
export async function* sealing(
  chunks: AsyncIterable<Uint8Array>,
  passphrase: string,
  work = workFactor
): AsyncGenerator<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(work)
  yield* chunksOf(await encrypter.encrypt(streamOf(chunks)))
}

/** As `unsealed`, chunk by chunk. Every chunk is verified, but only the end shows that none is missing. */
export async function* unsealing(chunks: AsyncIterable<Uint8Array>, passphrase: string): AsyncGenerator<Uint8Array> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  try {
    yield* chunksOf(await decrypter.decrypt(streamOf(chunks)))
  } catch (error) {
    refuse(error)
  }
}
