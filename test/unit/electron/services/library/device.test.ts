import { execFileSync } from 'node:child_process'
import { cp, mkdir, mkdtemp, readdir, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, onTestFinished, test } from 'vitest'
import { deviceName, markOfFolder, ownDevice } from '../../../../../electron/services/library/device'
import { isJournal, journalName } from '../../../../../electron/services/storage/history'
import { nodeFiles } from '../../../../../electron/services/storage/node-files'
import { anna, rep } from '../../../../support/annas-library'
import { countedId } from '../../../../support/large-workbook'
import { MemoryFiles } from '../../../../support/memory-files'
import { startProgram } from '../../../../support/whole-program'

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
  // As an earlier version left it: a name without information about its folder.
  await writeFile(join(folder, 'first', 'device.json'), '{"names":{"laptop":"aaaaaaaaaaaa"}}')
  expect(await nameIn('first')).toBe('aaaaaaaaaaaa')
  await cp(join(folder, 'first'), join(folder, 'second'), { recursive: true, preserveTimestamps: true })
  const second = await nameIn('second')
  expect(second).toMatch(/^[0-9a-z]{12}$/)
  expect(second).not.toBe('aaaaaaaaaaaa')
  expect([await nameIn('first'), await nameIn('second')]).toEqual(['aaaaaaaaaaaa', second])
  // A folder that was only moved, written to, or is not identified by its disk is the same one.
  await rename(join(folder, 'second'), join(folder, 'third'))
  await writeFile(join(folder, 'third', 'settings.json'), '{}')
  expect(await nameIn('third')).toBe(second)
  expect(await deviceName(nodeFiles, join(folder, 'third', 'device.json'), 'laptop')).toBe(second)
  expect(await markOfFolder(join(folder, 'nowhere'))).toBeNull()
})

describe('the image of a disk that is used twice', () => {
  /** Two installations that cannot tell their own folders apart, with a library for each. */
  async function images() {
    const [one, two] = [await ownFolder(), await ownFolder()]
    const libraries = new MemoryFiles()
    for (const place of ['/one', '/two']) await libraries.makeFolder(place)
    await deviceName(one, path, 'laptop', '7')
    await two.write(path, await one.read(path))
    const open = async (own: MemoryFiles, library: string) =>
      (await ownDevice(own, path, 'laptop', '7')).nameIn(library, libraries, true)
    /** A sync tool copies one library over the other. */
    const carry = async (from: string, to: string) => {
      for (const name of await libraries.list(from))
        await libraries.write(`${to}/${name}`, await libraries.read(`${from}/${name}`))
    }
    return { one, two, libraries, open, carry }
  }

  test('takes a name of its own before it writes, once it sees what the other left', async () => {
    const { one, two, open, carry } = await images()
    const first = await open(one, '/one')
    await carry('/one', '/two')
    const second = await open(two, '/two')
    expect(second).not.toBe(first)
    for (let times = 0; times < 3; times++) {
      await carry('/two', '/one')
      expect(await open(one, '/one')).toBe(first)
      await carry('/one', '/two')
      expect(await open(two, '/two')).toBe(second)
    }
    expect(JSON.parse((await two.read(path)).toString()).names).toEqual({ laptop: second })
  })

  test('and wrote apart before the tool came, takes another where its own mark is gone', async () => {
    const { one, two, open, carry } = await images()
    const first = await open(one, '/one')
    expect(await open(two, '/two')).toBe(first)
    await carry('/one', '/two')
    const second = await open(two, '/two')
    expect(second).not.toBe(first)
    expect(await open(one, '/one')).toBe(first)
  })

  test('takes another where a tool keeps the mark of the other as a copy', async () => {
    const { one, two, libraries, open } = await images()
    const first = await open(one, '/one')
    await open(two, '/two')
    const [mark] = await libraries.list('/two')
    await libraries.write(
      `/one/${mark?.replace('.json', ' (conflicted copy).json')}`,
      await libraries.read(`/two/${mark}`)
    )
    expect(await open(one, '/one')).not.toBe(first)
  })

  test('is seen while a library is open', async () => {
    const { one, two, libraries, open, carry } = await images()
    const device = await ownDevice(one, path, 'laptop', '7')
    const first = await device.nameIn('/one', libraries, true)
    expect(await device.isShared('/one', libraries)).toBe(false)
    await open(two, '/two')
    await carry('/two', '/one')
    expect(await device.isShared('/one', libraries)).toBe(true)
    expect(await device.nameIn('/one', libraries, true)).not.toBe(first)
    expect(await device.isShared('/one', libraries)).toBe(false)
  })

  test('is none where a library was moved, set back, lost its mark or has a piece of one', async () => {
    const { one, libraries, open, carry } = await images()
    const first = await open(one, '/one')
    const [mark = ''] = await libraries.list('/one')
    const before = await libraries.read(`/one/${mark}`)
    await open(one, '/one')
    await libraries.write(`/one/${mark}`, before)
    expect(await open(one, '/one')).toBe(first)
    await carry('/one', '/two')
    expect(await open(one, '/two')).toBe(first)
    await libraries.remove(`/one/${mark}`)
    expect(await open(one, '/one')).toBe(first)
    for (const text of ['', '{"format":"coachbook.wri', 'PK']) {
      await libraries.write(`/one/${mark}`, Buffer.from(text))
      expect(await open(one, '/one')).toBe(first)
    }
  })

  test('leaves nothing in a library that can only be read', async () => {
    const { one, libraries } = await images()
    await (await ownDevice(one, path, 'laptop', '7')).nameIn('/one', libraries, false)
    expect(await libraries.list('/one')).toEqual([])
  })
})

test('a library that is open is opened anew under another name once the other image left its mark, with all words', async () => {
  const home = await mkdtemp(join(tmpdir(), 'coachbook-image-'))
  onTestFinished(() => rm(home, { recursive: true, force: true }))
  await mkdir(join(home, 'Coachbook'))
  const own = join(home, 'device.json')
  let changed = 0
  const device = await ownDevice(nodeFiles, own, 'laptop')
  const onChangedHands = () => {
    changed += 1
  }
  const program = await startProgram(home, undefined, undefined, { device, onChangedHands })
  const { session } = program
  const parts = () => session.opened()
  await parts().workbooks.create(rep)
  const add = (count: number) =>
    parts().workbooks.dispatch(anna, { type: 'account.add', id: countedId(count), name: `Account ${count}` })
  await add(51)
  const journals = async () => (await readdir(await parts().workbooks.folderOf(anna))).filter(isJournal)
  const [before] = await journals()
  await session.takeArrived()
  expect(changed).toBe(0)

  const [mark = ''] = (await readdir(join(home, 'Coachbook'))).filter((name) => name.startsWith('writer.'))
  const other = { format: 'coachbook.writer', version: 1, mark: 'marksomeoneelse' }
  await writeFile(join(home, 'Coachbook', mark), JSON.stringify(other))
  await session.takeArrived()
  expect(changed).toBe(1)
  await session.reopen()
  await add(52)
  expect(await journals()).not.toContain(before)
  await session.takeArrived()
  expect(changed).toBe(1)
  const { workbook } = await parts().workbooks.open(anna)
  expect(Object.values(workbook.accounts).map(({ name }) => name)).toEqual(['Account 51', 'Account 52'])
  await session.close()
})
