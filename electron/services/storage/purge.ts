import { dirname, join } from 'node:path'
import { z } from 'zod'
import type { Patch } from '../../../shared/commands/patch'
import type { Versions } from '../../../shared/model/migrations'
import type { Moment } from '../../../shared/model/scalars'
import {
  belongingAt,
  type GoneRecords,
  placeWithout,
  withBelonging,
  withoutRecords
} from '../../../shared/rules/erasable'
import { canonical } from '../../../shared/rules/seal'
import { isAsideFile } from './aside-file'
import { attachments } from './attachments'
import { jsonAs, jsonIn } from './damage'
import { replaceFile, sweep } from './durable'
import { FileFault, type Files } from './files'
import { baseName, deviceOf, journalsIn, listIfThere, names, readHistory, segmentName } from './history'
import { Change, decodeJournal, encodeGathered, type JournalLine } from './journal-format'
import { readWorkbook } from './read-workbook'
import { decodeSnapshot, encodeSnapshot } from './snapshot-format'

const isNamed = (key: string | number, { ids, paths }: GoneRecords) => ids.has(String(key)) || paths.has(String(key))

function patchesWithout(patches: readonly Patch[], gone: GoneRecords): Patch[] {
  return patches.flatMap((patch) => {
    if (patch.path.slice(1).some((key) => isNamed(key, gone))) return []
    if (patch.op === 'splice' || !('value' in patch)) return [patch]
    const value = placeWithout(patch.path, patch.value, gone)
    return [value === patch.value ? patch : { ...patch, value }]
  })
}

const isSame = (one: readonly unknown[], other: readonly unknown[]) =>
  one.length === other.length && one.every((part, index) => part === other[index])

/** A change without what it says of these records; the same change when it says nothing. */
function changeWithout(change: Change, gone: GoneRecords): Change {
  const patches = patchesWithout(change.patches, gone)
  const inverse = patchesWithout(change.inverse, gone)
  return isSame(patches, change.patches) && isSame(inverse, change.inverse) ? change : { ...change, patches, inverse }
}

/** Up to this many ids are searched for one by one; with more, everything that looks like an id is looked up. */
const fewIds = 16

