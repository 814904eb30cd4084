import { join } from 'node:path'
import type { RepSummary } from '../../../shared/model/library'
import type { Notice } from '../../../shared/model/notice'
import type { PatternsOfRep } from '../../../shared/model/patterns'
import type { Id } from '../../../shared/model/scalars'
import type { KnownOfRep } from '../../../shared/model/today'
import { Queue } from '../../../shared/queue'
import { isOnTheWay } from '../../../shared/rules/own'
import { FileFault } from '../storage/files'
import { unlessRefused } from '../storage/refusal'
import { takeAway } from '../storage/remove-tree'
import { openSmallFile, type SmallFile } from '../storage/small-file'
import type { ErasedReps } from './erased'
import { idOfFolder, removing, repsFolder } from './folder-name'
import { type Peeked, type PeekOptions, peekSafely, stampOf, withProblem } from './peek'
import {
  Index,
  indexEncoder,
  indexName,
  isSame,
  isWhole,
  type Stamp,
  type Standing,
  sameStamp,
  shows
} from './shelf-index'
import type { Shown } from './summary'

interface Options extends PeekOptions {
  isOpen(folder: string): boolean
  /** What is shown of an open workbook, whose files may be behind; working it out takes a while after a change. */
  ofOpen(folder: string): Shown | null
  /** Erased reps: copies of their folders that turn up are not shown, and are removed (N-7). */
  erased: Pick<ErasedReps, 'has' | 'isNamed' | 'look'>
}

const isSealedOf = ({ problem }: RepSummary) => problem?.code.startsWith('workbook.sealed') ?? false

const byName = (a: RepSummary, b: RepSummary) => a.name.localeCompare(b.name) || (a.id < b.id ? -1 : 1)

/**
 * The workbooks of a library and what the list shows of them: from the index if it is right, otherwise from the
 * workbooks.
 */
export class Shelf {
  private index: SmallFile<Index> | null = null
  private standings = new Map<string, Standing>()
  private copies: Notice[] = []
  /** Workbooks whose folder another program took away, by id. */
  private vanished = new Map<Id, { name: string }>()
  /** Whether a copy of an erased rep was found and removed since the library was opened. */
  private cameBack = false
  /** Whether the folder of all reps cannot be read, so that one line stands for them. */
  private isShut = false
  private readonly queue = new Queue()

  constructor(private readonly options: Options) {}

  notices(): Notice[] {
    const back: Notice = { code: 'library.erased-again', params: {} }
    const gone = [...this.vanished].map(
      ([workbook, { name }]): Notice => ({ code: 'library.vanished', params: { name, workbook } })
    )
    return [...this.copies, ...gone, ...(this.cameBack ? [back] : [])]
  }

  /** Forgets a workbook whose folder is gone, because the person knows. */
  forgetVanished(id: Id): Promise<void> {
    return this.queue.run(async () => {
      if (this.vanished.delete(id)) await this.save()
    })
  }

  /** Looks at the folders and returns the summaries, by name. */
  async list(): Promise<RepSummary[]> {
    await this.queue.run(() => this.scan())
    if (this.isShut) return [withProblem(repsFolder, undefined, 'library.reps-no-access')]
    const found = this.byId()
    const summaries = Array.from(this.standings, ([folder, { summary, seq }]) => {
      const kept = found.get(summary.id)
      // The folder of a protected library is named only by the id of its workbook.
      if (isSealedOf(summary)) return { ...summary, name: found.get(folder)?.standing.summary.name ?? summary.name }
      if (!kept || kept.folder === folder) return summary
      return copyOf(summary, folder, kept.folder, kept.standing.seq === seq)
    })
    return summaries.sort(byName)
  }

  /**
   * The facts for the rhythm and Today of each rep, without the manager's own workbook (S3-1); copies of a folder count
   * once.
   */
  async rhythms(): Promise<KnownOfRep[]> {
    await this.list()
    return this.reps().flatMap(({ summary, rhythm, today }) =>
      rhythm && today ? [{ rep: summary.id, facts: rhythm, today }] : []
    )
  }

