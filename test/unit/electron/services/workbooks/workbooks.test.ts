import { basename, dirname } from 'node:path'
import { describe, expect, test } from 'vitest'
import { anna, libraryWithAnna, notesOf, observe, rep, write } from '../../../../support/annas-library'
import { countedId } from '../../../../support/large-workbook'
import { start } from '../../../../support/library-in-memory'
import { redoLast, undoLast } from '../../../../support/undo'

const ben = { ...rep, id: countedId(2), name: 'Ben Ito' }

async function allNotes(opened: Parameters<typeof notesOf>[0]): Promise<string> {
  return (await notesOf(opened)).notes
}

describe('reps', () => {
  test('are there after a restart, by name, with what the list shows', async () => {
    const { files, workbooks, library } = await libraryWithAnna()
    await workbooks.create({ ...ben, name: 'aaron' })
    await observe({ workbooks }, 50, 'Asked twice.')
    await workbooks.dispatch(anna, { type: 'rep.archive' })
    await workbooks.closeAll()
    await library.close()
    const again = await start(files)
    expect(await again.workbooks.list()).toMatchObject([
      { id: ben.id, name: 'aaron', observations: 0, archived: false, stage: 'see', problem: null },
      {
        id: anna,
        name: 'Anna Berg',
        territory: 'North',
        observations: 1,
        lastObservation: '2026-11-20T10:00:00+01:00',
        archived: true
      }
    ])
  })

  test('lie in folders that a person recognizes', async () => {
    const { files, workbooks } = await libraryWithAnna()
    const names = ['Žofie Nováková-Ørsted', 'محمد الأحمد', '../../etc/passwd', '   …   ', 'x'.repeat(200)]
    for (const [index, name] of names.entries())
      await workbooks.create({ ...rep, id: countedId(300 + index), name: name.trim() })
    expect(await files.list('/library/reps')).toEqual([
      'anna-berg-00000001',
      'etc-passwd-0000012e',
      'rep-0000012f',
      `${'x'.repeat(40)}-00000130`,
      'zofie-novakova-ørsted-0000012c',
      'محمد-الأحمد-0000012d'
    ])
  })

  test('cannot be added twice or without a name', async () => {
    const { workbooks } = await libraryWithAnna()
    await expect(workbooks.create(rep)).rejects.toMatchObject({ code: 'workbook.exists' })
    await expect(workbooks.create({ ...ben, name: ' ' })).rejects.toMatchObject({ name: 'InputError' })
    await expect(workbooks.create({ ...ben, name: 'x'.repeat(10_000) })).rejects.toMatchObject({ name: 'InputError' })
    await expect(workbooks.create({ ...ben, id: '../anna' })).rejects.toMatchObject({ name: 'InputError' })
    expect(await workbooks.list()).toHaveLength(1)
  })

  test('that are in no library are gone', async () => {
    const { workbooks } = await libraryWithAnna()
    await expect(workbooks.open(ben.id)).rejects.toMatchObject({ code: 'workbook.gone' })
    await expect(workbooks.dispatch(ben.id, { type: 'rep.archive' })).rejects.toMatchObject({ code: 'workbook.gone' })
    await expect(workbooks.folderOf(ben.id)).rejects.toMatchObject({ code: 'workbook.gone' })
  })

  test('whose folder is put into the library by hand are found, and those taken out are gone', async () => {
    const { files, workbooks, folder } = await libraryWithAnna()
    const other = await libraryWithAnna()
    await other.workbooks.create(ben)
    await other.workbooks.closeAll()
    const from = await other.workbooks.folderOf(ben.id)
    await files.makeFolder(`${from}/history`)
    for (const name of ['workbook.json', 'history/0.json'])
      await files.write(`${from}/${name}`, await other.files.read(`${from}/${name}`))
    expect((await workbooks.list()).map(({ name }) => name)).toEqual(['Anna Berg', 'Ben Ito'])
    await workbooks.closeAll()
    files.takeAway(folder)
    expect((await workbooks.list()).map(({ name }) => name)).toEqual(['Ben Ito'])
  })

  test('are listed from the index, which is made anew when it is missing, stale or wrong', async () => {
    const { files, workbooks, library } = await libraryWithAnna()
    await write({ workbooks }, 'one')
    await workbooks.closeAll()
    await library.close()
    const index = await files.read('/library/library.json')
    const reads = async () => {
      const again = await start(files)
      let workbookReads = 0
      files.failing = (operation, path) => {
        if (operation === 'read' && path.endsWith('workbook.json')) workbookReads += 1
        return null
      }
      const list = await again.workbooks.list()
      await again.library.close()
      return { workbookReads, name: list[0]?.name }
    }
    expect(await reads()).toEqual({ workbookReads: 0, name: 'Anna Berg' })
    await files.remove('/library/library.json')
    expect(await reads()).toEqual({ workbookReads: 1, name: 'Anna Berg' })
    await files.write('/library/library.json', Buffer.from('{"format":"something else"}'))
    expect(await reads()).toEqual({ workbookReads: 1, name: 'Anna Berg' })
    const wrong = index.toString().replace('"size"', '"size": 1, "was"')
    await files.write('/library/library.json', Buffer.from(wrong))
    expect(await reads()).toEqual({ workbookReads: 1, name: 'Anna Berg' })
    expect(await reads()).toEqual({ workbookReads: 0, name: 'Anna Berg' })
  })

  test('tell the list once when something it shows has changed, and not while somebody types', async () => {
    const opened = await libraryWithAnna()
    const { workbooks } = opened
    await workbooks.list()
    const changes = async (run: () => Promise<unknown>) => {
      const before = opened.listChanges()
      await run()
      return opened.listChanges() - before
    }
    expect(await changes(() => observe({ workbooks }, 50, 'Asked twice.'))).toBe(1)
    await workbooks.list()
    const edit = { type: 'observation.edit', id: countedId(50), changes: { evidence: 'Asked three times.' } }
    expect(await changes(() => workbooks.dispatch(anna, edit))).toBe(0)
    expect(await changes(() => write({ workbooks }, 'typing'))).toBe(0)
    expect(await changes(() => workbooks.dispatch(anna, { type: 'rep.describe', name: 'Anna Ek' }))).toBe(1)
    expect((await workbooks.list())[0]).toMatchObject({ name: 'Anna Ek', observations: 1 })
  })
})

