import { copyFile, mkdir, mkdtemp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { createBackups } from '../../../../../electron/services/backups/backups'
import { manifestOf } from '../../../../../electron/services/backups/unpack'
import { FileFault, type Files } from '../../../../../electron/services/storage/files'
import { nodeFiles } from '../../../../../electron/services/storage/node-files'
import { libraryVersions, versionOf } from '../../../../../electron/services/workbooks/library-version'
import { RuleError } from '../../../../../shared/errors'
import { anna, rep } from '../../../../support/annas-library'
import { countedId } from '../../../../support/large-workbook'
import { passphrase, startProgram, type WholeProgram } from '../../../../support/whole-program'

/**
 * Backups as each version wrote them, of one library: `clear` before it was protected, and `v<version>` afterwards.
 * `COACHBOOK_MAKE_FIXTURE=backups` writes all of them anew; those of older versions stay for ever, so each then comes from
 * the commit that wrote it, and they are of different libraries.
 */
const fixtures = join(process.cwd(), 'test', 'fixtures', 'backups')
const word = 'Zitronenfalter'
const ben = { ...rep, id: countedId(2), name: 'Ben Vogt' }

const notesOf = async ({ session }: WholeProgram, id: string) =>
  (await session.opened().workbooks.open(id)).workbook.private.notes
const writeNotes = ({ session }: WholeProgram, id: string, notes: string) =>
  session.opened().workbooks.dispatch(id, { type: 'notes.write', notes })

async function freshHome(): Promise<string> {
  const home = await mkdtemp(join(tmpdir(), 'coachbook-backups-'))
  onTestFinished(() => rm(home, { recursive: true, force: true }))
  return home
}

async function codeOf(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(
    () => 'none',
    (error) => (error instanceof RuleError ? error.code : String(error))
  )
}

test.runIf(process.env.COACHBOOK_MAKE_FIXTURE === 'backups')('writes the fixtures', async () => {
  const home = await freshHome()
  const program = await startProgram(home)
  for (const one of [rep, ben]) {
    await program.session.opened().workbooks.create(one)
    await writeNotes(program, one.id, `${word} of ${one.name}`)
    // A part of the history, and a journal.
    await program.session.opened().workbooks.close(one.id)
    await writeNotes(program, one.id, `${word} of ${one.name} once more`)
  }
  await mkdir(fixtures, { recursive: true })
  const keep = async (backups: WholeProgram['backups'], name: string) =>
    copyFile(join(home, 'Coachbook Backups', (await backups.make()).name), join(fixtures, `${name}.zip`))
  await keep(program.backups, 'clear')
  await program.protection.protect(passphrase)
  const { session, vault } = program
  const path = join(home, 'unpacked.json')
  const now = () => new Date().toISOString().replace(/\.\d+Z$/, '+00:00')
  const unpacked = await createBackups({
    files: vault.files,
    disk: nodeFiles,
    session,
    path,
    home,
    now,
    log: () => undefined
  })
  await keep(unpacked, 'v1')
  await keep(program.backups, 'v2')
  await session.close()
})

/** A library that was begun from the fixture, not opened yet. */
async function begun(version: string, home: string): Promise<void> {
  const other = await startProgram(await freshHome())
  await other.backups.begin({ path: join(fixtures, `${version}.zip`) }, join(home, 'Coachbook'))
  await other.session.close()
}

/** The library of a backup in a fixture, unlocked, with all fixtures among its backups. */
async function started(version: string): Promise<{ program: WholeProgram; home: string; place: string }> {
  const home = await freshHome()
  await begun(version, home)
  const place = join(home, 'Coachbook Backups')
  await mkdir(place)
  for (const [at, name] of ['clear', 'v1', 'v2'].entries())
    await copyFile(join(fixtures, `${name}.zip`), join(place, `Coachbook 20260101-00000${at}.zip`))
  const program = await startProgram(home)
  expect(program.session.locked()).toBe(program.library)
  await program.protection.unlock(passphrase)
  return { program, home, place }
}

const fixtureNames = {
  clear: 'Coachbook 20260101-000000.zip',
  v1: 'Coachbook 20260101-000001.zip',
  v2: 'Coachbook 20260101-000002.zip'
}

test('N-3 the fixtures are what they are called', async () => {
  const about = async (name: string) => {
    const { version, files } = await manifestOf(join(fixtures, `${name}.zip`))
    return { version, packed: files.filter(({ holds }) => holds !== undefined).length > 0 }
  }
  expect(await about('clear')).toEqual({ version: 1, packed: false })
  expect(await about('v1')).toEqual({ version: 1, packed: false })
  expect(await about('v2')).toEqual({ version: 2, packed: true })
  const sizeOf = async (name: string) => (await stat(join(fixtures, `${name}.zip`))).size
  expect(await sizeOf('v2')).toBeLessThan((await sizeOf('v1')) * 0.75)
})

test.each(['v1', 'v2'] as const)(
  'N-3 a library begun from a backup of %s opens with its passphrase, whole',
  async (version) => {
    const { program } = await started(version)
    expect(await versionOf(nodeFiles, program.library)).toBe(libraryVersions.protected)
    for (const { id, name } of [rep, ben]) {
      const { notices } = await program.session.opened().workbooks.open(id)
      expect([await notesOf(program, id), notices]).toEqual([`${word} of ${name} once more`, []])
    }
    expect(program.session.state().notices).toEqual([])
    for (const name of await readdir(program.library, { recursive: true }))
      if ((await stat(join(program.library, name))).isFile())
        expect((await readFile(join(program.library, name))).subarray(0, 4).toString('latin1')).not.toBe('CBP1')
    await program.session.close()
  }
)

test.each(['clear', 'v1', 'v2'] as const)('N-3 a backup of %s is listed, looked at and put back', async (kept) => {
  const { program } = await started('v1')
  await writeNotes(program, anna, 'later')
  await writeNotes(program, ben.id, 'stays')
  const { backups } = await program.backups.list()
  expect(backups.filter(({ name }) => name === fixtureNames[kept])).toMatchObject([
    { reps: 2, damaged: false, unread: [] }
  ])
  const look = await program.backups.look({ name: fixtureNames[kept] })
  expect(look.reps).toMatchObject([
    { id: anna, name: rep.name, same: false },
    { id: ben.id, name: ben.name, same: false }
  ])
  expect(await program.backups.restore({ reps: [anna], away: [], rest: true })).toBe(true)
  expect(await notesOf(program, anna)).toBe(`${word} of ${rep.name} once more`)
  expect(await notesOf(program, ben.id)).toBe('stays')
  await program.session.close()
})

test.each(['v1', 'v2'] as const)('N-7 a rep is erased from a backup of %s', async (kept) => {
  const { program, place } = await started('v1')
  await program.erasure.erase({ id: ben.id, name: ben.name })
  const look = async () => {
    const { reps } = await program.backups.look({ name: fixtureNames[kept] })
    await program.backups.drop()
    return reps.map(({ id }) => id)
  }
  const { version, erased, reps } = await manifestOf(join(place, fixtureNames[kept]))
  expect({ version, erased, reps: reps.map(({ id }) => id) }).toEqual({ version: 2, erased: [ben.id], reps: [anna] })
  expect(await look()).toEqual([anna])
  expect(program.backups.unreached()).toEqual([])
  await program.session.close()
})

test('N-3 what interrupts the first opening of a library from a packed backup costs nothing of it', async () => {
  let isDone = false
  for (let count = 0; !isDone; count++) {
    const home = await freshHome()
    await begun('v2', home)
    let left = count
    const full: Files = {
      ...nodeFiles,
      async rename(from, to) {
        if (/library\.json$|\.jsonl?$/.test(to) && !/lock|index/.test(to) && left-- <= 0)
          throw new FileFault('disk-full', to, 'there is no room')
        await nodeFiles.rename(from, to)
      }
    }
    const stopped = await startProgram(home, undefined, full)
    const answer = await codeOf(stopped.protection.unlock(passphrase))
    isDone = answer === 'none'
    if (!isDone) {
      expect(answer).toBe('protection.not-opened')
      expect(await versionOf(nodeFiles, stopped.library)).toBe(libraryVersions.packed)
    }
    await stopped.session.close()
    const program = await startProgram(home)
    await program.protection.unlock(passphrase)
    expect(await notesOf(program, anna)).toBe(`${word} of ${rep.name} once more`)
    expect(program.session.state().notices).toEqual([])
    await program.session.close()
    expect(count).toBeLessThan(60)
  }
})

test('N-3 a second program does not read a library while another unpacks it', async () => {
  const home = await freshHome()
  await begun('v2', home)
  let isReached = false
  let goOn = () => {}
  const gate = new Promise<void>((resolve) => {
    goOn = resolve
  })
  const slow: Files = {
    ...nodeFiles,
    async rename(from, to) {
      if (to.endsWith('workbook.json')) {
        isReached = true
        await gate
      }
      await nodeFiles.rename(from, to)
    }
  }
  const first = await startProgram(home, undefined, slow)
  const unlocking = first.protection.unlock(passphrase)
  await expect.poll(() => isReached).toBe(true)
  const second = await startProgram(home)
  expect(await codeOf(second.protection.unlock(passphrase))).toBe('protection.not-opened')
  goOn()
  await unlocking
  await second.protection.unlock(passphrase)
  for (const program of [first, second]) {
    expect(await notesOf(program, anna)).toBe(`${word} of ${rep.name} once more`)
    await program.session.close()
  }
})
