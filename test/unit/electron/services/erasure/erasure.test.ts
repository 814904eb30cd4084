import { cp, mkdir, mkdtemp, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { type BackupsService, createBackups } from '../../../../../electron/services/backups/backups'
import { createErasure } from '../../../../../electron/services/erasure/erasure'
import { defaultSettings } from '../../../../../electron/services/library/defaults'
import { openParts } from '../../../../../electron/services/library/open'
import { createProtection, type Protection } from '../../../../../electron/services/library/protection'
import { createLibrarySession, type LibrarySession } from '../../../../../electron/services/library/session'
import { createLocation } from '../../../../../electron/services/settings/location'
import { FileFault, type Files } from '../../../../../electron/services/storage/files'
import { nodeFiles } from '../../../../../electron/services/storage/node-files'
import { asideOf } from '../../../../../electron/services/storage/set-aside'
import { createVault, type Vault } from '../../../../../electron/services/storage/vault'
import { schemaVersion } from '../../../../../shared/model/workbook'
import { erasedRep } from '../../../../../shared/rules/erasure'
import { countedId, largeWorkbook } from '../../../../support/large-workbook'
import { content } from '../../../../support/library-in-memory'
import { placeWorkbook } from '../../../../support/library-on-disk'

const word = 'Zitronenfalter'
const name = 'Quirina Zausel'
const rep = countedId(9_000_001)
const other = countedId(9_000_002)

/** The long run (`npm run test:crash`) stops before every change. */
const each = process.env.COACHBOOK_CRASH_ROUNDS ? 1 : 4

let home: string
let library: string
let moment: string
let vault: Vault
let session: LibrarySession
let backups: BackupsService
let protection: Protection
/** Sees every call that changes something on the disk. */
let onChange: (call: string, path: string) => void

const now = () => moment
const changing = ['write', 'create', 'rewrite', 'truncate', 'rename', 'remove', 'removeFolder'] as const

/** The disk, which can stop before any change. */
function watched(): Files {
  const disk: Files = { ...nodeFiles }
  for (const call of changing) {
    const run = nodeFiles[call] as (...input: unknown[]) => Promise<never>
    Object.assign(disk, {
      [call]: async (path: string, ...rest: unknown[]) => {
        onChange(call, path)
        return run(path, ...rest)
      }
    })
  }
  return disk
}

async function start(): Promise<void> {
  const disk = watched()
  vault = createVault(disk)
  const { files } = vault
  const defaults = { ...defaultSettings('en', 'US'), managerName: 'Jonas Ek' }
  const told = { onSaving: () => undefined, onLibraryChanged: () => undefined }
  session = createLibrarySession({
    files,
    vault,
    location: await createLocation({ files, path: join(home, 'location.json'), now }),
    given: library,
    offered: library,
    home,
    defaults,
    open: (folder) => openParts(folder, { files, vault, defaults, content, now, ...told })
  })
  await session.start()
  const later = () => () => undefined
  backups = await createBackups({
    files,
    disk,
    packing: vault,
    session,
    path: join(home, 'backups.json'),
    home,
    now,
    later,
    log: () => undefined
  })
  protection = createProtection({ disk, vault, session, cost: { N: 2 ** 10, r: 8, p: 1 } })
}

const erasure = () => createErasure({ files: vault.files, session, backups, home, now })

const write = (id: string, notes: string) => session.opened().workbooks.dispatch(id, { type: 'notes.write', notes })

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'coachbook-'))
  library = join(home, 'Coachbook')
  moment = '2026-11-28T09:00:00+01:00'
  onChange = () => undefined
  await start()
  for (const [id, called] of [
    [rep, name],
    [other, 'Mira Lindqvist']
  ] as const)
    await placeWorkbook(session.opened(), { ...largeWorkbook(12), id, rep: { ...largeWorkbook(1).rep, name: called } })
  await write(rep, `${word} one`)
  await session.opened().workbooks.close(rep)
  await write(rep, `${word} two`)
  await write(other, 'stays')
})

afterEach(async () => {
  await session.close()
  await rm(home, { recursive: true, force: true })
})

