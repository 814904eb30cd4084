import { join } from 'node:path/posix'
import { describe, expect, test } from 'vitest'
import { beginning, encodeEntry } from '../../../../../electron/services/storage/journal-format'
import {
  anna,
  asideIn,
  closed,
  killed,
  libraryWithAnna,
  notesOf,
  observe,
  write
} from '../../../../support/annas-library'
import { countedId } from '../../../../support/large-workbook'
import { start } from '../../../../support/library-in-memory'

const saved = { state: 'saved' }

describe('N-4 a journal that is not whole', () => {
  test('its torn last line is cut off, kept aside and told', async () => {
    const { files, folder, journal } = await killed()
    files.change(journal, (bytes) => bytes.subarray(0, -20))
    const again = await start(files)
    expect(await notesOf(again)).toEqual({ notes: 'two', seq: 2, notices: ['journal.torn'], readOnly: undefined })
    expect(await asideIn(files, folder)).toHaveLength(1)
    expect((await write(again, 'four')).saving).toEqual(saved)
    expect(await notesOf(await start(files))).toEqual({ notes: 'four', seq: 3, notices: [], readOnly: undefined })
  })

  test('a flipped byte costs the change of its line; what touches the same is set aside and offered, all else is there', async () => {
    const library = await killed()
    const { files, folder, journal } = library
    await observe(library, 50, 'Asked twice.')
    const before = await files.read(journal)
    const second = before.indexOf('"seq":2')
    files.change(journal, (bytes) => Object.assign(bytes, { [bytes.indexOf('two', second)]: 0x54 }))
    const again = await start(files)
    expect(await notesOf(again)).toMatchObject({ notes: 'one', seq: 6, notices: ['journal.damaged'] })
    const { workbook, aside } = await again.workbooks.open(anna)
    expect(Object.values(workbook.observations)).toMatchObject([{ evidence: 'Asked twice.', status: 'recorded' }])
    expect(aside).toEqual({ waiting: 1, losses: 1 })
    expect(await asideIn(files, folder)).toEqual([expect.stringMatching(/^journal\.damaged-/)])
    await write(again, 'four')
    const third = await start(files)
    expect(await notesOf(third)).toMatchObject({ notes: 'four', seq: 7, notices: [] })
    expect((await third.workbooks.open(anna)).aside).toEqual({ waiting: 1, losses: 1 })
  })

  test('cut shorter while it is open: the workbook is written anew, and what stands in the rest is not offered', async () => {
    const { files, folder, workbooks, library } = await libraryWithAnna()
    for (const notes of ['one', 'two', 'three']) await write({ workbooks }, notes)
    files.change(join(folder, 'journal.jsonl'), (bytes) => bytes.subarray(0, bytes.indexOf('\n') + 1))
    expect((await write({ workbooks }, 'four')).saving).toEqual(saved)
    expect(await asideIn(files, folder)).toEqual([expect.stringMatching(/^journal\.cut-short-/)])
    await workbooks.closeAll()
    await library.close()
    const again = await start(files)
    expect(await notesOf(again)).toMatchObject({ notes: 'four', seq: 4, notices: [] })
    expect((await again.workbooks.open(anna)).aside).toEqual({ waiting: 0, losses: 0 })
  })

  test('an older part with a flipped byte costs nothing while the snapshot is whole', async () => {
    const { files, folder } = await closed()
    files.change(join(folder, 'history/1-3.jsonl'), (bytes) => Object.assign(bytes, { 100: 0x78 }))
    expect(await notesOf(await start(files))).toMatchObject({ notes: 'three', seq: 3, notices: [] })
  })

  test('one of another workbook in its place is kept aside and not applied', async () => {
    const { files, folder, journal } = await closed()
    const v = 1
    const at = '2026-11-22T09:30:00+01:00'
    const patches = [{ op: 'replace' as const, path: ['private', 'notes'], value: 'foreign' }]
    const foreign = { v, at, actor: 'Somebody', type: 'notes.write', patches, inverse: [] }
    const chain = { seq: 3, hash: beginning(countedId(2)).hash }
    await files.write(journal, encodeEntry(chain, foreign).bytes)
    expect(await notesOf(await start(files))).toMatchObject({ notes: 'three', notices: ['journal.damaged'] })
    expect(await asideIn(files, folder)).toEqual([expect.stringMatching(/^journal\.damaged-/)])
  })
})

