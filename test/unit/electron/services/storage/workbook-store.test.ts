import { expect, test } from 'vitest'
import { WorkbookStore } from '../../../../../electron/services/storage/workbook-store'
import { largeWorkbook } from '../../../../support/large-workbook'
import { WaitingRoom } from '../../../../support/library-in-memory'
import { MemoryFiles } from '../../../../support/memory-files'

const now = () => '2026-11-22T09:30:00+01:00'
const change = {
  v: 1,
  at: now(),
  actor: 'Jonas Ek',
  type: 'notes.write',
  patches: [{ op: 'replace' as const, path: ['private', 'notes'], value: 'Seen.' }],
  inverse: []
}

async function stored() {
  const files = new MemoryFiles()
  await files.makeFolder('/book')
  const store = await WorkbookStore.create('/book', largeWorkbook(1), {
    files,
    now,
    later: new WaitingRoom().later,
    onSaving: () => {},
    foldAt: 1024 * 1024,
    holds: async () => true,
    unguarded: files,
    onFork: () => {}
  })
  await store.append(change)
  return { files, store }
}

test('N-4 a disk that does not take the snapshot costs nothing: the changes stay in the journal until the next time', async () => {
  const { files, store } = await stored()
  files.readOnly = true
  await store.fold()
  files.readOnly = false
  await store.fold()
  expect((await files.look('/book/journal.jsonl'))?.size ?? 0).toBe(0)
})

test('N-4 a fault of the program itself is not taken for one of the disk', async () => {
  const { files, store } = await stored()
  files.failing = () => {
    throw new TypeError('a fault of the program')
  }
  await expect(store.fold()).rejects.toThrow('a fault of the program')
  await expect(store.close()).rejects.toThrow('a fault of the program')
})

const typed = (at: number) => ({
  ...change,
  patches: [{ op: 'splice' as const, path: ['private', 'notes'], at, cut: 0, value: 'x' }],
  inverse: [{ op: 'splice' as const, path: ['private', 'notes'], at, cut: 1, value: '' }]
})

test('what was folded is read back to be gathered only where somebody typed', async () => {
  const { files, store } = await stored()
  const read: string[] = []
  files.failing = (operation, path) => {
    if (operation === 'read' && path.includes('/history/')) read.push(path)
    return null
  }
  await store.fold()
  expect(read).toEqual([])
  for (let at = 0; at < 3; at++) await store.append(typed(at))
  await store.fold()
  expect(read).toEqual(['/book/history/2-4.jsonl'])
})