  /** The facts for patterns of each rep; copies of a folder count once. */
  async patterns(): Promise<PatternsOfRep[]> {
    await this.list()
    return this.reps().flatMap(({ summary, patterns }) =>
      patterns ? [{ rep: summary.id, archived: summary.archived, facts: patterns }] : []
    )
  }

  /** What is known of each rep, by name. */
  private reps(): Standing[] {
    const known = Array.from(this.byId().values(), ({ standing }) => standing)
    return known.filter(({ summary }) => !summary.own).sort((a, b) => byName(a.summary, b.summary))
  }

  /** How many workbooks had files on their way at the last look. */
  waiting(): number {
    return [...this.standings.values()].filter(({ summary }) => isOnTheWay(summary)).length
  }

  /** Looks at the folders again and returns whether any of them has changed since the last look. */
  async looksDifferent(): Promise<boolean> {
    const traces = () =>
      JSON.stringify([...this.standings].map(([folder, { stamp, summary }]) => [folder, stamp, summary.problem]))
    const before = traces()
    await this.list()
    return traces() !== before
  }

  /** The folder of a workbook; undefined when there is none with this id. */
  async folderOf(id: Id): Promise<string | undefined> {
    const known = this.byId().get(id)
    if (known && this.options.isOpen(known.folder)) return known.folder
    const sure = await this.queue.run(() => this.sureOf(id))
    if (sure !== undefined) return sure
    await this.list()
    return this.byId().get(id)?.folder
  }

  /**
   * Whether no workbook has an id that was just made. While the folders are the ones that are known, their names are
   * enough, so that making many does not need a look into all for each.
   */
  async isFree(id: Id): Promise<boolean> {
    const isKnown = this.byId().has(id)
    if (!isKnown && (await this.queue.run(() => this.folders()).then((folders) => this.areKnown(folders)))) return true
    return (await this.folderOf(id)) === undefined
  }

  private areKnown(folders: readonly string[] | null): boolean {
    return folders?.length === this.standings.size && folders.every((one) => this.standings.has(one))
  }

  /**
   * The folder of a workbook if it is unchanged in its place and no other folder was added or removed; otherwise
   * undefined. So opening one of many does not need a look into all.
   */
  private async sureOf(id: Id): Promise<string | undefined> {
    const [found, ...copies] = Array.from(this.standings).filter(([, { summary }]) => summary.id === id)
    if (!found || copies.length > 0) return undefined
    const [folder, known] = found
    if (!isWhole(known) || known.summary.problem || this.isErased(folder, known)) return undefined
    if (!this.areKnown(await this.folders())) return undefined
    return sameStamp(known.stamp, await this.stampOf(folder)) ? folder : undefined
  }

  /** Stores what is shown of a workbook that was just made or closed. */
  put(folder: string, shown: Shown, seq: number): Promise<void> {
    return this.queue.run(async () => {
      const standing = { ...shown, stamp: await this.stampOf(folder), seq, by: this.options.device }
      const known = this.standings.get(folder)
      if (known && isSame(known, standing)) return
      this.standings.set(folder, standing)
      await this.save()
    })
  }

  /** What is shown of a workbook as of a change; null when that is not known. */
  shownAt(folder: string, seq: number): Shown | null {
    const known = this.standings.get(folder)
    return known && isWhole(known) && known.seq === seq ? known : null
  }

  /**
   * The last change that the files of a workbook were known to hold on this computer; 0 when nothing is known. A change
   * that only another device knew of may still be on its way, because the index can arrive before the files that it
   * describes.
   */
  reachOf(folder: string): number {
    const { seq = 0, by } = this.standings.get(folder) ?? {}
    return by === undefined || by === this.options.device ? seq : 0
  }

  /** Forgets a folder that was removed. */
  drop(folder: string): Promise<void> {
    return this.queue.run(async () => {
      const id = this.standings.get(folder)?.summary.id
      this.standings.delete(folder)
      if (id !== undefined) this.vanished.delete(id)
      await this.save()
    })
  }

