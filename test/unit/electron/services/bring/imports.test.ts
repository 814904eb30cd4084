import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { z } from 'zod'
import type { ImportSource } from '../../../../../electron/services/bring/import-writer'
import type { OpenLibraryParts } from '../../../../../electron/services/library/session'
import { RuleError } from '../../../../../shared/errors'
import { countedId } from '../../../../support/large-workbook'
import { templateOf } from '../../../../support/library-in-memory'
import { temporaryLibrary } from '../../../../support/library-on-disk'

const mira = countedId(1)
let place: Awaited<ReturnType<typeof temporaryLibrary>>
let library: OpenLibraryParts

beforeEach(async () => {
  place = await temporaryLibrary(() => '2026-11-20T09:30:00+01:00')
  library = await place.open()
  await library.workbooks.create({ id: mira, name: 'Mira Lindqvist', role: '', territory: '', frameworks: ['b2b'] })
})
afterEach(async () => {
  await library.workbooks.closeAll()
  await library.library.close()
  await place.clear()
})

const each = 450
const observation = (of: string, at: number) => ({
  when: '2026-03-03T12:00:00+01:00',
  account: `Account ${at % 5}`,
  observer: 'Jonas Ek',
  evidence: `${of} ${at}`,
  strengths: '',
  development: '',
  feelings: '',
  ratings: [{ behavior: 'b2b/asks-before-showing', rating: 2 }]
})

/** Visits of Mira, and of Jo, who is new. */
const source = (): ImportSource => ({
  file: 'visits.csv',
  what: 'observations',
  template: templateOf('observation'),
  kind: 'joint-visit',
  frameworks: ['b2b'],
  records: each * 2,
  groups: [
    { rep: mira, name: 'Mira Lindqvist', role: '', territory: '', observations: each, numbers: [] },
    { rep: null, name: 'Jo Meyer', role: '', territory: 'South', observations: each, numbers: [] }
  ],
  part: async (group, from, count) =>
    Array.from({ length: Math.min(count, each - from) }, (_, at) => observation(group === 0 ? 'Mira' : 'Jo', from + at))
})

const quiet = { onProgress: () => undefined, isCancelled: () => false }

async function counts() {
  const found: [string, number, number][] = []
  for (const { id, name } of await library.workbooks.list()) {
    const { workbook } = await library.workbooks.open(id)
    found.push([name, Object.keys(workbook.observations).length, Object.keys(workbook.accounts).length])
  }
  return found
}

async function restart(meanwhile = async (): Promise<void> => undefined): Promise<void> {
  await library.workbooks.closeAll()
  await library.library.close()
  await meanwhile()
  library = await place.open()
}

test('D-3 an import over several workbooks is brought, and taken back after a restart', async () => {
  const done = await library.imports.run(source(), quiet)
  expect(await counts()).toEqual([
    ['Jo Meyer', each, 5],
    ['Mira Lindqvist', each, 5]
  ])
  await restart()
  expect(library.imports.list()).toMatchObject([{ file: 'visits.csv', state: 'done', records: each * 2 }])
  const back = await library.imports.takeBack(done?.id ?? '', () => undefined)
  expect(back).toMatchObject({ state: 'back', leftCount: 0 })
  expect(await counts()).toEqual([['Mira Lindqvist', 0, 0]])
  await expect(library.imports.takeBack(back.id, () => undefined)).rejects.toMatchObject({ code: 'bring.gone' })
})

test('D-3 taken back, what was edited since stays and is named, and so does a new rep who was written about', async () => {
  const done = await library.imports.run(source(), quiet)
  const jo = (await library.workbooks.list()).find(({ name }) => name === 'Jo Meyer')?.id ?? ''
  const [edited = ''] = Object.keys((await library.workbooks.open(jo)).workbook.observations)
  await library.workbooks.dispatch(jo, { type: 'observation.edit', id: edited, changes: { strengths: 'Waited.' } })
  const back = await library.imports.takeBack(done?.id ?? '', () => undefined)
  expect(back.left).toEqual([
    { workbook: jo, what: 'observation', id: edited, label: '2026-03-03', why: 'edited' },
    { workbook: jo, what: 'rep', id: null, label: '', why: 'edited' }
  ])
  expect(await counts()).toEqual([
    ['Jo Meyer', 1, 1],
    ['Mira Lindqvist', 0, 0]
  ])
})

test('D-3 an import that is cancelled in the middle leaves nothing', async () => {
  let seen = 0
  const watch = {
    onProgress: (done: number) => {
      seen = done
    },
    isCancelled: () => seen > each
  }
  expect(await library.imports.run(source(), watch)).toBeNull()
  expect(await counts()).toEqual([['Mira Lindqvist', 0, 0]])
  expect(library.imports.list()).toEqual([])
})

test('D-3 an import of which something is refused leaves nothing', async () => {
  const broken: ImportSource = {
    ...source(),
    part: async (group, from, count) =>
      (await source().part(group, from, count)).map((one) =>
        group === 1 && from > 0 ? { ...one, when: '2031-01-01T12:00:00+01:00' } : one
      )
  }
  await expect(library.imports.run(broken, quiet)).rejects.toMatchObject({ code: 'observation.in-future' })
  expect(await counts()).toEqual([['Mira Lindqvist', 0, 0]])
  expect(library.imports.list()).toEqual([])
})

