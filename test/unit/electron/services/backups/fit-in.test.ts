import { cp, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { fromBufferPromise } from 'yauzl'
import { createBackups } from '../../../../../electron/services/backups/backups'
import { defaultSettings } from '../../../../../electron/services/library/defaults'
import { openParts } from '../../../../../electron/services/library/open'
import { createProtection } from '../../../../../electron/services/library/protection'
import { createLibrarySession } from '../../../../../electron/services/library/session'
import { createLocation } from '../../../../../electron/services/settings/location'
import { nodeFiles as disk } from '../../../../../electron/services/storage/node-files'
import { createVault } from '../../../../../electron/services/storage/vault'
import { localMoment as now } from '../../../../../electron/services/workbooks/clock'
import { RuleError } from '../../../../../shared/errors'
import { anna, rep } from '../../../../support/annas-library'
import { content } from '../../../../support/library-in-memory'
import { forgeZip } from '../../../../support/zip-forge'

const word = 'Zitronenfalter'
const passphrase = 'the first passphrase'

let home: string

beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'coachbook-backups-'))
})

afterEach(() => rm(home, { recursive: true, force: true }))

async function start() {
  const vault = createVault(disk)
  const { files } = vault
  const library = join(home, 'library')
  const defaults = { ...defaultSettings('en', 'US'), managerName: 'Jonas Ek' }
  const told = { onSaving: () => undefined, onLibraryChanged: () => undefined }
  const session = createLibrarySession({
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
  const protection = createProtection({ disk, vault, session, cost: { N: 2 ** 10, r: 8, p: 1 } })
  const path = join(home, 'backups.json')
  /** What was readable below the library while something was written sealed. */
  const seen: string[] = []
  const watched = {
    ...files,
    async create(...told: Parameters<typeof files.create>) {
      seen.push(...(await filesWith(library, word)))
      await files.create(...told)
    }
  }
  const backups = await createBackups({
    files: watched,
    disk,
    packing: vault,
    session,
    path,
    home,
    now,
    log: () => undefined
  })
  const write = (notes: string) => session.opened().workbooks.dispatch(anna, { type: 'notes.write', notes })
  const notes = async () => (await session.opened().workbooks.open(anna)).workbook.private.notes
  await session.opened().workbooks.create(rep)
  await write(word)
  return { library, vault, session, protection, backups, write, notes, seen }
}

async function filesWith(folder: string, text: string): Promise<string[]> {
  const found: string[] = []
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) found.push(...(await filesWith(path, text)))
    else if (`${entry.name} ${await readFile(path, 'latin1')}`.includes(text)) found.push(path)
  }
  return found
}

/** The entries of a zip. */
async function unzipped(path: string): Promise<Record<string, Buffer>> {
  const zip = await fromBufferPromise(await readFile(path), { lazyEntries: true })
  const found: Record<string, Buffer> = {}
  for await (const entry of zip.eachEntry()) {
    const chunks: Buffer[] = []
    for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk)
    found[entry.fileName] = Buffer.concat(chunks)
  }
  return found
}

async function codeOf(attempt: Promise<unknown>): Promise<string> {
  return attempt.then(
    () => 'none',
    (error) => (error instanceof RuleError ? error.code : String(error))
  )
}

const choice = { reps: [anna], away: [], rest: true }

test('N-3 a backup of a protected library stays protected and is put back, also under another passphrase', async () => {
  const { session, protection, backups, write, notes } = await start()
  await protection.protect(passphrase)
  const { name } = await backups.make()
  const archive = await readFile(join(home, 'library Backups', name), 'latin1')
  for (const hidden of [word, rep.name, 'Jonas Ek']) expect(archive).not.toContain(hidden)
  await protection.change(passphrase, 'the second passphrase')
  await write('later')
  expect((await backups.look({ name })).reps).toMatchObject([{ id: anna, name: rep.name, same: false }])
  expect(await backups.restore(choice)).toBe(true)
  expect(await notes()).toBe(word)
  await session.lock()
  expect(await codeOf(protection.unlock(passphrase))).toBe('protection.wrong')
  await session.close()
})

test('N-3 what a backup in clear brings back into a protected library is sealed', async () => {
  const { library, session, protection, backups, write, notes, seen } = await start()
  const [folder = ''] = await readdir(join(library, 'reps'))
  await session.opened().workbooks.closeAll()
  await cp(join(library, 'reps', folder), join(library, 'reps', `${folder} copy`), { recursive: true })
  await writeFile(join(library, 'list of a friend.txt'), 'milk')
  const { name } = await backups.make()
  await rm(join(library, 'reps', `${folder} copy`), { recursive: true })
  await protection.protect(passphrase)
  await write('later')
  seen.length = 0
  await backups.look({ name })
  // Not for a moment, since a program can be killed at any time.
  expect(seen).toEqual([])
  expect(await filesWith(library, word)).toEqual([])
  expect(await filesWith(join(library, 'restoring'), 'anna')).toEqual([])
  expect(await readdir(join(library, 'restoring', 'new'))).not.toContain('list of a friend.txt')
  expect(await backups.restore(choice)).toBe(true)
  expect(await notes()).toBe(word)
  await session.lock()
  expect(await filesWith(library, word)).toEqual([])
  expect(await readdir(join(library, 'reps'))).toEqual([anna])
})

