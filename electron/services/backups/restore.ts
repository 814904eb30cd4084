import { join } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { RuleError } from '../../../shared/errors'
import { type Holds, heldKinds, type RepToRestore, type RestoreLook } from '../../../shared/model/backup'
import type { ErasedRep } from '../../../shared/model/erasure'
import { versions } from '../../../shared/model/migrations'
import type { Id } from '../../../shared/model/scalars'
import { differsBy } from '../../../shared/rules/restore-look'
import { exportsName } from '../library/exports'
import { isPublishedFile, readPublished } from '../library/published'
import { type Exchange, exchanging, incomingIn } from '../storage/exchange'
import type { Files } from '../storage/files'
import { type Device, listIfThere } from '../storage/history'
import type { Position } from '../storage/journal-format'
import { type ReadWorkbook, readWorkbook, type Unreadable } from '../storage/read-workbook'
import type { AsideChange } from '../storage/set-aside'
import { keyCopyName, keyFileName, keyFileOf, libraryFileName } from '../storage/vault'
import { ChangeLog } from '../workbooks/change-log'
import { type ErasedReps, isErasedFile, isNamedAs } from '../workbooks/erased'
import { idOfFolder, removing, repsFolder } from '../workbooks/folder-name'
import { isComplete, lacksOf } from '../workbooks/lacks'
import { sealedIndex } from '../workbooks/shelf-index'
import type { Manifest } from './archive'
import { asItOpens, type Becoming } from './becoming'
import { piecesFor } from './mending'
import { takeUnmerged } from './unmerged'

interface Found {
  folder: string
  /** Null when it cannot be read. */
  read: ReadWorkbook | null
  /** Why it cannot be read; null when it can. */
  problem: Unreadable | null
  /** The questions that waited in a backup. */
  waiting: AsideChange[]
}

/** A library with an unpacked backup, and the device as which each of them is read. */
export interface Sides {
  files: Files
  folder: string
  device: Device
  /** The device that made the backup. */
  madeBy: Device
}

/** Reps who were erased; they are treated as if nothing of them were there. */
type Erased = Pick<ErasedReps, 'has' | 'isNamed'>

/**
 * The reps of a library, or of an unpacked backup of one, by the id of the workbook; of several copies, the one with
 * the most changes.
 */
async function repsIn(
  files: Files,
  library: string,
  erased: Erased,
  device: Device,
  isBackup: boolean
): Promise<Map<Id, Found>> {
  const found = new Map<Id, Found>()
  for (const folder of await listIfThere(files, join(library, repsFolder))) {
    const path = join(library, repsFolder, folder)
    const answer = await readWorkbook(files, path, versions, device)
    const [read, problem] = typeof answer === 'string' ? [null, answer] : [answer, null]
    const id = read?.workbook.id ?? idOfFolder(folder)
    if (erased.has(id) || (read === null && erased.isNamed(folder))) continue
    const reach = found.get(id)?.read?.position.seq ?? -1
    if ((read?.position.seq ?? 0) <= reach) continue
    const waiting = read && isBackup ? await takeUnmerged(files, path, read, device) : []
    found.set(id, { folder, read, problem, waiting })
  }
  return found
}

const inBackup = ({ files, folder, madeBy }: Sides, erased: Erased) =>
  repsIn(files, incomingIn(folder), erased, madeBy, true)
const inLibrary = ({ files, folder, device }: Sides, erased: Erased) => repsIn(files, folder, erased, device, false)

/** A rep in a backup and in the library, as far as something of the rep is there. */
interface Pair {
  old: Found | undefined
  now: Found | undefined
}

/**
 * Both sides of a rep. A workbook that cannot be read tells no id, so it is found by its folder, which is also that
 * which a restore would replace.
 */
function pairOf(id: Id, there: ReadonlyMap<Id, Found>, here: ReadonlyMap<Id, Found>): Pair {
  const old = there.get(id)
  const now = here.get(id)
  if (!old || now) return { old, now }
  const isOf = (other: Id, found: Found) =>
    found.folder === old.folder || (found.read ? isNamedAs(other, old.folder) : isNamedAs(id, found.folder))
  const [, beside] =
    [...here].find(([other, found]) => (old.read === null) !== (found.read === null) && isOf(other, found)) ?? []
  return { old, now: beside }
}

const nameOf = (old: Found | undefined, now: Found | undefined): string | undefined =>
  old?.read?.workbook.rep.name ?? now?.read?.workbook.rep.name

async function holdsOf(files: Files, library: string, found: Found | undefined, device: Device): Promise<Holds | null> {
  if (!found?.read) return null
  const { workbook, position } = found.read
  const counts: Holds['kinds'] = {}
  for (const kind of heldKinds) counts[kind] = Object.keys(workbook[kind] ?? {}).length
  const lacks = await lacksOf(files, join(library, repsFolder, found.folder), found.read, device)
  return { changes: position.seq, kinds: counts, lacks }
}

