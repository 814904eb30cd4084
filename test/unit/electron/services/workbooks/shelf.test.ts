import { dirname, join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { isObject } from '../../../../../shared/commands/patch'
import { freshDisk, rep } from '../../../../support/annas-library'
import { countedId } from '../../../../support/large-workbook'
import { start } from '../../../../support/library-in-memory'

const count = 12
const idOf = (at: number) => countedId(100 + at)

/** A library of many reps whose workbooks are all closed. */
async function team() {
  const files = await freshDisk()
  const { workbooks } = await start(files)
  for (let at = 0; at < count; at++) await workbooks.create({ ...rep, id: idOf(at), name: `Rep ${at}` })
  await workbooks.closeAll()
  await workbooks.list()
  const looked = new Set<string>()
  files.failing = (operation, path) => {
    if (operation === 'look') looked.add(dirname(path))
    return null
  }
  return { files, workbooks, looked }
}

test('finding one of many workbooks does not look into all folders', async () => {
  const { workbooks, looked } = await team()
  const folder = await workbooks.folderOf(idOf(3))
  expect([...looked]).toEqual([folder])
  expect((await workbooks.open(idOf(3))).workbook.rep.name).toBe('Rep 3')
})

test('making a workbook does not look into the folders of the others, and one that came meanwhile is not doubled', async () => {
  const { files, workbooks, looked } = await team()
  await workbooks.create({ ...rep, id: idOf(count), name: 'Rep 12' })
  expect([...looked]).toEqual([await workbooks.folderOf(idOf(count))])
  await workbooks.closeAll()
  const own = await workbooks.folderOf(idOf(3))
  const other = join(dirname(own), 'another')
  await files.makeFolder(other)
  const text = (await files.read(join(own, 'workbook.json'))).toString('utf8').replaceAll(idOf(3), idOf(50))
  await files.write(join(other, 'workbook.json'), Buffer.from(text))
  await expect(workbooks.create({ ...rep, id: idOf(3), name: 'Rep' })).rejects.toThrow('workbook.exists')
  await workbooks.create({ ...rep, id: idOf(51), name: 'Rep 51' })
  expect((await workbooks.list()).length).toBe(count + 3)
})

test('to list reps whose workbooks are closed, the disk is asked for all of them at once', async () => {
  const { files, workbooks } = await team()
  const asked: string[] = []
  files.failing = (operation, path) => {
    if (path.startsWith('/library/reps/')) asked.push(`${operation} ${path.split('/').length > 4 ? 'file' : 'folder'}`)
    return null
  }
  expect(await workbooks.list()).toHaveLength(count)
  expect(asked.slice(0, count)).toEqual(Array(count).fill('list folder'))
})

test('where a folder came, went or changed, all are looked into, and the one that reaches furthest is opened', async () => {
  const { files, workbooks, looked } = await team()
  const [own, other] = [await workbooks.folderOf(idOf(3)), await workbooks.folderOf(idOf(4))]
  await workbooks.open(idOf(3))
  await workbooks.dispatch(idOf(3), { type: 'notes.write', notes: 'the latest' })
  await workbooks.close(idOf(3))
  const later = await files.read(join(own, 'workbook.json'))
  // A sync tool puts the newer version into a copy beside it, and then removes the original.
  const copy = join(dirname(own), 'copy')
  await files.makeFolder(copy)
  await files.write(join(copy, 'workbook.json'), later)
  looked.clear()
  expect(await workbooks.folderOf(idOf(4))).toBe(other)
  expect(looked.size).toBeGreaterThan(count - 1)
  for (const name of await files.list(own)) await files.remove(join(own, name)).catch(() => undefined)
  expect(await workbooks.folderOf(idOf(3))).toBe(copy)
})

test('a workbook that is closed as it was opened leaves the index as it lies, and one that was changed is in it as it is', async () => {
  const { files, workbooks } = await team()
  const written: string[] = []
  files.failing = (operation, path) => {
    if (operation === 'rename' || operation === 'create') written.push(path)
    return null
  }
  const index = async () => (await files.read('/library/library.json')).toString('utf8')
  const before = await index()
  for (let turn = 0; turn < 2; turn++) {
    await workbooks.open(idOf(3))
    await workbooks.close(idOf(3))
  }
  expect(written).toEqual([])
  expect(await index()).toBe(before)
  // The list shows the same, although the files reach further.
  await workbooks.open(idOf(3))
  await workbooks.dispatch(idOf(3), { type: 'notes.write', notes: 'the latest' })
  await workbooks.close(idOf(3))
  expect(await index()).not.toBe(before)
  const { workbooks: again } = await start(files)
  expect(await again.list()).toEqual(await workbooks.list())
})

test('to list reps whose workbooks are open, nobody looks into the folders of those that stayed as they were', async () => {
  const { workbooks, looked } = await team()
  for (let at = 0; at < count; at++) await workbooks.open(idOf(at))
  await workbooks.list()
  looked.clear()
  await workbooks.dispatch(idOf(3), { type: 'rep.describe', role: 'Senior' })
  expect((await workbooks.list()).find(({ id }) => id === idOf(3))?.role).toBe('Senior')
  expect([...looked]).toEqual([await workbooks.folderOf(idOf(3))])
})

test('a workbook that is closed as it was opened is not put into words to see that nothing has changed', async () => {
  const { workbooks } = await team()
  await workbooks.open(idOf(3))
  const stringify = vi.spyOn(JSON, 'stringify')
  await workbooks.close(idOf(3))
  const written: unknown[] = stringify.mock.calls.map(([value]) => value)
  stringify.mockRestore()
  expect(written.filter((value) => isObject(value) && 'patterns' in value)).toEqual([])
})
