import { join } from 'node:path'
import { RuleError } from '../../../shared/errors'
import type { Versions } from '../../../shared/model/migrations'
import type { Notice } from '../../../shared/model/notice'
import { AsideFile } from '../storage/aside-file'
import { moveAside, sweep } from '../storage/durable'
import { FileFault } from '../storage/files'
import { deviceOf, names, segmentName } from '../storage/history'
import { holesOf } from '../storage/holes'
import { decodeJournal, goingOn } from '../storage/journal-format'
import { type OnText, type ReadWorkbook, readWorkbook } from '../storage/read-workbook'
import { noticesOf, repair } from '../storage/repair'
import { type StoreOptions, WorkbookStore } from '../storage/workbook-store'
import { isArriving, isRecent, longAway } from './awaited'
import { ChangeLog } from './change-log'
import type { Library } from './contract'
import { repsFolder } from './folder-name'
import { type Forked, forksOf } from './forks'
import { OpenWorkbook } from './open-workbook'
import { sweepScans } from './orphan-scans'
import type { Shown } from './summary'
import { UndoStacks } from './undo'

type Context = ConstructorParameters<typeof OpenWorkbook>[1]

interface Writing {
  read: ReadWorkbook
  store: WorkbookStore | null
  readOnly: Notice | null
  notices: Notice[]
}

const onlyToRead = (read: ReadWorkbook, code: string): Writing => ({
  read,
  store: null,
  readOnly: { code, params: {} },
  notices: noticesOf(read)
})

function show(aside: AsideFile, read: ReadWorkbook, { changes, losses, settled }: Forked): void {
  aside.show([...read.aside, ...changes], [...read.losses, ...losses])
  aside.forget(settled)
}

/** Whether nothing of the workbook is missing, set aside or to be repaired. */
const isWhole = (read: ReadWorkbook, forked: Forked) =>
  [read.aside, read.losses, read.damage, forked.changes, forked.losses, forked.foreign, forked.beyond].every(
    (list) => list.length === 0
  )

/**
 * Moves to the history the journals of devices that have not come back for a long time: otherwise every opening would
 * read everything that came after them.
 */
async function putAway({ files, now }: StoreOptions, path: string, journals: readonly string[]): Promise<void> {
  for (const name of journals) {
    const journal = join(path, name)
    const entry = await files.look(journal)
    if (!entry || entry.modified > Date.parse(now()) - longAway) continue
    const lines = decodeJournal(await files.read(journal)).flatMap((line) => (line.entry ? [line.entry] : []))
    const [first, last] = [lines[0], lines.at(-1)]
    if (!first || !last) continue
    const target = join(path, names.history, segmentName(first.first, last.seq, deviceOf(name)))
    if (await files.look(target)) continue
    await files.rename(journal, target)
    await files.syncFolder(join(path, names.history))
    await files.syncFolder(path)
  }
}

async function openForWriting(
  path: string,
  read: ReadWorkbook,
  aside: AsideFile,
  forked: Forked,
  store: StoreOptions
): Promise<Writing> {
  const notices: Notice[] = []
  for (const part of [path, join(path, names.history)]) await sweep(store.files, part)
  if (isWhole(read, forked)) await sweepScans(store.files, path, read.workbook)
  try {
    const { changes, losses, lines, filled } = forked
    const holes = { told: holesOf(read.losses), filled }
    await aside.add([...read.aside, ...changes], [...read.losses, ...losses], store.now(), lines, holes)
    if (filled.length > 0) notices.push({ code: 'losses.back', params: {} })
    if (forked.settled.length > 0) await aside.dropHere(forked.settled)
    const tidy = await repair(store.files, path, read, store.now(), (notice) => notices.push(notice), store.device)
    // These were dealt with above; in the history they would look like another continuation.
    for (const file of forked.foreign)
      await moveAside(store.files, join(path, names.history, file), 'apart', store.now())
    await putAway(store, path, forked.spent)
    return { read: tidy, store: await WorkbookStore.open(path, tidy, store), readOnly: null, notices }
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
    show(aside, read, forked)
    return { ...onlyToRead(read, 'workbook.not-repaired'), notices }
  }
}

/** Files that hold fewer changes than they were known to hold have lost what was saved later, whatever it was. */
function missing(read: ReadWorkbook, reach: number): ReadWorkbook {
  const { position, losses } = read
  if (position.seq >= reach || read.newer) return read
  const loss = { first: position.seq + 1, last: reach, touches: null }
  return { ...read, losses: [...losses, loss], position: goingOn(position, reach) }
}

/**
 * Reads a workbook from its folder in a library and opens it for writing if that is allowed. `reach`: the last change
 * that its files were known to hold. `shownAt`: what the library's index shows of it at a change.
 */
export async function loadWorkbook(
  folder: string,
  library: Library,
  versions: Versions,
  storeOptions: StoreOptions,
  context: Context,
  reach = 0,
  shownAt: (seq: number) => Shown | null = () => null,
  onText?: OnText
): Promise<OpenWorkbook> {
  const path = join(library.folder, repsFolder, folder)
  const { files, device = null, now } = storeOptions
  const place = { files, path, now }
  const found = await readWorkbook(files, path, versions, device, onText)
  if (found === 'workbook.unreadable' && (await isArriving(place, device))) throw new RuleError('workbook.arriving')
  if (typeof found === 'string') throw new RuleError(found)
  const aside = await AsideFile.open(files, path, device)
  const forked = await forksOf(files, path, found, aside, device)
  // What another side is known to have written is beside it, and nothing is missing.
  const read = forked.reach >= reach ? found : missing(found, reach)
  const isAwaited = found.awaits !== null && (await isRecent(place, found.awaits.begun))
  if ((library.readOnly || read.newer) && !isAwaited) show(aside, read, forked)
  const writing: Writing = library.readOnly
    ? { read, store: null, readOnly: library.readOnly, notices: isAwaited ? [] : noticesOf(read) }
    : isAwaited
      ? { ...onlyToRead(read, 'workbook.awaited'), notices: [] }
      : read.newer
        ? onlyToRead(read, 'workbook.newer')
        : await openForWriting(path, read, aside, forked, storeOptions)
  const { read: tidy, ...opened } = writing
  for (const file of forked.beyond) opened.notices.push({ code: 'side.beyond', params: { file } })
  const { workbook, json, position, latest, recent } = tidy
  const opening = new OpenWorkbook(
    {
      folder,
      workbook,
      json,
      seq: position.seq,
      ...opened,
      stacks: UndoStacks.of(recent, versions.current),
      log: new ChangeLog(files, path, latest, forked.onTheWay, device),
      aside
    },
    context,
    opened.notices.length === 0 ? shownAt(position.seq) : null
  )
  if (opened.store && forked.adopted) await opening.aside.adopt(forked.adopted)
  if (opened.store) await opening.aside.mergeForks(forked.fitting)
  return opening
}
