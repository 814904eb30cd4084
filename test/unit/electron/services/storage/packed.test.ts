import { deflateRawSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { lengthOfPacked, packFile, unpackFile } from '../../../../../electron/services/storage/packed'
import { createSeal } from '../../../../../electron/services/storage/seal'
import { createVault } from '../../../../../electron/services/storage/vault'
import { freshDisk } from '../../../../support/annas-library'

const key = Buffer.alloc(32, 7)
const seal = createSeal(key)
const path = 'reps/one/history/1-9.jsonl'
/** Random letters, so that the compressed form has several chunks. */
const long = Buffer.from(Array.from({ length: 200_000 }, (_, at) => `${at * 7919}`).join(' '))

async function packed(plain: Buffer, place = path): Promise<Buffer> {
  const found = await packFile(seal, place, plain)
  if (!found) throw new Error('nothing was packed')
  return found
}

test.each([Buffer.alloc(0), Buffer.from('short'), Buffer.alloc(3_000_000, 'ab'), long])(
  'N-5 a packed file opens to what it was, and says before how long that is',
  async (plain) => {
    const file = await packed(plain)
    expect(lengthOfPacked(file)).toBe(plain.length)
    expect((await unpackFile(seal, path, file))?.equals(plain)).toBe(true)
  }
)

test('N-5 a packed file opens with its key and at its path only, and not when anything of it was changed, cut or moved', async () => {
  const file = await packed(long)
  const other = await packed(long)
  expect(await unpackFile(createSeal(Buffer.alloc(32, 8)), path, file)).toBeNull()
  for (const place of ['reps/two/history/1-9.jsonl', 'reps/one/history/10-19.jsonl', 'reps/one/workbook.json'])
    expect(await unpackFile(seal, place, file)).toBeNull()
  const chunk = 64 * 1024 + 40
  expect(file.length).toBeGreaterThan(26 + 3 * chunk)
  const part = (from: Buffer, index: number) => from.subarray(26 + index * chunk, 26 + (index + 1) * chunk)
  const rest = file.subarray(26 + 2 * chunk)
  const changed = [
    file.subarray(0, file.length - 1),
    file.subarray(0, 26 + 2 * chunk),
    Buffer.concat([file.subarray(0, 26), part(file, 1), part(file, 0), rest]),
    Buffer.concat([file.subarray(0, 26), part(other, 0), part(file, 1), rest]),
    Buffer.concat([file, Buffer.from('more')])
  ]
  for (const at of [5, 22, 25, 60, file.length - 1]) {
    const flipped = Buffer.from(file)
    flipped[at] = (file[at] ?? 0) ^ 1
    changed.push(flipped)
  }
  for (const one of changed) expect(await unpackFile(seal, path, one)).toBeNull()
})

test('N-9 a packed file never unpacks to more than it says, whoever sealed it', async () => {
  const bomb = deflateRawSync(Buffer.alloc(50_000_000))
  const honest = await packed(Buffer.alloc(0))
  const name = honest.subarray(4, 20).toString('hex')
  const say = (length: number) => {
    const head = Buffer.from(honest.subarray(0, 26))
    head.writeUIntBE(length, 20, 6)
    return Buffer.concat([head, seal.seal(bomb, `coachbook.packed.1\n${path}\n${name}\n${length}\n0\nlast`)])
  }
  expect((await unpackFile(seal, path, say(50_000_000)))?.length).toBe(50_000_000)
  for (const length of [0, 1000, 49_999_999, 50_000_001]) expect(await unpackFile(seal, path, say(length))).toBeNull()
})

test('N-5 a file is packed only as a whole: what cannot be opened is kept as it is', async () => {
  const disk = await freshDisk()
  const vault = createVault(disk)
  vault.unlock('/library', key)
  await vault.files.makeFolder('/library/reps/one')
  const files = { '/library/reps/one/workbook.json': '{"a":1}'.repeat(40_000), '/library/reps/one/journal.jsonl': '' }
  files['/library/reps/one/journal.jsonl'] = Array.from({ length: 500 }, (_, at) => `{"seq":${at},"body":"x"}\n`).join(
    ''
  )
  for (const [place, words] of Object.entries(files)) {
    await vault.files.write(place, Buffer.from(words))
    const stored = await disk.read(place)
    const found = await vault.pack(place, stored)
    expect(found && (await vault.unpack(place, found))?.toString()).toBe(words)
    expect(found?.length).toBeLessThan(stored.length / 10)
    const damaged = Buffer.from(stored)
    damaged[stored.length >> 1] = (stored[stored.length >> 1] ?? 0) ^ 1
    expect(await vault.pack(place, damaged)).toBeNull()
    expect(await vault.pack(place, Buffer.from(words))).toBeNull()
    expect(await vault.pack(place.replace('one', 'two'), stored)).toBeNull()
    vault.lock('/library')
    expect(await vault.pack(place, stored)).toBeNull()
    vault.unlock('/library', key)
  }
  expect(await vault.pack('/elsewhere/list.txt', Buffer.from('milk'))).toBeNull()
})
