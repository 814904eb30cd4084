import { join } from 'node:path/posix'
import { describe, expect, test } from 'vitest'
import {
  anna,
  asideIn,
  closed,
  killed,
  libraryWithAnna,
  notesOf,
  observe,
  rep,
  write
} from '../../../../support/annas-library'
import { start } from '../../../../support/library-in-memory'
import { undoLast } from '../../../../support/undo'

const saved = { state: 'saved' }

describe('N-1 a disk that does not take what is written', () => {
  test('full during a save: the change stays, is shown as not saved, and is saved when there is room', async () => {
    const { files, folder, workbooks, saving } = await libraryWithAnna()
    await write({ workbooks }, 'one')
    files.capacity = 0
    const answer = await write({ workbooks }, 'two')
    expect(answer).toMatchObject({ seq: 2, saving: { state: 'not-saved', reason: 'disk-full' }, nextUndo: 2 })
    expect(workbooks.unsaved()).toEqual([{ workbook: anna, reason: 'disk-full' }])
    expect(await notesOf({ workbooks })).toMatchObject({ notes: 'two' })
    files.capacity = null
    expect((await write({ workbooks }, 'three')).saving).toEqual(saved)
    expect(saving).toEqual([{ state: 'not-saved', reason: 'disk-full' }, saved])
    expect(workbooks.unsaved()).toEqual([])
    expect(await notesOf(await start(files))).toMatchObject({ notes: 'three', seq: 3, notices: [] })
    expect(await asideIn(files, folder)).toEqual([])
  })

  test('full at the end: the workbook stays open, and closes once there is room', async () => {
    const { files, workbooks } = await libraryWithAnna()
    files.capacity = 0
    await write({ workbooks }, 'one')
    expect(await workbooks.closeAll()).toEqual({ state: 'not-saved', reason: 'disk-full' })
    files.capacity = null
    expect(await workbooks.closeAll()).toEqual(saved)
    expect(await notesOf(await start(files))).toMatchObject({ notes: 'one', notices: [] })
  })

  test('full during a fold: every change is still there, and nothing is said', async () => {
    const { files, workbooks, room } = await libraryWithAnna()
    await write({ workbooks }, 'one')
    files.failing = (operation, path) => (operation === 'create' && !path.includes('history') ? 'disk-full' : null)
    expect(await workbooks.close(anna)).toEqual(saved)
    files.failing = () => null
    room.pass(0)
    expect(await notesOf(await start(files))).toMatchObject({ notes: 'one', seq: 1, notices: [] })
  })

  test('read-only: the library opens to be read, and refuses every change', async () => {
    const { files } = await closed()
    files.readOnly = true
    const before = files.snapshot()
    const again = await start(files)
    expect(again.library.readOnly).toEqual({ code: 'library.read-only', params: {} })
    expect(await notesOf(again)).toMatchObject({ notes: 'three', readOnly: 'library.read-only' })
    await expect(write(again, 'four')).rejects.toMatchObject({ code: 'workbook.read-only' })
    await expect(undoLast(again.workbooks, anna)).rejects.toMatchObject({ code: 'workbook.read-only' })
    await expect(again.workbooks.create(rep)).rejects.toMatchObject({ code: 'workbook.read-only' })
    expect(files.snapshot()).toEqual(before)
  })

  test('gone: a change waits for the drive to come back, and no folder is made in its place', async () => {
    const { files, workbooks } = await libraryWithAnna()
    files.takeAway('/library')
    expect((await write({ workbooks }, 'one')).saving).toEqual({ state: 'not-saved', reason: 'folder-gone' })
    await expect(workbooks.create({ ...rep, id: '019a0000-0000-7000-8000-000000000001' })).rejects.toMatchObject({
      code: 'library.folder-gone'
    })
    expect(await files.look('/library')).toBeNull()
  })

  test('full when a damaged file has to be kept aside: it opens to be read, and nothing is cut off', async () => {
    const { files, journal } = await killed()
    files.change(journal, (bytes) => bytes.subarray(0, -20))
    const cut = await files.read(journal)
    const again = await start(files)
    files.failing = (operation) => (operation === 'create' ? 'disk-full' : null)
    expect(await notesOf(again)).toMatchObject({ notes: 'two', readOnly: 'workbook.not-repaired' })
    expect(await files.read(journal)).toEqual(cut)
    files.failing = () => null
    expect(await notesOf(again)).toMatchObject({ notes: 'two', readOnly: undefined, notices: ['journal.torn'] })
  })

  test('full when a rep is added: nothing is left of the attempt', async () => {
    const { files, workbooks } = await libraryWithAnna()
    const second = { ...rep, id: '019a0000-0000-7000-8000-000000000001', name: 'Ben' }
    files.failing = (operation, path) => (operation === 'create' && !path.includes('history') ? 'disk-full' : null)
    await expect(workbooks.create(second)).rejects.toMatchObject({ code: 'library.disk-full' })
    files.failing = () => null
    expect((await workbooks.list()).map(({ name }) => name)).toEqual(['Anna Berg'])
    await workbooks.create(second)
    expect((await workbooks.list()).map(({ name }) => name)).toEqual(['Anna Berg', 'Ben'])
  })

  test('N-4 a journal that is removed while it is open costs nothing', async () => {
    const { files, folder, workbooks } = await killed()
    await files.remove(join(folder, 'journal.jsonl'))
    await write({ workbooks }, 'four')
    await write({ workbooks }, 'five')
    expect(await notesOf(await start(files))).toMatchObject({ notes: 'five', seq: 5, notices: [] })
  })
})

