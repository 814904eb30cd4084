import { dirname, join } from 'node:path'
import { applyInPlace, applyWhole, isObject } from '../../../shared/commands/patch'
import { RuleError } from '../../../shared/errors'
import { restoredType } from '../../../shared/model/history'
import { versions } from '../../../shared/model/migrations'
import type { Moment } from '../../../shared/model/scalars'
import { Workbook } from '../../../shared/model/workbook'
import { coachOf } from '../../../shared/rules/own'
import { clockRuns, secondsTalked } from '../../../shared/rules/sessions'
import { AsideFile, asideName } from '../storage/aside-file'
import { attachmentPath, findAttachment } from '../storage/attachments'
import { moveAside, temporaryName } from '../storage/durable'
import { type Exchange, exchanging, incomingIn } from '../storage/exchange'
import { FileFault, type Files } from '../storage/files'
import { type Device, names, segmentName } from '../storage/history'
import { type Change, encodeEntry, type Position } from '../storage/journal-format'
import { type ReadWorkbook, readWorkbook } from '../storage/read-workbook'
import { removeAll } from '../storage/remove-tree'
import { type AsideChange, differences } from '../storage/set-aside'
import { encodeSnapshot } from '../storage/snapshot-format'
import { ChangeLog } from '../workbooks/change-log'
import { repsFolder } from '../workbooks/folder-name'
import { attachmentsOf } from '../workbooks/scans'
import { piecesFor } from './mending'
import { askedOnceMore } from './unmerged'

/**
 * The workbook of a backup as it opens: a running clock is stopped at the last change, because nobody knows how long it
 * went on.
 */
export async function asItOpens(files: Files, folder: string, { workbook, latest }: ReadWorkbook): Promise<Workbook> {
  const running = Object.values(workbook.sessions ?? {}).filter(clockRuns)
  if (running.length === 0) return workbook
  const [last] = await new ChangeLog(files, folder, latest).read({ before: null, limit: 1 })
  if (!last) return workbook
  const stopped = running.map((session) => ({
    ...session,
    clock: { seconds: secondsTalked(session, last.at), since: null }
  }))
  const sessions = { ...workbook.sessions, ...Object.fromEntries(stopped.map((session) => [session.id, session])) }
  return { ...workbook, sessions }
}

const shape: Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>> = Workbook.shape

/**
 * Adds the maps that were introduced since, empty, so that what another computer writes into them meanwhile has a
 * place.
 */
function withMapsOf(present: Workbook, next: Workbook): Workbook {
  const came = Object.entries(present).filter(
    ([name, value]) => isObject(value) && !Object.hasOwn(next, name) && shape[name]?.safeParse({}).success
  )
  return { ...next, ...Object.fromEntries(came.map(([name]) => [name, {}])) }
}

/**
 * Whether files can be put into a folder; changes that were decided about are moved there, so that nobody is asked
 * again.
 */
async function canWriteIn(files: Files, folder: string): Promise<boolean> {
  const path = join(folder, temporaryName())
  try {
    if ((await files.look(folder)) === null) return true
    await files.create(path, Buffer.from(''))
    await files.remove(path)
    return true
  } catch (error) {
    if (error instanceof FileFault && error.reason !== 'disk-full') return false
    throw error
  }
}

/** A workbook that is to return to its state in a backup. */
export interface Becoming {
  /** The folder of the rep in the library. */
  folder: string
  /** The folder of the rep in the backup, and its content. */
  old: { folder: string; read: ReadWorkbook; waiting?: readonly AsideChange[] }
  /** The number of the last change when the backup was looked at; null when its state stays as it is. */
  seen: number | null
}

/**
 * Undoes, in a workbook that was read, the changes that came from other computers since the look, and returns its
 * position then. Nobody here meant to discard those changes, so they continue beside the restore.
 */
function asLookedAt({ workbook, position, latest, live }: ReadWorkbook, seen: number): Position {
  const own = new Set(live.map(({ hash }) => hash))
  let at = position
  for (const { first, prev, hash, change } of [...latest].reverse()) {
    if (first <= seen || hash !== at.hash || own.has(hash) || change.v !== workbook.schemaVersion) break
    applyInPlace(workbook, change.inverse)
    at = { seq: first - 1, hash: prev }
  }
  return at
}