  /**
   * One folder for each workbook: of several, the one that is open, otherwise the one with the most changes, otherwise
   * the one with its own name.
   */
  private byId(): Map<Id, { folder: string; standing: Standing }> {
    const found = new Map<Id, { folder: string; standing: Standing }>()
    const left: { id: Id; folder: string }[] = []
    const { isOpen } = this.options
    for (const [folder, standing] of this.standings) {
      const { id } = standing.summary
      const first = found.get(id)
      const wins = first && !isOpen(first.folder) && (isOpen(folder) || isBefore({ folder, standing }, first))
      if (first) left.push({ id, folder: wins ? first.folder : folder })
      if (!first || wins) found.set(id, { folder, standing })
    }
    this.copies = left.map(({ id, folder }) => ({
      code: 'library.copy',
      params: { kept: found.get(id)?.folder ?? '', left: folder }
    }))
    return found
  }

  private async scan(): Promise<void> {
    const { library, ofOpen } = this.options
    const isFirst = this.standings.size === 0
    const before = new Map(isFirst ? Object.entries((await this.read()).workbooks) : this.standings)
    if (isFirst) this.vanished = new Map(Object.entries((await this.read()).vanished ?? {}))
    const standings = new Map<string, Standing>()
    let changed = 0
    const folders = await this.folders()
    this.isShut = folders === null
    // What was known is kept, because the folder may become readable again.
    if (folders === null) return
    // An open workbook is whole in memory, and is written down again with its next change.
    const kept = [...before.keys()].filter((folder) => !folders.includes(folder) && ofOpen(folder))
    // All at once: to ask the disk for sixty folders one after the other takes longer than to draw the first page.
    const looks = [...folders, ...kept].map((folder) => {
      const open = ofOpen(folder)
      const known = before.get(folder)
      return { folder, open, known, stamp: open && known && shows(known, open) ? null : this.stampOf(folder) }
    })
    const stamps = await Promise.all(looks.map(({ stamp }) => stamp))
    for (const [at, { folder, open, known }] of looks.entries()) {
      const stamp = stamps[at]
      if (!stamp) {
        if (known) standings.set(folder, known)
        continue
      }
      if (open) standings.set(folder, { stamp, seq: 0, ...known, ...open })
      // A problem can disappear without any change in the files, for instance with an update of Coachbook.
      else if (known && isWhole(known) && !known.summary.problem && sameStamp(known.stamp, stamp)) {
        if (this.isErased(folder, known)) await this.takeAway(folder)
        else standings.set(folder, known)
      } else {
        const peeked = await peekSafely(this.options, folder, known?.summary)
        const before = peeked?.summary.id === known?.summary.id ? (known?.seq ?? 0) : 0
        if (peeked && this.isErased(folder, peeked)) await this.takeAway(folder)
        else if (peeked) {
          const isFurther = peeked.seq >= before
          const by = isFurther ? this.options.device : known?.by
          standings.set(folder, {
            stamp,
            ...peeked,
            seq: isFurther ? peeked.seq : before,
            ...(by !== undefined && { by })
          })
        }
        changed += 1
      }
    }
    const known = [...this.vanished.keys()].join()
    await this.noteVanished(isFirst ? this.ofThisDevice(before) : before, standings)
    this.standings = standings
    const isNews = changed > 0 || standings.size !== before.size || [...this.vanished.keys()].join() !== known
    if (!library.readOnly && isNews) await this.save()
  }

  /** What this device saw itself: an index of another one can arrive before the folders that it tells of. */
  private ofThisDevice(known: ReadonlyMap<string, Standing>): ReadonlyMap<string, Standing> {
    return new Map([...known].filter(([, { by }]) => by === undefined || by === this.options.device))
  }

  /** Notes which workbooks lost their folder to another program, and which have it again. */
  private async noteVanished(before: ReadonlyMap<string, Standing>, now: ReadonlyMap<string, Standing>): Promise<void> {
    const there = new Set([...now.values()].map(({ summary }) => summary.id))
    const gone = [...before]
      .filter(([folder, { summary }]) => !now.has(folder) && !there.has(summary.id))
      .filter(([, { summary }]) => !summary.sample && summary.problem === null)
    if (gone.length > 0) await unlessRefused(this.options.erased.look(), false)
    for (const [, { summary }] of gone) this.vanished.set(summary.id, { name: summary.name })
    for (const id of this.vanished.keys()) if (there.has(id) || this.options.erased.has(id)) this.vanished.delete(id)
  }