test('D-3 a workbook that refuses keeps no other of the import from being taken back, and can be taken back later', async () => {
  const done = await library.imports.run(source(), quiet)
  const { dispatch } = library.workbooks
  const refusing = vi.spyOn(library.workbooks, 'dispatch').mockImplementation(async (workbook, ...more) => {
    if (workbook === mira) throw new RuleError('workbook.read-only')
    return dispatch(workbook, ...more)
  })
  const back = () => library.imports.takeBack(done?.id ?? '', () => undefined)
  await expect(back()).rejects.toMatchObject({ code: 'workbook.read-only' })
  expect(await counts()).toEqual([['Mira Lindqvist', each, 5]])
  refusing.mockRestore()
  expect(await back()).toMatchObject({ state: 'back', leftCount: 0 })
  expect(await counts()).toEqual([['Mira Lindqvist', 0, 0]])
})

test('D-3 what stays is named as a whole, also where taking back was cut off and goes on at the next start', async () => {
  const done = await library.imports.run(source(), quiet)
  const jo = (await library.workbooks.list()).find(({ name }) => name === 'Jo Meyer')?.id ?? ''
  const edited: string[] = []
  for (const rep of [mira, jo]) {
    const [first = ''] = Object.keys((await library.workbooks.open(rep)).workbook.observations)
    await library.workbooks.dispatch(rep, { type: 'observation.edit', id: first, changes: { strengths: 'Waited.' } })
    edited.push(first)
  }
  // The program is gone after the first workbook: nothing more is written.
  const { dispatch } = library.workbooks
  let taken = 0
  vi.spyOn(library.workbooks, 'dispatch').mockImplementation(async (...asked) => {
    taken += 1
    return taken > 1 ? new Promise(() => undefined) : dispatch(...asked)
  })
  void library.imports.takeBack(done?.id ?? '', () => undefined)
  await expect.poll(() => taken, { timeout: 20_000 }).toBe(2)
  vi.restoreAllMocks()
  await restart()
  const [back] = library.imports.list()
  expect(back).toMatchObject({ state: 'back', leftCount: 3 })
  expect(back?.left.map(({ workbook, what, id }) => [workbook, what, id])).toEqual([
    [mira, 'observation', edited[0]],
    [jo, 'observation', edited[1]],
    [jo, 'rep', null]
  ])
})

test.each([1, 2])('D-3 an import that version %i wrote down is read, and taken back', async (version) => {
  const text = await readFile(`test/fixtures/imports/v${version}.json`, 'utf8')
  const { id } = z.object({ id: z.string() }).parse(JSON.parse(text))
  await restart(async () => {
    await mkdir(join(place.folder, 'imports'), { recursive: true })
    await writeFile(join(place.folder, 'imports', `${id}.json`), text)
  })
  expect(library.imports.notices()).toEqual([])
  expect(library.imports.list()).toMatchObject([{ id, schemaVersion: 2, file: 'visits.csv', what: 'observations' }])
  expect(await library.imports.takeBack(id, () => undefined)).toMatchObject({ state: 'back', leftCount: 0 })
})

test('D-3 an import that was cut off under version 1 is taken back by the next start', async () => {
  const text = await readFile('test/fixtures/imports/v1.json', 'utf8')
  const { id } = z.object({ id: z.string() }).parse(JSON.parse(text))
  await restart(async () => {
    await mkdir(join(place.folder, 'imports'), { recursive: true })
    await writeFile(join(place.folder, 'imports', `${id}.json`), text.replace('"done"', '"going"'))
  })
  expect(library.imports.notices()).toEqual([{ code: 'bring.cut-off', params: { file: 'visits.csv' } }])
  expect(library.imports.list()).toEqual([])
})

test('D-3 an import of which parts are missing leaves nothing', async () => {
  const short: ImportSource = { ...source(), part: async (...asked) => (await source().part(...asked)).slice(1) }
  await expect(library.imports.run(short, quiet)).rejects.toMatchObject({ code: 'bring.not-ready' })
  expect(await counts()).toEqual([['Mira Lindqvist', 0, 0]])
})

test('D-3 an import that was cut off is taken back by the next start, which says so', async () => {
  class PowerLoss extends Error {}
  let parts = 0
  // The program is gone in the middle: nothing of it runs any more, not even the way back.
  const stuck = library.imports.run(
    {
      ...source(),
      part: (group, from, count) => {
        parts += 1
        return parts > 4 ? new Promise(() => undefined) : source().part(group, from, count)
      }
    },
    quiet
  )
  void stuck.catch(() => new PowerLoss())
  await expect.poll(() => parts, { timeout: 20_000 }).toBe(5)
  // What was worked out is being written meanwhile.
  await expect.poll(async () => (await counts()).length, { timeout: 20_000 }).toBe(2)
  await restart()
  expect(library.imports.notices()).toEqual([{ code: 'bring.cut-off', params: { file: 'visits.csv' } }])
  expect(await counts()).toEqual([['Mira Lindqvist', 0, 0]])
  expect(library.imports.list()).toEqual([])
})

test('D-5 answers are kept for the same columns until the next start and after it', async () => {
  const mapping = {
    what: 'numbers' as const,
    columns: [],
    order: 'mdy' as const,
    mark: '.' as const,
    epoch: 1900 as const,
    fill: false,
    people: {},
    everybody: null,
    kind: null,
    period: 'week' as const,
    equal: 'once' as const,
    there: 'replace' as const,
    several: {},
    between: 'leave' as const,
    which: {}
  }
  await library.imports.remember('date\nrep', mapping)
  await restart()
  expect(library.imports.remembered('date\nrep', 'numbers')).toEqual(mapping)
  expect(library.imports.remembered('date\nrep', 'reps')).toBeUndefined()
  expect(library.imports.rememberedKind('date\nrep')).toBe('numbers')
})
