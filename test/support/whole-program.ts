import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fromBufferPromise } from 'yauzl'
import { type BackupsService, createBackups } from '../../electron/services/backups/backups'
import { createErasure, type Erasure } from '../../electron/services/erasure/erasure'
import { defaultSettings } from '../../electron/services/library/defaults'
import { type OpenOptions, openParts } from '../../electron/services/library/open'
import { createProtection, type Protection } from '../../electron/services/library/protection'
import { createLibrarySession, type LibrarySession } from '../../electron/services/library/session'
import { createLocation } from '../../electron/services/settings/location'
import { digestOf } from '../../electron/services/storage/attachments'
import { contentHash } from '../../electron/services/storage/content-hash'
import type { Files } from '../../electron/services/storage/files'
import { nodeFiles } from '../../electron/services/storage/node-files'
import { createVault, type Vault } from '../../electron/services/storage/vault'
import { readBuiltInContent } from '../../electron/services/templates/built-in'
import { localMoment } from '../../electron/services/workbooks/clock'
import { RuleError } from '../../shared/errors'
import type { Workbook } from '../../shared/model/workbook'
import { countedId, largeWorkbook } from './large-workbook'
import { placeWorkbook } from './library-on-disk'

/** A word in everything that is written about the first rep. */
export const planted = 'Zitronenfalter'
/** A word in one observation of the second rep, and nowhere else. */
export const inRecord = 'Admiralfalter'
export const record = { kind: 'observations', id: countedId(9_000_010) } as const
export const first = { id: countedId(9_000_001), name: 'Quirina Zausel' }
export const second = { id: countedId(9_000_002), name: 'Mira Lindqvist' }
export const passphrase = 'a passphrase of a test'
export const nextPassphrase = 'another passphrase of a test'

/**
 * The parts that main puts together, without windows: the library in `Coachbook` of a folder, its backups beside it.
 */
export interface WholeProgram {
  library: string
  vault: Vault
  session: LibrarySession
  backups: BackupsService
  protection: Protection
  erasure: Erasure
}

let content: ReturnType<typeof readBuiltInContent> | undefined

/** Starts it in a folder, as the program starts; the library may be locked. `disk` can refuse something. */
export async function startProgram(
  home: string,
  now = localMoment,
  disk: Files = nodeFiles,
  more: Pick<OpenOptions, 'device' | 'onChangedHands'> = {}
): Promise<WholeProgram> {
  const library = join(home, 'Coachbook')
  const vault = createVault(disk)
  const { files } = vault
  content ??= readBuiltInContent(join(process.cwd(), 'resources', 'packs'))
  const builtIn = await content
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
    open: (folder) => openParts(folder, { files, vault, defaults, content: builtIn, now, ...told, ...more })
  })
  await session.start()
  const path = join(home, 'backups.json')
  const later = () => () => undefined
  const log = () => undefined
  const backups = await createBackups({ files, disk, packing: vault, session, path, home, now, later, log })
  const protection = createProtection({ disk, vault, session, cost: { N: 2 ** 10, r: 8, p: 1 } })
  return {
    library,
    vault,
    session,
    backups,
    protection,
    erasure: createErasure({ files, session, backups, home, now })
  }
}

/** A library with two reps and a backup of it. The first rep has the planted word in everything that can name a rep. */
export async function plantedLibrary(home: string, observations = 12): Promise<void> {
  const program = await startProgram(home)
  const parts = program.session.opened()
  for (const { id, name } of [first, second]) {
    const large = largeWorkbook(observations)
    await placeWorkbook(parts, { ...large, id, rep: { ...large.rep, name } })
  }
  const write = (id: string, notes: string) => parts.workbooks.dispatch(id, { type: 'notes.write', notes })
  await write(first.id, `${planted} one`)
  await parts.workbooks.close(first.id)
  await write(first.id, `${planted} two`)
  await write(second.id, 'stays')
  const template = builtInForm(await readBuiltInContent(join(process.cwd(), 'resources', 'packs')))
  const change = (command: { type: string; [part: string]: unknown }) => parts.workbooks.dispatch(second.id, command)
  await change({ type: 'observation.start', id: record.id, template, when: '2026-03-03T12:00:00+01:00' })
  for (const words of [inRecord, `${inRecord} was here`, `${inRecord} was here twice.`])
    await change({ type: 'observation.edit', id: record.id, changes: { evidence: words } })
  const view = { order: [], hidden: [], widths: {}, sorting: [], group: null, filters: {}, text: planted }
  await parts.settings.change({ logViews: { [first.id]: { last: view, saved: [{ name: planted, view }] } } })
  await parts.leftWords.keep([{ of: `Erase ${first.name}`, name: 'Why', words: planted, workbook: first.id }])
  await program.backups.make()
  await mkdir(join(home, 'stick'))
  await program.backups.make(join(home, 'stick'))
  await program.session.close()
  const folder = await folderOf(program.library, first.id)
  await writeFile(join(folder, 'workbook.damaged-20260101-000000.json'), planted)
}

/** The form of an observation that comes with Coachbook. */
function builtInForm({ templates }: Awaited<ReturnType<typeof readBuiltInContent>>): string {
  const found = templates.find(({ template }) => template.kind === 'observation')
  if (!found) throw new Error('there is no such form')
  return found.hash
}

async function folderOf(library: string, id: string): Promise<string> {
  for (const name of await readdir(join(library, 'reps')))
    if (name.includes(id.slice(-8))) return join(library, 'reps', name)
  throw new Error('there is no such rep')
}

