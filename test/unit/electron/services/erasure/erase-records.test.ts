import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { FileFault } from '../../../../../electron/services/storage/files'
import { nodeFiles } from '../../../../../electron/services/storage/node-files'
import { readWorkbook } from '../../../../../electron/services/storage/read-workbook'
import { versions } from '../../../../../shared/model/migrations'
import { Workbook } from '../../../../../shared/model/workbook'
import { withoutRecords } from '../../../../../shared/rules/erasable'
import { countedId } from '../../../../support/large-workbook'
import { templateOf } from '../../../../support/library-in-memory'
import { placeWorkbook } from '../../../../support/library-on-disk'
import { leaves, opens, RepStory } from '../../../../support/rep-story'
import { namesOfCopies, SyncedFolders } from '../../../../support/synced-folders'
import { inRecord, passphrase, startProgram, type WholeProgram, whereIs } from '../../../../support/whole-program'

const word = 'Zitronenfalter'
const seen = countedId(9_100_001)
const kept = countedId(9_100_002)
const talk = countedId(9_100_003)

let home: string
let moment: string
let program: WholeProgram
let rep: string

const now = () => moment
const open = async () => (await program.session.opened().workbooks.open(rep)).workbook
const run = (command: { type: string; [part: string]: unknown }) =>
  program.session.opened().workbooks.dispatch(rep, command)
const folder = () => program.session.opened().workbooks.folderOf(rep)

async function restart(): Promise<void> {
  await program.session.close()
  program = await startProgram(home, now)
}

/** Logs an observation whose words are sent in pieces, as while typing. */
async function observe(id: string, words: string): Promise<void> {
  await run({ type: 'observation.start', id, template: templateOf('observation'), when: '2026-11-20T09:00:00+01:00' })
  for (let end = 4; end < words.length + 4; end += 4)
    await run({ type: 'observation.edit', id, changes: { evidence: words.slice(0, end) } })
  await run({ type: 'observation.edit', id, changes: { kind: 'joint-visit' }, private: { feelings: words } })
}

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'coachbook-'))
  moment = '2026-11-28T09:00:00+01:00'
  program = await startProgram(home, now)
  const story = new RepStory()
  story.observe('2026-09-02', { [opens]: 2, [leaves]: 3 })
  rep = story.workbook.id
  await placeWorkbook(program.session.opened(), story.workbook)
  await observe(seen, `${word} and more words about the visit, so that pieces of it are gathered.`)
  await program.session.opened().workbooks.close(rep)
  await observe(kept, 'This one stays as it was written.')
  await run({ type: 'observation.edit', id: seen, changes: { strengths: `${word} again` } })
  await restart()
})

afterEach(async () => {
  await program.session.close()
  await rm(home, { recursive: true, force: true })
})

const erase = (id = seen, kind: 'observations' | 'sessions' = 'observations', plans: string[] = []) =>
  program.erasure.eraseRecords(rep, [{ kind, id }], plans)

/** Expects that the workbook on the disk is whole, and leads to what is open. */
async function expectWhole(): Promise<void> {
  const path = await folder()
  const opened = await program.session.opened().workbooks.open(rep)
  expect(Workbook.safeParse(opened.workbook).success).toBe(true)
  expect([opened.notices, opened.aside]).toEqual([[], { waiting: 0, losses: 0 }])
  await program.session.opened().workbooks.close(rep)
  const read = await readWorkbook(program.vault.files, path, versions)
  expect(typeof read === 'string' ? read : [read.damage, read.losses, read.aside]).toEqual([[], [], []])
}

