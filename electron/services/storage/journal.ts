import { join } from 'node:path'
import type { SaveState } from '../../../shared/model/saving'
import type { Moment } from '../../../shared/model/scalars'
import { Queue } from '../../../shared/queue'
import { moveAside, replaceFile } from './durable'
import { type AppendFile, FileFault, type Files } from './files'
import { ForkFile } from './fork-file'
import { giveBack } from './give-back'
import { type Device, journalName, names, segmentName } from './history'
import { isReplaced, JournalLost, openAsLeft } from './journal-end'
import { type Change, encodeEntry, type Position } from './journal-format'
import type { Later } from './later'
import { letBeHeard, unlessRefused } from './refusal'

export const saved: SaveState = { state: 'saved' }
const taken: SaveState = { state: 'not-saved', reason: 'taken' }

/** The text under `saving` for a fault, which says what a person can do. */
function notSaved(error: unknown): SaveState {
  const fault = error instanceof FileFault ? error.reason : 'failed'
  const reason = fault === 'missing' ? 'folder-gone' : fault === 'exists' ? 'failed' : fault
  return { state: 'not-saved', reason }
}

interface Waiting {
  bytes: Buffer
  seq: number
  answer(state: SaveState): void
}

/** A journal that was read: its sound bytes, the first and last change in them. */
export interface JournalOnDisk {
  size: number
  first: number | null
  last: number | null
  /**
   * Its lines, to recognize whether another file took its place, and to write them again; missing when they are not
   * known.
   */
  lines?: Buffer[]
}

interface Options {
  files: Files
  folder: string
  device?: Device
  now(): Moment
  later: Later
  /** Called when the answer to "is everything saved?" changes. */
  onSaving(state: SaveState): void
  /** Whether this program still holds the library, by looking at the disk. */
  holds(): Promise<boolean>
  /** Files that may be written even when it does not. */
  unguarded: Files
  /** Called with the name of the file that keeps changes because another program has continued the workbook. */
  onFork(name: string): void
  /** Writes the whole workbook as it is, because the journal that led to it is gone. */
  startOver(): Promise<void>
}

/** How many times a fold waits for changes that came while it wrote others. */
const mostTurns = 8

/** The seconds before a failed save is tried again. */
const backoff = [1, 2, 4, 8, 15, 30]

/**
 * The live journal of one workbook. Changes that come during a flush share the next one, so that saving costs one
 * append and one flush. A change whose write failed stays, in order, and is tried again with the next change and after
 * a while. Once another program has continued the workbook, changes go into a file of their own.
 */
export class Journal {
  private readonly path: string
  private waiting: Waiting[] = []
  private handle: AppendFile | null = null
  private readonly queue = new Queue()
  private flushIsDue = false
  /** Bytes of which a failed write may have left a part. */
  private unsure: Buffer = Buffer.alloc(0)
  private readonly fork: ForkFile
  private forked = false
  private failures = 0
  private callOffRetry = () => {}
  /** The changes that the last fold moved to `history/`. */
  lastFolded: { first: number; last: number } | null = null
  /** The size of the last line, in bytes. */
  lastLine = 0
  private state: SaveState = saved

  constructor(
    private readonly options: Options,
    private at: Position,
    private disk: JournalOnDisk
  ) {
    this.path = join(options.folder, journalName(options.device ?? null))
    const { unguarded: files, now, onFork } = options
    this.fork = new ForkFile({ files, journal: this.path, now, onKept: onFork })
  }

  /** The last change, whether or not it is on the disk already. */
  get position(): Position {
    return this.at
  }

  get saving(): SaveState {
    return this.state
  }

  /** Whether another program has continued the workbook, so that everything since is kept beside it. */
  get isForked(): boolean {
    return this.forked && this.waiting.length === 0
  }

  /** The size of the live journal on the disk, in bytes. */
  get size(): number {
    return this.disk.size
  }