/** All bytes below a folder, including the unpacked contents of backups, and every name. */
async function allIn(folder: string): Promise<{ where: string; bytes: Buffer }[]> {
  const found: { where: string; bytes: Buffer }[] = []
  for (const path of await readdir(folder, { recursive: true })) {
    const place = join(folder, path)
    found.push({ where: path, bytes: Buffer.from(path) })
    if (!(await stat(place)).isFile()) continue
    const bytes = await readFile(place)
    found.push({ where: path, bytes })
    if (!path.endsWith('.zip')) continue
    const zip = await fromBufferPromise(bytes, { lazyEntries: true })
    for await (const entry of zip.eachEntry()) {
      const chunks: Buffer[] = []
      for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk)
      found.push({
        where: `${path}: ${entry.fileName}`,
        bytes: Buffer.concat([Buffer.from(entry.fileName), ...chunks])
      })
    }
  }
  return found
}

/** Where one of the words is found; the id of the workbook may only occur where its erasure is recorded. */
async function whereIs(...words: string[]): Promise<string[]> {
  const all = await allIn(home)
  return all.filter(({ bytes }) => words.some((one) => bytes.includes(one))).map(({ where }) => where)
}

const repsThere = async () => (await session.opened().workbooks.list()).map((one) => one.name)
const notesOf = async (id: string) => (await session.opened().workbooks.open(id)).workbook.private.notes

/**
 * Names the rep everywhere outside the rep's own folder: views, imports, answers, calendar, rest of damaged files,
 * copies.
 */
async function nameEverywhere(isSealed = false): Promise<void> {
  const { settings, workbooks } = session.opened()
  const view = { order: [], hidden: [], widths: {}, sorting: [], group: null, filters: {}, text: word }
  await settings.change({ logViews: { [rep]: { last: view, saved: [{ name: word, view }] } } })
  const folder = await workbooks.folderOf(rep)
  await session.close()
  await cp(folder, `${folder} (Jonas's conflicted copy)`, { recursive: true })
  // Sealed files open in no other folder than their own, so only its name tells whose a copy is.
  const copy = isSealed ? `Copy of ${basename(folder)}` : 'copied by hand'
  await cp(folder, join(library, 'reps', copy), { recursive: true })
  await writeFile(join(folder, 'workbook.damaged-20260101-000000.json'), word)
  const one = {
    schemaVersion: 1,
    id: countedId(1),
    at: moment,
    file: 'team.xlsx',
    what: 'reps',
    state: 'done',
    records: 2
  }
  const workbook = (id: string) => ({ id, made: null })
  const left = [{ workbook: rep, what: 'rep', id: null, label: word, why: 'edited' }]
  await mkdir(join(library, 'imports'), { recursive: true })
  const put = (path: string, data: unknown) => vault.files.write(join(library, path), Buffer.from(JSON.stringify(data)))
  await put(`imports/${one.id}.json`, { ...one, workbooks: [workbook(rep), workbook(other)], left, leftCount: 1 })
  const own = { ...one, id: countedId(2), file: `${word}.xlsx`, workbooks: [workbook(rep)], left: [], leftCount: 0 }
  await put(`imports/${own.id}.json`, own)
  const mapping = {
    what: 'reps',
    columns: [],
    order: null,
    mark: '.',
    epoch: 1900,
    fill: false,
    people: { 'quirina zausel': { is: 'rep', id: rep }, 'mira lindqvist': { is: 'rep', id: other } },
    everybody: rep,
    kind: null,
    period: 'month'
  }
  await put('import-answers.json', { version: 1, answers: [{ columns: 'x', mapping }] })
  const words = (of: string, workbook: string | null) => ({ of, name: 'Why', words: 'x', workbook, at: moment })
  await put('left-words.json', {
    version: 1,
    words: [words(word, rep), words(`Erase ${name} for good`, null), words('Add a rep', null)]
  })
  const event = (title: string) => ({
    sequence: 0,
    content: JSON.stringify({ title, when: { day: '2026-12-01' }, minutes: 30 }),
    due: '2026-12-01',
    cancelled: false
  })
  await put('rhythm.json', {
    version: 1,
    leave: [],
    calendar: { a: event(`One-on-one with ${name}`), b: event('One-on-one with Mira Lindqvist') }
  })
  await put('rhythm.damaged-20260101-000000.json', `{ broken ${name}`)
}

