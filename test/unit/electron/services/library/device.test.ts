import { execFileSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { deviceName, markOfFolder } from '../../../../../electron/services/library/device'
import { isJournal, journalName } from '../../../../../electron/services/storage/history'
import { nodeFiles } from '../../../../../electron/services/storage/node-files'
import { MemoryFiles } from '../../../../support/memory-files'

const path = '/own/device.json'

async function ownFolder() {
  const files = new MemoryFiles()
  await files.makeFolder('/own')
  return files
}

test('an installation keeps its name, and one on another computer has another', async () => {
  const files = await ownFolder()
  const laptop = await deviceName(files, path, 'laptop')
  const desk = await deviceName(files, path, 'desk')
  expect(desk).not.toBe(laptop)
  expect([await deviceName(files, path, 'laptop'), await deviceName(files, path, 'desk')]).toEqual([laptop, desk])
  expect(await deviceName(await ownFolder(), path, 'laptop')).not.toBe(laptop)
})

test('a name fits into that of a journal, also after what was remembered cannot be read', async () => {
  const files = await ownFolder()
  await files.write(path, Buffer.from('{"names":{"laptop":"../.."}}'))
  const name = await deviceName(files, path, 'laptop')
  expect(name).toMatch(/^[0-9a-z]{12}$/)
  expect(isJournal(journalName(name))).toBe(true)
})

test('a computer is remembered whatever it is called', async () => {
  const files = await ownFolder()
  for (const host of ['__proto__', 'constructor', '', 'x'.repeat(301)]) {
    const name = await deviceName(files, path, host)
    expect(name).toMatch(/^[0-9a-z]{12}$/)
    expect(await deviceName(files, path, host)).toBe(name)
  }
})

test.skipIf(process.platform === 'win32')(
  'a pipe in the place of what is remembered keeps nobody waiting',
  async () => {
    const folder = await mkdtemp(join(tmpdir(), 'coachbook-device-'))
    onTestFinished(() => rm(folder, { recursive: true, force: true }))
    const pipe = join(folder, 'device.json')
    execFileSync('mkfifo', [pipe])
    const name = await deviceName(nodeFiles, pipe, 'laptop')
    expect(await deviceName(nodeFiles, pipe, 'laptop')).toBe(name)
  }
)

test('a copy of the own folder on a computer of the same name takes another name, and the one that was copied keeps its own', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'coachbook-device-'))
  onTestFinished(() => rm(folder, { recursive: true, force: true }))
  const nameIn = async (place: string) =>
    deviceName(nodeFiles, join(folder, place, 'device.json'), 'laptop', await markOfFolder(join(folder, place)))
  await mkdir(join(folder, 'first'))
  // As an earlier version left it: a name that says nothing of its folder.
  await writeFile(join(folder, 'first', 'device.json'), '{"names":{"laptop":"aaaaaaaaaaaa"}}')
  expect(await nameIn('first')).toBe('aaaaaaaaaaaa')
  await cp(join(folder, 'first'), join(folder, 'second'), { recursive: true, preserveTimestamps: true })
  const second = await nameIn('second')
  expect(second).toMatch(/^[0-9a-z]{12}$/)
  expect(second).not.toBe('aaaaaaaaaaaa')
  expect([await nameIn('first'), await nameIn('second')]).toEqual(['aaaaaaaaaaaa', second])
  // What is only moved, written to or not told by its disk is the same one.
  await rename(join(folder, 'second'), join(folder, 'third'))
  await writeFile(join(folder, 'third', 'settings.json'), '{}')
  expect(await nameIn('third')).toBe(second)
  expect(await deviceName(nodeFiles, join(folder, 'third', 'device.json'), 'laptop')).toBe(second)
  expect(await markOfFolder(join(folder, 'nowhere'))).toBeNull()
})
