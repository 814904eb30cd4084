import { readdir, readFile, stat, truncate } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { partDigestsOf } from '../../../../../electron/services/coachbook-file/digests'
import { knownOf, notePassed } from '../../../../../electron/services/coachbook-file/passed'
import type { OpenLibraryParts } from '../../../../../electron/services/library/session'
import { contentHash } from '../../../../../electron/services/storage/content-hash'
import { Workbook } from '../../../../../shared/model/workbook'
import { compareWorkbooks, planMerge } from '../../../../../shared/rules/merge'
import { fromDisk } from '../../../../support/commanded-workbook'
import { fullWorkbook } from '../../../../support/full-workbook'
import { temporaryLibrary } from '../../../../support/library-on-disk'
import { redoLast, undoLast } from '../../../../support/undo'

const now = '2026-11-22T09:30:00+01:00'
const merge = '01977420-dc65-7000-8000-00000000abcd'
const full = Workbook.parse(fullWorkbook())

describe.each([false, true])('N-6 a merge on the disk (protected: %s)', (sealed) => {
  let place: Awaited<ReturnType<typeof temporaryLibrary>>
  let library: OpenLibraryParts
  beforeEach(async () => {
    place = await temporaryLibrary(() => now, sealed)
    library = await place.open()
    await library.workbooks.takeIn(full, async () => undefined)
  })
  afterEach(async () => {
    await closed()
    await place.clear()
  })
  async function closed(): Promise<void> {
    await library.workbooks.closeAll()
    await library.library.close()
  }
  const workbook = async () => (await library.workbooks.open(full.id)).workbook
  const folder = () => library.workbooks.folderOf(full.id)

  /** The workbook as it comes back, with another day in it and other words of the rep. */
  async function whatComesOfIt() {
    await notePassed(place.files, await folder(), await partDigestsOf(full))
    const there = fromDisk(full)
    there.rep.territory = 'South'
    for (const one of Object.values(there.observations)) one.development = 'Said by Sofie'
    const known = await knownOf(place.files, await folder(), await workbook())
    const mine = { workbook: await workbook(), known }
    const compared = compareWorkbooks({ mine, theirs: { workbook: there, known }, notes: 'with', digest: contentHash })
    const context = { now, actor: 'Jonas Ek', idFor: () => merge, stopped: 'Another one.' }
    const plan = planMerge(compared, { records: {}, rules: {} }, context)
    expect(plan.look).toMatchObject({ questions: [], rules: [], ready: true })
    const merged = { [merge]: { at: now, by: 'Sofie Brandt', madeAt: now, ...plan.merged } }
    return Workbook.parse({ ...plan.workbook, merged })
  }

  test('is one change: taken back by one undo, done again by one redo, and there after a restart', async () => {
    const next = await whatComesOfIt()
    const { seq } = await library.workbooks.open(full.id)
    await library.workbooks.become(full.id, seq, 'workbook.merged', next)
    await undoLast(library.workbooks, full.id)
    expect(await workbook()).toEqual(full)
    const [undone, done] = await library.workbooks.history(full.id, { before: null, limit: 2 })
    expect([undone?.type, done?.type]).toEqual(['undo', 'workbook.merged'])
    await redoLast(library.workbooks, full.id)
    await closed()
    library = await place.open()
    expect(await workbook()).toEqual(next)
  })

  test('is taken back as a whole after a restart, as long as nothing of it was changed since', async () => {
    const next = await whatComesOfIt()
    const before = await library.workbooks.open(full.id)
    const { seq } = await library.workbooks.become(full.id, before.seq, 'workbook.merged', next)
    await library.workbooks.dispatch(full.id, { type: 'notes.write', notes: 'After the merge' })
    await closed()
    library = await place.open()
    await library.workbooks.takeMergeBack(full.id, seq)
    expect(await workbook()).toEqual({ ...full, merged: {}, private: { ...full.private, notes: 'After the merge' } })
    const again = library.workbooks.takeMergeBack(full.id, seq)
    await expect(again).rejects.toMatchObject({ code: 'merge.taken-back' })
    await redoLast(library.workbooks, full.id)
    await library.workbooks.dispatch(full.id, { type: 'rep.describe', territory: 'East' })
    await closed()
    library = await place.open()
    const late = library.workbooks.takeMergeBack(full.id, seq)
    await expect(late).rejects.toMatchObject({ code: 'merge.touched-since' })
    expect((await workbook()).rep.territory).toBe('East')
  })

  test('is not there at all where the program ended before the last of its bytes', async () => {
    const next = await whatComesOfIt()
    await library.workbooks.dispatch(full.id, { type: 'notes.write', notes: 'Before the merge' })
    const { seq } = await library.workbooks.open(full.id)
    await library.workbooks.become(full.id, seq, 'workbook.merged', { ...next, private: (await workbook()).private })
    const journal = join(await folder(), 'journal.jsonl')
    const { size } = await stat(journal)
    // The program ends without a last snapshot, and bytes of the last line are missing.
    const ended = library
    await ended.library.close()
    await truncate(journal, size - 20)
    library = await place.open()
    const found = await workbook()
    expect(found.rep.territory).toBe(full.rep.territory)
    expect(found.private.notes).toBe('Before the merge')
    await closed()
    await ended.workbooks.closeAll()
    library = await place.open()
  })

  test('is refused where the workbook was changed since it was compared', async () => {
    const next = await whatComesOfIt()
    const { seq } = await library.workbooks.open(full.id)
    await library.workbooks.dispatch(full.id, { type: 'notes.write', notes: 'Meanwhile' })
    const late = library.workbooks.become(full.id, seq, 'workbook.merged', next)
    await expect(late).rejects.toMatchObject({ code: 'merge.changed-here' })
    expect((await workbook()).private.notes).toBe('Meanwhile')
  })

  test('what is remembered of passed records says nothing of them, and goes with an undo where a merge brought it', async () => {
    const next = await whatComesOfIt()
    expect(await readdir(await folder())).toContain('passed.json')
    const text = (await readFile(join(await folder(), 'passed.json'))).toString('latin1')
    expect(text).not.toContain('Anna Berg')
    expect(text.includes('coachbook.passed')).toBe(!sealed)
    const before = await knownOf(place.files, await folder(), await workbook())
    const { seq } = await library.workbooks.open(full.id)
    await library.workbooks.become(full.id, seq, 'workbook.merged', next)
    const after = await knownOf(place.files, await folder(), await workbook())
    expect([before.open.rep?.length, after.open.rep?.length]).toEqual([1, 2])
    await undoLast(library.workbooks, full.id)
    expect(await knownOf(place.files, await folder(), await workbook())).toEqual(before)
  })
})
