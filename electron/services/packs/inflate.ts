import { createInflateRaw } from 'node:zlib'
import { RuleError } from '../../../shared/errors'
import { shownName, type ZipEntry } from './zip-directory'

const table = new Uint32Array(256).map((_, index) => {
  let value = index
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
  return value
})

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff
  for (const byte of bytes) value = (table[(value ^ byte) & 0xff] ?? 0) ^ (value >>> 8)
  return (value ^ 0xffffffff) >>> 0
}

/** Inflates up to the announced size and no further: a zip bomb is stopped at its first byte too many. */
function inflateRaw(data: Uint8Array, size: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let total = 0
    const stream = createInflateRaw()
    stream.on('data', (chunk: Buffer) => {
      total += chunk.length
      if (total > size) stream.destroy(new Error('larger than announced'))
      else chunks.push(chunk)
    })
    stream.on('error', reject)
    stream.on('end', () => {
      if (total === size && stream.bytesWritten === data.length) resolve(Buffer.concat(chunks))
      else reject(new Error('another size than announced'))
    })
    stream.end(data)
  })
}

/** The bytes of one entry. Throws a `RuleError` when size or checksum are not as announced. */
export async function inflateEntry(zip: Buffer, entry: ZipEntry): Promise<Uint8Array> {
  const damaged = () => new RuleError('pack.file-damaged', { file: shownName(entry.name) })
  const data = zip.subarray(entry.start, entry.end)
  if (!entry.deflated && data.length !== entry.size) throw damaged()
  const bytes = entry.deflated
    ? await inflateRaw(data, entry.size).catch(() => {
        throw damaged()
      })
    : data
  if (crc32(bytes) !== entry.crc) throw damaged()
  return bytes
}
