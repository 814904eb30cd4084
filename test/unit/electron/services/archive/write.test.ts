import { mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { writeArchive } from '../../../../../electron/services/archive/write'

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coachbook-archive-'))
})
afterAll(() => rm(folder, { recursive: true }))

const mtime = new Date('2026-11-22T09:30:00Z')

test('D4 an archive goes into no file that is there and nowhere that a link leads, and takes neither away', async () => {
  await writeFile(join(folder, 'mine.zip'), 'mine')
  await symlink(join(folder, 'mine.zip'), join(folder, 'link.zip'))
  await symlink(join(folder, 'nowhere.zip'), join(folder, 'to nowhere.zip'))
  const before = await readdir(folder)
  for (const name of before)
    await expect(writeArchive(join(folder, name), { mtime }, async () => {})).rejects.toMatchObject({
      reason: 'exists'
    })
  expect(await readdir(folder)).toEqual(before)
  expect(await readFile(join(folder, 'mine.zip'), 'utf8')).toBe('mine')
})

test('what stops an archive on its way leaves nothing of it', async () => {
  const before = await readdir(folder)
  const stopped = writeArchive(join(folder, 'new.zip'), { mtime }, async (put) => {
    await put('a', Buffer.from('a'))
    throw new Error('thought better of it')
  })
  await expect(stopped).rejects.toThrow('thought better of it')
  expect(await readdir(folder)).toEqual(before)
})
