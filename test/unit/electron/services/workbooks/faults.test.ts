import { join } from 'node:path/posix'
import { describe, expect, test } from 'vitest'
import { beginning, encodeEntry } from '../../../../../electron/services/storage/journal-format'
import { encodeSnapshot } from '../../../../../electron/services/storage/snapshot-format'
import { schemaVersion } from '../../../../../shared/model/workbook'
import { anna, libraryWithAnna, notesOf, observe, rep, write } from '../../../../support/annas-library'
import { countedId } from '../../../../support/large-workbook'
import { start } from '../../../../support/library-in-memory'
import type { MemoryFiles } from '../../../../support/memory-files'
import { undoLast } from '../../../../support/undo'

const saved = { state: 'saved' }

/** Anna's library after three notes; the program was killed, so all three are in the live journal. */
async function killed() {
  const library = await libraryWithAnna()
  for (const notes of ['one', 'two', 'three']) await write(library, notes)
  return { ...library, journal: join(library.folder, 'journal.jsonl'), snapshot: join(library.folder, 'workbook.json') }
}

/** The same after a proper close: the snapshot has everything, and the journal is in the history. */
async function closed() {
  const library = await killed()
  await library.workbooks.closeAll()
  await library.library.close()
  return library
}

const asideIn = async (files: MemoryFiles, folder: string) =>
  (await files.list(folder)).filter((name) => /\.(torn|damaged|foreign|cut-short)-/.test(name))

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

