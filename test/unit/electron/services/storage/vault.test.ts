import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Files } from '../../../../../electron/services/storage/files'
import { createVault } from '../../../../../electron/services/storage/vault'
import { anna, freshDisk, notesOf, rep, write } from '../../../../support/annas-library'
import { start } from '../../../../support/library-in-memory'
import type { MemoryFiles } from '../../../../support/memory-files'

const key = Buffer.alloc(32, 7)
const journal = `/library/reps/${anna}/journal.jsonl`

/** A disk with a protected library, and access to its files. */
async function protectedDisk(): Promise<{ disk: MemoryFiles; files: Files }> {
  const disk = await freshDisk()
  await disk.write('/library/protection.json', Buffer.from('{}'))
  return { disk, files: unlocked(disk) }
}

function unlocked(disk: Files): Files {
  const vault = createVault(disk)
  vault.unlock('/library', key)
  return vault.files
}

/** Anna's library after three changes of her notes, as a program that was killed left it. */
async function killed(words = ['one', 'two', 'three']) {
  const { disk, files } = await protectedDisk()
  const opened = await start(files)
  await opened.workbooks.create(rep)
  for (const word of words) expect((await write(opened, word)).saving).toEqual({ state: 'saved' })
  return { disk, files }
}

const everything = (disk: MemoryFiles) =>
  Object.entries(disk.snapshot())
    .map(([path, bytes]) => `${path}\n${bytes}`)
    .join('\n')

const again = (files: Files) => start(files, { pid: 200, ahead: 60 * 60_000 })

test('N-5 a library that is protected works as any other, and no word or name of it lies on the disk in clear', async () => {
  const { disk, files } = await killed(['Zitronenfalter saw it', 'Zitronenfalter left'])
  expect(await notesOf(await again(files))).toMatchObject({ notes: 'Zitronenfalter left', notices: [] })
  const second = await again(unlocked(disk))
  await second.workbooks.open(anna)
  await second.workbooks.closeAll()
  await second.library.close()
  expect(await notesOf(await again(unlocked(disk)))).toMatchObject({ notes: 'Zitronenfalter left', notices: [] })
  const found = everything(disk)
  for (const word of ['Zitronenfalter', rep.name, rep.territory, 'notes', 'private'])
    expect(found.toLowerCase()).not.toContain(word.toLowerCase())
  // Four letters can occur in sealed bytes by chance, so they are looked for only in the names of files.
  for (const path of Object.keys(disk.snapshot())) expect(path.toLowerCase()).not.toContain('berg')
})

test('N-5 a library is sealed however the way to its folder is written', async () => {
  const disk = await freshDisk()
  const vault = createVault(disk)
  for (const root of ['/library', '/library/', '/library/.', '/./library', '/elsewhere/../library']) {
    vault.unlock(root, key)
    const path = join(root, 'settings.json')
    await vault.files.write(path, Buffer.from('Zitronenfalter'))
    expect((await disk.read(path)).toString('latin1'), root).not.toContain('Zitronenfalter')
    vault.lock(root)
    await expect(vault.files.read(path), root).rejects.toMatchObject({ reason: 'failed' })
    vault.forget(root)
  }
})

test('N-5 under another key nothing of a library opens, and nothing of it is changed', async () => {
  const { disk } = await killed()
  const vault = createVault(disk)
  vault.unlock('/library', Buffer.alloc(32, 8))
  const read = (await vault.files.read(journal)).toString()
  expect(read).not.toContain('"seq"')
})

test('N-4 a line whose text does not open takes the records with it that it was about, and nothing is applied that is not certain', async () => {
  const { disk, files } = await killed()
  disk.change(journal, (bytes) => {
    const second = bytes.indexOf('\n') + 1
    const at = bytes.indexOf('\n', second) - 10
    bytes[at] = bytes[at] === 0x41 ? 0x42 : 0x41
    return bytes
  })
  const text = (await files.read(journal)).toString()
  expect(text.split('\n')[1]).toMatch(/^{"seq":2,.*"touches":\[.+\].*"body":"\?+"}$/)
  expect((await files.look(journal))?.size).toBe(text.length)
  const opened = await again(files)
  const { workbook } = await opened.workbooks.open(anna)
  expect(workbook.rep.name).toBe(rep.name)
  const { losses } = await opened.workbooks.aside(anna)
  expect(losses).toHaveLength(1)
})

test('N-4 the end of a write that was stopped is cut off as in any library', async () => {
  for (const length of [1, 5, 30, 100]) {
    const { disk, files } = await killed()
    const whole = disk.snapshot()[journal]?.length ?? 0
    disk.change(journal, (bytes) => bytes.subarray(0, bytes.length - length))
    const found = await notesOf(await again(files))
    // If only its line break is missing, the line is whole.
    expect(found.notes).toBe(length === 1 ? 'three' : 'two')
    expect(found.readOnly).toBeUndefined()
    expect(whole).toBeGreaterThan(100)
  }
})

