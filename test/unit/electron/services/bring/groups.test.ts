import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { OpenLibraryParts } from '../../../../../electron/services/library/session'
import { RuleError } from '../../../../../shared/errors'
import type { GroupWords } from '../../../../../shared/model/group'
import { groupIn } from '../../../../../shared/rules/group'
import { countedId } from '../../../../support/large-workbook'
import { content } from '../../../../support/library-in-memory'
import { temporaryLibrary } from '../../../../support/library-on-disk'

const names = ['Mira Lindqvist', 'Jo Meyer', 'Ana Ortega', 'Tom Nowak']
const [mira = '', jo = '', ana = '', tom = ''] = names.map((_, at) => countedId(at + 1))
const three = [mira, jo, ana]
let place: Awaited<ReturnType<typeof temporaryLibrary>>
let library: OpenLibraryParts

beforeEach(async () => {
  place = await temporaryLibrary(() => '2026-11-20T09:30:00+01:00')
  library = await place.open()
  for (const [at, name] of names.entries())
    await library.workbooks.create({ id: countedId(at + 1), name, role: '', territory: '', frameworks: ['b2b'] })
})
afterEach(async () => {
  vi.restoreAllMocks()
  await library.workbooks.closeAll()
  await library.library.close()
  await place.clear()
})

const planned: GroupWords = {
  status: 'planned',
  kind: 'ride-along',
  when: '2026-11-24T08:00:00+01:00',
  minutes: 240,
  subject: 'A day at the trade fair',
  behaviors: content.behaviors.slice(0, 1).map(({ key }) => key),
  notes: ''
}
const held: GroupWords = {
  ...planned,
  status: 'held',
  when: '2026-11-19T08:00:00+01:00',
  minutes: 180,
  notes: 'Two stands each.'
}

async function restart(): Promise<void> {
  await library.workbooks.closeAll()
  await library.library.close()
  library = await place.open()
}

const copyOf = async (rep: string, id: string) => groupIn((await library.workbooks.open(rep)).workbook, id)
const copies = async (id: string) =>
  Promise.all([mira, jo, ana, tom].map(async (rep) => (await copyOf(rep, id))?.status ?? null))

/** The program is gone from the `nth` of these changes on: nothing of it runs any more, not even the way back. */
function goneFrom(nth: number): { tried(): number } {
  const { dispatch } = library.workbooks
  let count = 0
  vi.spyOn(library.workbooks, 'dispatch').mockImplementation(async (...change) => {
    count += 1
    return count >= nth ? new Promise(() => undefined) : dispatch(...change)
  })
  return { tried: () => count }
}

