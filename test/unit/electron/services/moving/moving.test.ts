import { cp, mkdir, mkdtemp, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { beginLibrary } from '../../../../../electron/services/backups/begin'
import { isLibrary } from '../../../../../electron/services/library/folder'
import type { OpenLibraryParts } from '../../../../../electron/services/library/session'
import { createMoving, type Moving } from '../../../../../electron/services/moving/moving'
import { digestOf } from '../../../../../electron/services/storage/attachments'
import { decideExchange, incomingIn } from '../../../../../electron/services/storage/exchange'
import { nodeFiles } from '../../../../../electron/services/storage/node-files'
import { createVault, type Vault } from '../../../../../electron/services/storage/vault'
import { libraryVersions, versionOf } from '../../../../../electron/services/workbooks/library-version'
import { RuleError } from '../../../../../shared/errors'
import { type BuiltWorker, buildWorker } from '../../../../support/built-worker'
import { fullWorkbook, planted } from '../../../../support/full-workbook'
import { temporaryLibrary } from '../../../../support/library-on-disk'
import { forgeZip } from '../../../../support/zip-forge'

const now = '2026-11-22T09:30:00+01:00'
const passphrase = 'five old apples in a bäsket'
const full = fullWorkbook()

let worker: BuiltWorker
let folder: string
beforeAll(async () => {
  worker = await buildWorker('electron/services/moving/moving.worker.ts')
}, 400_000)
afterAll(() => worker.remove())
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'coachbook-moving-'))
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const movingOf = (parts: OpenLibraryParts | null, vault: Pick<Vault, 'lend'> = createVault(nodeFiles)): Moving =>
  createMoving({
    disk: nodeFiles,
    session: {
      opened() {
        if (!parts) throw new RuleError('library.not-open')
        return parts
      }
    },
    vault,
    workerFile: worker.file,
    now: () => now,
    work: 10
  })

/** Every file of a library with the digest of its content, without files that are only temporary. */
async function filesOf(library: string, { files } = createVault(nodeFiles)): Promise<Record<string, string>> {
  const found: Record<string, string> = {}
  for (const name of (await readdir(library, { recursive: true })).sort()) {
    if (/library\.lock|^library\.json$|^index\.json$/.test(name)) continue
    if ((await stat(join(library, name))).isFile()) found[name] = digestOf(await files.read(join(library, name)))
  }
  return found
}

const code = async (doing: Promise<unknown>) => {
  try {
    await doing
    return 'done'
  } catch (error) {
    return error instanceof Error && 'code' in error ? error.code : error
  }
}

/** The names in a folder, including hidden files. */
const namesIn = (path: string) => readdir(path).catch((): string[] => [])

