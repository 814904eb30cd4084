import { chmod, mkdir, mkdtemp, readdir, rm, stat, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, describe, expect, test } from 'vitest'
import { nodeFiles } from '../../../../../electron/services/storage/node-files'
import { localMoment } from '../../../../../electron/services/workbooks/clock'
import { openLibrary } from '../../../../../electron/services/workbooks/library'
import { Moment } from '../../../../../shared/model/scalars'
import { freshDisk } from '../../../../support/annas-library'
import { start, WaitingRoom } from '../../../../support/library-in-memory'
import { MemoryFiles } from '../../../../support/memory-files'

const now = () => '2026-11-22T09:30:00+01:00'

describe('a library folder', () => {
  test('is made when it is missing, with those above it', async () => {
    const files = new MemoryFiles()
    const library = await openLibrary({ files, folder: '/home/anna/Documents/Coachbook', now })
    expect([library.readOnly, await files.list('/home/anna/Documents')]).toEqual([null, ['Coachbook']])
  })

  test('that can be neither made nor read is refused', async () => {
    const files = await freshDisk()
    await files.write('/library/notes.txt', Buffer.from('a file'))
    const attempt = openLibrary({ files, folder: '/library/notes.txt', now })
    await expect(attempt).rejects.toMatchObject({ code: 'library.no-folder' })
    files.readOnly = true
    await expect(openLibrary({ files, folder: '/other', now })).rejects.toMatchObject({ code: 'library.no-folder' })
  })

  test('on a full disk opens to be read', async () => {
    const files = await freshDisk()
    files.capacity = 0
    expect((await start(files)).library.readOnly).toEqual({ code: 'library.full', params: {} })
    expect(await files.list('/library')).toEqual([])
  })

  test('keeps its lock by a sign of life, and gives it back at the end', async () => {
    const files = await freshDisk()
    const room = new WaitingRoom()
    let at = 0
    const here = {
      host: 'laptop',
      pid: 1,
      now: () => at,
      isRunning: () => false,
      startedAt: () => null,
      rest: async () => {}
    }
    const library = await openLibrary({ files, folder: '/library', now, later: room.later, here })
    at = 120_000
    room.pass(120_000)
    await new Promise<void>((resolve) => setImmediate(resolve))
    expect(JSON.parse((await files.read('/library/library.lock')).toString())).toMatchObject({ pid: 1, beat: 120_000 })
    expect(room.pauses).toEqual([120_000])
    await library.close()
    expect([await files.list('/library'), room.pauses]).toEqual([[], []])
  })

  test('of another start that was killed on this machine is taken over', async () => {
    const files = await freshDisk()
    await start(files, { pid: 100 })
    expect((await start(files, { pid: 200 })).library.readOnly).toBeNull()
  })
})

test('a library that others could read is closed to them when it is opened', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'coachbook-open-'))
  await chmod(folder, 0o755)
  const library = await openLibrary({ files: nodeFiles, folder, now })
  expect(((await stat(folder)).mode & 0o777).toString(8)).toBe('700')
  await library.close()
  await rm(folder, { recursive: true })
})

test.each(['{"version":', ''])(
  'a list of reps that cannot be read (%j) keeps nothing else from opening',
  async (text) => {
    const files = await freshDisk()
    await files.write('/library/library.json', Buffer.from(text))
    files.failing = (operation, path) => (operation === 'read' && path.endsWith('library.json') ? 'read-only' : null)
    expect((await start(files)).library.readOnly).toBeNull()
  }
)

describe('a library behind a link on the disk', () => {
  const folders: string[] = []
  afterEach(async () => {
    for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
  })

  async function linkTo(target: string): Promise<string> {
    const folder = await mkdtemp(join(tmpdir(), 'coachbook-link-'))
    folders.push(folder)
    await symlink(join(folder, target), join(folder, 'link'), 'junction')
    return folder
  }

  test('opens, and writes where the link leads', async () => {
    const folder = await linkTo('elsewhere')
    await mkdir(join(folder, 'elsewhere'))
    const library = await openLibrary({ files: nodeFiles, folder: join(folder, 'link'), now })
    expect([library.readOnly, await readdir(join(folder, 'elsewhere'))]).toEqual([null, ['library.lock']])
    await library.close()
    expect(await readdir(join(folder, 'elsewhere'))).toEqual([])
  })

  test('that leads nowhere is refused, and nothing is made in its place', async () => {
    const folder = await linkTo('gone')
    const attempt = openLibrary({ files: nodeFiles, folder: join(folder, 'link'), now })
    await expect(attempt).rejects.toMatchObject({ code: 'library.no-folder' })
    expect(await readdir(folder)).toEqual(['link'])
  })
})

test('the local time has an offset and is a moment of the model', () => {
  const date = new Date('2026-11-22T08:30:15.250Z')
  const moment = localMoment(date)
  expect(Moment.parse(moment)).toBe(moment)
  expect(moment).toMatch(/^2026-11-2\dT\d{2}:\d{2}:15[+-]\d{2}:\d{2}$/)
  expect(Date.parse(moment)).toBe(Date.parse('2026-11-22T08:30:15Z'))
})