  /** Adds a change. Resolves when it is on the disk, or when the attempt failed; then it is kept and tried again. */
  append(change: Change): Promise<SaveState> {
    const { bytes, position } = encodeEntry(this.at, change)
    this.at = position
    this.lastLine = bytes.length
    const answered = new Promise<SaveState>((answer) => this.waiting.push({ bytes, seq: position.seq, answer }))
    this.flushSoon()
    return answered
  }

  /** Tries to save what waits; returns whether everything is saved. */
  async flush(): Promise<SaveState> {
    await this.queue.run(() => this.flushWaiting())
    return this.state
  }

  /**
   * Moves the live journal to `history/`. `take` is called at a moment when the workbook and the journal on the disk
   * agree. When something cannot be saved, it is not called, and the result is false.
   */
  fold(take: () => void = () => {}): Promise<boolean> {
    return this.queue.run(async () => {
      this.lastFolded = null
      // Checked first: a change made while the lock is read must be in the journal before it is in the snapshot.
      if (this.forked || !(await this.options.holds())) return false
      await this.flushWaiting()
      // Waits for somebody who goes on typing, but not forever: the next save asks for a fold again.
      for (let turn = 1; turn < mostTurns && this.waiting.length > 0 && this.failures === 0; turn++)
        await this.flushWaiting()
      if (this.waiting.length > 0 || this.forked) return false
      const { size, first, last, lines = [] } = this.disk
      if (await isReplaced(this.options.files, this.path, size, lines.at(-1))) {
        await this.letGo()
        await this.keepLines(lines, first, last)
        await this.options.startOver()
        this.disk = { size: 0, first: null, last: null }
      }
      take()
      if (this.disk.first !== null && this.disk.last !== null) await this.moveToHistory(this.disk.first, this.disk.last)
      return true
    })
  }

  async close(): Promise<void> {
    this.callOffRetry()
    await this.queue.run(() => this.letGo())
  }

  private flushSoon() {
    if (this.flushIsDue) return
    this.flushIsDue = true
    void this.queue.run(() => this.flushWaiting())
  }

  private async flushWaiting(): Promise<void> {
    this.flushIsDue = false
    // A copy, because changes that come during the write wait for the next flush.
    const batch = [...this.waiting]
    const [first] = batch
    const last = batch.at(-1)
    if (!first || !last) return
    this.callOffRetry()
    const bytes = Buffer.concat(batch.map((entry) => entry.bytes))
    if (this.forked) return this.keepBeside(bytes, batch)
    try {
      await this.put(bytes)
      const { size, first: begins } = this.disk
      const lines = size === 0 ? [] : this.disk.lines
      lines?.push(bytes)
      this.disk = { size: size + bytes.length, first: begins ?? first.seq, last: last.seq, ...(lines && { lines }) }
    } catch (error) {
      if (error instanceof JournalLost || (await this.isReplaced(error))) await this.startOver(bytes, batch)
      else await this.orKeepBeside(error, bytes, batch)
      return
    }
    this.succeeded(batch, saved)
  }

  private async put(bytes: Buffer): Promise<void> {
    // The file under an open handle may have been moved, with another in its place.
    if (this.handle && (await this.options.files.look(this.path))?.size !== this.disk.size) await this.letGo()
    const { size, lines = [] } = this.disk
    this.handle ??= await openAsLeft(this.options, this.path, size, this.unsure, lines.at(-1))
    this.unsure = bytes
    // Fails with `taken` when somebody wrote between the check above and this: their changes have the same numbers.
    await this.handle.append(bytes)
    this.unsure = Buffer.alloc(0)
  }

  /** Whether a write was refused because another file replaced the journal, so that ours is gone. */
  private async isReplaced(error: unknown): Promise<boolean> {
    if (!(error instanceof FileFault && error.reason === 'taken')) return false
    const { size, lines = [] } = this.disk
    return unlessRefused(isReplaced(this.options.files, this.path, size, lines.at(-1)), false)
  }

