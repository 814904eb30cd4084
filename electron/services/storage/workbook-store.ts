import { join } from 'node:path'
import type { SaveState } from '../../../shared/model/saving'
import type { Moment } from '../../../shared/model/scalars'
import type { Workbook } from '../../../shared/model/workbook'
import { Queue } from '../../../shared/queue'
import { moveAside, replaceFile } from './durable'
import { type Entry, FileFault, type Files } from './files'
import { gathered, goesOn } from './gather'
import { type Device, journalName, names, readHistory, segmentName } from './history'
import { Journal, type JournalOnDisk, saved } from './journal'
import { beginning, type Change, decodeJournal, encodeEntry, type Position } from './journal-format'
import type { Later } from './later'
import type { Damage, ReadWorkbook } from './read-workbook'
import { SnapshotStore } from './snapshot-store'

export interface StoreOptions {
  files: Files
  /** The device that writes; files that it alone writes are named after it. */
  device?: Device
  now(): Moment
  later: Later
  onSaving(state: SaveState): void
  /** The size in bytes at which a journal is folded into the snapshot. */
  foldAt: number
  /** Whether this program still holds the library, by looking at the disk. */
  holds(): Promise<boolean>
  /** Files that may be written even when it does not. */
  unguarded: Files
  /** Called with the name of the file that keeps changes because another program has continued the workbook. */
  onFork(name: string): void
}

/**
 * The size from which a journal is folded when nothing has changed for a while; a smaller one waits until the workbook
 * is closed.
 */
const worthFolding = 64 * 1024
const quietMilliseconds = 60_000

/**
 * The most bytes of single lines for one text: while somebody types, a line with a word or two is written every two
 * seconds.
 */
const mostTyped = 24 * 1024

/** A gathered file of this size gets no further changes. */
const mostGathered = 256 * 1024

const bytesOf = (read: ReadWorkbook, journalSize: number): JournalOnDisk => ({
  size: journalSize,
  first: read.live[0]?.seq ?? null,
  last: read.live.at(-1)?.seq ?? null,
  ...(read.ownBytes.length === journalSize && journalSize > 0 && { lines: [read.ownBytes] })
})

/** Whether the history no longer leads to the workbook and so cannot rebuild it. */
const breaksHistory = (damage: Damage) => damage.what === 'snapshot' && damage.was === 'edited'

/** The first and the last of successive changes. */
interface Range {
  first: number
  last: number
}

/** How a workbook came to be: its first state, and every change since. */
export interface Past {
  start: Workbook
  changes: readonly Change[]
}

function encodePast(start: Position, changes: readonly Change[]): { bytes: Buffer; position: Position } {
  const lines: Buffer[] = []
  let position = start
  for (const change of changes) {
    const entry = encodeEntry(position, change)
    lines.push(entry.bytes)
    position = entry.position
  }
  return { bytes: Buffer.concat(lines), position }
}

/** One workbook on the disk, open for writing: its journal, and the snapshot that the journal is folded into. */
export class WorkbookStore {
  private readonly device: Device
  private readonly journal: Journal
  private readonly snapshot: SnapshotStore
  private folding: Promise<void> | null = null
  private gathering: Promise<void> | null = null
  private readonly turns = new Queue()
  /** The last change, and the bytes of those lines that continued typing into the text of the line before. */
  private lastChange: Change | null = null
  private typed = 0
  /**
   * Whether the live journal may hold lines to be gathered; for lines that were there at the opening this is unknown.
   */
  private mayGather: boolean
  /** The bytes of changes that were moved to `history/` since the snapshot was written. */
  private moved = 0
  /** The changes in the file of `history/` that the next moved journal is gathered into. */
  private gatheredInto: Range | null = null
  private callOffQuiet = () => {}

  private constructor(
    private readonly folder: string,
    private readonly workbook: Workbook,
    private readonly options: StoreOptions,
    position: Position,
    disk: JournalOnDisk,
    snapshot: Entry | null,
    private needsFold: boolean
  ) {
    this.device = options.device ?? null
    this.mayGather = disk.size > 0
    this.snapshot = new SnapshotStore(options.files, folder, workbook, snapshot, this.device)
    const startOver = () => this.startOver()
    this.journal = new Journal({ ...options, device: this.device, folder, startOver }, position, disk)
  }

