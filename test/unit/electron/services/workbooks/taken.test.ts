import { join } from 'node:path/posix'
import { describe, expect, test } from 'vitest'
import { decodeJournal } from '../../../../../electron/services/storage/journal-format'
import { anna, libraryWithAnna, notesOf, write } from '../../../../support/annas-library'
import { type OpenedLibrary, start } from '../../../../support/library-in-memory'
import type { MemoryFiles } from '../../../../support/memory-files'

const minute = 60_000
const taken = { state: 'not-saved', reason: 'taken' }

/** Anna's library, open here; `takeOver` is what another laptop does after this one was silent for eleven minutes. */
async function shared() {
  const here = await libraryWithAnna({ host: 'laptop' })
  await write(here, 'before')
  async function takeOver(): Promise<OpenedLibrary> {
    here.clock.sleep(11 * minute)
    const other = await start(here.files, { host: 'desk', ahead: 11 * minute })
    expect(other.library.readOnly).toBeNull()
    return other
  }
  return { ...here, takeOver }
}

const forksIn = async (files: MemoryFiles, folder: string) =>
  (await files.list(folder)).filter((name) => name.startsWith('journal.fork-'))

/** The notes that the changes in a file wrote. */
const notesIn = async (files: MemoryFiles, path: string) =>
  decodeJournal(await files.read(path)).map(({ entry }) => entry?.change.patches[0]?.value)

describe('a laptop that slept while another took the library', () => {
  test('writes nothing into the library any more, and keeps what it had to say beside the workbook', async () => {
    const { files, folder, takeOver, ...here } = await shared()
    const other = await takeOver()
    await write(other, 'theirs')
    const before = files.snapshot()

    expect((await write(here, 'ours')).saving).toEqual(taken)
    expect((await write(here, 'ours, more')).saving).toEqual(taken)
    expect(here.library.readOnly?.code).toBe('library.taken')
    const [kept = ''] = await forksIn(files, folder)
    expect(await notesIn(files, join(folder, kept))).toEqual(['ours', 'ours, more'])
    expect(here.workbooks.notices()).toContainEqual({
      code: 'workbook.fork',
      params: { rep: 'Anna Berg', folder: 'anna-berg-00000001', kept }
    })
    expect(files.snapshot()).toMatchObject(before)
    expect((await write(other, 'theirs, more')).saving).toEqual({ state: 'saved' })
  })

  test('finds out also when the other has come, folded and gone', async () => {
    const { files, folder, takeOver, ...here } = await shared()
    const other = await takeOver()
    await write(other, 'theirs')
    await other.workbooks.closeAll()
    await other.library.close()
    const before = files.snapshot()
    expect((await write(here, 'ours')).saving).toEqual(taken)
    expect(files.snapshot()).toMatchObject(before)
    expect(await forksIn(files, folder)).toHaveLength(1)
  })

  test('does not fold over the work of the other', async () => {
    const { files, folder, takeOver, ...here } = await shared()
    const other = await takeOver()
    await write(other, 'theirs')
    await other.workbooks.closeAll()
    const before = files.snapshot()
    await here.workbooks.closeAll()
    await here.library.close()
    expect(files.snapshot()).toEqual(before)
    expect(await forksIn(files, folder)).toEqual([])
  })

  test('says so once, and is the window asked to open the library anew', async () => {
    const { takeOver, ...here } = await shared()
    await takeOver()
    expect(here.handed()).toBe(0)
    for (const fresh of [true, true]) expect(await here.library.confirm(fresh)).toBe(false)
    expect(here.handed()).toBe(1)
  })

  test('does not count as taken by another while the drive is not there', async () => {
    const { files, takeOver: _, ...here } = await shared()
    here.clock.sleep(minute)
    files.takeAway('/library')
    expect((await write(here, 'ours')).saving).toEqual({ state: 'not-saved', reason: 'folder-gone' })
    expect(here.library.readOnly).toBeNull()
  })
})

test('a program that ignores the lock and goes on with a workbook is noticed; the changes of both stay', async () => {
  const { files, folder, ...here } = await libraryWithAnna()
  await write(here, 'before')
  const journal = join(folder, 'journal.jsonl')
  const theirs = await files.read(journal)
  files.change(journal, (bytes) => Buffer.concat([bytes, theirs]))
  expect((await write(here, 'ours')).saving).toEqual(taken)
  expect(await files.read(journal)).toEqual(Buffer.concat([theirs, theirs]))
  const [kept = ''] = await forksIn(files, folder)
  expect(await notesIn(files, join(folder, kept))).toEqual(['ours'])
  expect(here.handed()).toBe(1)

  // What is kept beside the workbook was never in its files, so they have lost nothing.
  await here.workbooks.closeAll()
  await here.library.close()
  const next = await start(files)
  expect((await next.workbooks.open(anna)).aside).toEqual({ waiting: 0, losses: 0 })
  // Nothing was changed since, so both can be merged.
  expect(await notesOf(next)).toMatchObject({ notes: 'ours', notices: ['fork.merged'] })
})

test('who may only read is told when the first has ended, and then writes', async () => {
  const { files, workbooks, library } = await libraryWithAnna({ pid: 100 })
  const second = await start(files, { pid: 200, running: [100] })
  second.room.pass(5000)
  await new Promise<void>((resolve) => setImmediate(resolve))
  expect(second.handed()).toBe(0)
  await workbooks.closeAll()
  await library.close()
  second.room.pass(5000)
  await new Promise<void>((resolve) => setImmediate(resolve))
  expect(second.handed()).toBe(1)
  const again = await start(files, { pid: 200, running: [100] })
  await write(again, 'theirs')
  expect(await notesOf(again)).toMatchObject({ notes: 'theirs', readOnly: undefined })
})