function holds(bytes: Buffer, { ids }: GoneRecords): boolean {
  if (ids.size <= fewIds) return [...ids].some((id) => bytes.includes(id))
  const found = bytes.toString('latin1').matchAll(/[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g)
  for (const [id] of found) if (ids.has(id)) return true
  return false
}

/** A line whose change cannot be read is only kept when its envelope proves that it is about something else. */
function lineWithout(line: JournalLine, gone: GoneRecords): Buffer | null {
  const { entry, head, bytes } = line
  if (!entry) return holds(bytes, gone) || (head === null && line.ended) ? null : bytes
  const change = changeWithout(entry.change, gone)
  if (change === entry.change) return bytes
  const { first, seq, prev, hash } = entry
  // The chain is made of hashes, so the text can be removed and what follows still fits.
  return encodeGathered({ first, seq, prev, hash }, change)
}

function journalWithout(bytes: Buffer, gone: GoneRecords): Buffer {
  const lines = decodeJournal(bytes)
  const after = lines.map((line) => lineWithout(line, gone))
  return after.every((line, index) => line === lines[index]?.bytes)
    ? bytes
    : Buffer.concat(after.filter((line) => line !== null))
}

/** A file with a whole workbook, without these records; null when it cannot be read and so may contain anything. */
function snapshotWithout(bytes: Buffer, gone: GoneRecords): Buffer | null {
  const reading = decodeSnapshot(bytes)
  if (reading.kind === 'damaged') return null
  const data = reading.kind === 'trusted' ? reading.snapshot.data() : reading.data()
  const after = withoutRecords(data, gone)
  if (after === data) return bytes
  if (reading.kind === 'trusted') return encodeSnapshot(reading.snapshot.version, reading.snapshot.position, after)
  // A snapshot that was changed by hand stays marked as such.
  return Buffer.from(JSON.stringify({ header: { schemaVersion: reading.version, ...reading.claim }, workbook: after }))
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null

const LostOnes = z.array(z.looseObject({ touches: z.array(z.string()).nullable() })).optional()

/** `aside….json`: changes that wait beside a workbook, and what is known of lost ones. */
const Waiting = z.looseObject({
  changes: z.array(z.looseObject({ change: z.looseObject(Change.shape) })),
  losses: LostOnes,
  seen: LostOnes
})

/** The losses without the names of these records. */
function lostWithout(losses: z.infer<typeof LostOnes>, gone: GoneRecords): z.infer<typeof LostOnes> {
  const isKept = (record: string) => !record.split('/').some((part) => isNamed(part, gone)) && !isNamed(record, gone)
  return losses?.map((loss) => ({ ...loss, touches: loss.touches?.filter(isKept) ?? null }))
}

/** The waiting changes in a file; null when it cannot be read. */
const waitingIn = (bytes: Buffer): z.infer<typeof Waiting> | null => jsonAs(Waiting, bytes)

/**
 * Whether anything is left of a waiting change. A question is about the record that it names first, and is removed with
 * it.
 */
function isLeft(before: Change, { type, patches }: Change): boolean {
  const [was, is] = [before.patches[0], patches[0]]
  return is !== undefined && (!type.startsWith('aside.') || was?.path.join() === is.path.join())
}

function waitingWithout(bytes: Buffer, gone: GoneRecords): Buffer | null {
  const waiting = waitingIn(bytes)
  if (!waiting) return null
  const changes = waiting.changes.flatMap((one) => {
    const change = changeWithout(one.change, gone)
    return isLeft(one.change, change) ? [{ ...one, change }] : []
  })
  const [losses, seen] = [waiting.losses, waiting.seen].map((list) => lostWithout(list, gone))
  return Buffer.from(JSON.stringify({ ...waiting, changes, losses, seen }))
}

/** `passed.json`, or any other JSON file of ours, without these records. */
function dataWithout(bytes: Buffer, gone: GoneRecords): Buffer | null {
  const data = jsonIn(bytes)
  return isObject(data) ? Buffer.from(JSON.stringify(placeWithout(['passed'], data, gone))) : null
}

/** Whether a file was put aside because it could not be read: a piece of a line does not tell what it is about. */
const isUnread = (name: string) => /\.(?:damaged|torn)-\d{8}-\d{6}/.test(name)

/**
 * A file of a workbook's folder without these records; null when it is removed as a whole, the same bytes when they are
 * not in it.
 */
function fileWithout(name: string, bytes: Buffer, gone: GoneRecords): Buffer | null {
  if (isUnread(name)) return null
  if (!holds(bytes, gone)) return bytes
  if (name.endsWith('.jsonl')) return journalWithout(bytes, gone)
  if (isAsideFile(name)) return waitingWithout(bytes, gone)
  if (name.startsWith('passed')) return dataWithout(bytes, gone)
  return snapshotWithout(bytes, gone)
}

/** The new content of files, by path; null when a file is removed. */
type Plan = Map<string, Buffer | null>

/** The files of a folder as they will be after the plan. */
function overlay(files: Files, plan: Plan): Files {
  const after: Pick<Files, 'read' | 'look' | 'list'> = {
    async read(path) {
      const bytes = plan.get(path)
      if (bytes === null) throw new FileFault('missing', path, 'it goes')
      return bytes ?? files.read(path)
    },
    look: async (path) => (plan.get(path) === null ? null : files.look(path)),
    list: async (folder, only) =>
      (await files.list(folder, only)).filter((name) => plan.get(join(folder, name)) !== null)
  }
  return Object.assign(Object.create(files), after)
}

async function filesIn(files: Files, folder: string): Promise<string[]> {
  const found: string[] = []
  for (const name of await listIfThere(files, folder)) {
    const path = join(folder, name)
    if ((await files.look(path))?.kind === 'file') found.push(path)
  }
  return found
}

const nameOf = (path: string) => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1)

/** What a file of a workbook's folder says about records that belong to others; empty when it cannot be read. */
function belongingIn(name: string, bytes: Buffer): ReturnType<typeof belongingAt> {
  if (isUnread(name) || name.startsWith('passed')) return []
  if (name.endsWith('.jsonl')) return decodeJournal(bytes).flatMap(({ entry }) => (entry ? belongingOf(entry) : []))
  if (isAsideFile(name)) return waitingIn(bytes)?.changes.flatMap(belongingOf) ?? []
  const reading = decodeSnapshot(bytes)
  if (reading.kind === 'damaged') return []
  return belongingAt([], reading.kind === 'trusted' ? reading.snapshot.data() : reading.data())
}

const belongingOf = ({ change }: { change: Change }) =>
  [...change.patches, ...change.inverse].flatMap((patch) =>
    patch.op === 'splice' ? [] : belongingAt(patch.path, patch.value)
  )

/**
 * The erased records, with everything that any file of the folder knows to belong to them: it may have been discarded,
 * or written on another computer that did not know of the erasure.
 */
async function widened(files: Files, paths: readonly string[], gone: GoneRecords): Promise<GoneRecords> {
  const all: ReturnType<typeof belongingAt> = []
  for (const path of paths) all.push(...belongingIn(nameOf(path), await files.read(path)))
  return withBelonging(gone, all)
}

/** Whether anything of these records may be in the folder. */
async function isConcerned(files: Files, paths: readonly string[], gone: GoneRecords): Promise<boolean> {
  for (const path of paths) if (holds(await files.read(path), gone)) return true
  return false
}

/** Scans and PDFs that files named before, and that none names afterwards. */
async function looseScans(files: Files, folder: string, paths: readonly string[], plan: Plan): Promise<string[]> {
  const scans = await filesIn(files, join(folder, attachments))
  if (scans.length === 0) return []
  const digests = new Set(scans.map((path) => nameOf(path).slice(0, 64)))
  for (const path of paths) {
    const bytes = plan.get(path)
    if (bytes === null) continue
    const text = (bytes ?? (await files.read(path))).toString('latin1')
    for (const digest of digests) if (text.includes(digest)) digests.delete(digest)
  }
  return scans.filter((path) => digests.has(nameOf(path).slice(0, 64)))
}

/**
 * The plan that removes the past of a workbook and starts again from its present state; used when the remaining changes
 * would not lead to that state.
 */
async function withoutPast(
  files: Files,
  folder: string,
  paths: readonly string[],
  whole: { bytes: Buffer; seq: number }
): Promise<Plan> {
  const plan: Plan = new Map()
  const base = join(folder, names.history, baseName(whole.seq))
  plan.set(join(folder, names.snapshot), whole.bytes).set(base, whole.bytes)
  const { segments, bases } = await readHistory(files, folder)
  for (const { file } of [...segments, ...bases])
    if (file !== baseName(whole.seq)) plan.set(join(folder, names.history, file), null)
  for (const path of paths) if (path.endsWith('.jsonl')) plan.set(path, null)
  return plan
}

/** The plan for the files of a folder with one workbook. */
async function planFor(
  files: Files,
  folder: string,
  paths: readonly string[],
  gone: GoneRecords,
  versions: Versions
): Promise<Plan> {
  const plan: Plan = new Map()
  for (const path of paths) {
    const bytes = await files.read(path)
    const after = fileWithout(nameOf(path), bytes, gone)
    if (after === null || !after.equals(bytes)) plan.set(path, after)
  }
  if (plan.size === 0) return plan
  const before = await readWorkbook(files, folder, versions)
  if (typeof before === 'string' || before.newer) return plan
  const whole = withoutRecords(before.workbook, gone)
  const after = await readWorkbook(overlay(files, plan), folder, versions)
  const isWhole =
    typeof after !== 'string' &&
    canonical(after.workbook) === canonical(whole) &&
    after.losses.length <= before.losses.length &&
    after.aside.length <= before.aside.length
  if (isWhole) return plan
  const { seq, hash } = before.position
  const past = await withoutPast(files, folder, paths, {
    bytes: encodeSnapshot(versions.current, { seq, hash }, whole),
    seq
  })
  return new Map([...plan, ...past])
}

/**
 * Removes the unreadable pieces first: they name no record, so another file must still name it when this is
 * interrupted. Returns what the disk refuses.
 */
async function removePieces(files: Files, plan: Plan): Promise<FileFault | null> {
  const pieces = [...plan].filter(([path, bytes]) => bytes === null && isUnread(nameOf(path))).map(([path]) => path)
  let refused: FileFault | null = null
  for (const path of pieces)
    await files.remove(path).catch((error) => {
      if (!(error instanceof FileFault)) throw error
      refused = error
    })
  for (const folder of new Set(pieces.map((path) => dirname(path)))) await files.syncFolder(folder)
  return refused
}

/**
 * Moves the journal of a device into the history instead of rewriting it. If that device has written more to its
 * journal meanwhile, a sync tool keeps the changed file rather than the removal, so nothing of it is lost.
 */
async function intoHistory(files: Files, folder: string, plan: Plan): Promise<void> {
  for (const [path, bytes] of [...plan]) {
    const device = dirname(path) === folder ? deviceOf(nameOf(path)) : null
    if (!bytes || device === null) continue
    const lines = decodeJournal(bytes)
    const entries = lines.flatMap(({ entry, ended }) => (entry && ended ? [entry] : []))
    const [first, last] = [entries[0], entries.at(-1)]
    const follows = entries.every(({ prev }, index) => index === 0 || entries[index - 1]?.hash === prev)
    if (!first || !last || !follows || entries.length < lines.length) continue
    const target = join(folder, names.history, segmentName(first.first, last.seq, device))
    if (plan.has(target) || (await files.look(target))) continue
    plan.set(path, null).set(target, bytes)
  }
}

/**
 * Removes records from all files of a workbook's folder: snapshot, journal, history, waiting changes, forks, scans.
 * Each file is replaced as a whole. After an interruption it is done again from the start; until the last file is done,
 * the first still names the records. Returns false when nothing of them was there. Nobody may have the workbook open.
 * If the disk does not release an unreadable piece, a `FileFault` is thrown once everything else is done; no file then
 * names the records any more, and `pieces` asks to remove the pieces nevertheless.
 */
export async function purgeRecords(
  files: Files,
  folder: string,
  gone: GoneRecords,
  versions: Versions,
  pieces: 'with-named' | 'all' = 'with-named'
): Promise<boolean> {
  const places = [folder, join(folder, names.history)]
  for (const place of places) await sweep(files, place)
  const paths = (await Promise.all(places.map((place) => filesIn(files, place)))).flat()
  const isAsked = pieces === 'all' && paths.some((path) => isUnread(nameOf(path)))
  if (!isAsked && !(await isConcerned(files, paths, gone))) return false
  const all = await widened(files, paths, gone)
  const plan = await planFor(files, folder, paths, all, versions)
  if (plan.size === 0) return false
  for (const path of await looseScans(files, folder, paths, plan)) await files.remove(path)
  await intoHistory(files, folder, plan)
  const refused = await removePieces(files, plan)
  // The files from which the workbook is rebuilt are written before those that they replace are removed.
  for (const [path, bytes] of plan) if (bytes !== null) await replaceFile(files, path, bytes)
  for (const [path, bytes] of plan) if (bytes === null && !isUnread(nameOf(path))) await files.remove(path)
  await files.syncFolder(folder)
  if (refused) throw refused
  return true
}

/** A record in the history: its last content, and when it was last removed. */
export interface PastRecord {
  value: unknown
  removedAt: Moment | null
}

/** The records of some kinds in the history of a folder, by `<kind>/<id>`. */
export async function recordsInPast(
  files: Files,
  folder: string,
  isWanted: (kind: string) => boolean
): Promise<Map<string, PastRecord>> {
  const found = new Map<string, PastRecord>()
  function note(path: string, value: unknown, removedAt: Moment | null) {
    const before = found.get(path)
    found.set(path, { value: value ?? before?.value, removedAt: removedAt ?? before?.removedAt ?? null })
  }
  function look(patch: Patch, at: Moment, isBack: boolean) {
    const [kind, id, ...deeper] = patch.path.map(String)
    if (kind === undefined || !isWanted(kind)) return
    const value = patch.op === 'splice' ? undefined : patch.value
    if (id !== undefined)
      note(
        `${kind}/${id}`,
        deeper.length === 0 ? value : undefined,
        !isBack && patch.op === 'remove' && deeper.length === 0 ? at : null
      )
    else if (isObject(value)) for (const [one, record] of Object.entries(value)) note(`${kind}/${one}`, record, null)
  }
  const history = join(folder, names.history)
  const { segments } = await readHistory(files, folder)
  const paths = [
    ...segments.map(({ file }) => join(history, file)),
    ...(await journalsIn(files, folder)).map((name) => join(folder, name))
  ]
  for (const path of paths) {
    if ((await files.look(path))?.kind !== 'file') continue
    for (const { entry } of decodeJournal(await files.read(path))) {
      if (!entry) continue
      const { patches, inverse, at } = entry.change
      for (const patch of patches) look(patch, at, false)
      for (const patch of inverse) look(patch, at, true)
    }
  }
  return found
}