describe('who may write', () => {
  test('a second start while the first one runs can only read, and sees what was saved', async () => {
    const { files, workbooks, library } = await libraryWithAnna({ pid: 100 })
    await write({ workbooks }, 'one')
    const second = await start(files, { pid: 200, running: [100] })
    expect(second.library.readOnly).toEqual({ code: 'library.locked', params: {} })
    expect(await notesOf(second)).toMatchObject({ notes: 'one', readOnly: 'library.locked' })
    await write({ workbooks }, 'two')
    expect(await notesOf(second)).toMatchObject({ notes: 'two', notices: [] })
    await second.workbooks.closeAll()
    await second.library.close()
    expect((await write({ workbooks }, 'three')).saving).toEqual(saved)
    await library.close()
    expect((await start(files, { pid: 200, running: [100] })).library.readOnly).toBeNull()
  })

  test('whoever can only read takes up what is written meanwhile, and what came or went on the shelf', async () => {
    const { files, folder, workbooks } = await libraryWithAnna({ pid: 100 })
    await write({ workbooks }, 'one')
    const second = await start(files, { pid: 200, running: [100] })
    const look = async () => {
      const before = second.listChanges()
      second.arrived.length = 0
      await second.workbooks.takeArrived()
      return { arrived: [...second.arrived], listed: second.listChanges() - before }
    }
    await second.workbooks.list()
    expect(await notesOf(second)).toMatchObject({ notes: 'one', seq: 1 })
    expect(await look()).toEqual({ arrived: [], listed: 0 })

    await write({ workbooks }, 'two')
    expect(await look()).toEqual({ arrived: [anna], listed: 1 })
    expect(await notesOf(second)).toMatchObject({ notes: 'two', seq: 2, notices: [] })
    expect(await look()).toEqual({ arrived: [], listed: 0 })

    // Including what was folded into the snapshot, and the list alone.
    await workbooks.close(anna)
    expect((await look()).arrived).toEqual([anna])
    await workbooks.create({ ...rep, id: countedId(2), name: 'Ben' })
    expect(await look()).toEqual({ arrived: [], listed: 1 })
    expect((await second.workbooks.list()).map(({ name }) => name)).toEqual(['Anna Berg', 'Ben'])

    expect(await notesOf(second)).toMatchObject({ notes: 'two', notices: [] })
    await files.rename(folder, '/elsewhere')
    expect(await look()).toEqual({ arrived: [anna], listed: 1 })
    await expect(second.workbooks.open(anna)).rejects.toMatchObject({ code: 'workbook.gone' })
  })

  test('a half written line of the one who writes is no damage to the one who reads', async () => {
    const { files, journal } = await killed()
    files.change(journal, (bytes) => bytes.subarray(0, -20))
    const reader = await start(files, { pid: 200, running: [100] })
    expect(await notesOf(reader)).toMatchObject({ notes: 'two', notices: [] })
  })

  test.each(['look', 'list', 'read'] as const)(
    'a folder that nobody may enter (%s) is one line with a problem',
    async (how) => {
      const { files, folder, workbooks, library } = await libraryWithAnna()
      await workbooks.create({ ...rep, id: countedId(2), name: 'Ben' })
      await workbooks.closeAll()
      await library.close()
      await files.remove('/library/library.json')
      files.failing = (operation, path) => (operation === how && path.startsWith(`${folder}/`) ? 'read-only' : null)
      const again = await start(files)
      const list = await again.workbooks.list()
      expect(list.map(({ name }) => name)).toContain('Ben')
      const others = list.filter(({ name }) => name !== 'Ben')
      expect(others).toHaveLength(1)
      // A folder whose history cannot be listed is reported when the history is needed.
      if (how !== 'list') expect(others[0]?.problem?.code).toBe('workbook.no-access')
      expect((await again.workbooks.open(countedId(2))).readOnly).toBeNull()
    }
  )

  test('a workbook of no version that ever was is one line with a problem', async () => {
    const { files, workbooks, library, snapshot } = await killed()
    await workbooks.create({ ...rep, id: countedId(2), name: 'Ben' })
    const { workbook } = await workbooks.open(anna)
    files.change(snapshot, () => encodeSnapshot(0, { seq: 3, hash: 'a'.repeat(64) }, { ...workbook, schemaVersion: 0 }))
    await library.close()
    const list = await (await start(files)).workbooks.list()
    expect(list.map(({ name, problem }) => [name, problem?.code ?? null])).toContainEqual(['Ben', null])
    expect(list).toHaveLength(2)
  })

  test('whoever loses the library to another start stops writing', async () => {
    const { files, workbooks, library, room } = await libraryWithAnna()
    files.change('/library/library.lock', (bytes) => Buffer.from(bytes.toString().replace(/"id":"."/, '"id":"x"')))
    await files.write('/library/library.lock', Buffer.from('{"host":"desk","pid":7,"id":"other","beat":9999999999999}'))
    room.pass(10 * 60_000)
    await new Promise<void>((resolve) => setImmediate(resolve))
    expect(library.readOnly).toEqual({ code: 'library.taken', params: {} })
    await expect(workbooks.create({ ...rep, id: countedId(2) })).rejects.toMatchObject({ code: 'workbook.read-only' })
    expect(await notesOf({ workbooks })).toMatchObject({ readOnly: 'library.taken' })
  })

  test('a workbook of a newer program opens to be read, with what this one understands, and stays as it is', async () => {
    const { files, folder, snapshot, ...library } = await killed()
    const { workbook } = await library.workbooks.open(anna)
    const newer = { ...workbook, schemaVersion: schemaVersion + 1, dreams: { anna: 'a lighthouse' } }
    files.change(snapshot, () => encodeSnapshot(schemaVersion + 1, { seq: 3, hash: 'a'.repeat(64) }, newer))
    await files.remove(join(folder, 'journal.jsonl'))
    const before = files.snapshot()
    const again = await start(files)
    expect(await notesOf(again)).toMatchObject({ notes: 'three', readOnly: 'workbook.newer' })
    expect((await again.workbooks.list())[0]?.problem).toEqual({ code: 'workbook.newer', params: {} })
    await expect(write(again, 'four')).rejects.toMatchObject({ code: 'workbook.read-only' })
    await again.workbooks.closeAll()
    const inFolder = (all: Record<string, string>) => Object.entries(all).filter(([path]) => path.startsWith(folder))
    expect(inFolder(files.snapshot())).toEqual(inFolder(before))
  })

  test('a workbook of a newer program that this one cannot understand says so', async () => {
    const { files, snapshot } = await closed()
    files.change(snapshot, () =>
      encodeSnapshot(schemaVersion + 1, { seq: 3, hash: 'a'.repeat(64) }, { id: anna, rep: 'Anna' })
    )
    const again = await start(files)
    await expect(again.workbooks.open(anna)).rejects.toMatchObject({ code: 'workbook.too-new' })
  })

  test('a library of a newer program opens to be read', async () => {
    const { files } = await closed()
    await files.write('/library/library.json', Buffer.from('{"format":"coachbook.library","version":3}'))
    const before = files.snapshot()
    const again = await start(files)
    expect(again.library.readOnly).toEqual({ code: 'library.newer', params: {} })
    expect(await notesOf(again)).toMatchObject({ notes: 'three', readOnly: 'library.newer' })
    await again.workbooks.closeAll()
    expect(files.snapshot()).toEqual(before)
  })

  test('links are not followed: neither a workbook nor a file of one', async () => {
    const { files, snapshot, ...library } = await closed()
    files.linkAt('/library/reps/elsewhere')
    const list = await library.workbooks.list()
    expect(list.map(({ name, problem }) => [name, problem?.code])).toEqual([
      ['Anna Berg', undefined],
      ['elsewhere', 'workbook.link']
    ])
    files.linkAt(snapshot)
    await expect((await start(files)).workbooks.open(anna)).rejects.toMatchObject({ code: 'workbook.link' })
  })

  test('a workbook whose files may not be opened says so and stays as it is', async () => {
    const { files } = await closed()
    files.failing = (operation, path) => (operation === 'read' && path.endsWith('workbook.json') ? 'read-only' : null)
    await expect((await start(files)).workbooks.open(anna)).rejects.toMatchObject({ code: 'workbook.no-access' })
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