describe('N-7 erasing a rep', () => {
  it('leaves no word of the rep in the library, in any backup, or among what else names a rep; others stay whole', async () => {
    await nameEverywhere()
    await start()
    moment = '2026-11-28T10:00:00+01:00'
    await backups.make()
    const stick = join(home, 'stick')
    await mkdir(stick)
    await backups.make(stick)
    expect((await whereIs(word, name)).length).toBeGreaterThan(20)
    moment = '2026-11-28T11:00:00+01:00'
    const erased = await erasure().erase({ id: rep, name: ` ${name.toUpperCase()} ` })
    expect(erased.counts).toMatchObject({ observations: 12 })
    expect(await whereIs(word, name, 'Quirina', 'quirina')).toEqual([])
    expect(await repsThere()).toEqual(['Mira Lindqvist'])
    expect(await notesOf(other)).toBe('stays')
    const left = await whereIs(rep)
    expect(left.every((where) => /erased(?:\.on-\w+)?\.json$|backup\.json$/.test(where))).toBe(true)
    expect(session.state().notices).toEqual([])
    expect(await erasure().look()).toMatchObject({ reps: [{ id: rep, by: 'Jonas Ek', swept: true }], unreached: [] })
    // What belongs to others is unchanged, in the library and in the backups.
    expect(session.opened().imports.list()).toMatchObject([{ workbooks: [{ id: other }], left: [], leftCount: 0 }])
    expect(session.opened().leftWords.words()).toMatchObject([{ of: 'Add a rep' }])
    const { calendar } = JSON.parse(await readFile(join(library, 'rhythm.json'), 'utf8'))
    expect(calendar.a).toMatchObject({ sequence: 1, cancelled: true })
    expect(calendar.b).toMatchObject({ sequence: 0, cancelled: false })
    const { backups: lines } = await backups.list()
    expect(lines).toMatchObject([{ reps: 1, damaged: false, madeAt: '2026-11-28T10:00:00+01:00' }])
    await write(other, 'later')
    await backups.look({ name: lines[0]?.name ?? '' })
    await backups.restore({ reps: [other], away: [], rest: true })
    expect(await notesOf(other)).toBe('stays')
    expect(await repsThere()).toEqual(['Mira Lindqvist'])
    expect((await erasure().look()).reps).toHaveLength(1)
  })

  it('S3-8 of one who took part in a group session leaves the copy of the other whole, also one that was being changed', async () => {
    const words = {
      status: 'held' as const,
      kind: 'training' as const,
      when: '2026-11-20T10:00:00+01:00',
      minutes: 60,
      subject: 'Questions before a demo',
      behaviors: [],
      notes: 'Each played the buyer once.'
    }
    const { id } = await session.opened().imports.planGroup(words, [rep, other])
    await session.opened().workbooks.dispatch(rep, { type: 'group.edit', id, own: word })
    const place = join(library, 'imports', `${id}.json`)
    const manifest = JSON.parse(await readFile(place, 'utf8'))
    await session.close()
    await writeFile(
      place,
      JSON.stringify({ ...manifest, state: 'changing', group: { edition: 2, into: [other], out: [rep] } })
    )
    await start()
    await erasure().erase({ id: rep, name })
    expect(await whereIs(word, name)).toEqual([])
    expect((await whereIs(rep)).every((where) => /erased(?:\.on-\w+)?\.json$|backup\.json$/.test(where))).toBe(true)
    const { workbook } = await session.opened().workbooks.open(other)
    expect(workbook.groups?.[id]).toMatchObject({ ...words, size: 2 })
    await session.opened().imports.takeBack(id, () => undefined)
    expect((await session.opened().workbooks.open(other)).workbook.groups).toBeUndefined()
  })

  it('of a protected library reaches what is sealed, and puts nothing in clear', async () => {
    await backups.make()
    await protection.protect('a passphrase of a test')
    await session.lock()
    await protection.unlock('a passphrase of a test')
    await nameEverywhere(true)
    await start()
    await protection.unlock('a passphrase of a test')
    await backups.make()
    const sealedBefore = (await allIn(home)).length
    await erasure().erase({ id: rep, name })
    expect((await allIn(home)).length).toBeLessThan(sealedBefore)
    expect(await whereIs(word, name)).toEqual([])
    expect(await repsThere()).toEqual(['Mira Lindqvist'])
    for (const { name: of } of (await backups.list()).backups) {
      const look = await backups.look({ name: of })
      expect(look.reps.map((one) => one.name)).toEqual(['Mira Lindqvist'])
      await backups.restore({ reps: [other], away: [], rest: true })
    }
    expect(await repsThere()).toEqual(['Mira Lindqvist'])
    await protection.unprotect('a passphrase of a test')
    expect(await whereIs(word, name)).toEqual([])
    expect((await erasure().look()).reps).toMatchObject([{ id: rep }])
  })

  it('holds against an old backup, a copy of the folder and another library made of one', async () => {
    const { name: made } = await backups.make()
    const folder = await session.opened().workbooks.folderOf(rep)
    await cp(folder, join(home, 'kept'), { recursive: true })
    await cp(join(home, 'Coachbook Backups', made), join(home, 'old.zip'))
    await erasure().erase({ id: rep, name })
    const old = { path: join(home, 'old.zip') }
    const look = await backups.look(old)
    expect(look.reps.map((one) => one.name)).toEqual(['Mira Lindqvist'])
    // It is said that somebody is missing in the list, and not who.
    expect(look.erased).toEqual({ inside: 1, since: 0 })
    expect(JSON.stringify(look)).not.toContain(name)
    const rewritten = await backups.look({ name: made })
    expect(rewritten.erased.inside + rewritten.erased.since).toBe(1)
    await backups.look(old)
    await backups.restore({ reps: [rep, other], away: [], rest: true })
    expect(await repsThere()).toEqual(['Mira Lindqvist'])
    expect(await readdir(join(library, 'reps'))).toHaveLength(1)

    await cp(join(home, 'kept'), join(library, 'reps', 'under another name'), { recursive: true })
    expect(await repsThere()).toEqual(['Mira Lindqvist'])
    expect(session.state().notices).toEqual([{ code: 'library.erased-again', params: {} }])
    expect(await readdir(join(library, 'reps'))).toHaveLength(1)

    await cp(join(home, 'kept'), folder, { recursive: true })
    await writeFile(join(folder, 'workbook.json'), 'x')
    await rm(join(folder, 'history'), { recursive: true })
    await session.close()
    await start()
    expect(await repsThere()).toEqual(['Mira Lindqvist'])
    expect(await readdir(join(library, 'reps'))).toHaveLength(1)

    // Stopped while a copy was being removed.
    await session.close()
    await cp(join(home, 'kept'), join(library, 'removing', 'anna'), { recursive: true })
    await start()
    expect(await readdir(library)).not.toContain('removing')

    await backups.begin(old, join(home, 'another'))
    expect(await readdir(join(home, 'another', 'reps'))).toHaveLength(1)
    const rep2 = { id: rep, name, role: '', territory: '', frameworks: [] }
    await expect(session.opened().workbooks.create(rep2)).rejects.toMatchObject({ code: 'workbook.erased' })
    await rm(join(home, 'kept'), { recursive: true })
    await rm(join(home, 'old.zip'))
    expect(await whereIs(word, name)).toEqual([])
  })

  it('names a stick that is not there, and does it there once it is back', async () => {
    const stick = join(home, 'stick')
    await mkdir(stick)
    await backups.make(stick)
    await rename(stick, join(home, 'drawer'))
    await erasure().erase({ id: rep, name })
    expect((await erasure().look()).unreached).toEqual(['stick'])
    await session.close()
    await start()
    expect((await erasure().look()).unreached).toEqual(['stick'])
    await rename(join(home, 'drawer'), stick)
    moment = '2026-11-28T12:00:00+01:00'
    expect(await whereIs(word)).not.toEqual([])
    expect(await backups.withoutErased()).toBe(1)
    expect((await erasure().look()).unreached).toEqual([])
    expect(await whereIs(word, name)).toEqual([])
    // A backup that is already done is not rewritten.
    expect(await backups.withoutErased()).toBe(0)
    // Removed once more, it holds nothing about whoever was erased before.
    await rename(stick, join(home, 'drawer'))
    await backups.withoutErased()
    expect((await erasure().look()).unreached).toEqual([])
    await rename(join(home, 'drawer'), stick)
    await writeFile(join(stick, 'Coachbook 20260101-000000.zip'), 'no zip')
    await backups.withoutErased()
    expect((await erasure().look()).unreached).toEqual([join('stick', 'Coachbook 20260101-000000.zip')])
  })

  it('names the folder of the backups as long as an erasure that was cut off has not reached it', async () => {
    await backups.make()
    const facts = { id: rep, at: moment, by: 'Jonas Ek', counts: null }
    await session.opened().erased.put(erasedRep(facts, () => '0'.repeat(64)))
    expect((await erasure().look()).unreached).toHaveLength(1)
    moment = '2026-11-28T12:00:00+01:00'
    expect(await backups.withoutErased()).toBe(1)
    expect((await erasure().look()).unreached).toEqual([])
  })

  it('is refused for another name, while changes of another copy wait, while a hold stands, and where another program has the library', async () => {
    await expect(erasure().erase({ id: rep, name: 'Mira Lindqvist' })).rejects.toMatchObject({
      code: 'erasure.other-name'
    })
    const change = {
      v: schemaVersion,
      at: moment,
      actor: 'Jonas Ek',
      type: 'notes.write',
      patches: [{ op: 'replace' as const, path: ['private', 'notes'], value: 'there' }],
      inverse: []
    }
    const line = { first: 9, seq: 9, prev: '0'.repeat(64), hash: 'a'.repeat(64), change }
    const offered = asideOf('fork')(line)
    await session.opened().workbooks.offer(rep, [offered])
    await expect(erasure().erase({ id: rep, name })).rejects.toMatchObject({ code: 'erasure.waiting' })
    await session.opened().workbooks.leaveOut(rep, [offered.key], true)
    await session.opened().workbooks.dispatch(rep, { type: 'rep.hold', reason: 'A dispute' })
    await expect(erasure().erase({ id: rep, name })).rejects.toMatchObject({
      code: 'erasure.held',
      params: { rep: name, reason: 'A dispute' }
    })
    const elsewhere = session
    await start()
    await expect(erasure().erase({ id: rep, name })).rejects.toMatchObject({ code: 'workbook.read-only' })
    await session.close()
    session = elsewhere
    expect(await notesOf(rep)).toBe(`${word} two`)
    expect((await erasure().look()).reps).toEqual([])
  })

  it('stopped before any change on the disk, leaves the rep whole or, once it is written down, nothing of the rep', async () => {
    await nameEverywhere()
    await start()
    await backups.make()
    await session.close()
    const before = join(home, '..', `${home}-before`)
    await cp(home, before, { recursive: true })
    const steps = await runStopping(Number.POSITIVE_INFINITY)
    expect(steps).toBeGreaterThan(20)
    for (let at = 1; at <= steps; at += each) {
      await rm(home, { recursive: true })
      await cp(before, home, { recursive: true })
      await runStopping(at)
      // The lock of a program that is gone.
      await rm(join(library, 'library.lock'), { force: true })
      await start()
      await backups.withoutErased(name)
      const isErased = (await erasure().look()).reps.length === 1
      expect([at, await repsThere()]).toEqual([at, isErased ? ['Mira Lindqvist'] : expect.arrayContaining([name])])
      if (isErased) expect([at, await whereIs(word, name)]).toEqual([at, []])
      else expect(await notesOf(rep)).toBe(`${word} two`)
      expect(await notesOf(other)).toBe('stays')
      await session.close()
    }
    await rm(before, { recursive: true })
  })

  /** Erases while no change reaches the disk from the given one on; returns how many changes there were. */
  async function runStopping(at: number): Promise<number> {
    await start()
    let count = 0
    onChange = (_call, path) => {
      count += 1
      if (count >= at) throw new FileFault('failed', path, 'the power is gone')
    }
    await erasure()
      .erase({ id: rep, name })
      .catch(() => undefined)
    const made = count
    await session.close().catch(() => undefined)
    onChange = () => undefined
    return made
  }
})
