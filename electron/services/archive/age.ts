import { Decrypter, Encrypter } from 'age-encryption'
import { RuleError } from '../../../shared/errors'

const intro = Buffer.from('age-encryption.org/v1\n')

/** Enough of a file to say whether it is one of age. */
export const introLength = intro.length

export const isAge = (start: Uint8Array): boolean => intro.equals(start.subarray(0, intro.length))

/** Half a second to two seconds of scrypt for each guess, 256 MB; what age takes unless told. */
const workFactor = 18

/** The bytes as a file that `age -d` opens with the passphrase. Takes the processor: for a thread. */
export async function sealed(bytes: Uint8Array, passphrase: string, work = workFactor): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(work)
  return encrypter.encrypt(bytes)
}

function refusalOf(error: unknown): RuleError {
  const isOther = error instanceof Error && /no identity matched/.test(error.message)
  return new RuleError(isOther ? 'coachbook.wrong-passphrase' : 'coachbook.damaged')
}

/**
 * What is in a file of age. `RuleError` for another passphrase, and for one that is damaged or sealed for keys; scrypt of
 * more than 1 GB is refused before it is begun.
 */
export async function unsealed(bytes: Uint8Array, passphrase: string): Promise<Buffer> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  const plain = await decrypter.decrypt(bytes).catch((error: unknown) => {
    throw refusalOf(error)
  })
  return Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength)
}

/** Chunks, one after the other, as age takes them. */
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

/** As `sealed`, chunk by chunk, so that nothing is ever held whole. */
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

/** As `unsealed`, chunk by chunk. Each chunk is whole; that the last one came is known at the end alone. */
export async function* unsealing(chunks: AsyncIterable<Uint8Array>, passphrase: string): AsyncGenerator<Uint8Array> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  try {
    yield* chunksOf(await decrypter.decrypt(streamOf(chunks)))
  } catch (error) {
    throw refusalOf(error)
  }
}