describe('N-7 erasing a record', () => {
  test('takes it out of workbook, journal, history, copies and backups; the rest and its history stay', async () => {
    await program.backups.make()
    await mkdir(join(home, 'stick'))
    await program.backups.make(join(home, 'stick'))
    const path = await folder()
    await run({ type: 'observation.edit', id: seen, changes: { development: `${word} once more` } })
    await program.session.close()
    await cp(join(path, 'journal.jsonl'), join(path, "journal (Jonas's conflicted copy).jsonl")).catch(() => undefined)
    await writeFile(join(path, 'workbook.damaged-20260101-000000.json'), word)
    await cp(path, `${path} (copied)`, { recursive: true })
    program = await startProgram(home, now)
    const before = await open()
    const past = await program.session.opened().workbooks.history(rep, { before: null, limit: 1000 })
    expect((await whereIs(home, [word])).length).toBeGreaterThan(5)

    moment = '2026-11-28T11:00:00+01:00'
    const one = await erase()
    expect(await whereIs(home, [word])).toEqual([])
    const { [seen]: _, ...others } = before.observations
    expect((await open()).observations).toEqual(others)
    expect((await open()).observations[kept]?.evidence).toBe('This one stays as it was written.')
    const left = await program.session.opened().workbooks.history(rep, { before: null, limit: 1000 })
    expect(left.map(({ seq, at, type, actor }) => [seq, at, type, actor])).toEqual(
      past.map(({ seq, at, type, actor }) => [seq, at, type, actor])
    )
    expect(left.some(({ target }) => target?.includes(seen))).toBe(false)
    await expectWhole()
    const { records, unreached } = await program.erasure.look()
    expect([records, unreached]).toMatchObject([
      [{ id: one.id, workbook: rep, by: 'Jonas Ek', rep: 'Mira Lindqvist', swept: true, counts: { observations: 1 } }],
      []
    ])

    // The workbook can be changed as any other, and an undo restores nothing.
    await run({ type: 'notes.write', notes: 'later' })
    await restart()
    expect((await open()).private.notes).toBe('later')
    await expectWhole()
    for (const { name } of (await program.backups.list()).backups) {
      const look = await program.backups.look({ name })
      expect(look.reps).toMatchObject([{ id: rep, inBackup: { kinds: { observations: 2 } } }])
      await program.backups.restore({ reps: [rep], away: [], rest: false })
      expect((await open()).private.notes).toBe('')
      await expectWhole()
      expect(Object.keys((await open()).observations)).toHaveLength(2)
    }
  })

  test('of one that was deleted before reaches what lies in the history, and lists it until then', async () => {
    await run({ type: 'observation.delete', id: seen })
    expect(await program.erasure.deleted(rep)).toMatchObject({
      lines: [
        {
          kind: 'observations',
          id: seen,
          deletedAt: moment,
          when: '2026-11-20T09:00:00+01:00',
          words: 'Zitronenfalter and more words about the visit, so that piece…'
        }
      ],
      held: null
    })
    await program.backups.make()
    await erase()
    expect(await whereIs(home, [word])).toEqual([])
    expect((await program.erasure.deleted(rep)).lines).toEqual([])
    await expectWhole()
    await expect(erase()).rejects.toMatchObject({ code: 'erasure.nothing' })
  })

  test('holds against an old backup, a copy of the folder, a journal that comes back, and another library', async () => {
    const { name } = await program.backups.make()
    const path = await folder()
    await program.session.close()
    const outside = await mkdtemp(join(tmpdir(), 'coachbook-outside-'))
    await cp(join(home, 'Coachbook Backups', name), join(outside, 'old.zip'))
    await cp(path, join(outside, 'rep'), { recursive: true })
    program = await startProgram(home, now)
    await erase()

    const old = { path: join(outside, 'old.zip') }
    const look = await program.backups.look(old)
    expect(look.reps).toMatchObject([
      { inBackup: { kinds: { observations: 2 } }, here: { kinds: { observations: 2 } } }
    ])
    await program.backups.restore({ reps: [rep], away: [], rest: true })
    expect(await whereIs(home, [word])).toEqual([])
    await expectWhole()

    await program.session.close()
    await rm(path, { recursive: true })
    await cp(join(outside, 'rep'), path, { recursive: true })
    program = await startProgram(home, now)
    expect(await whereIs(home, [word])).toEqual([])
    await expectWhole()

    // While the library is open, a sync tool brings parts of the history back.
    for (const file of await readdir(join(outside, 'rep', 'history')))
      await cp(join(outside, 'rep', 'history', file), join(path, 'history', file.replace('.', ' (copy).')))
    await open()
    expect(await whereIs(home, [word])).toEqual([])

    await program.backups.begin(old, join(home, 'another'))
    expect(await whereIs(home, [word])).toEqual([])
    await rm(outside, { recursive: true })
  })

  test('that the disk refused is not said to be done: the library is named until an opening has succeeded', async () => {
    const { files } = program.vault
    const { create } = files
    const full = vi.spyOn(files, 'create').mockImplementation(async (path, ...rest) => {
      if (path.includes(join('Coachbook', 'reps'))) throw new FileFault('disk-full', path, 'no space left')
      return create.call(files, path, ...rest)
    })
    const one = await erase()
    expect((await whereIs(join(home, 'Coachbook'), [word])).length).toBeGreaterThan(0)
    expect(program.erasure.of(one.id)?.swept).toBe(false)
    expect(await program.erasure.look()).toMatchObject({
      unswept: 'Coachbook',
      records: [{ id: one.id, swept: false }],
      unreached: []
    })
    full.mockRestore()
    await restart()
    expect(await program.erasure.look()).toMatchObject({ unswept: null, records: [{ id: one.id, swept: true }] })
    expect(await whereIs(join(home, 'Coachbook'), [word])).toEqual([])
    await expectWhole()
  })

  test('is waited for by whoever closes the library', async () => {
    const asked = erase().catch(() => undefined)
    await program.erasure.settled()
    await program.session.close()
    expect(await whereIs(join(home, 'Coachbook'), [word])).toEqual([])
    await asked
    program = await startProgram(home, now)
    expect((await program.erasure.look()).records).toMatchObject([{ swept: true }])
    await expectWhole()
  })

  test('of a protected library reaches what is sealed', async () => {
    await program.protection.protect(passphrase)
    await program.backups.make()
    const sealed = (await program.backups.list()).backups.length
    await erase()
    await expectWhole()
    expect((await open()).observations[seen]).toBeUndefined()
    const all = (await program.backups.list()).backups
    expect(all).toHaveLength(sealed)
    for (const { name } of all) {
      await program.backups.look({ name })
      await program.backups.restore({ reps: [rep], away: [], rest: false })
      expect((await open()).observations[seen]).toBeUndefined()
    }
    await program.protection.unprotect(passphrase)
    expect(await whereIs(join(home, 'Coachbook'), [word])).toEqual([])
    expect((await program.erasure.look()).records).toHaveLength(1)
  })

  test('holds against a sealed backup from before, which is begun as a library of its own', async () => {
    await program.protection.protect(passphrase)
    const { name } = await program.backups.make()
    const outside = await mkdtemp(join(tmpdir(), 'coachbook-outside-'))
    await cp(join(home, 'Coachbook Backups', name), join(outside, 'old.zip'))
    await erase()
    await program.backups.begin({ path: join(outside, 'old.zip') }, join(outside, 'Coachbook'))
    const notes = join(outside, 'Coachbook', 'erased.elsewhere.json')
    expect((await readFile(notes)).toString()).not.toContain('Jonas')
    await program.session.close()

    program = await startProgram(outside, now)
    await program.protection.unlock(passphrase)
    expect((await open()).observations[seen]).toBeUndefined()
    expect((await open()).observations[kept]).toBeDefined()
    expect((await program.erasure.look()).records).toHaveLength(1)
    await expect(readFile(notes)).rejects.toThrow('ENOENT')
    await program.protection.unprotect(passphrase)
    expect(await whereIs(join(outside, 'Coachbook'), [word])).toEqual([])
    await rm(outside, { recursive: true })
  })

  test('is refused while a hold stands, for what is not there, and where another program has the library', async () => {
    await run({ type: 'rep.hold', reason: 'A dispute' })
    await expect(erase()).rejects.toMatchObject({ code: 'erasure.held', params: { reason: 'A dispute' } })
    expect(await program.erasure.lookAt(rep, { kind: 'observations', id: seen })).toMatchObject({ held: 'A dispute' })
    await run({ type: 'rep.endHold' })
    await expect(erase(talk, 'sessions')).rejects.toMatchObject({ code: 'erasure.nothing' })
    const elsewhere = program
    program = await startProgram(home, now)
    await expect(erase()).rejects.toMatchObject({ code: 'workbook.read-only' })
    await program.session.close()
    program = elsewhere
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
  await placeWorkbook(program.session.opened(), { ...story.workbook, id })
  const record = { kind: 'observations', id: evidence } as const
  const { lines } = await program.erasure.lookAt(id, record)
  expect(lines.map(({ kind, sealed }) => [kind, sealed])).toEqual([
    ['observations', false],
    ['plans', true]
  ])
  await expect(program.erasure.eraseRecords(id, [record], [])).rejects.toMatchObject({ code: 'erasure.under-plan' })
  await program.erasure.eraseRecords(id, [record], [plan])
  const { workbook, notices } = await program.session.opened().workbooks.open(id)
  expect([workbook.plans, workbook.observations, notices]).toEqual([{}, {}, []])
  expect(Workbook.safeParse(workbook).success).toBe(true)
  expect(basename(await program.session.opened().workbooks.folderOf(id))).toContain('mira')
})

describe('N-7 what belongs to a record that is erased', () => {
  const id = countedId(9_200_000)
  const open = async () => (await program.session.opened().workbooks.open(id)).workbook
  const run = (command: { type: string; [part: string]: unknown }) =>
    program.session.opened().workbooks.dispatch(id, command)
  let plan: string
  let other: string

  beforeEach(async () => {
    const story = new RepStory()
    story.observe('2026-09-02', { [opens]: 2 })
    story.choose('2026-09-03', opens).answer('2026-09-04', true)
    plan = story.plan('2026-09-05', ['2026-10-01'])
    story.sign('2026-09-06', plan, 'rep').sign('2026-09-06', plan, 'manager')
    other = story.observe('2026-09-20', { [opens]: 3 })
    await placeWorkbook(program.session.opened(), { ...story.workbook, id })
  })

  const added = countedId(9_200_001)
  const add = () => run({ type: 'addendum.start', id: added, plan, because: inRecord, askedBy: 'rep' })

  test('goes with it although it was discarded before, and is named', async () => {
    await add()
    await program.session.opened().workbooks.close(id)
    await run({ type: 'addendum.edit', id: added, changes: { words: `${inRecord} again` } })
    await run({ type: 'addendum.discard', id: added })
    await program.backups.make()
    await restart()
    expect((await whereIs(home, [inRecord])).length).toBeGreaterThan(1)
    const { lines } = await program.erasure.lookAt(id, { kind: 'plans', id: plan })
    expect(lines.map(({ kind, deletedAt }) => [kind, deletedAt])).toEqual([
      ['plans', null],
      ['addenda', moment]
    ])
    const { records } = await program.erasure.eraseRecords(id, [{ kind: 'plans', id: plan }], [plan])
    expect(records.map((one) => one.id)).toEqual([plan, added])
    expect(await whereIs(home, [inRecord])).toEqual([])
    expect((await open()).plans).toEqual({})
    expect((await program.erasure.deleted(id)).lines).toEqual([])
  })

  test('goes out of the story of the plan before, which keeps that another took its place', async () => {
    const next = countedId(9_200_003)
    const sign = (party: string, text: string) =>
      run({ type: 'plan.sign', id: next, party, stance: 'agreed', comment: '', mark: { method: 'typed', text } })
    await run({ type: 'plan.refine', id: next, from: plan, because: `${inRecord} is why` })
    await program.session.opened().workbooks.close(id)
    const ahead = { id: countedId(9_200_004), on: '2026-12-15', kind: 'call', note: '', proposedBy: 'rep' }
    await run({ type: 'plan.edit', id: next, changes: { coachingDates: [ahead] } })
    await sign('rep', 'Mira Lindqvist')
    await sign('manager', 'Jonas Ek')
    await program.backups.make()
    const before = await open()
    const eventsOf = ({ plans }: Workbook) => {
      const one = plans[plan]
      return one?.status === 'signed' ? one.events : undefined
    }
    expect(eventsOf(before)?.map(({ because }) => because)).toEqual([`${inRecord} is why`, `${inRecord} is why`])
    await restart()
    await program.erasure.eraseRecords(id, [{ kind: 'plans', id: next }], [next])
    expect(await whereIs(home, [inRecord])).toEqual([])
    const { workbook, notices } = await program.session.opened().workbooks.open(id)
    expect([Object.keys(workbook.plans), notices]).toEqual([[plan], []])
    expect(eventsOf(workbook)).toEqual(eventsOf(before)?.map((event) => ({ ...event, because: '' })))
    expect(Workbook.safeParse(workbook).success).toBe(true)
    // The same is reported for what comes from an older file, or from another computer.
    const gone = program.session.opened().erased.goneFrom(id)
    expect(JSON.stringify(gone && withoutRecords(before, gone))).not.toContain(inRecord)
  })

  test('goes also where another computer wrote it, which did not know', async () => {
    const desk = await mkdtemp(join(tmpdir(), 'coachbook-desk-'))
    await program.session.close()
    await cp(join(home, 'Coachbook'), join(desk, 'Coachbook'), { recursive: true })
    program = await startProgram(desk, now)
    await add()
    const said = countedId(9_200_002)
    await run({ type: 'statement.begin', id: said, of: { kind: 'observation', id: other } })
    await run({ type: 'statement.write', id: said, text: `${inRecord} to the observation`, name: 'Mira Lindqvist' })
    await run({ type: 'statement.give', id: said })
    const theirs = await open()
    const path = await program.session.opened().workbooks.folderOf(id)
    const journal = await readFile(join(path, 'journal.jsonl'))
    await program.session.close()
    expect(journal.includes(inRecord)).toBe(true)
    program = await startProgram(home, now)
    await program.erasure.eraseRecords(id, [{ kind: 'plans', id: plan }], [plan])
    await program.erasure.eraseRecords(id, [{ kind: 'observations', id: other }], [])
    // A file that brings the whole workbook.
    const gone = program.session.opened().erased.goneFrom(id)
    expect(JSON.stringify(gone && withoutRecords(theirs, gone))).not.toContain(inRecord)
    await program.session.close()
    await writeFile(join(home, 'Coachbook', 'reps', basename(path), 'journal (conflicted copy).jsonl'), journal)
    await restart()
    const { addenda, statements } = await open()
    expect([addenda, statements ?? {}]).toEqual([{}, {}])
    expect((await program.session.opened().workbooks.aside(id)).changes).toEqual([])
    expect(await whereIs(home, [inRecord])).toEqual([])
    await rm(desk, { recursive: true })
  })
})

describe('N-7 a piece that nobody can read', () => {
  const piece = 'journal.damaged-20260101-000000.jsonl'
  const isThere = async () => (await whereIs(join(home, 'Coachbook'), [inRecord])).length > 0
  const swept = async () => (await program.erasure.look()).records.map((one) => one.swept)

  /** Restarts with a disk that refuses to remove the piece the first time. */
  async function refusing(): Promise<void> {
    let refused = false
    await program.session.close()
    program = await startProgram(home, now, {
      ...nodeFiles,
      async remove(path) {
        if (refused || basename(path) !== piece) return nodeFiles.remove(path)
        refused = true
        throw new FileFault('failed', path, 'a scanner holds it')
      }
    })
  }

  test('goes at the next look where it was held, although nothing names the record any more', async () => {
    await writeFile(join(await folder(), piece), `{"half a line": "${inRecord}`)
    await program.backups.make()
    await refusing()
    await erase()
    await restart()
    expect([await swept(), await isThere()]).toEqual([[true], false])
    expect(await whereIs(home, [word, inRecord])).toEqual([])
  })

  test('that came back later and was held is asked for again, too', async () => {
    const path = await folder()
    const old = await mkdtemp(join(tmpdir(), 'coachbook-old-'))
    await cp(path, old, { recursive: true })
    await writeFile(join(old, piece), `{"half a line": "${inRecord}`)
    await erase()
    await refusing()
    expect(await swept()).toEqual([true])
    await cp(old, path, { recursive: true })
    await open()
    expect([await swept(), await isThere()]).toEqual([[false], true])
    await restart()
    expect([await swept(), await isThere()]).toEqual([[true], false])
    await rm(old, { recursive: true })
  })

  test('of after the erasure stays: it says nothing of what was erased', async () => {
    await erase()
    await writeFile(join(await folder(), piece), `{"half a line": "${inRecord}`)
    await restart()
    await open()
    expect(await isThere()).toBe(true)
  })
})

describe('N-7 a clock that was set back', () => {
  test('keeps no backup out of the erasure, and those of after it are written once', async () => {
    moment = '2026-11-28T12:00:00+01:00'
    await program.backups.make()
    moment = '2026-11-28T11:00:00+01:00'
    await erase()
    expect(await whereIs(home, [word])).toEqual([])
    await program.backups.make()
    expect(await program.backups.withoutErased()).toBe(0)
  })

  test('nor does the clock of another computer, which did not know yet when it made its backup', async () => {
    const desk = await mkdtemp(join(tmpdir(), 'coachbook-desk-'))
    await program.session.close()
    await cp(join(home, 'Coachbook'), join(desk, 'Coachbook'), { recursive: true })
    program = await startProgram(home, now)
    moment = '2026-11-28T11:00:00+01:00'
    await erase()
    await program.session.close()
    moment = '2026-11-28T12:00:00+01:00'
    program = await startProgram(desk, now)
    await program.backups.make()
    await program.session.close()
    await rm(join(desk, 'Coachbook'), { recursive: true })
    await cp(join(home, 'Coachbook'), join(desk, 'Coachbook'), { recursive: true })
    program = await startProgram(desk, now)
    expect((await whereIs(desk, [word])).length).toBeGreaterThan(0)
    expect(await program.backups.withoutErased()).toBe(1)
    expect(await whereIs(desk, [word])).toEqual([])
    await program.session.close()
    program = await startProgram(home, now)
    await rm(desk, { recursive: true })
  })

  test('names a drive that is not there although it was looked through at a later time', async () => {
    const stick = join(home, 'stick')
    await mkdir(stick)
    await program.backups.make(stick)
    moment = '2026-11-28T12:00:00+01:00'
    await erase(kept)
    expect(program.backups.unreached()).toEqual([])
    await rename(stick, `${stick} away`)
    moment = '2026-11-28T11:00:00+01:00'
    await erase()
    expect((await program.erasure.look()).unreached).toEqual([expect.stringContaining('stick')])
    await rename(`${stick} away`, stick)
    await program.backups.withoutErased()
    expect(program.backups.unreached()).toEqual([])
    expect(await whereIs(home, [word])).toEqual([])
  })
})

describe('N-7 N-11 two computers with one folder that a tool keeps alike', () => {
  test.each(Object.entries(namesOfCopies))(
    'what one of them erased stays erased, also where the other wrote to it meanwhile; copies are called %s',
    async (_, nameOfCopy) => {
      await program.session.close()
      const desk = await mkdtemp(join(tmpdir(), 'coachbook-desk-'))
      const tool = new SyncedFolders([join(home, 'Coachbook'), join(desk, 'Coachbook')], nameOfCopy)
      await mkdir(join(desk, 'Coachbook'), { recursive: true })
      await tool.sync()
      const there = await startProgram(desk, now)
      const edit = (id: string, strengths: string) =>
        there.session.opened().workbooks.dispatch(rep, { type: 'observation.edit', id, changes: { strengths } })
      await edit(seen, `${word} from the desk`)
      await edit(kept, 'Written at the desk.')
      await there.session.close()
      program = await startProgram(home, now)
      await run({ type: 'observation.edit', id: kept, changes: { development: 'Written on the laptop.' } })
      await erase()
      await program.session.close()
      await tool.sync()

      for (const place of [desk, home]) {
        program = await startProgram(place, now)
        const { observations } = await open()
        expect(observations[seen]).toBeUndefined()
        const { changes } = await program.session.opened().workbooks.aside(rep)
        expect(JSON.stringify(changes)).not.toContain(word)
        // Nobody is asked about a change of which nothing is left.
        expect(changes.filter(({ effects }) => effects.length === 0)).toEqual([])
        expect(`${JSON.stringify(observations[kept])} ${JSON.stringify(changes)}`).toContain('Written at the desk.')
        expect(JSON.stringify(observations[kept])).toContain('Written')
        await program.session.close()
        expect([place, await whereIs(join(place, 'Coachbook'), [word])]).toEqual([place, []])
        await tool.sync()
      }
      program = await startProgram(home, now)
      await rm(desk, { recursive: true })
    }
  )
})