  /** Opens what was read and repaired. The caller changes `workbook`, in step with `append`. */
  static async open(folder: string, read: ReadWorkbook, options: StoreOptions): Promise<WorkbookStore> {
    const journal = await options.files.look(join(folder, journalName(options.device ?? null)))
    const snapshot = await options.files.look(join(folder, names.snapshot))
    const disk = bytesOf(read, journal?.size ?? 0)
    const needsFold = read.untidy || read.migrated || read.damage.some(({ what }) => what !== 'end')
    const store = new WorkbookStore(folder, read.workbook, options, read.position, disk, snapshot, needsFold)
    if (read.migrated || read.damage.some(breaksHistory)) await store.snapshot.writeBase(read.position)
    if (needsFold) await store.fold()
    return store
  }

  /**
   * Puts a workbook into a folder of its own, which lasts once the folder above is synced. Its past becomes the part of
   * its history that is already folded.
   */
  static async create(
    folder: string,
    workbook: Workbook,
    options: StoreOptions,
    past: Past = { start: workbook, changes: [] }
  ): Promise<WorkbookStore> {
    const { files } = options
    const start = beginning(workbook.id)
    const { bytes, position } = encodePast(start, past.changes)
    const history = join(folder, names.history)
    await files.makeFolder(history)
    await new SnapshotStore(files, folder, past.start, null, options.device).writeBase(start)
    if (bytes.length > 0) await replaceFile(files, join(history, segmentName(1, position.seq, options.device)), bytes)
    const empty = { size: 0, first: null, last: null }
    const store = new WorkbookStore(folder, workbook, options, position, empty, null, false)
    await store.snapshot.write(position)
    return store
  }

  get position(): Position {
    return this.journal.position
  }

  /** Whether a newer Coachbook on another computer has written the workbook, so that this one may only read it. */
  isNewer(): Promise<boolean> {
    return this.snapshot.isNewer()
  }

  get saving(): SaveState {
    return this.journal.saving
  }

  /**
   * Runs something while no file is moved or rewritten, with the last change of which everything is on the disk; null
   * without running it when something cannot be saved.
   */
  still<T>(run: (position: Position) => Promise<T>): Promise<T | null> {
    return this.turns.run(async () => {
      const { position } = this.journal
      const { state } = await this.journal.flush()
      return state === 'saved' && !this.isForked ? run(position) : null
    })
  }

  /** Whether another program has continued the workbook, so that everything since is kept beside it. */
  get isForked(): boolean {
    return this.journal.isForked
  }

  /**
   * Adds a change that was already made to the workbook. Resolves when it is on the disk, or with the reason why it is
   * not.
   */
  async append(change: Change): Promise<SaveState> {
    const isTyping = this.lastChange !== null && goesOn(this.lastChange, change)
    this.lastChange = change
    const answer = this.journal.append(change)
    if (isTyping) {
      this.typed += this.journal.lastLine
      this.mayGather = true
    }
    const state = await answer
    if (this.unfolded >= Math.max(this.options.foldAt, this.snapshot.size / 4)) void this.fold()
    else if (this.typed >= this.mostTyped) void this.gatherTyped()
    else this.foldWhenQuiet()
    return state
  }

  private get mostTyped(): number {
    return Math.min(mostTyped, this.options.foldAt / 4)
  }

  /** The bytes of changes, as they were written, that the snapshot lacks. */
  private get unfolded(): number {
    return this.journal.size + this.moved
  }

  /**
   * Writes the snapshot and moves the live journal to `history/`. It may fail at any point: the changes are safe in the
   * journal or in `history/`, and the next opening continues.
   */
  fold(): Promise<void> {
    this.folding ??= this.turns
      .run(() => this.foldOnce())
      .finally(() => {
        this.folding = null
      })
    return this.folding
  }

  /** Moves the live journal to `history/` and gathers it there; the snapshot follows with the next fold. */
  private gatherTyped(): Promise<void> {
    this.gathering ??= this.turns
      .run(() => this.gatherOnce())
      .finally(() => {
        this.gathering = null
      })
    return this.gathering
  }