/** Where one of the words is below a folder: in a name, in bytes, or in an unpacked zip. */
export async function whereIs(folder: string, words: readonly string[]): Promise<string[]> {
  const found: string[] = []
  const look = (where: string, bytes: Buffer) => {
    if (words.some((word) => bytes.includes(word))) found.push(where)
  }
  for (const path of await readdir(folder, { recursive: true })) {
    look(path, Buffer.from(path))
    const place = join(folder, path)
    if (!(await stat(place)).isFile()) continue
    const bytes = await readFile(place)
    look(path, bytes)
    if (!path.endsWith('.zip')) continue
    const zip = await fromBufferPromise(bytes, { lazyEntries: true })
    for await (const entry of zip.eachEntry()) {
      const chunks: Buffer[] = [Buffer.from(entry.fileName)]
      for await (const chunk of await zip.openReadStreamPromise(entry)) chunks.push(chunk)
      look(`${path}: ${entry.fileName}`, Buffer.concat(chunks))
    }
  }
  return found
}

/** What can be done to a library in a process of its own (`test/crash/doer.ts`). */
export const deeds = [
  'save',
  'fold',
  'backup',
  'protect',
  'unprotect',
  'change',
  'restore',
  'bring',
  'group',
  'take',
  'erase',
  'eraseRecord'
] as const
export type Deed = (typeof deeds)[number]
export const isDeed = (word: string): word is Deed => deeds.some((deed) => deed === word)

/** Whether the library is protected before this is done to it. */
export const isOnProtected = (deed: Deed): boolean => deed === 'unprotect' || deed === 'change'

/** Changes something after the last backup, so that restoring it makes a difference. */
export async function goneOn(home: string, isProtected: boolean): Promise<void> {
  const program = await startProgram(home)
  if (isProtected) await program.protection.protect(passphrase)
  await program.backups.make()
  await program.session.opened().workbooks.dispatch(first.id, { type: 'notes.write', notes: 'later' })
  await program.session.close()
}

/** A workbook that comes in from a file, and the files with it. */
export const arrived = (): Workbook => {
  const large = largeWorkbook(3)
  return { ...large, id: countedId(9_000_003), rep: { ...large.rep, name: 'Yara Haddad' } }
}
const scan = Buffer.from('%PDF-1.7 a signed sheet')
export const arrivedFile = { named: { hash: digestOf(scan), bytes: scan.length, ending: 'pdf' }, bytes: scan } as const

/** What is found when a library is opened: what is in it, how it opens, and the notices. */
export interface Found {
  /** What opened it; null for a library in clear. */
  opens: 'passphrase' | 'next' | null
  /** By id: a digest of everything in the workbook. */
  reps: Record<string, string>
  /** By name: the numbers of observations and group sessions, which get other ids each time. */
  counts: Record<string, [number, number]>
  /** The accounts of the second rep that were added. */
  accounts: number[]
  settings: string
  imports: string[]
  erased: string[]
  notices: string[]
  /** By name: whether each backup is whole. */
  backups: Record<string, boolean>
}

/** Unlocks the library that was started, if it is locked; returns what opened it. */
export async function unlocked({ session, protection }: WholeProgram): Promise<Found['opens']> {
  if (session.locked() === null) return null
  try {
    await protection.unlock(passphrase)
    return 'passphrase'
  } catch (error) {
    if (!(error instanceof RuleError) || error.code !== 'protection.wrong') throw error
    return null
  }
}

/** Opens the library of a folder as the program does, reads all of it and closes it. */
export async function find(home: string): Promise<Found> {
  const program = await startProgram(home)
  if (program.session.locked() === null) return { ...(await findIn(program)), opens: null }
  if ((await unlocked(program)) !== null) return { ...(await findIn(program)), opens: 'passphrase' }
  // After a wrong guess the program makes the next one wait; a fresh start only costs the time of scrypt.
  const again = await startProgram(home)
  await again.protection.unlock(nextPassphrase)
  return { ...(await findIn(again)), opens: 'next' }
}

async function findIn({ session, backups }: WholeProgram): Promise<Omit<Found, 'opens'>> {
  const { workbooks, settings, imports, erased } = session.opened()
  const found: Omit<Found, 'opens'> = {
    reps: {},
    counts: {},
    accounts: [],
    settings: JSON.stringify(settings.get()),
    imports: imports.list().map(({ state }) => state),
    erased: [...erased.list(), ...erased.records().map((one) => ({ id: one.workbook, swept: one.swept }))].map(
      ({ id, swept }) => `${id} ${swept}`
    ),
    notices: session.state().notices.map(({ code }) => code),
    backups: {}
  }
  for (const { id } of await workbooks.list()) {
    const { workbook, notices } = await workbooks.open(id)
    const { rep, observations, groups } = workbook
    found.reps[id] = contentHash(workbook)
    found.counts[rep.name] = [Object.keys(observations).length, Object.keys(groups ?? {}).length]
    found.notices.push(...notices.map(({ code }) => code))
    const added = Object.values(workbook.accounts).map(({ id: one }) => one)
    if (id === second.id) found.accounts = counts.filter((count) => added.includes(countedId(count)))
  }
  for (const { name, damaged } of (await backups.list()).backups) found.backups[name] = !damaged
  await session.close()
  return found
}

const counts = Array.from({ length: 50 }, (_, at) => at + 1)
