import { describe, expect, test } from 'vitest'
import { beginning, encodeEntry, type Position } from '../../../../../electron/services/storage/journal-format'
import { decodeSnapshot, encodeSnapshot } from '../../../../../electron/services/storage/snapshot-format'
import type { Patch } from '../../../../../shared/commands/patch'
import { type StoredWorkbook, type Versions, versions } from '../../../../../shared/model/migrations'
import { anna, freshDisk, notesOf, write } from '../../../../support/annas-library'
import { freshWorkbook } from '../../../../support/commanded-workbook'
import { start } from '../../../../support/library-in-memory'
import type { MemoryFiles } from '../../../../support/memory-files'

/** An invented version before the first: the notes were on the top level, and reps could not be archived. */
const madeUp: Versions = {
  ...versions,
  migrations: [
    {
      from: 0,
      migrate({ notes, rep, ...rest }: StoredWorkbook) {
        const named = typeof rep === 'object' ? rep : {}
        return { ...rest, private: { ...freshWorkbook().private, notes }, rep: { ...named, archivedAt: null } }
      }
    },
    ...versions.migrations
  ]
}

function olderWorkbook(notes: string) {
  const { private: _, rep, ...rest } = freshWorkbook()
  const { archivedAt: __, ...named } = rep
  return { ...rest, id: anna, schemaVersion: 0, rep: named, notes }
}

const note = (after: Position, from: string, to: string) => {
  const patch = (value: string): Patch => ({ op: 'replace', path: ['notes'], value })
  const at = '2026-11-22T09:30:00+01:00'
  return encodeEntry(after, { v: 0, at, actor: '', type: 'x', patches: [patch(to)], inverse: [patch(from)] })
}

const folder = '/library/reps/anna-berg-00000001'

/** A library as the invented version left it: a snapshot at the first change, the second in the live journal. */
async function olderLibrary(): Promise<MemoryFiles> {
  const files = await freshDisk()
  await files.makeFolder(`${folder}/history`)
  const first = note(beginning(anna), '', 'one')
  const second = note(first.position, 'one', 'two')
  await files.write(`${folder}/history/0.json`, encodeSnapshot(0, beginning(anna), olderWorkbook('')))
  await files.write(`${folder}/history/1-1.jsonl`, first.bytes)
  await files.write(`${folder}/workbook.json`, encodeSnapshot(0, first.position, olderWorkbook('one')))
  await files.write(`${folder}/journal.jsonl`, second.bytes)
  for (const path of [`${folder}/history`, folder, '/library/reps', '/library']) await files.syncFolder(path)
  return files
}

const open = (files: MemoryFiles) => start(files, { versions: madeUp })

describe('a workbook of an older program', () => {
  test('is brought into our form with its changes, and so is its file', async () => {
    const files = await olderLibrary()
    const opened = await open(files)
    expect(await notesOf(opened)).toEqual({ notes: 'two', seq: 2, notices: [], readOnly: undefined })
    expect(await opened.workbooks.open(anna)).toMatchObject({ nextUndo: null })
    const reading = decodeSnapshot(await files.read(`${folder}/workbook.json`))
    expect(reading).toMatchObject({ kind: 'trusted', snapshot: { version: versions.current, position: { seq: 2 } } })
    expect(await files.list(`${folder}/history`)).toEqual(['0.json', '1-1.jsonl', '2-2.jsonl', '2.json'])
  })

  test('can be rebuilt from changes of both versions', async () => {
    const files = await olderLibrary()
    const opened = await open(files)
    await write(opened, 'three')
    await opened.workbooks.closeAll()
    await files.remove(`${folder}/workbook.json`)
    expect(await notesOf(await open(files))).toMatchObject({ notes: 'three', notices: ['snapshot.missing'] })
    await files.remove(`${folder}/workbook.json`)
    await files.remove(`${folder}/history/2.json`)
    expect(await notesOf(await open(files))).toMatchObject({ notes: 'three', notices: ['snapshot.missing'] })
  })

  test('loses nothing when the power goes at any step of it', async () => {
    for (let step = 1; ; step++) {
      const files = await olderLibrary()
      files.powerEndsAt = files.steps + step
      // If the power fails while the library is being opened, opening is refused.
      const done = await open(files)
        .then(notesOf)
        .then(
          ({ readOnly }) => readOnly === undefined,
          () => false
        )
      for (const pick of [() => 0, (most: number) => most]) {
        const after = files.afterPowerLoss(pick)
        expect(await notesOf(await open(after))).toMatchObject({ notes: 'two', notices: [] })
      }
      if (done) return
    }
  })

  test('opens to be read where nothing may be written, and stays as it is', async () => {
    const files = await olderLibrary()
    files.readOnly = true
    const before = files.snapshot()
    expect(await notesOf(await open(files))).toMatchObject({ notes: 'two', readOnly: 'library.read-only' })
    expect(files.snapshot()).toEqual(before)
  })

  test('that becomes none of ours is left as it is', async () => {
    const files = await olderLibrary()
    const broken = { ...versions, migrations: [{ from: 0, migrate: () => ({ rep: 'Anna' }) }] }
    const opened = await start(files, { versions: broken })
    const before = files.snapshot()
    const [summary] = await opened.workbooks.list()
    expect(summary?.problem).toEqual({ code: 'workbook.unreadable', params: {} })
    expect(files.snapshot()).toEqual({ ...before, '/library/library.json': expect.any(String) })
  })
})