test('N-5 lines of one rep are no lines of another, and a line in clear is none', async () => {
  const { disk, files } = await killed()
  const stolen = Buffer.from(disk.snapshot()[journal] ?? '', 'latin1')
  await disk.makeFolder('/library/reps/other')
  await disk.write('/library/reps/other/journal.jsonl', stolen)
  expect((await files.read('/library/reps/other/journal.jsonl')).toString()).not.toContain('"seq"')
  const plain = createVault(disk).files
  await plain.write('/library/reps/other/clear.jsonl', Buffer.from('{"seq":1,"v":2,"body":"planted"}\n'))
  expect((await files.read('/library/reps/other/clear.jsonl')).toString()).not.toContain('planted')
})

test('N-5 chunks of a file cannot be left out, exchanged, or put into another file', async () => {
  const { disk, files } = await protectedDisk()
  const long = Buffer.alloc(200_000, 'words ')
  await files.write('/library/import-answers.json', long)
  expect((await files.read('/library/import-answers.json')).equals(long)).toBe(true)
  expect((await files.look('/library/import-answers.json'))?.size).toBe(long.length)
  const sealed = Buffer.from(disk.snapshot()['/library/import-answers.json'] ?? '', 'latin1')
  const chunk = 64 * 1024 + 40
  const [head, first, second] = [
    sealed.subarray(0, 20),
    sealed.subarray(20, 20 + chunk),
    sealed.subarray(20 + chunk, 20 + 2 * chunk)
  ]
  const rest = sealed.subarray(20 + 2 * chunk)
  for (const made of [
    [head, first, second],
    [head, second, first, rest],
    [head, first]
  ]) {
    await disk.write('/library/import-answers.json', Buffer.concat(made))
    expect((await files.read('/library/import-answers.json')).includes(0)).toBe(true)
  }
  await disk.write('/library/other.json', sealed)
  expect((await files.read('/library/other.json')).every((byte) => byte === 0)).toBe(true)
  const damaged = Buffer.from(sealed)
  damaged[20 + chunk + 50] = (damaged[20 + chunk + 50] ?? 0) ^ 1
  await disk.write('/library/import-answers.json', damaged)
  const read = await files.read('/library/import-answers.json')
  expect(read.subarray(0, 65_536).equals(long.subarray(0, 65_536))).toBe(true)
  expect(read.subarray(65_536, 131_072).every((byte) => byte === 0)).toBe(true)
  expect(read.subarray(131_072).equals(long.subarray(131_072))).toBe(true)
})

test('N-5 a library that is locked is neither read nor written, whoever still has one of its files open', async () => {
  const { disk } = await protectedDisk()
  const vault = createVault(disk)
  vault.unlock('/library', key)
  const open = await vault.files.openAppend('/library/journal.jsonl')
  await open.append(Buffer.from('{"seq":1}\n'))
  vault.lock('/library')
  const before = disk.snapshot()
  const tries = [
    open.append(Buffer.from('{"seq":2}\n')),
    vault.files.read('/library/journal.jsonl'),
    vault.files.write('/library/settings.json', Buffer.from('words')),
    vault.files.create('/library/new.json', Buffer.from('words')),
    vault.files.rename('/library/journal.jsonl', '/library/other.jsonl'),
    vault.files.remove('/library/journal.jsonl'),
    vault.files.truncate('/library/journal.jsonl', 0)
  ]
  await Promise.all(tries.map((one) => expect(one).rejects.toMatchObject({ reason: 'failed' })))
  expect(disk.snapshot()).toEqual(before)
  expect((await vault.files.read('/library/protection.json')).toString()).toBe('{}')
})

test('N-5 a save never reads the journal again, however long it is by then; what another program appended is seen', async () => {
  const { disk, files } = await protectedDisk()
  const opened = await start(files)
  await opened.workbooks.create(rep)
  await write(opened, 'the first')
  let reads = 0
  disk.failing = (operation, path) => {
    if (operation === 'read' && path === journal) reads += 1
    return null
  }
  for (let count = 0; count < 20; count++)
    expect((await write(opened, `try ${count}`)).saving).toEqual({ state: 'saved' })
  expect(reads).toBe(0)
  const size = async () => (await files.look(journal))?.size
  expect(await size()).toBe((await files.read(journal)).length)
  const before = await size()
  const lines = (await disk.read(journal)).toString('latin1').split('\n')
  disk.change(journal, (bytes) => Buffer.concat([bytes, Buffer.from(`${lines[0]}\n`, 'latin1')]))
  expect(await size()).toBeGreaterThan(before ?? 0)
  expect(await size()).toBe((await files.read(journal)).length)
})
