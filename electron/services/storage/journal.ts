import { join } from 'node:path'
import type { SaveState } from '../../../shared/contract'
import type { Moment } from '../../../shared/model/scalars'
import { Queue } from '../../../shared/queue'
import { keepAside, moveAside } from './durable'
import { type AppendFile, FileFault, type Files } from './files'
import { names, segmentName } from './history'
import { type Change, encodeEntry, type Position } from './journal-format'
import type { Later } from './later'

export const saved: SaveState = { state: 'saved' }

/** The text under `saving` for a fault: what a person can do about it. */
function notSaved(error: unknown): SaveState {
  const fault = error instanceof FileFault ? error.reason : 'failed'
  const reason = fault === 'missing' ? 'folder-gone' : fault === 'exists' ? 'failed' : fault
  return { state: 'not-saved', reason }
}

/** The journal on the disk is shorter than what was saved in it: something else cut or removed it. */
class JournalLost extends Error {}

interface Waiting {
  bytes: Buffer
  seq: number
  answer(state: SaveState): void
}

/** What a journal that was read looks like: its sound bytes, the first and last change in them. */
export interface JournalOnDisk {
  size: number
  first: number | null
  last: number | null
}

interface Options {
  files: Files
  folder: string
  now(): Moment
  later: Later
  /** Called when the answer to "is all saved?" changes. */
  onSaving(state: SaveState): void
  /** Writes the whole workbook as it stands, because the journal that led to it is gone. */
  startOver(): Promise<void>
}

/** Seconds until a failed save is tried again by itself. */
const backoff = [1, 2, 4, 8, 15, 30]

/**
 * The live journal of one workbook. Changes that come while others are being flushed share the next flush, so that the
 * cost of saving is one append and one flush. A change whose write failed stays, in order, and is tried again with the
 * next change and after a while.
 */
export class Journal {
  private readonly path: string
  private waiting: Waiting[] = []
  private handle: AppendFile | null = null
  private readonly queue = new Queue()
  private flushIsDue = false
  private endIsUnsure = false
  private failures = 0
  private callOffRetry = () => {}
  private state: SaveState = saved

  constructor(
    private readonly options: Options,
    private at: Position,
    private disk: JournalOnDisk
  ) {
    this.path = join(options.folder, names.journal)
  }

  /** The last change, whether it lies on the disk already or not. */
  get position(): Position {
    return this.at
  }

  get saving(): SaveState {
    return this.state
  }

  /** Bytes of the live journal on the disk. */
  get size(): number {
    return this.disk.size
  }

  /** Adds a change. Answers when it lies on the disk, or when the attempt failed; then it stays and is tried again. */
  append(change: Change): Promise<SaveState> {
    const { bytes, position } = encodeEntry(this.at, change)
    this.at = position
    const answered = new Promise<SaveState>((answer) => this.waiting.push({ bytes, seq: position.seq, answer }))
    this.flushSoon()
    return answered
  }

  /** Tries to save what waits; says whether all is saved. */
  async flush(): Promise<SaveState> {
    await this.queue.run(() => this.flushWaiting())
    return this.state
  }

  /**
   * Moves the live journal to `history/`. `take` is called at a moment at which the workbook and the journal on the disk
   * agree; it is not called, and false comes back, when something cannot be saved.
   */
  fold(take: () => void): Promise<boolean> {
    return this.queue.run(async () => {
      await this.flushWaiting()
      if (this.waiting.length > 0) return false
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
    // A copy: changes that come while these are written wait for the next flush.
    const batch = [...this.waiting]
    const [first] = batch
    const last = batch.at(-1)
    if (!first || !last) return
    this.callOffRetry()
    try {
      const bytes = Buffer.concat(batch.map((entry) => entry.bytes))
      await this.put(bytes)
      const { size } = this.disk
      this.disk = { size: size + bytes.length, first: this.disk.first ?? first.seq, last: last.seq }
    } catch (error) {
      if (error instanceof JournalLost) await this.startOver(batch)
      else await this.failed(error, batch)
      return
    }
    this.succeeded(batch)
  }

  private async put(bytes: Buffer): Promise<void> {
    this.handle ??= await this.reopen()
    await this.handle.append(bytes)
    this.endIsUnsure = false
  }

  /** Opens the file as it was left. What a failed write of ours added is cut off; what anyone else added is kept aside. */
  private async reopen(): Promise<AppendFile> {
    const { files, folder } = this.options
    const found = await files.look(this.path)
    if ((found?.size ?? 0) < this.disk.size) throw new JournalLost()
    if (found && found.size > this.disk.size) {
      if (!this.endIsUnsure) {
        const foreign = (await files.read(this.path)).subarray(this.disk.size)
        await keepAside(files, this.path, 'foreign', foreign, this.options.now())
      }
      await files.truncate(this.path, this.disk.size)
    }
    const handle = await files.openAppend(this.path)
    try {
      await files.syncFolder(folder)
    } catch (error) {
      await handle.close()
      throw error
    }
    return handle
  }

  private async startOver(batch: readonly Waiting[]): Promise<void> {
    try {
      await this.options.startOver()
      this.disk = { size: 0, first: null, last: null }
      this.succeeded(batch)
    } catch (error) {
      await this.failed(error, batch)
    }
  }

  private succeeded(batch: readonly Waiting[]) {
    this.waiting = this.waiting.slice(batch.length)
    this.failures = 0
    this.enter(saved)
    for (const { answer } of batch) answer(saved)
    if (this.waiting.length > 0) this.flushSoon()
  }

  /** After a failed write or flush nobody knows what lies on the disk: the file is opened anew before the next one. */
  private async failed(error: unknown, batch: readonly Waiting[]): Promise<void> {
    const state = notSaved(error)
    this.endIsUnsure = true
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
    const { files, folder, now } = this.options
    await this.letGo()
    const history = join(folder, names.history)
    const target = join(history, segmentName(first, last))
    if (!(await files.look(history)) && (await files.look(this.path))) await files.makeFolder(history)
    if (await files.look(target)) await moveAside(files, target, 'earlier', now())
    await files.rename(this.path, target)
    await files.syncFolder(history)
    await files.syncFolder(folder)
    this.disk = { size: 0, first: null, last: null }
  }
}
