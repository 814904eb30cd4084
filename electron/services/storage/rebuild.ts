import { join } from 'node:path'
import { z } from 'zod'
import type { StoredWorkbook, Versions } from '../../../shared/model/migrations'
import { Workbook } from '../../../shared/model/workbook'
import { soundOrNull } from './damage'
import type { Files } from './files'
import { type Beside, type Followed, follow } from './follow'
import { holdsHalves } from './halves'
import { names } from './history'
import type { Position } from './journal-format'
import { migratedOrNull } from './migrated'
import { replay, viewForeign } from './replay'
import { decodeSnapshot, type Snapshot, type SnapshotReading } from './snapshot-format'

/** How many moves back a snapshot may be looked for; each place costs a replay. */
const mostMoves = 32

/** Data with a right checksum is not checked further: the full schema takes ten times as long as parsing. */
const Trusted = z.custom<Workbook>((data) => z.object({ id: z.string(), rep: z.object({}) }).safeParse(data).success)

/** A workbook that some files lead to. */
export interface Candidate {
  snapshot: Snapshot
  followed: Followed
  workbook: Workbook
  /** The workbook as JSON as it is in the file; null when changes came after it. */
  json: string | null
}

type Found = Candidate | 'too-new' | null
type Changed = Extract<SnapshotReading, { kind: 'changed' }>

export const isClean = ({ losses, aside, beside }: Followed): boolean =>
  losses.length === 0 && aside.length === 0 && beside.length === 0

/** How far a candidate reaches: the number of the snapshot's last change, plus the changes that were applied. */
export const reach = ({ followed: { start, applied } }: Candidate) =>
  applied.reduce((seq, { entry: { first, seq: last } }) => seq + last - first + 1, start.seq)

const isCandidate = (found: Found): found is Candidate => found !== null && found !== 'too-new'

/** The ways to rebuild one workbook from its files. */
export class Rebuild {
  constructor(
    private readonly files: Files,
    private readonly folder: string,
    private readonly versions: Versions,
    private readonly beside: Beside,
    /** Whether the snapshot contains lone surrogates, which earlier versions wrote and which cannot be sealed. */
    private readonly halves: boolean
  ) {}

  /** The workbook that a snapshot and the changes after it lead to; null when the result is no workbook. */
  async from(snapshot: Snapshot, trusted: boolean): Promise<Found> {
    const followed = await follow(this.files, this.folder, snapshot, this.beside, this.versions)
    const found = this.read(snapshot, followed, trusted && isClean(followed))
    if (found || isClean(followed)) return found
    // What is left after a loss is no workbook, so nothing after the loss is certain.
    return this.read(snapshot, await follow(this.files, this.folder, snapshot, this.beside, this.versions, true), false)
  }

  /** The best workbook that the whole workbooks in `history/` and the changes after them lead to. */
  async fromHistory(after = -1): Promise<Candidate | null> {
    let best: Candidate | null = null
    for (const base of this.beside.history.bases) {
      if (base.seq <= after) break
      const reading = decodeSnapshot(await this.files.read(join(this.folder, names.history, base.file)))
      if (reading.kind !== 'trusted') continue
      const found = await this.from(reading.snapshot, true)
      if (!isCandidate(found)) continue
      best = best && reach(best) >= reach(found) ? best : found
      if (isClean(best.followed)) break
    }
    return best
  }

  /** The best workbook that a changed snapshot leads to, or what was rebuilt without it if that reaches as far. */
  async fromChanged(reading: Changed, rebuilt: Candidate | null): Promise<Found> {
    const claim = this.placeOf(reading, rebuilt)
    const isCovered = rebuilt !== null && isClean(rebuilt.followed) && rebuilt.followed.position.seq >= claim.seq
    if (isCovered) return rebuilt
    const found = await this.from({ version: reading.version, position: claim, data: reading.data, text: null }, false)
    if (!isCandidate(found)) return rebuilt ?? found
    return rebuilt && reach(rebuilt) >= reach(found) ? rebuilt : found
  }

  /** A changed snapshot as a workbook of our version; null when it is none. */
  parse({ version, data }: Pick<Changed, 'version' | 'data'>): Workbook | null {
    return this.upToDate(data(), version, Workbook)
  }

  /** The workbook as it was after a change, by the changes that led to it. */
  stateAt({ snapshot, followed }: Candidate, seq: number): StoredWorkbook | null {
    if (seq < snapshot.position.seq) return null
    const steps = followed.steps.filter((step) => 'loss' in step || step.entry.seq <= seq)
    const { data, version } = replay(snapshot, steps, this.versions)
    return this.upToDate(data, version, Workbook)
  }

  /**
   * The position of a snapshot whose header is not certain: where its hash is found in the chain, otherwise what the
   * header says.
   */
  placeOf({ claim }: Changed, rebuilt: Candidate | null): Position {
    const steps = rebuilt?.followed.steps ?? []
    const entries = [
      ...steps.flatMap((step) => ('entry' in step ? [step.entry] : [])),
      ...[...this.beside.journal, ...this.beside.others].flatMap(({ entry }) => (entry ? [entry] : []))
    ]
    const known = entries.find(({ hash }) => hash === claim.hash)
    if (known) return { seq: known.seq, hash: known.hash }
    const next = entries.find(({ prev }) => prev === claim.hash)
    if (next) return { seq: next.first - 1, hash: next.prev }
    const seq = claim.seq ?? this.beforeJournal()
    const follower = entries.find(({ first }) => first === seq + 1)
    return { seq, hash: follower?.prev ?? claim.hash ?? '' }
  }

  /** The number of the change before the live journal, where a snapshot usually is. */
  beforeJournal(): number {
    const seqs = this.beside.journal.flatMap(({ entry }) => (entry ? [entry.first] : []))
    return seqs.length === 0 ? 0 : Math.min(...seqs) - 1
  }

  /**
   * The changes at which a journal was moved to `history/`, the latest first: a snapshot was written at one of them.
   */
  moves(): number[] {
    const ends = this.beside.history.segments.map(({ last }) => last)
    return ends.sort((a, b) => b - a).slice(0, mostMoves)
  }

  private read(snapshot: Snapshot, followed: Followed, trusted: boolean): Found {
    if (followed.version > this.versions.current) {
      const workbook = viewForeign(followed.data, this.versions.current)
      return workbook ? { snapshot, followed, workbook, json: null } : 'too-new'
    }
    const isAsWritten = trusted && followed.version === this.versions.current
    const hasHalves = this.halves || followed.sources.some(({ lines }) => lines.some(({ bytes }) => holdsHalves(bytes)))
    const mended = isAsWritten && hasHalves ? this.upToDate(followed.data, followed.version, Workbook) : null
    const workbook = mended ?? this.upToDate(followed.data, followed.version, isAsWritten ? Trusted : Workbook)
    const json = isAsWritten && !hasHalves && followed.applied.length === 0 ? snapshot.text : null
    return workbook && { snapshot, followed, workbook, json }
  }

  private upToDate(data: StoredWorkbook, version: number, schema: z.ZodType<Workbook>): Workbook | null {
    const { current, migrations } = this.versions
    if (version > current) return null
    const found = migratedOrNull(data, version, current, migrations)
    return found && soundOrNull(() => schema.parse(found))
  }
}
