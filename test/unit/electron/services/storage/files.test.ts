import { execFileSync } from 'node:child_process'
import { chmod, mkdir, mkdtemp, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { FileFault, type Files, TooLarge } from '../../../../../electron/services/storage/files'
import { nodeFiles, untilFree } from '../../../../../electron/services/storage/node-files'
import { MemoryFiles } from '../../../../support/memory-files'

interface Disk {
  files: Files
  root: string
  linkAt(path: string): Promise<void>
}

const made: string[] = []
afterEach(async () => {
  for (const folder of made.splice(0)) await rm(folder, { recursive: true, force: true })
})

async function onDisk(): Promise<Disk> {
  const root = await mkdtemp(join(tmpdir(), 'coachbook-files-'))
  made.push(root)
  return { files: nodeFiles, root, linkAt: (path) => symlink(root, path) }
}

async function inMemory(): Promise<Disk> {
  const files = new MemoryFiles()
  await files.makeFolder('/disk')
  return { files, root: '/disk', linkAt: async (path) => files.linkAt(path) }
}

const bytes = (text: string) => Buffer.from(text)

async function reasonOf(attempt: Promise<unknown>): Promise<string> {
  try {
    await attempt
    return 'none'
  } catch (error) {
    return error instanceof FileFault ? error.reason : String(error)
  }
}

describe.each([
  { name: 'the disk', make: onDisk },
  { name: 'the disk in memory', make: inMemory }
])('files on $name', ({ make }) => {
  test('a file is read as it was written', async () => {
    const { files, root } = await make()
    const path = join(root, 'a.json')
    await files.write(path, bytes('a longer first text'))
    await files.write(path, bytes('Größe'))
    expect((await files.read(path)).toString()).toBe('Größe')
  })

  test('a large file, an empty one, and one that grows while it is read are read whole', async () => {
    const { files, root } = await make()
    const large = Buffer.alloc(3_000_001, 'Wartezeit ')
    await files.write(join(root, 'large'), large)
    await files.write(join(root, 'empty'), bytes(''))
    expect((await files.read(join(root, 'large'))).equals(large)).toBe(true)
    expect(await files.read(join(root, 'empty'))).toHaveLength(0)
    const growing = await files.openAppend(join(root, 'growing'))
    let written = 0
    for (let round = 0; round < 20; round++) {
      const reading = files.read(join(root, 'growing'))
      await growing.append(Buffer.alloc(100_000, 'x'))
      const read = await reading
      expect(read.length).toBeGreaterThanOrEqual(written)
      expect(read.every((byte) => byte === 0x78)).toBe(true)
      written += 100_000
    }
    await growing.close()
    expect(await files.read(join(root, 'growing'))).toHaveLength(written)
  })

  test('a file is read only as far as it may be large', async () => {
    const { files, root } = await make()
    await files.write(join(root, 'a'), bytes('four'))
    expect((await files.read(join(root, 'a'), 4)).toString()).toBe('four')
    await expect(files.read(join(root, 'a'), 3)).rejects.toThrow(TooLarge)
  })

  test('what is not there is missing', async () => {
    const { files, root } = await make()
    const gone = join(root, 'gone')
    const reasons = [
      await reasonOf(files.read(gone)),
      await reasonOf(files.list(gone)),
      await reasonOf(files.write(join(gone, 'a'), bytes('a'))),
      await reasonOf(files.openAppend(join(gone, 'a'))),
      await reasonOf(files.truncate(gone, 0)),
      await reasonOf(files.rename(gone, join(root, 'b'))),
      await reasonOf(files.syncFolder(gone))
    ]
    expect(reasons).toEqual(reasons.map(() => 'missing'))
    expect(await files.look(gone)).toBeNull()
    expect(await reasonOf(files.remove(gone))).toBe('none')
  })

  test('a folder moves with all that is in it', async () => {
    const { files, root } = await make()
    await files.makeFolder(join(root, 'a', 'inner'))
    await files.write(join(root, 'a', 'inner', 'b.json'), bytes('b'))
    await files.rename(join(root, 'a'), join(root, 'c'))
    expect(await files.look(join(root, 'a'))).toBeNull()
    expect((await files.read(join(root, 'c', 'inner', 'b.json'))).toString()).toBe('b')
  })

  test('only an empty folder is removed', async () => {
    const { files, root } = await make()
    await files.makeFolder(join(root, 'a'))
    await files.write(join(root, 'a', 'b.json'), bytes('b'))
    expect(await reasonOf(files.removeFolder(join(root, 'a')))).toBe('failed')
    await files.remove(join(root, 'a', 'b.json'))
    await files.removeFolder(join(root, 'a'))
    expect(await files.list(root)).toEqual([])
    expect(await reasonOf(files.removeFolder(join(root, 'a')))).toBe('none')
  })

  test('a file is created once', async () => {
    const { files, root } = await make()
    const path = join(root, 'lock')
    await files.create(path, bytes('first'))
    expect(await reasonOf(files.create(path, bytes('second')))).toBe('exists')
    expect((await files.read(path)).toString()).toBe('first')
  })

  test('appending goes on where the file ends, also after it was cut off', async () => {
    const { files, root } = await make()
    const path = join(root, 'journal')
    const first = await files.openAppend(path)
    await first.append(bytes('one,'))
    await first.append(bytes('two,'))
    await first.close()
    await files.truncate(path, 4)
    const second = await files.openAppend(path)
    await second.append(bytes('three'))
    await second.close()
    expect({ sizes: [first.size, second.size], text: (await files.read(path)).toString() }).toEqual({
      sizes: [0, 4],
      text: 'one,three'
    })
  })

  test('a file is written over in place by as many bytes, or not at all', async () => {
    const { files, root } = await make()
    const path = join(root, 'lock')
    await files.write(path, bytes('beat 1'))
    const seen: string[] = []
    const over = (text: string | null) =>
      files.rewrite(path, (before) => {
        seen.push(before.toString())
        return text === null ? null : bytes(text)
      })
    expect([await over('beat 2'), await over(null), await over('longer 3')]).toEqual([true, false, false])
    expect([seen, (await files.read(path)).toString()]).toEqual([['beat 1', 'beat 2', 'beat 2'], 'beat 2'])
    expect(await reasonOf(files.rewrite(join(root, 'gone'), () => null))).toBe('missing')
  })

  test('bytes for a file that was moved are not taken for saved, also when another lies in its place', async () => {
    const { files, root } = await make()
    const file = await files.openAppend(join(root, 'a'))
    await files.rename(join(root, 'a'), join(root, 'b'))
    expect(await reasonOf(file.append(bytes('text')))).toBe('missing')
    await files.write(join(root, 'a'), bytes('another'))
    expect(await reasonOf(file.append(bytes('text')))).toBe('taken')
    await file.close()
    expect((await files.read(join(root, 'a'))).toString()).toBe('another')
  })

  test('bytes that lie behind those of another program are not taken for saved', async () => {
    const { files, root } = await make()
    const path = join(root, 'journal')
    const [ours, theirs] = [await files.openAppend(path), await files.openAppend(path)]
    await ours.append(bytes('one,'))
    expect(await reasonOf(theirs.append(bytes('two')))).toBe('taken')
    for (const file of [ours, theirs]) await file.close()
  })

  test('bytes for a file that was removed are not taken for saved', async () => {
    const { files, root } = await make()
    const path = join(root, 'journal')
    const file = await files.openAppend(path)
    await files.remove(path)
    expect(await reasonOf(file.append(bytes('lost')))).toBe('missing')
    await file.close()
  })

  test('renaming replaces what is there', async () => {
    const { files, root } = await make()
    await files.write(join(root, 'new'), bytes('new'))
    await files.write(join(root, 'old'), bytes('old'))
    await files.rename(join(root, 'new'), join(root, 'old'))
    expect(await files.list(root)).toEqual(['old'])
    expect((await files.read(join(root, 'old'))).toString()).toBe('new')
  })

  test('folders are made with those above them, and list what is in them by name', async () => {
    const { files, root } = await make()
    await files.makeFolder(join(root, 'reps', 'b', 'history'))
    await files.makeFolder(join(root, 'reps', 'a'))
    await files.makeFolder(join(root, 'reps', 'a'))
    await files.write(join(root, 'reps', 'c.json'), bytes('{}'))
    await files.syncFolder(join(root, 'reps'))
    expect(await files.list(join(root, 'reps'))).toEqual(['a', 'b', 'c.json'])
  })

  test('a look says what lies there, and a link is a link', async () => {
    const { files, root, linkAt } = await make()
    await files.makeFolder(join(root, 'folder'))
    await files.write(join(root, 'file'), bytes('12345'))
    await linkAt(join(root, 'link'))
    const kinds = await Promise.all(['folder', 'file', 'link'].map((name) => files.look(join(root, name))))
    expect(kinds.map((entry) => entry?.kind)).toEqual(['folder', 'file', 'link'])
    expect(kinds[1]?.size).toBe(5)
  })

  test('what was handed over can be changed afterwards', async () => {
    const { files, root } = await make()
    const text = bytes('text')
    await files.write(join(root, 'a'), text)
    text.fill(0)
    expect((await files.read(join(root, 'a'))).toString()).toBe('text')
  })
})

test('what is created never goes where a link leads, also one to nowhere', async () => {
  const { root } = await onDisk()
  for (const target of ['precious.txt', 'nowhere']) {
    await writeFile(join(root, 'precious.txt'), 'mine')
    const link = join(root, `link to ${target}`)
    await symlink(join(root, target), link)
    expect(await reasonOf(nodeFiles.create(link, bytes('theirs')))).toBe('exists')
  }
  expect(await readFile(join(root, 'precious.txt'), 'utf8')).toBe('mine')
  expect(await nodeFiles.list(root)).toEqual(['link to nowhere', 'link to precious.txt', 'precious.txt'])
})

test.skipIf(process.platform === 'win32')(
  'a bound holds behind a link, and for a pipe that nobody writes into',
  async () => {
    const { files, root } = await onDisk()
    await writeFile(join(root, 'long'), 'five!')
    await symlink(join(root, 'long'), join(root, 'link'))
    await expect(files.read(join(root, 'link'), 4)).rejects.toThrow(TooLarge)
    expect((await files.read(join(root, 'link'), 5)).toString()).toBe('five!')
    execFileSync('mkfifo', [join(root, 'pipe')])
    expect(await reasonOf(files.read(join(root, 'pipe'), 5))).toBe('failed')
    expect(await reasonOf(files.read(root, 5))).toBe('failed')
  }
)

test.skipIf(process.platform === 'win32')('nothing waits for a pipe that lies in the place of a file', async () => {
  const { files, root } = await onDisk()
  const pipe = join(root, 'pipe')
  execFileSync('mkfifo', [pipe])
  const reasons = [
    await reasonOf(files.read(pipe)),
    await reasonOf(files.openAppend(pipe)),
    await reasonOf(files.truncate(pipe, 0)),
    await reasonOf(files.rewrite(pipe, (all) => all))
  ]
  expect(reasons).toEqual(reasons.map(() => 'failed'))
  await writeFile(join(root, 'file'), '')
  await symlink(join(root, 'file'), join(root, 'link'))
  await symlink(pipe, join(root, 'link to a pipe'))
  await symlink('/nowhere', join(root, 'link to nowhere'))
  await files.makeFolder(join(root, 'folder'))
  expect(await files.list(root, 'files')).toEqual(['file', 'link'])
})

describe('rights on a machine that others use too', () => {
  const rightsOf = async (path: string) => ((await stat(path)).mode & 0o7777).toString(8)

  test('files and folders are for their owner alone, but for what is handed on', async () => {
    const { root } = await onDisk()
    const before = process.umask(0o022)
    await nodeFiles.makeFolder(join(root, 'library', 'reps'))
    await nodeFiles.write(join(root, 'written'), bytes('a'))
    await nodeFiles.create(join(root, 'created'), bytes('a'))
    await nodeFiles.create(join(root, 'page.pdf'), bytes('a'), 'as-usual')
    await (await nodeFiles.openAppend(join(root, 'journal'))).close()
    process.umask(before)
    const names = ['library', 'library/reps', 'written', 'created', 'journal', 'page.pdf']
    const found = await Promise.all(names.map((name) => rightsOf(join(root, name))))
    expect(found).toEqual(['700', '700', '600', '600', '600', '644'])
  })

  test('a folder is closed to everybody else, and stays open to a group that it was set up for', async () => {
    const { root } = await onDisk()
    for (const [name, mode] of [
      ['alone', 0o755],
      ['of a group', 0o2775]
    ] as const) {
      await mkdir(join(root, name))
      await chmod(join(root, name), mode)
      await nodeFiles.makePrivate(join(root, name))
    }
    expect([await rightsOf(join(root, 'alone')), await rightsOf(join(root, 'of a group'))]).toEqual(['700', '2770'])
    expect(await reasonOf(nodeFiles.makePrivate(join(root, 'gone')))).toBe('missing')
  })
})

describe('a file that something else holds for a moment', () => {
  const busy = (code: string) => Object.assign(new Error('busy'), { code })

  test('is tried again with growing pauses', async () => {
    const pauses: number[] = []
    let left = 3
    await untilFree(
      async () => {
        if (left-- > 0) throw busy('EBUSY')
      },
      async (milliseconds) => void pauses.push(milliseconds)
    )
    expect(pauses).toEqual([10, 20, 40])
  })

  test('is given up after about a second', async () => {
    let waited = 0
    const attempt = untilFree(
      () => Promise.reject(busy('EPERM')),
      async (milliseconds) => {
        waited += milliseconds
      }
    )
    await expect(attempt).rejects.toThrow('busy')
    expect(waited).toBe(1000)
  })

  test('is not waited for when it fails for good', async () => {
    const attempt = untilFree(
      () => Promise.reject(busy('ENOSPC')),
      () => Promise.reject(new Error('waited'))
    )
    await expect(attempt).rejects.toThrow('busy')
  })
})