test('N-4 files that hold less than they were known to hold: it is told once, and nothing is pretended', async () => {
  const { files, folder } = await closed()
  for (const name of ['workbook.json', 'history/1-3.jsonl']) await files.remove(join(folder, name))
  const again = await start(files)
  await again.workbooks.list()
  expect(await notesOf(again)).toMatchObject({ notes: '', seq: 3 })
  expect((await again.workbooks.open(anna)).aside).toEqual({ waiting: 0, losses: 1 })
  expect((await again.workbooks.aside(anna)).losses).toEqual([{ count: 3, records: null }])
  await again.workbooks.lossesSeen(anna)
  await again.workbooks.closeAll()
  await again.library.close()
  const third = await start(files)
  expect(await notesOf(third)).toMatchObject({ notes: '', notices: [] })
  expect((await third.workbooks.open(anna)).aside).toEqual({ waiting: 0, losses: 0 })
})

test('a copy of a rep in the library is told and not mixed up with the rep', async () => {
  const { files, folder, ...library } = await closed()
  await files.makeFolder(`${folder} copy/history`)
  for (const name of ['workbook.json', 'history/0.json', 'history/1-3.jsonl'])
    await files.write(join(`${folder} copy`, name), await files.read(join(folder, name)))
  expect(await library.workbooks.list()).toMatchObject([
    { id: anna, problem: null },
    { name: 'Anna Berg', problem: { code: 'workbook.same-copy', params: { folder: 'anna-berg-00000001 copy' } } }
  ])
  expect(library.workbooks.notices()).toEqual([
    { code: 'library.copy', params: { kept: 'anna-berg-00000001', left: 'anna-berg-00000001 copy' } }
  ])
})

test('of two copies that hold the same the one that is named as its own is used, whichever name comes first', async () => {
  const { files, folder } = await closed()
  const copy = folder.replace('anna-berg', 'a copy of anna-berg')
  await files.makeFolder(`${copy}/history`)
  for (const name of ['workbook.json', 'history/0.json', 'history/1-3.jsonl'])
    await files.write(join(copy, name), await files.read(join(folder, name)))
  const again = await start(files)
  expect(await again.workbooks.list()).toMatchObject([
    { id: anna, problem: null },
    { problem: { code: 'workbook.same-copy' } }
  ])
  expect(await again.workbooks.folderOf(anna)).toBe(folder)
})

test('an older copy of a rep never hides the newer one, whichever name comes first', async () => {
  const { files, folder } = await closed()
  const names = ['workbook.json', 'history/0.json', 'history/1-3.jsonl']
  const older = await Promise.all(names.map((name) => files.read(join(folder, name))))
  const later = await start(files)
  await write(later, 'written since')
  await later.workbooks.closeAll()
  await later.library.close()
  const copy = folder.replace('anna-berg', 'a-copy-of-anna')
  await files.makeFolder(`${copy}/history`)
  for (const [place, name] of names.entries()) await files.write(join(copy, name), older[place] ?? Buffer.alloc(0))
  const again = await start(files)
  const list = await again.workbooks.list()
  expect(list.map(({ problem }) => problem?.code).sort()).toEqual(['workbook.copy', undefined])
  expect(await again.workbooks.folderOf(anna)).toBe(folder)
  expect(await notesOf(again)).toMatchObject({ notes: 'written since' })
  const line = list.find(({ problem }) => problem)?.id ?? ''
  await expect(again.workbooks.open(line)).rejects.toMatchObject({ code: 'workbook.gone' })
})

test('a folder of reps that nobody may look into is one line, and the reps come back with its rights', async () => {
  const { files } = await closed()
  const index = (await files.read('/library/library.json')).toString()
  files.failing = (operation, path) => (operation === 'list' && path === '/library/reps' ? 'read-only' : null)
  const shut = await start(files)
  expect(await shut.workbooks.list()).toMatchObject([{ name: 'reps', problem: { code: 'library.reps-no-access' } }])
  expect((await files.read('/library/library.json')).toString()).toBe(index)
  files.failing = () => null
  expect(await shut.workbooks.list()).toMatchObject([{ id: anna, problem: null }])
})

test('N-4 whatever is damaged, the list of reps still comes', async () => {
  const { files, folder } = await closed()
  await observe(await start(files), 50, 'Asked twice.')
  await files.write('/library/library.json', Buffer.from('{"format":"coachbook.library","vers'))
  files.change(join(folder, 'workbook.json'), (bytes) => bytes.subarray(0, 40))
  const list = await (await start(files)).workbooks.list()
  expect(list).toMatchObject([{ name: 'Anna Berg', observations: 1, problem: null }])
})
