import { afterEach, beforeEach, expect, test } from 'vitest'
import { createBringing } from '../../../../../electron/ipc/bringing'
import { groupHandlers } from '../../../../../electron/ipc/handlers/groups'
import { workbookHandlers } from '../../../../../electron/ipc/handlers/workbooks'
import { defaultSettings } from '../../../../../electron/services/library/defaults'
import { createLibrarySession, type LibrarySession } from '../../../../../electron/services/library/session'
import { nodeFiles as files } from '../../../../../electron/services/storage/node-files'
import { HeldScans } from '../../../../../electron/services/workbooks/held-scans'
import type { GroupWords } from '../../../../../shared/model/group'
import { groupIn } from '../../../../../shared/rules/group'
import { countedId } from '../../../../support/large-workbook'
import { temporaryLibrary } from '../../../../support/library-on-disk'
import { MemoryFiles } from '../../../../support/memory-files'

const names = ['Mira Lindqvist', 'Tom Reed', 'Yara Haddad']
const [mira = '', tom = '', yara = ''] = names.map((_, at) => countedId(at + 1))
const bringing = createBringing()
const page = 1
let place: Awaited<ReturnType<typeof temporaryLibrary>>
let session: LibrarySession
let arrived: string[]
let cleared: number

const workbooks = () => session.opened().workbooks
const imports = () => session.opened().imports
const refuse = () => {
  throw new Error('this is not asked for here')
}

beforeEach(async () => {
  arrived = []
  cleared = 0
  place = await temporaryLibrary(
    () => '2026-11-20T09:30:00+01:00',
    false,
    (workbook) => arrived.push(workbook)
  )
  session = createLibrarySession({
    files,
    location: { get: () => null, recent: () => [], set: async () => undefined, forget: async () => undefined },
    given: place.folder,
    offered: place.folder,
    home: '/',
    defaults: defaultSettings('en', 'US'),
    open: () => place.open()
  })
  await session.start()
  for (const [at, name] of names.entries())
    await workbooks().create({ id: countedId(at + 1), name, role: '', territory: '', frameworks: [] })
})
afterEach(async () => {
  await session.close()
  await place.clear()
})

const search = {
  add: refuse,
  has: () => false,
  follow: refuse,
  find: refuse,
  clear: () => (cleared += 1),
  close: refuse
}
const calls = (instead: { search?: Partial<typeof search>; bringing?: typeof bringing; lines?: string[] } = {}) =>
  workbookHandlers({
    session,
    scans: new HeldScans(new MemoryFiles()),
    signed: { keep: async () => null, look: refuse, page: refuse, forPrinter: refuse },
    search: { ...search, ...instead.search },
    bringing: instead.bringing ?? bringing,
    programLog: instead.lines ? { write: (line) => instead.lines?.push(line) } : { write: refuse },
    translator: refuse
  })

const planned: GroupWords = {
  status: 'planned',
  kind: 'training',
  when: '2026-11-19T08:00:00+01:00',
  minutes: 60,
  subject: 'Role play of the opening',
  behaviors: [],
  notes: ''
}
const held: GroupWords = { ...planned, status: 'held', minutes: 75, notes: 'Went well.' }

const copyOf = async (rep: string, id: string) => groupIn((await workbooks().open(rep)).workbook, id)
const all = (id: string) => Promise.all([mira, tom, yara].map((rep) => copyOf(rep, id)))

const undo = (of: { workbook: string; change: number }) => calls()['workbook.undo'](of, page)

/** The number of the change that deleted the copy of a rep. */
async function deleted(rep: string, id: string): Promise<number> {
  const { seq } = await calls()['workbook.dispatch']({ workbook: rep, command: { type: 'group.delete', id } }, page)
  return seq
}

test('S3-8 a copy whose deletion is undone is as the others by then, and all count its rep', async () => {
  const { id } = await imports().planGroup(planned, [mira, tom, yara])
  await workbooks().dispatch(tom, { type: 'group.edit', id, own: 'Asked first.' })
  await deleted(yara, id)
  const change = await deleted(tom, id)
  await imports().changeGroup(id, held, [mira])
  await undo({ workbook: tom, change })
  const now = { ...held, size: 2 }
  expect(await all(id)).toMatchObject([now, { ...now, own: 'Asked first.' }, undefined])
  expect(imports().group(id)).toMatchObject({ state: 'done' })
  expect(arrived).toEqual([mira, tom])
  expect(cleared).toBe(1)
})

