import { execFileSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { deviceName } from '../../../../../electron/services/library/device'
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
