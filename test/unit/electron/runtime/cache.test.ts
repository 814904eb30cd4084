import { mkdir, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { cacheFolder, fillFolder, isWhole } from '../../../../electron/runtime/cache'

async function place(): Promise<{ parent: string; folder: string }> {
  const parent = await mkdtemp(join(tmpdir(), 'coachbook-cache-'))
  onTestFinished(() => rm(parent, { recursive: true }))
  return { parent, folder: join(parent, 'runtime') }
}

async function twoFiles(temporary: string): Promise<void> {
  await mkdir(join(temporary, 'locales'))
  await writeFile(join(temporary, 'electron'), 'program')
  await writeFile(join(temporary, 'locales', 'en.pak'), 'words')
}

test('the cache is XDG_CACHE_HOME, else ~/.cache', () => {
  expect(cacheFolder({ XDG_CACHE_HOME: '/var/cache/ada' }, '/home/ada')).toBe(join('/var/cache/ada', 'coachbook'))
  expect(cacheFolder({}, '/home/ada')).toBe(join('/home/ada', '.cache', 'coachbook'))
  expect(cacheFolder({ XDG_CACHE_HOME: 'relative' }, '/home/ada')).toBe(join('/home/ada', '.cache', 'coachbook'))
})

test('a filled folder is whole', async () => {
  const { parent, folder } = await place()
  await fillFolder(folder, twoFiles)
  expect(await isWhole(folder)).toBe(true)
  expect(await readdir(parent)).toEqual(['runtime'])
})

test('a folder that is not there, or was made by something else, is not whole', async () => {
  const { folder } = await place()
  expect(await isWhole(folder)).toBe(false)
  await mkdir(folder)
  await writeFile(join(folder, 'electron'), 'program')
  expect(await isWhole(folder)).toBe(false)
})

test.each([
  ['a file is missing', (folder: string) => rm(join(folder, 'locales', 'en.pak'))],
  ['a file is cut short', (folder: string) => truncate(join(folder, 'electron'), 3)],
  ['the list is damaged', (folder: string) => writeFile(join(folder, '.complete.json'), '{"electron":')]
])('when %s, the folder is not whole and the next filling mends it', async (_name, damage) => {
  const { folder } = await place()
  await fillFolder(folder, twoFiles)
  await damage(folder)
  expect(await isWhole(folder)).toBe(false)
  await fillFolder(folder, twoFiles)
  expect(await isWhole(folder)).toBe(true)
  expect(await readFile(join(folder, 'electron'), 'utf8')).toBe('program')
})

test('a filling that breaks off leaves what was there, and nothing beside it', async () => {
  const { parent, folder } = await place()
  await fillFolder(folder, twoFiles)
  const broken = fillFolder(folder, async (temporary) => {
    await writeFile(join(temporary, 'electron'), 'half')
    throw new Error('disk full')
  })
  await expect(broken).rejects.toThrow('disk full')
  expect(await isWhole(folder)).toBe(true)
  expect(await readdir(parent)).toEqual(['runtime'])
})

test('fillings at the same time leave one whole folder', async () => {
  const { parent, folder } = await place()
  await Promise.all(Array.from({ length: 5 }, () => fillFolder(folder, twoFiles)))
  expect(await isWhole(folder)).toBe(true)
  expect(await readdir(parent)).toEqual(['runtime'])
})
