import { join } from 'node:path'
import { type Adapter, Low } from 'lowdb'
import type { Workbook } from '../../../shared/model/workbook'
import { replaceFile } from './durable'
import type { Files } from './files'
import { baseName, type Device, names } from './history'
import type { Position } from './journal-format'
import { encodeSnapshot } from './snapshot-format'

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
    public size: number
  ) {}

  async read(): Promise<null> {
    return null
  }

  /** Encodes the workbook first of all, so that it is written as it is at the call. */
  async write({ workbook, position }: SnapshotContent): Promise<void> {
    const bytes = encodeSnapshot(workbook.schemaVersion, position, workbook)
    await replaceFile(this.files, this.path, bytes)
    this.size = bytes.length
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
    size: number,
    private readonly device: Device = null
  ) {
    this.adapter = new SnapshotAdapter(files, join(folder, names.snapshot), size)
    this.low = new Low(this.adapter, { workbook, position: { seq: 0, hash: '' } })
  }

  /** The size of the latest snapshot, in bytes. */
  get size(): number {
    return this.adapter.size
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
