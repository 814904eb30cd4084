import { join } from 'node:path'
import { z } from 'zod'
import { migrate, type Versions } from '../../../shared/model/migrations'
import { Workbook } from '../../../shared/model/workbook'
import { readIfThere } from './durable'
import { FileFault, type Files } from './files'
import { type Beside, type BrokenSegment, type Followed, follow } from './follow'
import { names, readHistory } from './history'
import { decodeJournal, isTorn, type JournalEntry, type Position } from './journal-format'
import { viewForeign } from './replay'
import { decodeSnapshot, type Snapshot, type SnapshotReading } from './snapshot-format'

/** Something that is not as Coachbook left it; `repair.ts` puts it right and says so. */
export type Damage =
  | { what: 'snapshot'; was: 'damaged' | 'missing' | 'edited' }
  /** The live journal stops at byte `cutAt`; `rest` is what follows. */
  | { what: 'journal'; torn: boolean; cutAt: number; rest: Buffer }
  | { what: 'history'; broken: BrokenSegment }

/** A workbook as its files tell it. Reading changes none of them. */
export interface ReadWorkbook {
  workbook: Workbook
  position: Position
  /** Sound changes in the live journal, also those that the snapshot has already. */
  live: JournalEntry[]
  damage: Damage[]
  /** A newer program wrote it: it can be looked at, and nothing may be written. */
  newer: boolean
  /** An older program wrote it: it is in our form by now, its files are not. */
  migrated: boolean
  /** A fold was cut short: the snapshot lacks changes of `history/`, or the live journal only has what it has. */
  untidy: boolean
}

/** Names a text under `notices` and `errors`. */
export type Unreadable = 'workbook.unreadable' | 'workbook.too-new' | 'workbook.link' | 'workbook.no-access'

/** What a checksum vouches for is checked no further: the full schema takes ten times as long as parsing. */
const Trusted = z.custom<Workbook>((data) => z.object({ id: z.string(), rep: z.object({}) }).safeParse(data).success)

interface Candidate {
  followed: Followed
  workbook: Workbook
}

/** One reading of one workbook's files. */
class Reading {
  constructor(
    private readonly files: Files,
    private readonly folder: string,
    private readonly versions: Versions,
    private readonly beside: Beside
  ) {}

  /** The workbook that a snapshot leads to; null when what comes out is none. */
  async from(reading: SnapshotReading): Promise<Candidate | 'too-new' | null> {
    if (reading.kind === 'damaged') return null
    const { snapshot, kind } = reading
    const followed = await follow(this.files, this.folder, snapshot, this.beside, this.versions)
    if (followed.version > this.versions.current) {
      const workbook = viewForeign(followed.data, this.versions.current)
      return workbook ? { followed, workbook } : 'too-new'
    }
    const schema = kind === 'trusted' && followed.version === this.versions.current ? Trusted : Workbook
    if (kind === 'changed' && followed.misfit) return null
    const { current, migrations } = this.versions
    const parsed = schema.safeParse(migrate(followed.data, followed.version, current, migrations))
    return parsed.success ? { followed, workbook: parsed.data } : null
  }

  /** The furthest that the whole workbooks in `history/` and the changes after them lead. */
  async fromHistory(): Promise<Candidate | null> {
    let best: Candidate | null = null
    for (const base of this.beside.history.bases) {
      const bytes = await this.files.read(join(this.folder, names.history, base.file))
      const candidate = await this.from(decodeSnapshot(bytes))
      if (!candidate || candidate === 'too-new') continue
      const { followed } = candidate
      if (!best || followed.position.seq > best.followed.position.seq) best = candidate
      if (followed.brokenSegments.length === 0 && followed.journalBrokenAt === null) break
    }
    return best
  }

  isUnfinishedCreation(): boolean {
    const { history, journal } = this.beside
    const { segments, bases } = history
    return segments.length === 0 && bases.length === 1 && bases[0]?.seq === 0 && journal.length === 0
  }
}

const isOlder = (snapshot: Snapshot | null, live: readonly JournalEntry[], current: number) =>
  (snapshot !== null && snapshot.version < current) || live.some(({ change }) => change.v < current)

async function readFiles(files: Files, folder: string, versions: Versions): Promise<ReadWorkbook | Unreadable> {
  for (const name of [names.snapshot, names.journal]) {
    const entry = await files.look(join(folder, name))
    // A link would be replaced by the first save, and what it points to would silently stay behind.
    if (entry && entry.kind !== 'file') return 'workbook.link'
  }
  const snapshotBytes = await readIfThere(files, join(folder, names.snapshot))
  const journalBytes = (await readIfThere(files, join(folder, names.journal))) ?? Buffer.alloc(0)
  const lines = decodeJournal(journalBytes)
  const beside = { history: await readHistory(files, folder), journal: lines }
  const reading = new Reading(files, folder, versions, beside)

  const snapshot: SnapshotReading = snapshotBytes ? decodeSnapshot(snapshotBytes) : { kind: 'damaged' }
  const direct = await reading.from(snapshot)
  if (direct === 'too-new') return 'workbook.too-new'
  const found = direct ?? (await reading.fromHistory())
  if (!found) return 'workbook.unreadable'

  const { followed, workbook } = found
  const damage: Damage[] = []
  if (direct && snapshot.kind === 'changed') damage.push({ what: 'snapshot', was: 'edited' })
  if (!direct && !reading.isUnfinishedCreation())
    damage.push({ what: 'snapshot', was: snapshotBytes ? 'damaged' : 'missing' })
  for (const broken of followed.brokenSegments) damage.push({ what: 'history', broken })
  const cutAt = followed.journalBrokenAt
  if (cutAt !== null) {
    const rest = journalBytes.subarray(cutAt)
    damage.push({ what: 'journal', torn: isTorn(rest), cutAt, rest })
  }
  const sound = lines.filter(({ start }) => cutAt === null || start < cutAt)
  const live = sound.flatMap(({ entry }) => (entry ? [entry] : []))
  const inSnapshot = direct ? direct.followed.start.seq : 0
  return {
    workbook,
    position: followed.position,
    live,
    damage,
    newer: followed.version > versions.current,
    migrated: isOlder(snapshot.kind === 'damaged' ? null : snapshot.snapshot, live, versions.current),
    untidy: !direct || followed.fromHistory > 0 || (live.at(-1)?.seq ?? inSnapshot + 1) <= inSnapshot
  }
}

/** Reads a workbook from its folder: the snapshot, or what `history/` rebuilds, and all changes after it. */
export async function readWorkbook(
  files: Files,
  folder: string,
  versions: Versions
): Promise<ReadWorkbook | Unreadable> {
  try {
    return await readFiles(files, folder, versions)
  } catch (error) {
    if (error instanceof FileFault) return 'workbook.no-access'
    throw error
  }
}
