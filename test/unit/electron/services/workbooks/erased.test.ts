import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isNamedAs, openErased } from '../../../../../electron/services/workbooks/erased'
import { MemoryFiles } from '../../../../support/memory-files'

const folder = '/library'
const file = join(folder, 'erased.json')
const rep = '019ab6b0-7b1e-7c50-8a3e-2f6d5b1c9e01'
const now = () => '2026-11-29T12:00:00+01:00'

async function withFile(change: (stored: object) => unknown = (stored) => stored, fixture = 'v1.json') {
  const files = new MemoryFiles()
  await files.makeFolder(folder)
  const stored = JSON.parse(await readFile(join('test', 'fixtures', 'erased', fixture), 'utf8'))
  await files.write(file, Buffer.from(JSON.stringify(change(stored))))
  return { files, erased: await openErased({ files, library: { folder, readOnly: null }, now }) }
}

test('N-7 what was remembered by version 1 is read, and nothing of it is lost with the next one', async () => {
  const { files, erased } = await withFile()
  const [first] = erased.list()
  expect(first).toMatchObject({ id: rep, by: 'Jonas Ek', swept: true, counts: { observations: 12, metrics: 1 } })
  const next = '019ab6b0-7b1e-7c50-8a3e-2f6d5b1c9e02'
  if (first) await erased.put({ ...first, id: next })
  const again = await openErased({ files, library: { folder, readOnly: null }, now })
  expect([again.has(rep), again.has(next), again.list().length]).toEqual([true, true, 2])
})

test('N-7 what version 2 remembers of records is read, and a file of version 1 takes some', async () => {
  const { erased } = await withFile(undefined, 'v2.json')
  const workbook = '019ab6b0-7b1e-7c50-8a3e-2f6d5b1c9e12'
  const gone = erased.goneFrom(workbook)
  expect([...(gone?.paths ?? [])]).toEqual([
    'observations/019ab6b0-7b1e-7c50-8a3e-2f6d5b1c9e13',
    'statements/019ab6b0-7b1e-7c50-8a3e-2f6d5b1c9e14'
  ])
  expect([erased.goneFrom(rep), erased.has(rep), erased.has(workbook)]).toEqual([null, true, false])
  const { files, erased: older } = await withFile()
  const [one] = erased.records()
  if (one) await older.putRecords(one)
  const again = await openErased({ files, library: { folder, readOnly: null }, now })
  expect([again.has(rep), again.goneFrom(workbook)]).toEqual([true, gone])
  expect(JSON.parse((await files.read(file)).toString('utf8')).version).toBe(2)
})

test('N-7 of a newer version the ids hold, and nothing is written over it', async () => {
  const { files, erased } = await withFile((stored) => ({ ...stored, version: 3, more: 'kept' }))
  const before = await files.read(file)
  expect(erased.has(rep)).toBe(true)
  const [first] = erased.list()
  expect(first).toBeDefined()
  if (first) await expect(erased.put(first)).rejects.toMatchObject({ code: 'store.newer-file' })
  expect(await files.read(file)).toEqual(before)
})

test.each([
  ['anna-berg-5b1c9e01', true],
  ['anna-berg-5b1c9e01 (conflicted copy)', true],
  [`Copy of ${rep}`, true],
  ['anna-berg-5b1c9e012', false],
  ['anna-berg-5b1c9e02', false],
  ['anna-berg', false]
])('N-7 a folder named %s: of this rep is %s', (name, is) => {
  expect(isNamedAs(rep, name)).toBe(is)
})

test('N-7 what two computers erased apart is erased on both, whatever a tool calls the copy', async () => {
  const { files } = await withFile(undefined, 'v2.json')
  const { erased } = await withFile()
  const [first] = erased.list()
  const one = '019ab6b0-7b1e-7c50-8a3e-2f6d5b1c9e21'
  const copy = { format: 'coachbook.erased', version: 2, reps: [{ ...first, id: one }], records: [] }
  await files.write(join(folder, 'erased (conflicted copy).json'), Buffer.from(JSON.stringify(copy)))
  await files.write(join(folder, 'erased-DESK.json'), Buffer.from('{ broken'))
  const again = await openErased({ files, library: { folder, readOnly: null }, now })
  expect([again.has(rep), again.has(one), again.records().length]).toEqual([true, true, 1])
  expect(again.list().map(({ swept }) => swept)).toEqual([true, false])
  for (const other of again.list()) await again.put({ ...other, swept: true })
  const kept = JSON.parse((await files.read(file)).toString('utf8'))
  expect(kept.reps.map(({ id }: { id: string }) => id).sort()).toEqual([rep, one].sort())
})

test('N-7 what two devices erase apart from each other holds for both, also where a tool keeps one of two files', async () => {
  const { files, erased: old } = await withFile(undefined, 'v2.json')
  const [first] = old.list()
  const [record] = old.records()
  if (!first || !record) throw new Error('the fixture holds a rep and a record')
  const open = (device: string) => openErased({ files, device, library: { folder, readOnly: null }, now })
  const [here, there] = await Promise.all([open('hereherehere'), open('therethere12')])
  const [one, two, three] = [2, 3, 4].map((count) => `019ab6b0-7b1e-7c50-8a3e-2f6d5b1c9e0${count}`)
  await here.put({ ...first, id: one ?? '' })
  await there.put({ ...first, id: two ?? '' })
  await there.putRecords({ ...record, id: three ?? '' })
  for (const device of ['hereherehere', 'therethere12', 'anotherone12']) {
    const again = await open(device)
    expect([one, two, rep].map((id) => again.has(id ?? ''))).toEqual([true, true, true])
    expect(again.records().map(({ id }) => id)).toEqual(expect.arrayContaining([record.id, three]))
  }
})

test('N-7 a note of another device that cannot be read is told', async () => {
  const { files } = await withFile()
  await files.write(join(folder, 'erased.on-therethere12.json'), Buffer.from('{"format":"coachb'))
  const erased = await openErased({ files, device: 'hereherehere', library: { folder, readOnly: null }, now })
  expect(erased.notices()).toEqual([{ code: 'file.unreadable', params: { file: 'erased.on-therethere12.json' } }])
  expect(erased.has(rep)).toBe(true)
})