describe('N-4 a snapshot that is not whole', () => {
  test('missing: the workbook is rebuilt from its changes', async () => {
    const { files, snapshot } = await closed()
    await files.remove(snapshot)
    const again = await start(files)
    expect(await notesOf(again)).toMatchObject({ notes: 'three', seq: 3, notices: ['snapshot.missing'] })
    await again.workbooks.closeAll()
    expect(await notesOf(await start(files))).toMatchObject({ notes: 'three', notices: [] })
  })

  test('missing beside a journal that goes on after it: it is said that nothing is missing', async () => {
    const { files, snapshot } = await closed()
    await write(await start(files), 'four')
    await files.remove(snapshot)
    expect(await notesOf(await start(files))).toMatchObject({
      notes: 'four',
      seq: 4,
      notices: ['snapshot.missing-all']
    })
  })

  test('missing with the last part of its history: it is not said that nothing is missing', async () => {
    const { files, folder, snapshot } = await closed()
    const second = await start(files)
    await write(second, 'four')
    await second.workbooks.closeAll()
    await second.library.close()
    await files.remove(snapshot)
    await files.remove(join(folder, 'history/4-4.jsonl'))
    expect(await notesOf(await start(files))).toMatchObject({ notes: 'three', notices: ['snapshot.missing'] })
  })

  test('damaged: the workbook is rebuilt from its changes, and the damaged file is kept', async () => {
    const { files, folder, snapshot } = await closed()
    const whole = await files.read(snapshot)
    files.change(snapshot, (bytes) => bytes.subarray(0, 200))
    const again = await start(files)
    expect(await notesOf(again)).toMatchObject({ notes: 'three', seq: 3, notices: ['snapshot.damaged-all'] })
    expect(await asideIn(files, folder)).toEqual([expect.stringMatching(/^workbook\.damaged-.*\.json$/)])
    await again.workbooks.closeAll()
    expect(await files.read(snapshot)).toEqual(whole)
  })

  test('damaged together with a live journal: nothing is lost', async () => {
    const { files, snapshot } = await closed()
    const second = await start(files)
    await write(second, 'four')
    files.change(snapshot, (bytes) => bytes.subarray(0, 200))
    expect(await notesOf(await start(files))).toMatchObject({
      notes: 'four',
      seq: 4,
      notices: ['snapshot.damaged-all']
    })
  })

  test('damaged together with its history: what is certain is rebuilt, and everything else is kept and offered', async () => {
    const { files, folder, snapshot } = await closed()
    const second = await start(files)
    await write(second, 'four')
    await observe(second, 50, 'Asked twice.')
    files.change(snapshot, (bytes) => bytes.subarray(0, 200))
    const segment = join(folder, 'history/1-3.jsonl')
    files.change(segment, (bytes) => Object.assign(bytes, { [bytes.indexOf('three')]: 0x54 }))
    const again = await start(files)
    expect(await notesOf(again)).toMatchObject({
      notes: 'two',
      seq: 7,
      notices: ['snapshot.damaged', 'history.damaged', 'journal.damaged']
    })
    const { workbook, aside } = await again.workbooks.open(anna)
    expect(Object.keys(workbook.observations)).toHaveLength(1)
    expect(aside).toEqual({ waiting: 1, losses: 1 })
    expect(await asideIn(files, join(folder, 'history'))).toEqual([expect.stringMatching(/^1-3\.damaged-/)])
    await write(again, 'five')
    await again.workbooks.closeAll()
    await files.remove(snapshot)
    expect(await notesOf(await start(files))).toMatchObject({ notes: 'five', seq: 8, notices: ['snapshot.missing'] })
  })

  test('with nothing left to rebuild it from, its files stay untouched and the list says so', async () => {
    const { files, folder, snapshot } = await closed()
    files.change(snapshot, (bytes) => bytes.subarray(0, 200))
    await files.remove(join(folder, 'history/0.json'))
    const before = files.snapshot()
    const again = await start(files)
    const [summary] = await again.workbooks.list()
    expect(summary).toMatchObject({ id: anna, name: 'Anna Berg', problem: { code: 'workbook.unreadable' } })
    await expect(again.workbooks.open(anna)).rejects.toMatchObject({ code: 'workbook.unreadable' })
    const untouched = Object.entries(before).filter(([path]) => path.startsWith(folder))
    expect(files.snapshot()).toMatchObject(Object.fromEntries(untouched))
  })

  test('changed by hand: what the changes say is there, and what the file says is offered', async () => {
    const { files, snapshot } = await closed()
    files.change(snapshot, (bytes) => Buffer.from(bytes.toString().replace('three', 'THREE')))
    const again = await start(files)
    expect(await notesOf(again)).toMatchObject({ notes: 'three', seq: 3, notices: ['snapshot.damaged'] })
    const { changes } = await again.workbooks.aside(anna)
    expect(changes).toMatchObject([
      { reason: 'edited', obstacle: null, effects: [{ record: 'private/notes', before: 'three', after: 'THREE' }] }
    ])
    await again.workbooks.applyAside(anna, changes[0]?.key ?? '')
    expect(await notesOf(again)).toMatchObject({ notes: 'THREE', seq: 4 })
    await again.workbooks.undo(anna, 4)
    expect(await notesOf(again)).toMatchObject({ notes: 'three', seq: 5 })
  })

  test('with zeros behind it, as after a power failure: it is rebuilt, and nothing is offered that is there already', async () => {
    const { files, snapshot, ...library } = await killed()
    // A change has the fields of a record in another order than the file that is read back.
    const promise = {
      id: countedId(60),
      session: 'coaching-talk',
      every: 1,
      weekday: 2,
      from: '2026-12-01',
      at: null
    } as const
    await library.workbooks.dispatch(anna, { type: 'rhythm.set', ...promise })
    await library.workbooks.closeAll()
    await library.library.close()
    files.change(snapshot, (bytes) => Buffer.concat([bytes, Buffer.alloc(100)]))
    const again = await start(files)
    expect(await notesOf(again)).toMatchObject({ notes: 'three', notices: ['snapshot.damaged-all'] })
    expect(await again.workbooks.aside(anna)).toMatchObject({ changes: [], losses: [] })
  })

  test('that is a folder by now: it is put aside, and the workbook is rebuilt', async () => {
    const { files, snapshot } = await closed()
    await files.remove(snapshot)
    await files.makeFolder(snapshot)
    const again = await start(files)
    expect(await notesOf(again)).toMatchObject({ notes: 'three', seq: 3, notices: ['snapshot.damaged'] })
    expect((await write(again, 'four')).saving).toEqual(saved)
  })

  test('changed by hand, and without the changes that led to it: it is taken, told, and can be rebuilt from then on', async () => {
    const { files, folder, snapshot } = await closed()
    files.change(snapshot, (bytes) => Buffer.from(bytes.toString().replace('three', 'THREE')))
    await files.remove(join(folder, 'history/1-3.jsonl'))
    const again = await start(files)
    expect(await notesOf(again)).toMatchObject({ notes: 'THREE', seq: 3, notices: ['snapshot.edited'] })
    await again.workbooks.closeAll()
    await files.remove(snapshot)
    expect(await notesOf(await start(files))).toMatchObject({ notes: 'THREE', seq: 3, notices: ['snapshot.missing'] })
  })

  test('with any bit of its head wrong: nothing is lost, nothing is applied twice, and nothing is offered', async () => {
    const { files, snapshot } = await closed()
    await write(await start(files), 'four')
    const whole = await files.read(snapshot)
    const head = whole.indexOf('"workbook":')
    for (let at = 0; at < head; at += 3) {
      files.change(snapshot, () => Object.assign(Buffer.from(whole), { [at]: (whole[at] ?? 0) ^ (1 << (at % 7)) }))
      const { workbook, aside } = await (await start(files, { pid: 200, running: [100] })).workbooks.open(anna)
      expect({ notes: workbook.private.notes, aside }).toEqual({ notes: 'four', aside: { waiting: 0, losses: 0 } })
    }
  })

  test('changed by hand into something else: it is rebuilt', async () => {
    const { files, snapshot } = await closed()
    files.change(snapshot, (bytes) => Buffer.from(bytes.toString().replace('"private":{', '"private_":{')))
    expect(await notesOf(await start(files))).toMatchObject({ notes: 'three', notices: ['snapshot.damaged-all'] })
  })

  test('older than the last fold: it is brought up to date without a word', async () => {
    const { files, snapshot, ...library } = await killed()
    const older = await files.read(snapshot)
    await library.workbooks.closeAll()
    files.change(snapshot, () => older)
    expect(await notesOf(await start(files))).toMatchObject({ notes: 'three', seq: 3, notices: [] })
  })
})
