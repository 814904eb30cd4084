import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { OpenLibraryParts } from '../../../../../electron/services/library/session'
import { createSampleTeam } from '../../../../../electron/services/sample/sample-team'
import { localMoment as now } from '../../../../../electron/services/workbooks/clock'
import { copyPlain } from '../../../../../shared/commands/patch'
import { countedId } from '../../../../support/large-workbook'
import { content } from '../../../../support/library-in-memory'
import { temporaryLibrary } from '../../../../support/library-on-disk'

const sample = createSampleTeam({ folder: join(process.cwd(), 'resources', 'sample'), packs: content, now })

let place: Awaited<ReturnType<typeof temporaryLibrary>>
let library: OpenLibraryParts

beforeEach(async () => {
  place = await temporaryLibrary()
  library = await place.open()
})
afterEach(async () => {
  await library.workbooks.closeAll()
  await library.library.close()
  await place.clear()
})

const mira = { id: countedId(1), name: 'Mira Lindqvist', role: '', territory: '', frameworks: ['b2b'] }
const folders = () => readdir(join(place.folder, 'reps'))
const codeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'none',
    (error) => error.code
  )

async function reopen() {
  await library.workbooks.closeAll()
  await library.library.close()
  library = await place.open()
}

describe('the sample team in a library (D-4)', () => {
  test('is added once, coached by the manager of the library, and still there after a restart', async () => {
    const added = await sample.add(library)
    expect(added).toHaveLength(8)
    expect(await codeOf(sample.add(library))).toBe('sample.there')
    await reopen()
    const reps = await library.workbooks.list()
    expect(reps.map(({ sample, problem }) => ({ sample, problem }))).toEqual(
      reps.map(() => ({ sample: true, problem: null }))
    )
    expect(await codeOf(sample.add(library))).toBe('sample.there')
    const priya = reps.find(({ name }) => name === 'Priya Raman')
    const { workbook, notices } = await library.workbooks.open(priya?.id ?? '')
    const observers = Object.values(workbook.observations).map(({ observer }) => observer)
    expect(new Set(observers)).toEqual(new Set(['Jonas Ek']))
    expect(notices).toEqual([])
  })

  test('N-2 N-4 has the history of its year, and a damaged snapshot is rebuilt from it', async () => {
    const added = await sample.add(library)
    const priya = added.find(({ name }) => name === 'Priya Raman')?.id ?? ''
    const { workbook, seq } = await library.workbooks.open(priya)
    const before = copyPlain(workbook)
    const latest = await library.workbooks.history(priya, { before: null, limit: 1000 })
    expect(latest.map((entry) => entry.seq)).toEqual(Array.from({ length: seq }, (_, index) => seq - index))
    expect(new Set(latest.map(({ actor }) => actor))).toEqual(new Set(['Jonas Ek']))
    const year = (Date.parse(latest[0]?.at ?? '') - Date.parse(latest.at(-1)?.at ?? '')) / 86_400_000
    expect(year).toBeGreaterThan(300)
    expect(latest.map(({ type }) => type)).toEqual(
      expect.arrayContaining(['observation.record', 'plan.sign', 'cycle.chooseFocus'])
    )
    await library.workbooks.dispatch(priya, { type: 'notes.write', notes: 'Tried something.' })
    const folder = await library.workbooks.folderOf(priya)
    await library.workbooks.closeAll()
    await library.library.close()

    await writeFile(join(folder, 'workbook.json'), 'gone')
    library = await place.open()
    const again = await library.workbooks.open(priya)
    expect(again.workbook).toEqual({ ...before, private: { ...before.private, notes: 'Tried something.' } })
    expect(again.notices.map(({ code }) => code)).toEqual(['snapshot.damaged'])
    expect(again.seq).toBe(seq + 1)
  })

  test('is coached by “You” where nobody has said a name', async () => {
    await library.settings.change({ managerName: '' })
    const [first] = await sample.add(library)
    const { workbook } = await library.workbooks.open(first?.id ?? '')
    expect(Object.values(workbook.observations).map(({ observer }) => observer)).toEqual(['You'])
  })

  test('can be worked with and is removed with all its files; own reps stay as they are', async () => {
    await library.workbooks.create(mira)
    await library.workbooks.dispatch(mira.id, { type: 'notes.write', notes: 'Mine.' })
    const own = await folders()
    const added = await sample.add(library)
    await library.workbooks.dispatch(added[3]?.id ?? '', { type: 'notes.write', notes: 'Tried something.' })
    expect(await folders()).toHaveLength(9)
    await sample.remove(library)
    expect(await folders()).toEqual(own)
    expect(await readdir(place.folder)).not.toContain('removing')
    expect((await library.workbooks.list()).map(({ name }) => name)).toEqual(['Mira Lindqvist'])
    await reopen()
    expect((await library.workbooks.list()).map(({ name }) => name)).toEqual(['Mira Lindqvist'])
    const { workbook } = await library.workbooks.open(mira.id)
    expect(workbook.private.notes).toBe('Mine.')
    expect(await sample.add(library)).toHaveLength(8)
  })

  test('own reps cannot be removed', async () => {
    await library.workbooks.create(mira)
    expect(await codeOf(library.workbooks.remove(mira.id))).toBe('workbook.not-sample')
    expect(await codeOf(library.workbooks.remove(countedId(9)))).toBe('workbook.gone')
    expect(await folders()).toHaveLength(1)
  })

  test('a workbook that is in the library already is not taken in again', async () => {
    const [first] = await sample.add(library)
    const { workbook } = await library.workbooks.open(first?.id ?? '')
    expect(await codeOf(library.workbooks.adopt(workbook))).toBe('workbook.exists')
  })
})
