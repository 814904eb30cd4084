import { cp, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { FileFault } from '../../../../../electron/services/storage/files'
import { Workbook } from '../../../../../shared/model/workbook'
import { withoutRecords } from '../../../../../shared/rules/erasable'
import { erasingScene, kept, seen, word } from '../../../../support/erasing-scene'
import { countedId } from '../../../../support/large-workbook'
import { placeWorkbook } from '../../../../support/library-on-disk'
import { opens, RepStory } from '../../../../support/rep-story'
import { inRecord, passphrase, startProgram, whereIs } from '../../../../support/whole-program'

const talk = countedId(9_100_003)

const scene = erasingScene()
const { now, open, run, folder, restart, erase, expectWhole } = scene

describe('N-7 erasing a record', () => {
  test('takes it out of workbook, journal, history, copies and backups; the rest and its history stay', async () => {
    await scene.program.backups.make()
    await mkdir(join(scene.home, 'stick'))
    await scene.program.backups.make(join(scene.home, 'stick'))
    const path = await folder()
    await run({ type: 'observation.edit', id: seen, changes: { development: `${word} once more` } })
    await scene.program.session.close()
    await cp(join(path, 'journal.jsonl'), join(path, "journal (Jonas's conflicted copy).jsonl")).catch(() => undefined)
    await writeFile(join(path, 'workbook.damaged-20260101-000000.json'), word)
    await cp(path, `${path} (copied)`, { recursive: true })
    scene.program = await startProgram(scene.home, now)
    const before = await open()
    const past = await scene.program.session.opened().workbooks.history(scene.rep, { before: null, limit: 1000 })
    expect((await whereIs(scene.home, [word])).length).toBeGreaterThan(5)

    scene.moment = '2026-11-28T11:00:00+01:00'
    const one = await erase()
    expect(await whereIs(scene.home, [word])).toEqual([])
    const { [seen]: _, ...others } = before.observations
    expect((await open()).observations).toEqual(others)
    expect((await open()).observations[kept]?.evidence).toBe('This one stays as it was written.')
    const left = await scene.program.session.opened().workbooks.history(scene.rep, { before: null, limit: 1000 })
    expect(left.map(({ seq, at, type, actor }) => [seq, at, type, actor])).toEqual(
      past.map(({ seq, at, type, actor }) => [seq, at, type, actor])
    )
    expect(left.some(({ target }) => target?.includes(seen))).toBe(false)
    await expectWhole()
    const { records, unreached } = await scene.program.erasure.look()
    expect([records, unreached]).toMatchObject([
      [
        {
          id: one.id,
          workbook: scene.rep,
          by: 'Jonas Ek',
          rep: 'Mira Lindqvist',
          swept: true,
          counts: { observations: 1 }
        }
      ],
      []
    ])

    // The workbook can be changed as any other, and an undo restores nothing.
    await run({ type: 'notes.write', notes: 'later' })
    await restart()
    expect((await open()).private.notes).toBe('later')
    await expectWhole()
    for (const { name } of (await scene.program.backups.list()).backups) {
      const look = await scene.program.backups.look({ name })
      expect(look.reps).toMatchObject([{ id: scene.rep, inBackup: { kinds: { observations: 2 } } }])
      await scene.program.backups.restore({ reps: [scene.rep], away: [], rest: false })
      expect((await open()).private.notes).toBe('')
      await expectWhole()
      expect(Object.keys((await open()).observations)).toHaveLength(2)
    }
  })

  test('of one that was deleted before reaches what lies in the history, and lists it until then', async () => {
    await run({ type: 'observation.delete', id: seen })
    expect(await scene.program.erasure.deleted(scene.rep)).toMatchObject({
      lines: [
        {
          kind: 'observations',
          id: seen,
          deletedAt: scene.moment,
          when: '2026-11-20T09:00:00+01:00',
          words: 'Zitronenfalter and more words about the visit, so that piece…'
        }
      ],
      held: null
    })
    await scene.program.backups.make()
    await erase()
    expect(await whereIs(scene.home, [word])).toEqual([])
    expect((await scene.program.erasure.deleted(scene.rep)).lines).toEqual([])
    await expectWhole()
    await expect(erase()).rejects.toMatchObject({ code: 'erasure.nothing' })
  })

  test('holds against an old backup, a copy of the folder, a journal that comes back, and another library', async () => {
    const { name } = await scene.program.backups.make()
    const path = await folder()
    await scene.program.session.close()
    const outside = await mkdtemp(join(tmpdir(), 'coachbook-outside-'))
    await cp(join(scene.home, 'Coachbook Backups', name), join(outside, 'old.zip'))
    await cp(path, join(outside, 'rep'), { recursive: true })
    scene.program = await startProgram(scene.home, now)
    await erase()

    const old = { path: join(outside, 'old.zip') }
    const look = await scene.program.backups.look(old)
    expect(look.reps).toMatchObject([
      { inBackup: { kinds: { observations: 2 } }, here: { kinds: { observations: 2 } } }
    ])
    await scene.program.backups.restore({ reps: [scene.rep], away: [], rest: true })
    expect(await whereIs(scene.home, [word])).toEqual([])
    await expectWhole()

    await scene.program.session.close()
    await rm(path, { recursive: true })
    await cp(join(outside, 'rep'), path, { recursive: true })
    scene.program = await startProgram(scene.home, now)
    expect(await whereIs(scene.home, [word])).toEqual([])
    await expectWhole()

    // While the library is open, a sync tool brings parts of the history back.
    for (const file of await readdir(join(outside, 'rep', 'history')))
      await cp(join(outside, 'rep', 'history', file), join(path, 'history', file.replace('.', ' (copy).')))
    await open()
    expect(await whereIs(scene.home, [word])).toEqual([])

    await scene.program.backups.begin(old, join(scene.home, 'another'))
    expect(await whereIs(scene.home, [word])).toEqual([])
    await rm(outside, { recursive: true })
  })

  test('that the disk refused is not said to be done: the library is named until an opening has succeeded', async () => {
    const { files } = scene.program.vault
    const { create } = files
    const full = vi.spyOn(files, 'create').mockImplementation(async (path, ...rest) => {
      if (path.includes(join('Coachbook', 'reps'))) throw new FileFault('disk-full', path, 'no space left')
      return create.call(files, path, ...rest)
    })
    const one = await erase()
    expect((await whereIs(join(scene.home, 'Coachbook'), [word])).length).toBeGreaterThan(0)
    expect(scene.program.erasure.of(one.id)?.swept).toBe(false)
    expect(await scene.program.erasure.look()).toMatchObject({
      unswept: 'Coachbook',
      records: [{ id: one.id, swept: false }],
      unreached: []
    })
    full.mockRestore()
    await restart()
    expect(await scene.program.erasure.look()).toMatchObject({ unswept: null, records: [{ id: one.id, swept: true }] })
    expect(await whereIs(join(scene.home, 'Coachbook'), [word])).toEqual([])
    await expectWhole()
  })

  test('is waited for by whoever closes the library', async () => {
    const asked = erase().catch(() => undefined)
    await scene.program.erasure.settled()
    await scene.program.session.close()
    expect(await whereIs(join(scene.home, 'Coachbook'), [word])).toEqual([])
    await asked
    scene.program = await startProgram(scene.home, now)
    expect((await scene.program.erasure.look()).records).toMatchObject([{ swept: true }])
    await expectWhole()
  })

  test('of a protected library reaches what is sealed', async () => {
    await scene.program.protection.protect(passphrase)
    await scene.program.backups.make()
    const sealed = (await scene.program.backups.list()).backups.length
    await erase()
    await expectWhole()
    expect((await open()).observations[seen]).toBeUndefined()
    const all = (await scene.program.backups.list()).backups
    expect(all).toHaveLength(sealed)
    for (const { name } of all) {
      await scene.program.backups.look({ name })
      await scene.program.backups.restore({ reps: [scene.rep], away: [], rest: false })
      expect((await open()).observations[seen]).toBeUndefined()
    }
    await scene.program.protection.unprotect(passphrase)
    expect(await whereIs(join(scene.home, 'Coachbook'), [word])).toEqual([])
    expect((await scene.program.erasure.look()).records).toHaveLength(1)
  })

  test('holds against a sealed backup from before, which is begun as a library of its own', async () => {
    await scene.program.protection.protect(passphrase)
    const { name } = await scene.program.backups.make()
    const outside = await mkdtemp(join(tmpdir(), 'coachbook-outside-'))
    await cp(join(scene.home, 'Coachbook Backups', name), join(outside, 'old.zip'))
    await erase()
    await scene.program.backups.begin({ path: join(outside, 'old.zip') }, join(outside, 'Coachbook'))
    const notes = join(outside, 'Coachbook', 'erased.elsewhere.json')
    expect((await readFile(notes)).toString()).not.toContain('Jonas')
    await scene.program.session.close()

    scene.program = await startProgram(outside, now)
    await scene.program.protection.unlock(passphrase)
    expect((await open()).observations[seen]).toBeUndefined()
    expect((await open()).observations[kept]).toBeDefined()
    expect((await scene.program.erasure.look()).records).toHaveLength(1)
    await expect(readFile(notes)).rejects.toThrow('ENOENT')
    await scene.program.protection.unprotect(passphrase)
    expect(await whereIs(join(outside, 'Coachbook'), [word])).toEqual([])
    await rm(outside, { recursive: true })
  })

  test('is refused while a hold stands, for what is not there, and where another program has the library', async () => {
    await run({ type: 'rep.hold', reason: 'A dispute' })
    await expect(erase()).rejects.toMatchObject({ code: 'erasure.held', params: { reason: 'A dispute' } })
    expect(await scene.program.erasure.lookAt(scene.rep, { kind: 'observations', id: seen })).toMatchObject({
      held: 'A dispute'
    })
    await run({ type: 'rep.endHold' })
    await expect(erase(talk, 'sessions')).rejects.toMatchObject({ code: 'erasure.nothing' })
    const elsewhere = scene.program
    scene.program = await startProgram(scene.home, now)
    await expect(erase()).rejects.toMatchObject({ code: 'workbook.read-only' })
    await scene.program.session.close()
    scene.program = elsewhere
    expect((await open()).observations[seen]?.strengths).toBe(`${word} again`)
  })
})

test('N-7 evidence for a signed plan goes only with the plan, once it was asked for by name', async () => {
  const story = new RepStory()
  const evidence = story.observe('2026-09-02', { [opens]: 2 })
  story.choose('2026-09-03', opens).answer('2026-09-04', true)
  const plan = story.plan('2026-09-05', ['2026-10-01'])
  story.sign('2026-09-06', plan, 'rep').sign('2026-09-06', plan, 'manager')
  const id = countedId(9_200_000)
  await placeWorkbook(scene.program.session.opened(), { ...story.workbook, id })
  const record = { kind: 'observations', id: evidence } as const
  const { lines } = await scene.program.erasure.lookAt(id, record)
  expect(lines.map(({ kind, sealed }) => [kind, sealed])).toEqual([
    ['observations', false],
    ['plans', true]
  ])
  await expect(scene.program.erasure.eraseRecords(id, [record], [])).rejects.toMatchObject({
    code: 'erasure.under-plan'
  })
  await scene.program.erasure.eraseRecords(id, [record], [plan])
  const { workbook, notices } = await scene.program.session.opened().workbooks.open(id)
  expect([workbook.plans, workbook.observations, notices]).toEqual([{}, {}, []])
  expect(Workbook.safeParse(workbook).success).toBe(true)
  expect(basename(await scene.program.session.opened().workbooks.folderOf(id))).toContain('mira')
})

describe('N-7 what belongs to a record that is erased', () => {
  const id = countedId(9_200_000)
  const open = async () => (await scene.program.session.opened().workbooks.open(id)).workbook
  const run = (command: { type: string; [part: string]: unknown }) =>
    scene.program.session.opened().workbooks.dispatch(id, command)
  let plan: string
  let other: string

  beforeEach(async () => {
    const story = new RepStory()
    story.observe('2026-09-02', { [opens]: 2 })
    story.choose('2026-09-03', opens).answer('2026-09-04', true)
    plan = story.plan('2026-09-05', ['2026-10-01'])
    story.sign('2026-09-06', plan, 'rep').sign('2026-09-06', plan, 'manager')
    other = story.observe('2026-09-20', { [opens]: 3 })
    await placeWorkbook(scene.program.session.opened(), { ...story.workbook, id })
  })

  const added = countedId(9_200_001)
  const add = () => run({ type: 'addendum.start', id: added, plan, because: inRecord, askedBy: 'rep' })

  test('goes with it although it was discarded before, and is named', async () => {
    await add()
    await scene.program.session.opened().workbooks.close(id)
    await run({ type: 'addendum.edit', id: added, changes: { words: `${inRecord} again` } })
    await run({ type: 'addendum.discard', id: added })
    await scene.program.backups.make()
    await restart()
    expect((await whereIs(scene.home, [inRecord])).length).toBeGreaterThan(1)
    const { lines } = await scene.program.erasure.lookAt(id, { kind: 'plans', id: plan })
    expect(lines.map(({ kind, deletedAt }) => [kind, deletedAt])).toEqual([
      ['plans', null],
      ['addenda', scene.moment]
    ])
    const { records } = await scene.program.erasure.eraseRecords(id, [{ kind: 'plans', id: plan }], [plan])
    expect(records.map((one) => one.id)).toEqual([plan, added])
    expect(await whereIs(scene.home, [inRecord])).toEqual([])
    expect((await open()).plans).toEqual({})
    expect((await scene.program.erasure.deleted(id)).lines).toEqual([])
  })

  test('goes out of the story of the plan before, which keeps that another took its place', async () => {
    const next = countedId(9_200_003)
    const sign = (party: string, text: string) =>
      run({ type: 'plan.sign', id: next, party, stance: 'agreed', comment: '', mark: { method: 'typed', text } })
    await run({ type: 'plan.refine', id: next, from: plan, because: `${inRecord} is why` })
    await scene.program.session.opened().workbooks.close(id)
    const ahead = { id: countedId(9_200_004), on: '2026-12-15', kind: 'call', note: '', proposedBy: 'rep' }
    await run({ type: 'plan.edit', id: next, changes: { coachingDates: [ahead] } })
    await sign('rep', 'Mira Lindqvist')
    await sign('manager', 'Jonas Ek')
    await scene.program.backups.make()
    const before = await open()
    const eventsOf = ({ plans }: Workbook) => {
      const one = plans[plan]
      return one?.status === 'signed' ? one.events : undefined
    }
    expect(eventsOf(before)?.map(({ because }) => because)).toEqual([`${inRecord} is why`, `${inRecord} is why`])
    await restart()
    await scene.program.erasure.eraseRecords(id, [{ kind: 'plans', id: next }], [next])
    expect(await whereIs(scene.home, [inRecord])).toEqual([])
    const { workbook, notices } = await scene.program.session.opened().workbooks.open(id)
    expect([Object.keys(workbook.plans), notices]).toEqual([[plan], []])
    expect(eventsOf(workbook)).toEqual(eventsOf(before)?.map((event) => ({ ...event, because: '' })))
    expect(Workbook.safeParse(workbook).success).toBe(true)
    // The same is reported for what comes from an older file, or from another computer.
    const gone = scene.program.session.opened().erased.goneFrom(id)
    expect(JSON.stringify(gone && withoutRecords(before, gone))).not.toContain(inRecord)
  })

  test('goes also where another computer wrote it, which did not know', async () => {
    const desk = await mkdtemp(join(tmpdir(), 'coachbook-desk-'))
    await scene.program.session.close()
    await cp(join(scene.home, 'Coachbook'), join(desk, 'Coachbook'), { recursive: true })
    scene.program = await startProgram(desk, now)
    await add()
    const said = countedId(9_200_002)
    await run({ type: 'statement.begin', id: said, of: { kind: 'observation', id: other } })
    await run({ type: 'statement.write', id: said, text: `${inRecord} to the observation`, name: 'Mira Lindqvist' })
    await run({ type: 'statement.give', id: said })
    const theirs = await open()
    const path = await scene.program.session.opened().workbooks.folderOf(id)
    const journal = await readFile(join(path, 'journal.jsonl'))
    await scene.program.session.close()
    expect(journal.includes(inRecord)).toBe(true)
    scene.program = await startProgram(scene.home, now)
    await scene.program.erasure.eraseRecords(id, [{ kind: 'plans', id: plan }], [plan])
    await scene.program.erasure.eraseRecords(id, [{ kind: 'observations', id: other }], [])
    // A file that brings the whole workbook.
    const gone = scene.program.session.opened().erased.goneFrom(id)
    expect(JSON.stringify(gone && withoutRecords(theirs, gone))).not.toContain(inRecord)
    await scene.program.session.close()
    await writeFile(join(scene.home, 'Coachbook', 'reps', basename(path), 'journal (conflicted copy).jsonl'), journal)
    await restart()
    const { addenda, statements } = await open()
    expect([addenda, statements ?? {}]).toEqual([{}, {}])
    expect((await scene.program.session.opened().workbooks.aside(id)).changes).toEqual([])
    expect(await whereIs(scene.home, [inRecord])).toEqual([])
    await rm(desk, { recursive: true })
  })
})