test('S3-8 the words of a group session that are in no other copy come back with the one that has them', async () => {
  const { id } = await imports().planGroup(planned, [mira, tom, yara])
  const ofTom = await deleted(tom, id)
  await imports().changeGroup(id, held, [mira, yara])
  const ofMira = await deleted(mira, id)
  const ofYara = await deleted(yara, id)
  await undo({ workbook: tom, change: ofTom })
  await undo({ workbook: mira, change: ofMira })
  await undo({ workbook: yara, change: ofYara })
  const copies = await all(id)
  expect(copies.map((copy) => [copy?.status, copy?.notes, copy?.size])).toEqual([
    ['held', 'Went well.', 3],
    ['held', 'Went well.', 3],
    ['held', 'Went well.', 3]
  ])
})

test('S3-8 a copy that comes back where nothing was changed meanwhile changes nothing', async () => {
  const { id } = await imports().planGroup(planned, [mira, tom, yara])
  const change = await deleted(tom, id)
  await undo({ workbook: tom, change })
  expect((await all(id)).map((copy) => [copy?.edition, copy?.size])).toEqual([
    [1, 3],
    [1, 3],
    [1, 3]
  ])
  expect(arrived).toEqual([])
})

test('S3-8 a copy that comes back once all of it was taken back takes part alone', async () => {
  const { id } = await imports().planGroup(planned, [mira, tom, yara])
  const change = await deleted(tom, id)
  await imports().takeBack(id, () => undefined)
  await undo({ workbook: tom, change })
  expect(await all(id)).toMatchObject([undefined, { status: 'planned', size: 1 }, undefined])
})

test('S3-8 where something is being brought meanwhile, the copy comes back all the same, and the session shows as unfinished', async () => {
  const { id } = await imports().planGroup(planned, [mira, tom, yara])
  const change = await deleted(tom, id)
  await imports().changeGroup(id, held, [mira, yara])
  let end = () => {}
  const going = bringing.run(() => new Promise<void>((resolve) => (end = resolve)))
  await undo({ workbook: tom, change })
  end()
  await going
  expect((await all(id)).map((copy) => copy?.status)).toEqual(['held', 'planned', 'held'])
  expect(await groupHandlers({ session, search, bringing })['group.look']({ id }, page)).toMatchObject({
    words: { status: 'held' },
    state: 'changing'
  })
})

const breaks = () => {
  throw new TypeError('Mira Lindqvist wrote this')
}

test('N-10 a change that is on the disk counts where the search fails, and only the log hears of it', async () => {
  const { id } = await imports().planGroup(planned, [mira, tom])
  const lines: string[] = []
  const broken = { has: () => true, follow: breaks, clear: breaks }
  const dispatch = calls({ search: broken, lines })['workbook.dispatch']
  const done = await dispatch({ workbook: mira, command: { type: 'group.edit', id, own: 'Asked first.' } }, page)
  expect(done.patches).not.toEqual([])
  expect(await copyOf(mira, id)).toMatchObject({ own: 'Asked first.' })
  expect(lines).toHaveLength(2)
  for (const line of lines) expect(line).toMatch(/^search after a change failed: TypeError/)
  expect(lines.join()).not.toContain('Mira')
})

test('N-10 a copy comes back where the others cannot be brought up to date, and only the log hears of it', async () => {
  const { id } = await imports().planGroup(planned, [mira, tom])
  const change = await deleted(tom, id)
  const lines: string[] = []
  const broken = { ...bringing, run: async () => breaks() }
  await calls({ bringing: broken, lines })['workbook.undo']({ workbook: tom, change }, page)
  expect(await copyOf(tom, id)).toMatchObject({ status: 'planned' })
  expect(lines).toEqual([expect.stringMatching(/^group session after a change failed: TypeError/)])
})
