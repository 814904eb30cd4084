import { randomBytes } from 'node:crypto'
import { type Seal, sealOverhead } from './seal'

/**
 * A file of a protected library that is written as a whole: a mark, a random name of its own, and its content in sealed
 * chunks. Each chunk is bound to the kind of the file, to this writing of it, to its position, and to whether it is the
 * last. So chunks cannot be left out, moved or mixed with those of another writing, and a damaged one affects no other.
 */
const chunkLength = 64 * 1024
const mark: Uint8Array = Buffer.from('CBS1')
/** The mark of a file that ends with words in clear. */
const markWithWords: Uint8Array = Buffer.from('CBSW')
const nameLength = 16
const headLength = mark.length + nameLength
const sealedLength = chunkLength + sealOverhead

/**
 * Unsealed words after a sealed workbook. A Coachbook without protection reads them as a workbook of a later version,
 * says so, and leaves the folder alone; without them the file would look damaged.
 */
const forOlder: Uint8Array = Buffer.from('\n"workbook":{"schemaVersion":1000000,"rep":{}}}\n')

const isWorkbook = (kind: string) => /^reps\/[^/]+\/workbook$/.test(kind)

const boundTo = (kind: string, name: string, index: number, isLast: boolean) =>
  `coachbook.chunk.1\n${kind}\n${name}\n${index}\n${isLast ? 'last' : 'more'}`

const countOf = (length: number, each: number) => Math.max(1, Math.ceil(length / each))

/** The length of the content, by the kind and length of the file; 0 when it is too short to have any. */
export function lengthOfChunks(kind: string, fileLength: number): number {
  const sealed = fileLength - headLength - (isWorkbook(kind) ? forOlder.length : 0)
  return Math.max(0, sealed - countOf(sealed, sealedLength) * sealOverhead)
}

/** Whether a file that is written as a whole is from a protected library. */
export const isSealed = (file: Buffer): boolean =>
  [mark, markWithWords].some((known) => file.subarray(0, known.length).equals(known))

/** Seals the content of a file of this kind, such as `reps/3f9c01d2/workbook`. */
export function sealChunks(seal: Seal, kind: string, plain: Uint8Array): Buffer {
  const name = randomBytes(nameLength)
  const count = countOf(plain.length, chunkLength)
  const chunks: Uint8Array[] = [isWorkbook(kind) ? markWithWords : mark, name]
  for (let index = 0; index < count; index++) {
    const chunk = plain.subarray(index * chunkLength, (index + 1) * chunkLength)
    chunks.push(seal.seal(chunk, boundTo(kind, name.toString('hex'), index, index === count - 1)))
  }
  if (isWorkbook(kind)) chunks.push(forOlder)
  return Buffer.concat(chunks)
}

/** The content chunk by chunk, each with the length that it should have; null for one that cannot be opened. */
function* chunksOf(seal: Seal, kind: string, file: Buffer): Generator<{ plain: Buffer | null; length: number }> {
  const name = file.subarray(mark.length, headLength).toString('hex')
  const hasWords = file.subarray(0, mark.length).equals(markWithWords)
  const sealed = file.subarray(headLength, hasWords ? file.length - forOlder.length : file.length)
  const count = countOf(sealed.length, sealedLength)
  for (let index = 0; index < count; index++) {
    const chunk = sealed.subarray(index * sealedLength, (index + 1) * sealedLength)
    const plain = seal.open(chunk, boundTo(kind, name, index, index === count - 1))
    yield { plain, length: Math.max(1, chunk.length - sealOverhead) }
  }
}

/**
 * The content of a file; zeros in place of each chunk that cannot be opened, or of everything when it was never sealed.
 */
export function openChunks(seal: Seal, kind: string, file: Buffer): Buffer {
  if (!isSealed(file)) return Buffer.alloc(Math.max(1, lengthOfChunks(kind, file.length)))
  return Buffer.concat(Array.from(chunksOf(seal, kind, file), ({ plain, length }) => plain ?? Buffer.alloc(length)))
}

/** The content chunk by chunk; null for what cannot be opened, or was never sealed. */
export function* wholeChunks(seal: Seal, kind: string, file: Buffer): Generator<Buffer | null> {
  if (!isSealed(file)) yield null
  else for (const { plain } of chunksOf(seal, kind, file)) yield plain
}