test('N-3 a backup that opens with another passphrase is refused in words, and is a library of its own', async () => {
  const { session, protection, backups } = await start()
  await protection.protect(passphrase)
  const { name } = await backups.make()
  await protection.unprotect(passphrase)
  expect(await codeOf(backups.look({ name }))).toBe('backup.other-key')
  const other = join(home, 'other')
  await backups.begin({ name }, other)
  // An earlier Coachbook, which reads no packed files, says that a newer one made it.
  expect(JSON.parse(await readFile(join(other, 'library.json'), 'utf8'))).toMatchObject({ version: 3 })
  const chosen = await session.keepChoice(other)
  await session.openChosen({ choice: chosen.choice, start: false })
  expect(session.locked()).toBe(other)
  await protection.unlock(passphrase)
  expect((await session.opened().workbooks.open(anna)).workbook.private.notes).toBe(word)
  expect(JSON.parse(await readFile(join(other, 'library.json'), 'utf8'))).toMatchObject({ version: 2 })
  await session.close()
})

test('N-3 nothing is put back into a library that another program took since the backup was looked at', async () => {
  const { library, session, backups, write, notes } = await start()
  const { name } = await backups.make()
  await write('later')
  await backups.look({ name })
  const lock = join(library, 'library.lock')
  await writeFile(lock, (await readFile(lock, 'utf8')).replace(/"id":"./, '"id":"x'))
  expect(await codeOf(backups.restore(choice))).toBe('workbook.read-only')
  expect(await readdir(join(library, 'restoring'))).not.toContain('plan.json')
  expect(await notes()).toBe('later')
  await session.close()
})

test('N-3 a backup with files of the program’s own brings none of them', async () => {
  const { library, session, backups } = await start()
  const { name } = await backups.make()
  await backups.look({ name })
  const incoming = join(library, 'restoring', 'new')
  for (const own of ['library.lock', 'library.json', 'index.json', 'removing', 'restoring', 'protection.json'])
    await writeFile(join(incoming, own), 'of the backup')
  expect(await backups.restore(choice)).toBe(true)
  expect(await filesWith(library, 'of the backup')).toEqual([])
  expect(session.state()).toMatchObject({ ready: true, notices: [] })
  await session.close()
})

test('N-9 the list of a backup tells what its packed files unpack to, and is refused where that is too much or not so', async () => {
  const { session, protection, backups } = await start()
  await protection.protect(passphrase)
  const { name } = await backups.make()
  const path = join(home, 'library Backups', name)
  const entries = await unzipped(path)
  const forged = join(home, 'forged.zip')
  const withHolds = async (holds: (before: number) => number) => {
    const manifest = JSON.parse(String(entries['backup.json']))
    for (const file of manifest.files) if (file.holds !== undefined) file.holds = holds(file.holds)
    const changed = { ...entries, 'backup.json': Buffer.from(JSON.stringify(manifest)) }
    await writeFile(forged, forgeZip(Object.entries(changed).map(([name, data]) => ({ name, data }))))
    return [
      await codeOf(backups.look({ path: forged })),
      await codeOf(backups.begin({ path: forged }, join(home, 'new')))
    ]
  }
  expect(await withHolds((before) => before)).toEqual(['none', 'none'])
  await rm(join(home, 'new'), { recursive: true })
  for (const holds of [(before: number) => before + 1, () => 2 ** 30, () => 0])
    expect(await withHolds(holds)).toEqual(['backup.damaged', 'backup.damaged'])
  await session.close()
})

test('N-3 a backup of a newer Coachbook is refused in words', async () => {
  const { session, backups } = await start()
  const { name } = await backups.make()
  const entries = await unzipped(join(home, 'library Backups', name))
  const manifest = { ...JSON.parse(String(entries['backup.json'])), version: 3, anything: 'else' }
  const path = join(home, 'library Backups', 'library 20260101-000000.zip')
  const changed = { ...entries, 'backup.json': Buffer.from(JSON.stringify(manifest)) }
  await writeFile(path, forgeZip(Object.entries(changed).map(([name, data]) => ({ name, data }))))
  expect(await codeOf(backups.look({ path }))).toBe('backup.too-new')
  const { backups: lines } = await backups.list()
  expect(lines.map(({ newer, damaged }) => [newer, damaged]).sort()).toEqual([
    [false, false],
    [true, true]
  ])
  await session.close()
})