  /**
   * Writes the changes of a lost journal again, as a part of the history, where any device that lacks them finds them.
   */
  private async keepLines(lines: readonly Buffer[] | undefined, first: number | null, last: number | null) {
    if (!lines || lines.length === 0 || first === null || last === null) return
    const { files, folder, device = null } = this.options
    const history = join(folder, names.history)
    const path = join(history, segmentName(first, last, device))
    if (await files.look(path)) return
    await files.makeFolder(history)
    await replaceFile(files, path, Buffer.concat(lines))
  }

  private async startOver(bytes: Buffer, batch: readonly Waiting[]): Promise<void> {
    try {
      await this.letGo()
      if (!(await this.options.holds())) throw new FileFault('taken', this.path, 'was moved')
      const { size, first, lines = size === 0 ? [] : undefined } = this.disk
      await this.keepLines(lines && [...lines, bytes], first ?? batch[0]?.seq ?? null, batch.at(-1)?.seq ?? null)
      await this.options.startOver()
      this.disk = { size: 0, first: null, last: null }
    } catch (error) {
      return this.orKeepBeside(error, bytes, batch)
    }
    this.succeeded(batch, saved)
  }

  /**
   * Keeps changes beside the workbook when they must not be mixed with those of another program; any other failure is
   * tried again.
   */
  private async orKeepBeside(error: unknown, bytes: Buffer, batch: readonly Waiting[]): Promise<void> {
    if (!(error instanceof FileFault && error.reason === 'taken')) return this.failed(error, batch)
    this.forked = true
    await this.letGo()
    // Only the file was checked, so the whole library may also belong to another program.
    await unlessRefused(this.options.holds(), false)
    await this.keepBeside(bytes, batch)
  }

  private async keepBeside(bytes: Buffer, batch: readonly Waiting[]): Promise<void> {
    try {
      await this.fork.add(bytes)
    } catch (error) {
      return this.failed(error, batch)
    }
    this.succeeded(batch, taken)
  }

  private succeeded(batch: readonly Waiting[], state: SaveState) {
    this.waiting = this.waiting.slice(batch.length)
    this.failures = 0
    this.enter(state)
    for (const { answer } of batch) answer(state)
    if (this.waiting.length > 0) this.flushSoon()
  }

  /**
   * After a failed write or flush it is not known what is on the disk, so the file is opened again before the next one.
   */
  private async failed(error: unknown, batch: readonly Waiting[]): Promise<void> {
    // The words are kept and tried again whatever it was.
    if (!(error instanceof FileFault || error instanceof JournalLost)) letBeHeard(error)
    const state = notSaved(error)
    await this.letGo()
    const pause = backoff[Math.min(this.failures, backoff.length - 1)] ?? 30
    this.failures += 1
    this.callOffRetry = this.options.later(pause * 1000, () => this.flushSoon())
    this.enter(state)
    for (const { answer } of batch) answer(state)
  }

  private async letGo(): Promise<void> {
    const handle = this.handle
    this.handle = null
    try {
      await handle?.close()
    } catch (error) {
      if (!(error instanceof FileFault)) throw error
    }
  }

  private enter(state: SaveState) {
    const before = this.state
    this.state = state
    if (state !== before && JSON.stringify(state) !== JSON.stringify(before)) this.options.onSaving(state)
  }

  private async moveToHistory(first: number, last: number): Promise<void> {
    const { files, folder, device = null, now } = this.options
    await this.letGo()
    const history = join(folder, names.history)
    const target = join(history, segmentName(first, last, device))
    if (!(await files.look(history)) && (await files.look(this.path))) await files.makeFolder(history)
    if (await files.look(target)) await moveAside(files, target, 'earlier', now())
    await files.rename(this.path, target)
    // If this was interrupted, it may have moved a journal that another program has begun to write.
    if (!(await this.options.holds())) {
      await giveBack(this.options.unguarded, this.path, target, device)
      throw new FileFault('taken', this.path, 'was moved')
    }
    await files.syncFolder(history)
    await files.syncFolder(folder)
    this.lastFolded = { first, last }
    this.disk = { size: 0, first: null, last: null }
  }
}