export interface BecomingOptions {
  files: Files
  library: string
  device: Device
  /** The device that made the backup. */
  madeBy: Device
  now(): Moment
  manager: string
  /** When the backup was made. */
  madeAt: Moment
}

/**
 * Makes the change that brings a workbook back to its state in an unpacked backup. Its history goes on by one line, so
 * that what another computer writes is combined with it like any other change. The files are prepared beside the
 * library, together with those that the folder lacks: parts of the history, files that the present or the old state
 * names. Returns the moves that put them in their places, the files before the line that names them. Nobody may have the
 * workbook open. Throws a `RuleError` when it has changed since the look.
 */
export async function layBecoming(options: BecomingOptions, { folder, old, seen }: Becoming): Promise<Exchange> {
  const { files, library, device, madeBy, now } = options
  const place = join(library, repsFolder, folder)
  const unpacked = join(incomingIn(library), repsFolder, old.folder)
  const found = await readWorkbook(files, place, versions, device)
  if (typeof found === 'string' || found.newer || found.losses.length > 0) throw new RuleError('backup.changed')
  const read: ReadWorkbook = found
  const { workbook } = read
  const pieces = await piecesFor(files, { path: place, device }, read, { path: unpacked, device: madeBy })
  const made = join(library, exchanging, 'made', folder)
  const moves: Exchange = []
  async function put(path: string, bytes: Uint8Array): Promise<void> {
    const target = `${repsFolder}/${folder}/${path}`
    // What both states name is put once.
    if (moves.some((move) => move.path === target)) return
    const parts = path.split('/')
    const file = join(made, ...parts)
    await files.makeFolder(dirname(file))
    await files.create(file, bytes, 'owner', join(place, ...parts))
    moves.push({ path: target, takes: true })
  }
  for (const { path, bytes } of pieces) await put(path, bytes)
  if (seen !== null) await layState(seen)
  if (moves.length === 0) return []
  for (const part of [place, join(place, names.history)])
    if (!(await canWriteIn(files, part))) throw new RuleError('backup.only-read', { name: workbook.rep.name })
  const staged = join(incomingIn(library), repsFolder, folder)
  if (await files.look(staged)) await removeAll(files, staged)
  await files.makeFolder(dirname(staged))
  await files.rename(made, staged)
  return moves

  async function layState(seq: number): Promise<void> {
    const position = asLookedAt(read, seq)
    const next = withMapsOf(workbook, await asItOpens(files, unpacked, old.read))
    // A valid checksum does not prove that Coachbook wrote it: a forged backup has one, too.
    if (!Workbook.safeParse(next).success) throw new RuleError('backup.damaged')
    const wanted = new Map(attachmentsOf(next).map((file) => [attachmentPath('', file).replaceAll('\\', '/'), file]))
    for (const [path, file] of wanted) {
      if ((await findAttachment(files, place, file)).is === 'same') continue
      const kept = await findAttachment(files, unpacked, file)
      if (kept.is === 'same') await put(path, kept.bytes)
    }
    const aside = await AsideFile.open(files, place, device)
    const asked = askedOnceMore(old.waiting ?? [], aside, next, options.madeAt)
    if (asked.length > 0) await put(asideName(device), aside.bytesWith(asked, now()))
    // Whole records are replaced, so that the result is the same when another computer has changed them.
    const patches = differences(workbook, next)
    if (patches.length > 0) {
      const inverse = applyWhole(workbook, patches)
      const v = workbook.schemaVersion
      const actor = coachOf(next, options.manager)
      const change: Change = { v, at: now(), actor, type: restoredType, patches, inverse, restores: options.madeAt }
      const entry = encodeEntry(position, change)
      const name = segmentName(entry.position.seq, entry.position.seq, device)
      const taken = join(place, names.history, name)
      // This name is taken by another continuation of the history, which is kept beside it.
      if (await files.look(taken)) await moveAside(files, taken, 'earlier', now())
      await put(`${names.history}/${name}`, entry.bytes)
      await put(names.snapshot, encodeSnapshot(v, entry.position, workbook))
    }
  }
}