  private async gatherOnce(): Promise<void> {
    const { size } = this.journal
    if (size === 0 || this.typed < this.mostTyped) return
    this.typed = 0
    try {
      const isMoved = await this.journal.fold(() => {
        this.mayGather = false
      })
      if (!isMoved) return
      this.needsFold = true
      this.moved += size
      await this.gatherLast(true)
    } catch (error) {
      this.mayGather = true
      if (!(error instanceof FileFault)) throw error
    }
  }

  /**
   * Saves what waits, folds and releases the files, unless something cannot be saved. What is kept beside another
   * program's workbook counts as saved, because there is no better place for it.
   */
  async close(): Promise<SaveState> {
    this.callOffQuiet()
    const state = await this.journal.flush()
    if (this.isForked) {
      await this.journal.close()
      return saved
    }
    if (state.state === 'saved') {
      try {
        await this.fold()
      } finally {
        await this.journal.close()
      }
    }
    return state
  }

  private async foldOnce(): Promise<void> {
    if (this.journal.size === 0 && !this.needsFold) return
    // The changes stay in the journal, where the newer Coachbook finds them.
    if (await this.isNewer()) return
    let written: Promise<void> = Promise.resolve()
    let holdsTyped = false
    try {
      const folded = await this.journal.fold(() => {
        holdsTyped = this.mayGather
        this.mayGather = false
        written = this.snapshot.write(this.journal.position)
        // Moving the journal takes time; a failure until then is handled below.
        written.catch(() => {})
      })
      await written
      if (folded) {
        this.needsFold = false
        this.moved = 0
        this.typed = 0
        await this.gatherLast(holdsTyped)
        this.gatheredInto = null
      }
    } catch (error) {
      this.mayGather ||= holdsTyped
      this.needsFold = true
      if (!(error instanceof FileFault)) throw error
    }
  }

  /**
   * Rewrites the changes that were moved last, with those of one text gathered, into one file together with those
   * gathered before. Until then they are stored one by one, and until the end twice.
   */
  private async gatherLast(holdsTyped: boolean): Promise<void> {
    const { files } = this.options
    const { lastFolded } = this.journal
    const before = this.gatheredInto
    this.gatheredInto = null
    // Reading all of it back to find nothing holds everything up; a file that was brought is a megabyte of it.
    if (!lastFolded || !holdsTyped) return
    const paths = [...(before ? [before] : []), lastFolded].map((range) => this.pathOf(range))
    const parts: Buffer[] = []
    for (const path of paths) parts.push(await files.read(path))
    const { bases } = await readHistory(files, this.folder)
    const all = Buffer.concat(parts)
    const after = gathered(decodeJournal(all), new Set(bases.map(({ seq }) => seq)))
    if (!after || after.length >= all.length) return
    const range = { first: (before ?? lastFolded).first, last: lastFolded.last }
    await replaceFile(files, this.pathOf(range), after)
    if (before) await this.removeInTurn(paths)
    if (after.length < mostGathered) this.gatheredInto = range
  }

  /**
   * Removes the files in order, the first one durably before the next: alone it would look like the beginning of
   * another way.
   */
  private async removeInTurn(paths: readonly string[]): Promise<void> {
    for (const path of paths) {
      await this.options.files.remove(path)
      await this.options.files.syncFolder(join(this.folder, names.history))
    }
  }

  private pathOf({ first, last }: Range): string {
    return join(this.folder, names.history, segmentName(first, last, this.device))
  }

  private foldWhenQuiet() {
    this.callOffQuiet()
    if (this.unfolded < worthFolding) return
    this.callOffQuiet = this.options.later(quietMilliseconds, () => void this.fold())
  }

  private async startOver(): Promise<void> {
    const { files, now } = this.options
    const journal = join(this.folder, journalName(this.device))
    // Changes can come in between, so each file uses the position of the workbook at its own moment.
    await this.snapshot.writeBase(this.journal.position)
    await this.snapshot.write(this.journal.position)
    if (!(await files.look(journal))) return
    if (!(await this.options.holds())) throw new FileFault('taken', journal, 'belongs to another program')
    await moveAside(files, journal, 'cut-short', now())
  }
}
