import { randomBytes } from 'node:crypto'
import { setImmediate as pause } from 'node:timers/promises'
import { promisify } from 'node:util'
import { deflateRaw, inflateRaw } from 'node:zlib'
import { type Seal, sealOverhead } from './seal'

/**
 * A file of a protected library as it lies in an archive: compressed, and then sealed, because what is sealed cannot be
 * compressed. A mark, a random name of its own, the length of the content, and the compressed content in sealed chunks.
 * Each chunk is bound to the path of the file in the library, to this writing of it, to the length of the content, to its
 * position, and to whether it is the last.
 */
const mark: Uint8Array = Buffer.from('CBP1')
const nameLength = 16
const lengthLength = 6
const headLength = mark.length + nameLength + lengthLength
const chunkLength = 64 * 1024
const sealedLength = chunkLength + sealOverhead

const [deflated, inflated] = [promisify(deflateRaw), promisify(inflateRaw)]

/** Milliseconds of work after which others have their turn. */
const slice = 8

/** Goes through work piece by piece, with pauses. Null as soon as a piece is null, or the key is gone. */
export async function inSlices(
  pieces: Iterable<Buffer | null>,
  isStill: () => boolean = () => true
): Promise<Buffer | null> {
  const done: Buffer[] = []
  let began = performance.now()
  for (const piece of pieces) {
    if (piece === null) return null
    done.push(piece)
    if (performance.now() - began < slice) continue
    await pause()
    if (!isStill()) return null
    began = performance.now()
  }
  return Buffer.concat(done)
}

const boundTo = (path: string, name: string, length: number, index: number, isLast: boolean) =>
  `coachbook.packed.1\n${path}\n${name}\n${length}\n${index}\n${isLast ? 'last' : 'more'}`

/** The length of the content of a packed file; null when the file is none. */
export function lengthOfPacked(file: Buffer): number | null {
  if (file.length < headLength || !file.subarray(0, mark.length).equals(mark)) return null
  return file.readUIntBE(mark.length + nameLength, lengthLength)
}

const countOf = (length: number, each: number) => Math.max(1, Math.ceil(length / each))

function* sealedChunks(seal: Seal, path: string, head: Buffer, packed: Buffer): Generator<Buffer> {
  const name = head.subarray(mark.length, mark.length + nameLength).toString('hex')
  const length = lengthOfPacked(head) ?? 0
  const count = countOf(packed.length, chunkLength)
  for (let index = 0; index < count; index++) {
    const chunk = packed.subarray(index * chunkLength, (index + 1) * chunkLength)
    yield seal.seal(chunk, boundTo(path, name, length, index, index === count - 1))
  }
}

function* openedChunks(seal: Seal, path: string, file: Buffer): Generator<Buffer | null> {
  const name = file.subarray(mark.length, mark.length + nameLength).toString('hex')
  const length = lengthOfPacked(file) ?? 0
  const sealed = file.subarray(headLength)
  const count = countOf(sealed.length, sealedLength)
  for (let index = 0; index < count; index++) {
    const chunk = sealed.subarray(index * sealedLength, (index + 1) * sealedLength)
    yield seal.open(chunk, boundTo(path, name, length, index, index === count - 1))
  }
}

/** Packs the content of a file. `path`: below the library, with `/`. Null when the key is gone meanwhile. */
export async function packFile(
  seal: Seal,
  path: string,
  plain: Buffer,
  isStill?: () => boolean
): Promise<Buffer | null> {
  const packed = await deflated(plain)
  if (isStill && !isStill()) return null
  const head = Buffer.concat([mark, randomBytes(nameLength), Buffer.alloc(lengthLength)])
  head.writeUIntBE(plain.length, mark.length + nameLength, lengthLength)
  const chunks = await inSlices(sealedChunks(seal, path, head, packed), isStill)
  return chunks && Buffer.concat([head, chunks])
}

/**
 * The content of a packed file, never more than it says that it has. Null when it was packed with another key, for
 * another path, or is changed.
 */
export async function unpackFile(
  seal: Seal,
  path: string,
  file: Buffer,
  isStill?: () => boolean
): Promise<Buffer | null> {
  const length = lengthOfPacked(file)
  if (length === null) return null
  const packed = await inSlices(openedChunks(seal, path, file), isStill)
  if (!packed) return null
  try {
    const plain = await inflated(packed, { maxOutputLength: Math.max(1, length) })
    return plain.length === length ? plain : null
  } catch {
    // All that zlib throws here is about the bytes: whoever sealed them did not compress them, or said too little.
    return null
  }
}
