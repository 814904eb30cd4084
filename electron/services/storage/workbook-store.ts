import { join } from 'node:path'
import type { SaveState } from '../../../shared/model/saving'
import type { Moment } from '../../../shared/model/scalars'
import type { Workbook } from '../../../shared/model/workbook'
import { moveAside, replaceFile } from './durable'
import { FileFault, type Files } from './files'
import { gathered } from './gather'
import { names, readHistory, segmentName } from './history'
import { Journal, type JournalOnDisk, saved } from './journal'
import { beginning, type Change, decodeJournal, encodeEntry, type Position } from './journal-format'
import type { Later } from './later'
import type { Damage, ReadWorkbook } from './read-workbook'
import { SnapshotStore } from './snapshot-store'

export interface StoreOptions {
  files: Files
  now(): Moment
  later: Later
  onSaving(state: SaveState): void
  /** Bytes of journal from which it is folded into the snapshot. */
  foldAt: number
  /** Whether the library is still this program's, by a look at the disk. */
  holds(): Promise<boolean>
  /** Files that may be written also when it is not. */
  unguarded: Files
  /** Called with the name of the file in which changes are kept because another program went on with the workbook. */
  onFork(name: string): void
}

/** A journal of this size is folded when nothing has been changed for a while; a smaller one waits for the end. */
const worthFolding = 64 * 1024
const quietMilliseconds = 60_000

const bytesOf = (read: ReadWorkbook, journalSize: number): JournalOnDisk => ({
  size: journalSize,
  first: read.live[0]?.seq ?? null,
  last: read.live.at(-1)?.seq ?? null
})

/** History that does not lead to the workbook cannot rebuild it any more. */
const breaksHistory = (damage: Damage) => damage.what === 'snapshot' && damage.was === 'edited'

/** How a workbook came to be as it is: as it was created, and every change since. */
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
  private readonly journal: Journal
  private readonly snapshot: SnapshotStore
  private folding: Promise<void> | null = null
  private callOffQuiet = () => {}

  private constructor(
    private readonly folder: string,
    private readonly workbook: Workbook,
    private readonly options: StoreOptions,
    position: Position,
    disk: JournalOnDisk,
    snapshotSize: number,
    private needsFold: boolean
  ) {
    this.snapshot = new SnapshotStore(options.files, folder, workbook, snapshotSize)
    const startOver = () => this.startOver()
    this.journal = new Journal({ ...options, folder, startOver }, position, disk)
  }

  /** Opens what was read and repaired. `workbook` is changed by the caller, in step with `append`. */
  static async open(folder: string, read: ReadWorkbook, options: StoreOptions): Promise<WorkbookStore> {
    const journal = await options.files.look(join(folder, names.journal))
    const snapshot = await options.files.look(join(folder, names.snapshot))
    const disk = bytesOf(read, journal?.size ?? 0)
    const needsFold = read.untidy || read.migrated || read.damage.some(({ what }) => what !== 'end')
    const size = snapshot?.size ?? 0
    const store = new WorkbookStore(folder, read.workbook, options, read.position, disk, size, needsFold)
    if (read.migrated || read.damage.some(breaksHistory)) await store.snapshot.writeBase(read.position)
    if (needsFold) await store.fold()
    return store
  }

  /**
   * Puts a workbook into a folder of its own, which lasts once the folder above is synced. One that has a past gets it as
   * the part of its history that is folded already.
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
    await new SnapshotStore(files, folder, past.start, 0).writeBase(start)
    if (bytes.length > 0) await replaceFile(files, join(history, segmentName(1, position.seq)), bytes)
    const empty = { size: 0, first: null, last: null }
    const store = new WorkbookStore(folder, workbook, options, position, empty, 0, false)
    await store.snapshot.write(position)
    return store
  }

  get position(): Position {
    return this.journal.position
  }

  get saving(): SaveState {
    return this.journal.saving
  }

  /** Whether another program went on with the workbook, and what came after is kept beside it. */
  get isForked(): boolean {
    return this.journal.isForked
  }

  /** Adds a change that was made to the workbook already. Answers when it lies on the disk, or why it does not. */
  async append(change: Change): Promise<SaveState> {
    const state = await this.journal.append(change)
    if (this.journal.size >= Math.max(this.options.foldAt, this.snapshot.size / 4)) void this.fold()
    else this.foldWhenQuiet()
    return state
  }

  /**
   * Writes the snapshot and moves the live journal to `history/`. It may fail at any point: the changes are safe in the
   * journal or in `history/`, and the next opening goes on from there.
   */
  fold(): Promise<void> {
    this.folding ??= this.foldOnce().finally(() => {
      this.folding = null
    })
    return this.folding
  }

  /**
   * Saves what waits, folds, and lets go of the files, unless something cannot be saved. What is kept beside the workbook
   * of another program counts as saved: there is no better place for it.
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
    let written: Promise<void> = Promise.resolve()
    try {
      const folded = await this.journal.fold(() => {
        written = this.snapshot.write(this.journal.position)
        // Moving the journal takes its time; a failure until then is asked for below.
        written.catch(() => {})
      })
      await written
      if (folded) {
        this.needsFold = false
        await this.gatherLast()
      }
    } catch (error) {
      this.needsFold = true
      if (!(error instanceof FileFault)) throw error
    }
  }

  /** Writes the changes that were folded last anew, with those of one text gathered. Until then they lie there one by one. */
  private async gatherLast(): Promise<void> {
    const { files } = this.options
    const { lastFolded } = this.journal
    if (!lastFolded) return
    const path = join(this.folder, names.history, segmentName(lastFolded.first, lastFolded.last))
    const { bases } = await readHistory(files, this.folder)
    const before = await files.read(path)
    const after = gathered(decodeJournal(before), new Set(bases.map(({ seq }) => seq)))
    if (after && after.length < before.length) await replaceFile(files, path, after)
  }

  private foldWhenQuiet() {
    this.callOffQuiet()
    if (this.journal.size < worthFolding) return
    this.callOffQuiet = this.options.later(quietMilliseconds, () => void this.fold())
  }

  private async startOver(): Promise<void> {
    const { files, now } = this.options
    const journal = join(this.folder, names.journal)
    // Changes can come in between, so each takes the place at which the workbook stands at its own moment.
    await this.snapshot.writeBase(this.journal.position)
    await this.snapshot.write(this.journal.position)
    if (!(await files.look(journal))) return
    if (!(await this.options.holds())) throw new FileFault('taken', journal, 'belongs to another program')
    await moveAside(files, journal, 'cut-short', now())
  }
}