describe('changes', () => {
  test('answer with their place, their patches and that they are saved', async () => {
    const { workbooks } = await libraryWithAnna()
    expect(await write({ workbooks }, 'one')).toEqual({
      seq: 1,
      patches: [{ op: 'replace', path: ['private', 'notes'], value: 'one' }],
      saving: { state: 'saved' },
      nextUndo: 1,
      nextRedo: null
    })
  })

  test('that change nothing leave no trace', async () => {
    const { files, workbooks } = await libraryWithAnna()
    await write({ workbooks }, 'one')
    const before = files.snapshot()
    expect(await write({ workbooks }, 'one')).toMatchObject({ seq: 1, patches: [] })
    expect(files.snapshot()).toEqual(before)
  })

  test('that come at the same moment are done in their order', async () => {
    const { files, workbooks } = await libraryWithAnna()
    await workbooks.closeAll()
    const answers = await Promise.all(Array.from({ length: 20 }, (_, index) => write({ workbooks }, `${index}`)))
    expect(answers.map(({ seq }) => seq)).toEqual(Array.from({ length: 20 }, (_, index) => index + 1))
    expect(await allNotes(await start(files))).toBe('19')
  })

  test('that come while the workbook is being closed are saved, too', async () => {
    const { files, workbooks } = await libraryWithAnna()
    await write({ workbooks }, 'one')
    const [closed, changed] = await Promise.all([workbooks.close(anna), write({ workbooks }, 'two')])
    expect([closed.state, changed.saving.state]).toEqual(['saved', 'saved'])
    expect(await allNotes(await start(files))).toBe('two')
  })

  test('fold into the snapshot when the journal has grown, while more come', async () => {
    const { files, folder, workbooks } = await libraryWithAnna({ checkpointAt: 2000 })
    for (let count = 0; count < 60; count += 3) {
      const three = [0, 1, 2].map(async (index) => {
        for (let turn = 0; turn < index * 9; turn++) await Promise.resolve()
        return write({ workbooks }, `${count + index}`)
      })
      await Promise.all(three)
    }
    await new Promise<void>((resolve) => setImmediate(resolve))
    expect((await files.list(`${folder}/history`)).length).toBeGreaterThan(2)
    expect(await notesOf(await start(files))).toMatchObject({ seq: 60, notices: [] })
    await files.remove(`${folder}/workbook.json`)
    expect(await notesOf(await start(files))).toMatchObject({ seq: 60, notices: ['snapshot.missing'] })
  })

  test('fold after a quiet minute, when there is enough of them', async () => {
    const { files, folder, workbooks, room } = await libraryWithAnna()
    await write({ workbooks }, 'short')
    room.pass(60_000)
    expect(await files.list(`${folder}/history`)).toEqual(['0.json'])
    for (const letter of 'abcdef') await write({ workbooks }, letter.repeat(15_000))
    room.pass(60_000)
    await new Promise<void>((resolve) => setImmediate(resolve))
    expect(await files.list(`${folder}/history`)).toEqual(['0.json', '1-7.jsonl'])
  })
})