  /** Whether the folder of a workbook that was there at the last look is gone. */
  async lacksOne(): Promise<boolean> {
    const folders = await this.folders()
    return folders !== null && [...this.standings.keys()].some((folder) => !folders.includes(folder))
  }

  private isErased(folder: string, { summary }: Pick<Peeked, 'summary'>): boolean {
    const { erased } = this.options
    return erased.has(summary.id) || (summary.problem !== null && erased.isNamed(folder))
  }

  /** Removes a folder; one that cannot be removed stays hidden, and is tried again. */
  private async takeAway(folder: string): Promise<void> {
    const { files, library } = this.options
    if (library.readOnly) return
    try {
      await takeAway(files, this.path(folder), join(library.folder, removing))
      this.cameBack = true
    } catch (error) {
      if (!(error instanceof FileFault)) throw error
    }
  }

  private async read(): Promise<Index> {
    const { files, library, now } = this.options
    this.index ??= await openSmallFile({
      files,
      path: join(library.folder, indexName(library.isProtected)),
      schema: Index,
      defaults: (): Index => ({ format: 'coachbook.library', version: 1, workbooks: {} }),
      now,
      writable: library.readOnly === null,
      rebuildable: true,
      encode: indexEncoder()
    })
    return this.index.get()
  }

  /** A failure loses nothing: the next start looks at the workbooks instead. */
  private async save(): Promise<void> {
    if (this.options.library.readOnly) return
    const index = await this.read()
    try {
      const { vanished: _, ...rest } = index
      const vanished = this.vanished.size > 0 ? { vanished: Object.fromEntries(this.vanished) } : {}
      await this.index?.set({ ...rest, ...vanished, workbooks: Object.fromEntries(this.standings) })
    } catch (error) {
      if (!(error instanceof FileFault)) throw error
    }
  }

  private path(folder: string, ...more: string[]): string {
    return join(this.options.library.folder, repsFolder, folder, ...more)
  }

  private stampOf(folder: string): Promise<Stamp> {
    return stampOf(this.options.files, this.path(folder))
  }

  /** Null when the folder of all reps exists but cannot be read. */
  private async folders(): Promise<string[] | null> {
    const { files, library } = this.options
    try {
      return await files.list(join(library.folder, repsFolder))
    } catch (error) {
      if (!(error instanceof FileFault)) throw error
      return error.reason === 'missing' ? [] : null
    }
  }

  /** The folder that the list shows under an id as kept differently from the library, with this problem. */
  async keptOtherwiseAt(line: Id, code: string): Promise<string | null> {
    await this.list()
    const found = [...this.standings].find(([, { summary }]) => summary.id === line && summary.problem?.code === code)
    return found?.[0] ?? null
  }
}

interface Found {
  folder: string
  standing: Standing
}

/**
 * Whether one of two folders of a workbook is preferred: the one with more changes, otherwise the one with its own
 * name.
 */
function isBefore(one: Found, other: Found): boolean {
  if (one.standing.seq !== other.standing.seq) return one.standing.seq > other.standing.seq
  const isOwn = ({ folder, standing }: Found) => folder.endsWith(`-${standing.summary.id.slice(-8)}`)
  const words = ({ folder }: Found) => folder.length
  if (isOwn(one) !== isOwn(other)) return isOwn(one)
  // File managers add something to the name of a copy, which makes it longer.
  return words(one) < words(other)
}

/**
 * The line for a folder that is a copy of another, older or the same: it has a problem and an id of its own, so that
 * nothing opens it.
 */
const copyOf = ({ own: _, ...summary }: RepSummary, folder: string, kept: string, isSame: boolean): RepSummary => ({
  ...summary,
  id: idOfFolder(folder),
  problem: { code: isSame ? 'workbook.same-copy' : 'workbook.copy', params: { folder, kept } }
})