describe.each([false, true])('N-6 a whole library as one file (protected: %s)', (sealed) => {
  let place: Awaited<ReturnType<typeof temporaryLibrary>>
  let parts: OpenLibraryParts
  beforeEach(async () => {
    place = await temporaryLibrary(() => now, sealed)
    parts = await place.open()
    await parts.workbooks.takeIn(full, async () => undefined)
    await parts.settings.change({ managerName: 'Jonas Ek', archiveMonths: 24 })
    await parts.trainers.create({ name: 'Dana Roth', passphrase: 'a key of a trainer' })
    await parts.workbooks.dispatch(full.id, { type: 'notes.write', notes: `${planted} in the journal` })
  })
  afterEach(async () => {
    await parts.workbooks.closeAll()
    await parts.library.close()
    await place.clear()
  })

  /** The first opening with the key, which unpacks the files. */
  async function firstOpening(to: string) {
    expect(await versionOf(nodeFiles, to)).toBe(libraryVersions.packed)
    const key = place.vault.lend(place.folder)
    if (key) place.vault.unlock(to, key)
    const { workbooks, library } = await place.open(to)
    await workbooks.closeAll()
    await library.close()
    expect(await versionOf(nodeFiles, to)).toBe(libraryVersions.protected)
  }

  test.each([null, passphrase])('arrives byte for byte in an empty folder, opened with “%s”', async (chosen) => {
    const { path } = await movingOf(parts, place.vault).write({
      wanted: join(folder, 'all.coachlibrary'),
      passphrase: chosen,
      keys: false
    })
    const to = join(folder, 'new laptop', 'Coachbook')
    await movingOf(null).bring({ path, passphrase: chosen, to })
    if (sealed) await firstOpening(to)
    const before = await filesOf(place.folder, place.vault)
    const keys = Object.keys(before).filter((name) => name.startsWith('trainer/keys/'))
    expect(keys).toHaveLength(1)
    // The copy of the key file is made again where the library is opened.
    for (const name of [...keys, 'protection.copy.json']) delete before[name]
    expect(await filesOf(to, place.vault)).toEqual(before)
    expect((await namesIn(to)).filter((name) => name === 'restoring' || name.startsWith('.'))).toEqual([])
  })

  test('opens there with every workbook, and goes on being written to', async () => {
    const { path } = await movingOf(parts, place.vault).write({
      wanted: join(folder, 'all.coachlibrary'),
      passphrase,
      keys: true
    })
    const to = join(folder, 'new')
    await movingOf(null).bring({ path, passphrase, to })
    if (sealed) return expect(await isLibrary(nodeFiles, to)).toBe(true)
    const there = await temporaryLibrary(() => now)
    await rm(there.folder, { recursive: true })
    await cp(to, there.folder, { recursive: true })
    const opened = await there.open()
    const { workbook, notices } = await opened.workbooks.open(full.id)
    expect(workbook.private.notes).toBe(`${planted} in the journal`)
    expect(notices).toEqual([])
    expect(opened.settings.get()).toMatchObject({ managerName: 'Jonas Ek', archiveMonths: 24 })
    expect(opened.trainers.list().keys).toHaveLength(1)
    await opened.workbooks.dispatch(full.id, { type: 'notes.write', notes: 'On the new one' })
    await opened.workbooks.closeAll()
    await opened.library.close()
    await there.clear()
  })

  test.each([null, passphrase])(
    'says by name what it lacks, as it could not be read, opened with “%s”',
    async (chosen) => {
      const wanted = join(folder, 'all.coachlibrary')
      const whole = await movingOf(parts, place.vault).write({ wanted, passphrase: chosen, keys: false })
      expect(whole.unread).toEqual([])
      const attachments = join(await parts.workbooks.folderOf(full.id), 'attachments')
      await rm(attachments, { recursive: true, force: true })
      await writeFile(attachments, 'no folder')
      const partial = await movingOf(parts, place.vault).write({ wanted, passphrase: chosen, keys: false })
      expect(partial.unread).toEqual([full.rep.name])
      const to = join(folder, 'new')
      await movingOf(null).bring({ path: partial.path, passphrase: chosen, to })
      expect(await namesIn(to)).toContain('settings.json')
      expect(await namesIn(join(to, 'reps'))).toEqual([])
    }
  )

  test('under a passphrase holds no word in clear, and opens with no other', async () => {
    const { path } = await movingOf(parts, place.vault).write({
      wanted: join(folder, 'all.coachlibrary'),
      passphrase,
      keys: false
    })
    const bytes = await readFile(path)
    for (const word of [planted, 'Anna Berg', 'backup.json', 'reps/']) expect(bytes.includes(word)).toBe(false)
    const moving = movingOf(null)
    expect(await moving.look(path, null)).toBe('locked')
    expect(await code(moving.look(path, 'another one'))).toBe('coachbook.wrong-passphrase')
    expect(await moving.look(path, passphrase)).toBe('open')
    const to = join(folder, 'new')
    expect(await code(moving.bring({ path, passphrase: 'another one', to }))).toBe('coachbook.wrong-passphrase')
    expect(await namesIn(folder)).toEqual(['all.coachlibrary'])
  })

  test.runIf(sealed)(
    'of a protected library holds no word in clear without a passphrase of its own, and is packed',
    async () => {
      const wanted = join(folder, 'all.coachlibrary')
      const { path } = await movingOf(parts, place.vault).write({ wanted, passphrase: null, keys: false })
      const bytes = await readFile(path)
      for (const word of [planted, 'Anna Berg', 'Jonas Ek']) expect(bytes.includes(word)).toBe(false)
      const unpacked = await movingOf(parts).write({ wanted, passphrase: null, keys: false })
      expect(bytes.length).toBeLessThan((await stat(unpacked.path)).size * 0.7)
    }
  )

  test('keys of trainers go along only where they are asked for, and never in clear', async () => {
    const keys = movingOf(parts, place.vault).write({
      wanted: join(folder, 'all.coachlibrary'),
      passphrase: null,
      keys: true
    })
    expect(await code(keys)).toBe('moving.keys-need-passphrase')
    expect(await namesIn(folder)).toEqual([])
  })
})