describe('N-2 undo and redo', () => {
  test('take back and bring back step by step, and a change in between ends what could be brought back', async () => {
    const { workbooks } = await libraryWithAnna()
    for (const notes of ['one', 'two', 'three']) await write({ workbooks }, notes)
    await undoLast(workbooks, anna)
    expect(await undoLast(workbooks, anna)).toMatchObject({ seq: 5, nextUndo: 1, nextRedo: 2 })
    expect(await allNotes({ workbooks })).toBe('one')
    await redoLast(workbooks, anna)
    expect(await allNotes({ workbooks })).toBe('two')
    await undoLast(workbooks, anna)
    await undoLast(workbooks, anna)
    expect(await allNotes({ workbooks })).toBe('')
    await expect(undoLast(workbooks, anna)).rejects.toMatchObject({ code: 'workbook.nothing-to-undo' })
    await redoLast(workbooks, anna)
    await write({ workbooks }, 'other')
    await expect(redoLast(workbooks, anna)).rejects.toMatchObject({ code: 'workbook.nothing-to-redo' })
  })

  test('name their change: any but the next one is refused, in words that say why', async () => {
    const { workbooks } = await libraryWithAnna()
    const first = await write({ workbooks }, 'one')
    const second = await write({ workbooks }, 'two')
    await expect(workbooks.undo(anna, first.seq)).rejects.toMatchObject({ code: 'workbook.undo-late' })
    await workbooks.undo(anna, second.seq)
    await expect(workbooks.undo(anna, second.seq)).rejects.toMatchObject({ code: 'workbook.undone-before' })
    await expect(workbooks.redo(anna, first.seq)).rejects.toMatchObject({ code: 'workbook.nothing-to-redo' })
    await workbooks.redo(anna, second.seq)
    await expect(workbooks.undo(anna, 99)).rejects.toMatchObject({ code: 'workbook.undo-gone' })
    expect(await allNotes({ workbooks })).toBe('two')
  })

  test('of one workbook leave another as it is', async () => {
    const { workbooks } = await libraryWithAnna()
    const of = await write({ workbooks }, 'Anna')
    await workbooks.create(ben)
    await workbooks.dispatch(ben.id, { type: 'notes.write', notes: 'Ben' })
    expect(await workbooks.undo(anna, of.seq)).toMatchObject({ nextUndo: null, nextRedo: of.seq })
    expect((await workbooks.open(ben.id)).workbook.private.notes).toBe('Ben')
    expect(await allNotes({ workbooks })).toBe('')
  })

  test('go on after the program was killed', async () => {
    const { files, workbooks } = await libraryWithAnna()
    for (const notes of ['one', 'two', 'three']) await write({ workbooks }, notes)
    await undoLast(workbooks, anna)
    const again = await start(files)
    expect(await again.workbooks.open(anna)).toMatchObject({ nextUndo: 2, nextRedo: 3 })
    await redoLast(again.workbooks, anna)
    expect(await allNotes(again)).toBe('three')
    for (const notes of ['two', 'one', '']) {
      await undoLast(again.workbooks, anna)
      expect(await allNotes(again)).toBe(notes)
    }
  })

  test('go on after a fold', async () => {
    const { workbooks } = await libraryWithAnna({ checkpointAt: 1 })
    for (const notes of ['one', 'two']) await write({ workbooks }, notes)
    await undoLast(workbooks, anna)
    expect(await allNotes({ workbooks })).toBe('one')
  })
})