/** Whether a backup has something that a workbook in the library lacks. */
async function isMending({ files, folder, device, madeBy }: Sides, old: Found | undefined, now: Found | undefined) {
  if (!old?.read || !now?.read || isDamaged(now.read)) return false
  const here = { path: join(folder, repsFolder, now.folder), device }
  const there = { path: join(incomingIn(folder), repsFolder, old.folder), device: madeBy }
  return (await piecesFor(files, here, now.read, there)).length > 0
}

/**
 * Whether a rep is the same in the library as in a backup, whatever happened in between, and what differs if not. A rep
 * who came later would be taken away.
 */
async function compareOne(
  files: Files,
  library: string,
  [old, now]: [Found | undefined, Found | undefined],
  cameLater: boolean
): Promise<Pick<RepToRestore, 'same' | 'differs'>> {
  const nothing = { same: false, differs: null }
  if (!now?.read) return nothing
  if (!old?.read) return cameLater ? { same: false, differs: differsBy(now.read.workbook, null) } : nothing
  if (old.read.position.hash === now.read.position.hash) return { same: true, differs: null }
  const there = await asItOpens(files, join(incomingIn(library), repsFolder, old.folder), old.read)
  if (isDeepStrictEqual(withoutEmpty(there), withoutEmpty(now.read.workbook))) return { same: true, differs: null }
  return { same: false, differs: differsBy(now.read.workbook, there) }
}

/** Whether the last change of a workbook is a restore that was made right on its state in this backup. */
async function isOnlyRestored(files: Files, library: string, old: Found | undefined, now: Found | undefined) {
  if (!old?.read || !now?.read) return false
  const { position, latest } = now.read
  if (position.seq !== old.read.position.seq + 1) return false
  const isLast = ({ hash }: Position) => hash === position.hash
  const log = new ChangeLog(files, join(library, repsFolder, now.folder), latest)
  const last = latest.find(isLast) ?? (await log.from(position.seq)).find(isLast)
  return last?.change.restores !== undefined && last.prev === old.read.position.hash
}

/** A workbook without its empty maps: a map stays when its last record is removed. */
const withoutEmpty = (workbook: object) =>
  Object.fromEntries(Object.entries(workbook).filter(([, value]) => !isDeepStrictEqual(value, {})))

/** Backups are written anew when somebody is erased, so most of them do not tell any more who was in them. */
function countErased({ reps, madeAt }: Manifest, all: readonly ErasedRep[]): RestoreLook['erased'] {
  const ids = new Set(reps.map(({ id }) => id))
  const inside = all.filter(({ id }) => ids.has(id)).length
  return { inside, since: all.filter(({ id, at }) => !ids.has(id) && Date.parse(at) >= Date.parse(madeAt)).length }
}

/** What an unpacked backup holds of each rep, compared with the library. */
export async function compare(
  sides: Sides,
  manifest: Manifest,
  erased: Erased & Pick<ErasedReps, 'list'>
): Promise<RestoreLook> {
  const { files, folder: library, device, madeBy } = sides
  const there = await inBackup(sides, erased)
  const here = await inLibrary(sides, erased)
  const names = new Map(manifest.reps.map(({ id, name }) => [id, name]))
  const ids = new Set([...there.keys(), ...manifest.added.filter((id) => here.has(id))])
  const reps: RepToRestore[] = []
  for (const id of ids) {
    const { old, now } = pairOf(id, there, here)
    const cameLater = manifest.added.includes(id)
    const present = await holdsOf(files, library, now, device)
    reps.push({
      id,
      name: nameOf(old, now) ?? names.get(id) ?? old?.folder ?? '',
      inBackup: await holdsOf(files, incomingIn(library), old, madeBy),
      here: present,
      ...(await compareOne(files, library, [old, now], cameLater)),
      mends: present !== null && !isComplete(present.lacks) && (await isMending(sides, old, now)),
      cameLater,
      unreadHere: now !== undefined && now.read === null,
      isUndone: manifest.reason === 'before-restore' && old?.read === null && now?.read != null,
      damaged: now?.read ? isDamaged(now.read) : false,
      onlyRestored: await isOnlyRestored(files, library, old, now)
    })
  }
  const { madeAt, reason } = manifest
  const inOrder = reps.sort((a, b) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1))
  return { madeAt, reason, reps: inOrder, erased: countErased(manifest, erased.list()) }
}

/** Whether something of a workbook was lost or overwritten, so that its history cannot go on. */
const isDamaged = ({ losses, damage }: ReadWorkbook) =>
  losses.length > 0 ||
  damage.some((one) => (one.what === 'snapshot' ? one.was !== 'missing' : one.what === 'lines' && !one.isWhole))

/** A workbook that is to return to its state in a backup. */
interface ToBecome {
  name: string
  /** Whether it has to be opened first, because its files need repair, migration or have not all arrived. */
  isToOpen: boolean
}

