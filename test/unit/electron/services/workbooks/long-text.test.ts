import { join, posix } from 'node:path'
import { expect, test } from 'vitest'
import { anna, libraryWithAnna, notesOf, write } from '../../../../support/annas-library'
import { start } from '../../../../support/library-in-memory'
import type { MemoryFiles } from '../../../../support/memory-files'

const folder = '/library/reps/anna-berg-00000001'

/** What somebody types in two seconds. */
const piece = 'Asked twice what it costs us. '
const pieces = 666

async function bytesIn(files: MemoryFiles, place: string): Promise<number> {
  let sum = 0
  for (const name of await files.list(place)) {
    const path = posix.join(place, name)
    const entry = await files.look(path)
    sum += entry?.kind === 'folder' ? await bytesIn(files, path) : (entry?.size ?? 0)
  }
  return sum
}

async function typedNote() {
  const library = await libraryWithAnna()
  const before = await bytesIn(library.files, folder)
  for (let count = 1; count <= pieces; count++) await write(library, piece.repeat(count))
  return { library, before }
}

test('A-2 typing a long text takes at most five times its bytes, also while it is typed, and less than twice once it is closed', async () => {
  const { library, before } = await typedNote()
  const typed = piece.length * pieces
  expect(((await bytesIn(library.files, folder)) - before) / typed).toBeLessThan(5)

  await library.workbooks.closeAll()
  const journal = await library.files.look(join(folder, 'journal.jsonl'))
  const kept = (journal?.size ?? 0) + (await bytesIn(library.files, join(folder, 'history')))
  expect(kept / typed).toBeLessThan(2)
  const { notes } = await notesOf(await start(library.files))
  expect(notes).toBe(piece.repeat(pieces))
})

test.each([2, 4, 8])('A-2 it is no more for a person who types %i letters a second', async (pace) => {
  const library = await libraryWithAnna()
  const before = await bytesIn(library.files, folder)
  const letters = 'Asked twice what it costs us, then waited for the answer. '.repeat(320)
  let most = 0
  for (let typed = pace * 2; typed <= letters.length; typed += pace * 2) {
    await write(library, letters.slice(0, typed))
    if (typed < 10_000 || typed % (pace * 50) !== 0) continue
    most = Math.max(most, ((await bytesIn(library.files, folder)) - before) / typed)
  }
  expect(most).toBeLessThan(5)
})

test('N-2 after a crash what was typed is taken back in steps, to the first one', async () => {
  const { library } = await typedNote()
  const { nextUndo: last } = await library.workbooks.open(anna)
  await library.workbooks.undo(anna, last ?? 0)
  // Nothing is closed, so the disk has only what a crash would leave.
  const copy = await start(library.files)
  const seen: string[] = [(await notesOf(copy)).notes]
  expect(seen).toEqual([piece.repeat(pieces - 1)])
  for (let next = (await copy.workbooks.open(anna)).nextUndo; next !== null; ) {
    next = (await copy.workbooks.undo(anna, next)).nextUndo
    seen.push((await notesOf(copy)).notes)
  }
  expect(seen.length).toBeGreaterThan(10)
  expect(seen.every((text) => piece.repeat(pieces).startsWith(text))).toBe(true)
  expect(seen.at(-1)).toBe('')
})

test('N-2 after a crash, words that were undone in the middle of gathered ones cannot be undone again, only redone', async () => {
  const { library } = await typedNote()
  let { nextUndo } = await library.workbooks.open(anna)
  for (let step = 0; step < 100; step++) ({ nextUndo } = await library.workbooks.undo(anna, nextUndo ?? 0))
  const copy = await start(library.files)
  expect((await notesOf(copy)).notes.length).toBe(piece.length * (pieces - 100))
  const opened = await copy.workbooks.open(anna)
  expect(opened.nextUndo).toBe(null)
  for (let next = opened.nextRedo; next !== null; ) ({ nextRedo: next } = await copy.workbooks.redo(anna, next))
  expect((await notesOf(copy)).notes.length).toBe(piece.length * pieces)
})

test('A-2 the history tells gathered changes as many as they were, and each lasts no longer than it does', async () => {
  const { library } = await typedNote()
  const tell = () => library.workbooks.history(anna, { before: null, limit: 1000 })
  const before = await tell()
  await library.workbooks.closeAll()
  await library.library.close()
  const again = await start(library.files)
  const after = await again.workbooks.history(anna, { before: null, limit: 1000 })
  const facts = (entries: typeof before) => entries.map(({ seq, type, target }) => ({ seq, type, target }))
  expect(facts(after)).toEqual(facts(before))
})

test('A-4 one wrong byte in a gathered line costs no more than that line, and nothing at all where only its head is hit', async () => {
  const { library } = await typedNote()
  await library.workbooks.closeAll()
  await library.library.close()
  const { files } = library
  const history = join(folder, 'history')
  const name = (await files.list(history)).find((file) => file.endsWith('.jsonl')) ?? ''
  const whole = await files.read(join(history, name))
  await files.remove(join(folder, 'workbook.json'))
  const lines = whole.toString('utf8').split('\n')
  const third = lines.slice(0, 2).join('\n').length + 1
  expect(lines.length).toBeGreaterThan(4)
  async function notesWithout(at: number) {
    const bytes = Buffer.from(whole)
    bytes.write('~', at)
    await files.write(join(history, name), bytes)
    const copy = await start(files)
    const found = await notesOf(copy)
    const { aside } = await copy.workbooks.open(anna)
    await copy.library.close()
    return { notes: found.notes, waiting: aside.waiting, losses: aside.losses }
  }
  // The hash of the envelope: the text itself is whole.
  const hit = await notesWithout(third + (lines[2] ?? '').indexOf('"prev":"') + 12)
  expect(hit).toEqual({ notes: piece.repeat(pieces), waiting: 0, losses: 0 })
})

test('N-2 what was typed last is taken back as the part that it was, and brought back', async () => {
  const { library } = await typedNote()
  const { nextUndo } = await library.workbooks.open(anna)
  await library.workbooks.undo(anna, nextUndo ?? 0)
  expect((await notesOf(library)).notes).toBe(piece.repeat(pieces - 1))
  const { nextRedo } = await library.workbooks.open(anna)
  await library.workbooks.redo(anna, nextRedo ?? 0)
  expect((await notesOf(library)).notes).toBe(piece.repeat(pieces))
})

test('N-4 a long text is rebuilt from its history alone', async () => {
  const { library } = await typedNote()
  await library.workbooks.closeAll()
  await library.library.close()
  await library.files.remove(join(folder, 'workbook.json'))
  expect((await notesOf(await start(library.files))).notes).toBe(piece.repeat(pieces))
})