describe('N-2 history', () => {
  test('says what was done, by whom and to which record, the latest first', async () => {
    const { workbooks } = await libraryWithAnna()
    await observe({ workbooks }, 50, 'Asked twice.')
    await undoLast(workbooks, anna)
    const history = await workbooks.history(anna, { before: null, limit: 10 })
    const target = `observations/${countedId(50)}`
    expect(history.map(({ seq, type, target: of }) => [seq, type, of])).toEqual([
      [4, 'undo', target],
      [3, 'observation.record', target],
      [2, 'observation.edit', target],
      [1, 'observation.start', target]
    ])
    expect(new Set(history.map(({ actor }) => actor))).toEqual(new Set(['Jonas Ek']))
  })

  test('goes back through folds and restarts, page by page, without a gap', async () => {
    const { files, workbooks } = await libraryWithAnna({ checkpointAt: 2000 })
    for (let count = 1; count <= 30; count++) await write({ workbooks }, `${count}`)
    await workbooks.closeAll()
    const again = await start(files, { checkpointAt: 2000 })
    for (let count = 31; count <= 40; count++) await write(again, `${count}`)
    const seqs: number[] = []
    for (let before: number | null = null; ; before = seqs.at(-1) ?? null) {
      const page = await again.workbooks.history(anna, { before, limit: 7 })
      if (page.length === 0) break
      seqs.push(...page.map(({ seq }) => seq))
    }
    expect(seqs).toEqual(Array.from({ length: 40 }, (_, index) => 40 - index))
  })
})