describe('N-6 a library from a file, all of it or nothing', () => {
  let place: Awaited<ReturnType<typeof temporaryLibrary>>
  let path: string
  beforeEach(async () => {
    place = await temporaryLibrary(() => now)
    const parts = await place.open()
    await parts.workbooks.takeIn(full, async () => undefined)
    await writeFile(join(place.folder, 'shopping.txt'), 'of another program')
    const { path: written } = await movingOf(parts).write({
      wanted: join(folder, 'all.coachlibrary'),
      passphrase,
      keys: false
    })
    path = written
    await parts.workbooks.closeAll()
    await parts.library.close()
  }, 60_000)
  afterEach(() => place.clear())

  test('leaves nothing where a byte is another, the file is cut off, or the folder has something in it', async () => {
    const bytes = await readFile(path)
    const to = join(folder, 'new')
    const broken = join(folder, 'broken.coachlibrary')
    const outcomes = []
    const flipped = Buffer.from(bytes)
    flipped[bytes.length - 2000] = (bytes[bytes.length - 2000] ?? 0) ^ 1
    for (const change of [
      flipped,
      bytes.subarray(0, bytes.length - 20),
      bytes.subarray(0, 300),
      Buffer.from('no zip')
    ]) {
      await writeFile(broken, change)
      outcomes.push([await code(movingOf(null).bring({ path: broken, passphrase, to })), await namesIn(to)])
    }
    expect(outcomes).toEqual(Array(4).fill(['moving.damaged', []]))
    await mkdir(to)
    await writeFile(join(to, 'mine.txt'), 'mine')
    expect(await code(movingOf(null).bring({ path, passphrase, to }))).toBe('backup.not-empty')
    expect(await namesIn(to)).toEqual(['mine.txt'])
  })

  test('a program that ended in the middle has made no library; the next try makes it', async () => {
    const to = join(folder, 'new')
    let begun = false
    void beginLibrary({
      disk: nodeFiles,
      to,
      erased: { reps: [], records: [] },
      now: () => now,
      async unpack(at) {
        await nodeFiles.makeFolder(join(at, 'reps', 'anna'))
        await nodeFiles.create(join(at, 'settings.json'), Buffer.from('{"managerName":"Jonas"}'))
        begun = true
        await new Promise(() => undefined)
      }
    })
    await expect.poll(() => begun).toBe(true)
    expect(await isLibrary(nodeFiles, to)).toBe(false)
    await movingOf(null).bring({ path, passphrase, to })
    expect((await filesOf(to))['shopping.txt']).toBeUndefined()
    expect(Object.keys(await filesOf(to)).some((name) => name.endsWith('workbook.json'))).toBe(true)
  })

  test('a program that ended once all was there has made one, and the next opening finishes it', async () => {
    const to = join(folder, 'new')
    await nodeFiles.makeFolder(incomingIn(to))
    await nodeFiles.create(join(incomingIn(to), 'settings.json'), Buffer.from('{"managerName":"Jonas"}'))
    await decideExchange(nodeFiles, to, [{ path: 'settings.json', takes: true }])
    expect(await isLibrary(nodeFiles, to)).toBe(true)
  })

  test('a hostile file is refused or brings nothing but a library’s own files', async () => {
    const to = join(folder, 'new')
    const hostile = async (files: Record<string, Buffer>, listed = Object.keys(files)) => {
      const manifest = {
        format: 'coachbook.backup',
        version: 1,
        madeAt: now,
        reason: 'by-hand',
        library: '',
        stamp: '',
        reps: [],
        added: [],
        files: listed.map((name) => ({
          path: name,
          bytes: files[name]?.length ?? 0,
          digest: digestOf(files[name] ?? Buffer.alloc(0))
        }))
      }
      const entries = Object.entries(files).map(([name, data]) => ({ name: `library/${name}`, data, deflate: true }))
      const bytes = forgeZip([...entries, { name: 'backup.json', data: Buffer.from(JSON.stringify(manifest)) }])
      await writeFile(join(folder, 'hostile.coachlibrary'), bytes)
      const outcome = await code(
        movingOf(null).bring({ path: join(folder, 'hostile.coachlibrary'), passphrase: null, to })
      )
      const names = await namesIn(to)
      await rm(to, { recursive: true, force: true })
      return [outcome, names]
    }
    const settings = Buffer.from('{"managerName":"Jonas"}')
    expect({
      sound: await hostile({ 'settings.json': settings }),
      'more than a library': await hostile({
        'settings.json': settings,
        'run.sh': Buffer.from('rm'),
        'restoring/plan.json': Buffer.from('{}'),
        'library.lock': Buffer.from('{}')
      }),
      nothing: await hostile({}),
      'no library': await hostile({ 'readme.txt': settings }),
      outside: await hostile({ '../../outside.txt': settings }),
      hidden: await hostile({ '.bashrc': settings }),
      unlisted: await hostile({ 'settings.json': settings, 'more.json': settings }, ['settings.json']),
      bomb: await hostile({ 'settings.json': Buffer.alloc(200 * 1024 ** 2) })
    }).toEqual({
      sound: ['done', ['settings.json']],
      'more than a library': ['done', ['settings.json']],
      nothing: ['moving.damaged', []],
      'no library': ['moving.damaged', []],
      outside: ['moving.damaged', []],
      hidden: ['moving.damaged', []],
      unlisted: ['moving.damaged', []],
      bomb: ['moving.damaged', []]
    })
    expect(await namesIn(folder)).toEqual(['all.coachlibrary', 'hostile.coachlibrary'])
  })
})
