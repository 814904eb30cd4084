import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path/posix'
import { describe, expect, test } from 'vitest'
import { encodeSnapshot } from '../../../../../electron/services/storage/snapshot-format'
import { schemaVersion } from '../../../../../shared/model/workbook'
import { anna, closed, killed, libraryWithAnna, notesOf, rep, write } from '../../../../support/annas-library'
import { countedId } from '../../../../support/large-workbook'
import { start } from '../../../../support/library-in-memory'
import { twoPrograms } from '../../../../support/two-programs'

const saved = { state: 'saved' }

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

  test('a workbook that a newer program writes while it is open here is only read from then on, and stays as that wrote it', async () => {
    for (const isLookedAt of [true, false]) {
      const { desk } = await twoPrograms()
      await desk.note('one')
      await desk.close()
      await desk.note('two')
      const { workbooks } = (await desk.open()).session.opened()
      const { workbook, seq } = await workbooks.open(anna)
      const newer = { ...workbook, schemaVersion: schemaVersion + 1, dreams: { anna: 'a lighthouse' } }
      const theirs = encodeSnapshot(schemaVersion + 1, { seq: seq + 1, hash: 'a'.repeat(64) }, newer)
      const place = join(await desk.place(), 'workbook.json')
      await writeFile(place, theirs)
      if (isLookedAt) {
        await desk.lookAround()
        await expect(desk.note('three')).rejects.toMatchObject({ code: 'workbook.read-only' })
      } else await workbooks.close(anna)
      expect(await notesOf({ workbooks })).toMatchObject({ notes: 'two', readOnly: 'workbook.newer' })
      await desk.close()
      expect((await readFile(place)).equals(theirs), `${isLookedAt}`).toBe(true)
    }
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
    await files.write('/library/library.json', Buffer.from('{"format":"coachbook.library","version":99}'))
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