/**
 * The workbooks that can return to their state in a backup by a change of their own: those that can be read on both
 * sides, with nothing lost. Throws a `RuleError` for a workbook of a newer Coachbook on either side.
 */
export async function becomingOf(sides: Sides, ids: readonly Id[], erased: Erased): Promise<Map<Id, ToBecome>> {
  const there = await inBackup(sides, erased)
  const here = await inLibrary(sides, erased)
  const found = new Map<Id, ToBecome>()
  for (const id of ids) {
    const { old, now } = pairOf(id, there, here)
    const name = nameOf(old, now) ?? old?.folder ?? ''
    const isNewer = [old, now].some((one) => one?.read?.newer || one?.problem === 'workbook.too-new')
    if (isNewer) throw new RuleError('backup.newer', { name })
    if (!old?.read || !now?.read || isDamaged(now.read)) continue
    // Only the folder of the backup itself can show what it lacks, and what waits in it.
    if (old.read.losses.length + old.read.aside.length > 0) continue
    const { damage, migrated, awaits } = now.read
    found.set(id, { name, isToOpen: damage.length > 0 || migrated || awaits !== null })
  }
  return found
}

/**
 * What is to be restored: workbooks, workbooks that stay as they are and get back what they lack (`mend`), workbooks to
 * be removed, and with `rest` everything that is not a workbook.
 */
export interface Choice {
  reps: readonly Id[]
  mend: readonly Id[]
  away: readonly Id[]
  rest: boolean
  /**
   * The workbooks that return to their state by a change, instead of being replaced by the backup's folder; each with
   * the number of its last change at the look.
   */
  becoming: ReadonlyMap<Id, number>
}

/** What is done to the prepared files of a restore. */
interface Doing {
  lay(becoming: Becoming): Promise<Exchange>
  keep(unreadable: { folder: string; by: string; name: string }): Promise<void>
}

/** Files that belong to the library as it is and are never restored from a backup. */
const isApart = (name: string) =>
  [repsFolder, keyFileName, keyCopyName, libraryFileName, sealedIndex, exportsName, exchanging, removing].includes(
    name
  ) ||
  isErasedFile(name) ||
  /^library\.lock/.test(name)

/**
 * Whether the library knows which groups results sheets were given out about. That list is kept, because an older one
 * would allow later sheets to be subtracted from each other.
 */
const knowsPublished = async (files: Files, library: string) => {
  const { isAny, isLost } = await readPublished(files, library)
  return isAny && !isLost
}

/**
 * The moves in the library's folder that restore what was chosen of an unpacked backup. `lay` prepares the change that
 * returns a workbook to its state; `keep` puts the files of one that cannot be read beside those that replace it.
 */
export async function movesOf(sides: Sides, choice: Choice, erased: Erased, { lay, keep }: Doing): Promise<Exchange> {
  const { files, folder: library } = sides
  const there = await inBackup(sides, erased)
  const here = await inLibrary(sides, erased)
  const pathOf = (found: Found) => `${repsFolder}/${found.folder}`
  const moves: Exchange = []
  for (const id of choice.reps) {
    const { old, now } = pairOf(id, there, here)
    if (!old) continue
    const seen = choice.becoming.get(id)
    if (seen !== undefined) {
      if (!old.read || !now?.read) throw new RuleError('backup.changed')
      moves.push(
        ...(await lay({ folder: now.folder, old: { folder: old.folder, read: old.read, waiting: old.waiting }, seen }))
      )
      continue
    }
    if (now?.read === null && old.read) await keep({ folder: now.folder, by: old.folder, name: nameOf(old, now) ?? '' })
    if (now && now.folder !== old.folder) moves.push({ path: pathOf(now), takes: false })
    moves.push({ path: pathOf(old), takes: true })
  }
  for (const id of choice.mend.filter((one) => !choice.reps.includes(one))) {
    const [old, now] = [there.get(id), here.get(id)]
    if (!old?.read || !now?.read || isDamaged(now.read)) throw new RuleError('backup.changed')
    moves.push(...(await lay({ folder: now.folder, old: { folder: old.folder, read: old.read }, seen: null })))
  }
  for (const id of choice.away) {
    const now = here.get(id)
    if (now && !choice.reps.includes(id)) moves.push({ path: pathOf(now), takes: false })
  }
  if (choice.rest) {
    const isKnown = await knowsPublished(files, library)
    for (const name of await files.list(incomingIn(library)))
      if (!isApart(name) && !(isPublishedFile(name) && isKnown)) moves.push({ path: name, takes: true })
  }
  // The index is built again from the workbooks after the restore, because it notes how far each of them reached.
  const isProtected = (await files.look(keyFileOf(library))) !== null
  return [...moves, { path: isProtected ? sealedIndex : libraryFileName, takes: false }]
}
