import { join } from 'node:path'
import { type Adapter, Low } from 'lowdb'
import type { Workbook } from '../../../shared/model/workbook'
import { replaceFile } from './durable'
import type { Entry, Files } from './files'
import { baseName, type Device, names } from './history'
import type { Position } from './journal-format'
import { unlessRefused } from './refusal'
import { cutOut, encodeSnapshot } from './snapshot-format'

const traceOf = ({ size, modified }: Pick<Entry, 'size' | 'modified'>) => `${size} ${modified}`

/** A workbook and the last change that is in it. */
export interface SnapshotContent {
  workbook: Workbook
  position: Position
}

/**
 * Keeps a workbook in one file that is replaced as a whole. It only writes; `readWorkbook` reads, together with
 * everything beside it.
 */
class SnapshotAdapter implements Adapter<SnapshotContent> {
  constructor(
    private readonly files: Files,
    private readonly path: string,
    /** The size of the latest snapshot, in bytes. */
    public size: number,
    /** What the file looked like when this program last knew what is in it. */
    private known: string | null
  ) {}

  async read(): Promise<null> {
    return null
  }

  /** Encodes the workbook first of all, so that it is written as it is at the call. */
  async write({ workbook, position }: SnapshotContent): Promise<void> {
    const bytes = encodeSnapshot(workbook.schemaVersion, position, workbook)
    await replaceFile(this.files, this.path, bytes)
    this.size = bytes.length
    this.known = await this.look()
  }

  private async look(): Promise<string | null> {
    const entry = await unlessRefused(this.files.look(this.path), null)
    return entry && traceOf(entry)
  }

  /**
   * Whether a newer Coachbook on another computer has replaced the file. It is read only if it looks different from
   * before; one that cannot be read now is looked at again later.
   */
  async isNewer(version: number): Promise<boolean> {
    const look = await this.look()
    if (look === null || look === this.known) return false
    const bytes = await unlessRefused(this.files.read(this.path), null)
    if (((bytes && cutOut(bytes))?.header.schemaVersion ?? 0) > version) return true
    this.known = look
    return false
  }
}

/** The snapshot of one workbook: lowdb over a file that is replaced durably. */
export class SnapshotStore {
  private readonly adapter: SnapshotAdapter
  private readonly low: Low<SnapshotContent>

  constructor(
    private readonly files: Files,
    private readonly folder: string,
    workbook: Workbook,
    /** The snapshot as it lies there; null for none. */
    entry: Pick<Entry, 'size' | 'modified'> | null,
    private readonly device: Device = null
  ) {
    const known = entry && traceOf(entry)
    this.adapter = new SnapshotAdapter(files, join(folder, names.snapshot), entry?.size ?? 0, known)
    this.low = new Low(this.adapter, { workbook, position: { seq: 0, hash: '' } })
  }

  /** The size of the latest snapshot, in bytes. */
  get size(): number {
    return this.adapter.size
  }

  /** Whether the file is of a newer Coachbook by now, which must not be written over. */
  isNewer(): Promise<boolean> {
    return this.adapter.isNewer(this.low.data.workbook.schemaVersion)
  }

  /** Writes the workbook as it is at the call. */
  write(position: Position): Promise<void> {
    this.low.data.position = position
    return this.low.write()
  }

  /** Keeps the workbook as it is at the call in `history/`, from where it can be rebuilt. */
  async writeBase(position: Position): Promise<void> {
    const { workbook } = this.low.data
    const bytes = encodeSnapshot(workbook.schemaVersion, position, workbook)
    await replaceFile(this.files, join(this.folder, names.history, baseName(position.seq, this.device)), bytes)
  }
}