describe('S3-8 a group session', () => {
  test('is in the workbook of each who takes part under one id, and is taken back as a whole after a restart', async () => {
    const { id } = await library.imports.planGroup(planned, three)
    expect(await copies(id)).toEqual(['planned', 'planned', 'planned', null])
    expect(await copyOf(jo, id)).toEqual({ ...planned, id, edition: 1, size: 3, own: '', private: { notes: '' } })
    expect(library.imports.list()).toEqual([])
    await restart()
    expect(await library.imports.takeBack(id, () => undefined)).toMatchObject({ state: 'back', leftCount: 0 })
    expect(await copies(id)).toEqual([null, null, null, null])
    await expect(library.imports.changeGroup(id, held, three)).rejects.toMatchObject({ code: 'group.gone' })
  })

  test('is held with those who were there, one who came along among them', async () => {
    const { id } = await library.imports.planGroup(planned, three)
    await library.workbooks.dispatch(ana, { type: 'group.edit', id, own: 'Wants to open the talk.' })
    await library.imports.changeGroup(id, held, [mira, tom])
    expect(await copies(id)).toEqual(['held', null, 'off', 'held'])
    expect(await copyOf(tom, id)).toMatchObject({ ...held, edition: 2, size: 2 })
    expect((await copyOf(ana, id))?.own).toBe('Wants to open the talk.')
  })

  test('words about a rep stay when it is written anew; taken back, their copy stays, counts no more, and is named', async () => {
    const { id } = await library.imports.planGroup(planned, three)
    await library.workbooks.dispatch(jo, { type: 'group.edit', id, own: 'Asked first.', private: { notes: 'Shy.' } })
    await library.imports.changeGroup(id, held, three)
    expect(await copyOf(jo, id)).toMatchObject({ status: 'held', own: 'Asked first.', private: { notes: 'Shy.' } })
    const back = await library.imports.takeBack(id, () => undefined)
    expect(back.left).toEqual([{ workbook: jo, what: 'group', id, label: '2026-11-19', why: 'edited' }])
    expect(await copies(id)).toEqual([null, 'off', null, null])
    expect((await library.workbooks.rhythms()).flatMap(({ today }) => today.groups)).toEqual([])
  })

  test('one that is deleted in one workbook stays whole in the others', async () => {
    const { id } = await library.imports.planGroup(held, three)
    await library.workbooks.dispatch(jo, { type: 'group.delete', id })
    expect(await copies(id)).toEqual(['held', null, 'held', null])
    expect(await copyOf(mira, id)).toMatchObject({ ...held, size: 3 })
    await library.imports.changeGroup(id, { ...held, minutes: 200 }, [mira, ana])
    expect(await copies(id)).toEqual(['held', null, 'held', null])
  })

  test('needs two reps, a subject, and a day that has come to be held; what is refused leaves nothing anywhere', async () => {
    const plan = (words: GroupWords, reps = three) => library.imports.planGroup(words, reps)
    await expect(plan(planned, [mira])).rejects.toMatchObject({ code: 'group.needs-two' })
    await expect(plan({ ...planned, subject: ' ' })).rejects.toMatchObject({ code: 'group.needs-subject' })
    await expect(plan({ ...held, when: planned.when })).rejects.toMatchObject({ code: 'group.in-future' })
    expect((await library.workbooks.rhythms()).flatMap(({ today }) => today.groups)).toEqual([])
    const { id } = await plan(planned)
    await expect(library.imports.changeGroup(id, { ...planned, status: 'held' }, three)).rejects.toMatchObject({
      code: 'group.in-future'
    })
    expect(library.imports.group(id)).toMatchObject({ state: 'done', group: { edition: 1 } })
    expect(await copies(id)).toEqual(['planned', 'planned', 'planned', null])
  })

  test('a workbook that refuses in the middle of planning leaves nothing in the others', async () => {
    const { dispatch } = library.workbooks
    vi.spyOn(library.workbooks, 'dispatch').mockImplementation(async (workbook, ...more) => {
      if (workbook === ana) throw new RuleError('workbook.read-only')
      return dispatch(workbook, ...more)
    })
    await expect(library.imports.planGroup(planned, three)).rejects.toMatchObject({ code: 'workbook.read-only' })
    vi.restoreAllMocks()
    expect((await library.workbooks.rhythms()).flatMap(({ today }) => today.groups)).toEqual([])
  })

  test('planning that was cut off is taken back by the next start, which says so', async () => {
    const gone = goneFrom(3)
    void library.imports.planGroup(planned, three).catch(() => undefined)
    await expect.poll(gone.tried, { timeout: 20_000 }).toBe(3)
    vi.restoreAllMocks()
    await restart()
    expect(library.imports.notices()).toEqual([{ code: 'group.cut-off', params: {} }])
    expect((await library.workbooks.rhythms()).flatMap(({ today }) => today.groups)).toEqual([])
  })

  test('a change that was cut off is carried through where one workbook had it, and else all is as before', async () => {
    const { id } = await library.imports.planGroup(planned, three)
    const second = goneFrom(2)
    void library.imports.changeGroup(id, held, [mira, jo, tom]).catch(() => undefined)
    await expect.poll(second.tried, { timeout: 20_000 }).toBe(2)
    vi.restoreAllMocks()
    expect(await copies(id)).toEqual(['held', 'planned', 'planned', null])
    await restart()
    expect(library.imports.notices()).toEqual([{ code: 'group.carried-through', params: {} }])
    expect(await copies(id)).toEqual(['held', 'held', null, 'held'])
    expect(library.imports.group(id)).toMatchObject({ state: 'done', group: { edition: 2 } })

    const first = goneFrom(1)
    void library.imports.changeGroup(id, { ...held, minutes: 60 }, [mira, jo]).catch(() => undefined)
    await expect.poll(first.tried, { timeout: 20_000 }).toBe(1)
    vi.restoreAllMocks()
    await restart()
    expect(library.imports.notices()).toEqual([{ code: 'group.as-before', params: {} }])
    expect(await copies(id)).toEqual(['held', 'held', null, 'held'])
    expect((await copyOf(mira, id))?.minutes).toBe(180)
    await library.imports.changeGroup(id, { ...held, minutes: 90 }, [mira, jo])
    expect(await copies(id)).toEqual(['held', 'held', null, null])
  })

  /** As `erasure.ts` does: the note first; then the next opening removes the copy. */
  const eraseCopy = (rep: string, id: string) =>
    library.erased.putRecords({
      id: countedId(90),
      workbook: rep,
      at: '2026-11-20T09:30:00+01:00',
      by: 'Dana',
      records: [{ kind: 'groups', id }],
      digest: '0'.repeat(64),
      swept: false
    })

  test('a copy that was erased for good comes back neither by a change nor by carrying one through', async () => {
    const { id } = await library.imports.planGroup(planned, three)
    const second = goneFrom(2)
    void library.imports.changeGroup(id, held, three).catch(() => undefined)
    await expect.poll(second.tried, { timeout: 20_000 }).toBe(2)
    vi.restoreAllMocks()
    await eraseCopy(jo, id)
    await restart()
    expect(library.imports.notices()).toEqual([{ code: 'group.carried-through', params: {} }])
    expect(await copies(id)).toEqual(['held', null, 'held', null])
    await expect(library.imports.changeGroup(id, held, three)).rejects.toMatchObject({
      code: 'group.erased',
      params: { name: 'Jo Meyer' }
    })
    await library.imports.changeGroup(id, { ...held, minutes: 90 }, [mira, ana])
    expect(await copies(id)).toEqual(['held', null, 'held', null])
  })

  test('one that came with workbooks from elsewhere can be changed and taken back', async () => {
    const id = countedId(50)
    for (const rep of [mira, jo])
      await library.workbooks.dispatch(rep, { type: 'group.write', id, edition: 4, size: 2, words: held })
    await library.imports.changeGroup(id, { ...held, minutes: 75 }, [mira, jo])
    expect(await copyOf(jo, id)).toMatchObject({ minutes: 75, edition: 5 })
    await library.imports.takeBack(id, () => undefined)
    expect(await copies(id)).toEqual([null, null, null, null])
  })
})