describe('on its way to the window', () => {
  test('a workbook is what it is in memory: as it lies on the disk, and after every change', async () => {
    const { files, workbooks, library } = await libraryWithAnna()
    await observe({ workbooks }, 50, 'Asked twice, “what does it cost?”')
    await workbooks.closeAll()
    await library.close()
    const { workbooks: again } = await start(files)
    const same = async () => {
      const { value, json } = await again.pack(anna)
      expect(value).toEqual(await again.open(anna))
      expect(JSON.parse(json)).toEqual(structuredClone(value))
      return json
    }
    const asRead = await same()
    expect(await same()).toBe(asRead)
    await write({ workbooks: again }, 'one')
    expect(await same()).not.toBe(asRead)
    await undoLast(again, anna)
    await same()
    await redoLast(again, anna)
    expect(await same()).toContain('one')
  })

  test('a workbook that was read ahead is read no second time, and its text is the workbook', async () => {
    const { files, workbooks, library } = await libraryWithAnna()
    await observe({ workbooks }, 50, 'Asked twice, “what does it cost?”')
    await workbooks.closeAll()
    await library.close()
    const { workbooks: again } = await start(files)
    let reads = 0
    files.failing = (operation, path) => {
      if (operation === 'read' && path.endsWith('workbook.json')) reads += 1
      return null
    }
    const read = await again.read(anna)
    expect(await again.read(anna)).toEqual(read)
    const state = await again.openRead(anna, read?.key ?? '')
    expect(reads).toBe(1)
    expect({ ...state, workbook: JSON.parse(read?.text ?? '') }).toEqual(structuredClone(await again.open(anna)))
    expect(await again.read(anna)).toBeNull()
    await expect(again.read(ben.id)).rejects.toMatchObject({ code: 'workbook.gone' })
  })

  test('a text is refused once the workbook is another: changed, opened, closed, or with a journal after its file', async () => {
    const { files, workbooks, library } = await libraryWithAnna()
    await workbooks.closeAll()
    await library.close()
    const { workbooks: again, library: opened } = await start(files)
    const outdated = [
      () => write({ workbooks: again }, 'one'),
      () => again.pack(anna),
      async () => {
        await again.close(anna)
        await again.pack(anna)
      }
    ]
    for (const outdate of outdated) {
      await again.close(anna)
      const key = (await again.read(anna))?.key ?? ''
      await outdate()
      expect(await again.openRead(anna, key)).toBeNull()
      expect(JSON.parse((await again.pack(anna)).json).workbook).toEqual(
        structuredClone((await again.open(anna)).workbook)
      )
    }
    expect(await again.openRead(anna, countedId(9))).toBeNull()
    await write({ workbooks: again }, 'in the journal alone')
    await opened.close()
    const { workbooks: last } = await start(files)
    const read = await last.read(anna)
    expect(read?.text).not.toContain('in the journal alone')
    expect(await last.openRead(anna, read?.key ?? '')).toBeNull()
    expect((await last.pack(anna)).json).toContain('in the journal alone')
  })

  test('the text is given before anything else is read, and of a damaged file it is refused', async () => {
    const { files, workbooks, library } = await libraryWithAnna()
    await write({ workbooks }, 'kept in the file')
    const file = `${await workbooks.folderOf(anna)}/workbook.json`
    await workbooks.closeAll()
    await library.close()
    const { workbooks: again, library: opened } = await start(files)
    const read: string[] = []
    files.failing = (operation, path) => {
      if (operation === 'read' && path.startsWith(dirname(file))) read.push(basename(path))
      return null
    }
    const sound = await again.read(anna)
    expect(read).toEqual(['workbook.json'])
    expect(sound?.text).toContain('kept in the file')
    expect(await again.openRead(anna, sound?.key ?? '')).not.toBeNull()
    await again.closeAll()
    await opened.close()
    for (const [was, is] of [
      ['kept in the file', 'put in by somebody'],
      ['"kept in the file"', '"kept in the file']
    ] as const) {
      const bytes = (await files.read(file)).toString()
      await files.write(file, Buffer.from(bytes.replace(was, is)))
      const { workbooks: last, library: third } = await start(files)
      const damaged = await last.read(anna)
      expect(damaged?.text).toContain(is)
      expect(await last.openRead(anna, damaged?.key ?? '')).toBeNull()
      expect(await allNotes({ workbooks: last })).toBe('kept in the file')
      await last.closeAll()
      await third.close()
    }
  })

  test('a change that came before the first look is in it, and so is what the journal holds', async () => {
    const { files, workbooks, library } = await libraryWithAnna()
    await workbooks.closeAll()
    await library.close()
    const first = await start(files)
    await write({ workbooks: first.workbooks }, 'before anybody looked')
    expect((await first.workbooks.pack(anna)).json).toContain('before anybody looked')
    // Nothing was closed: only the journal has the change.
    await first.library.close()
    const { workbooks: next } = await start(files)
    expect((await next.pack(anna)).json).toContain('before anybody looked')
  })

  test('the list shows the same of a workbook before it is opened, once it is open and after a change', async () => {
    const { files, workbooks, library } = await libraryWithAnna()
    await observe({ workbooks }, 50, 'Asked twice.')
    await workbooks.closeAll()
    await library.close()
    const { workbooks: again } = await start(files)
    const before = [await again.list(), await again.rhythms()]
    await again.open(anna)
    expect([await again.list(), await again.rhythms()]).toEqual(before)
    await observe({ workbooks: again }, 51, 'Asked again.')
    expect(await again.list()).toMatchObject([{ observations: 2 }])
  })
})
