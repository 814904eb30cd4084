import { join } from 'node:path'
import type { Patch } from '../../../shared/commands/patch'
import type { HistoryEntry } from '../../../shared/model/history'
import { signingDeed } from '../../../shared/rules/signing-deed'
import { readIfThere } from '../storage/durable'
import type { Files } from '../storage/files'
import { type Device, journalName, names, readHistory } from '../storage/history'
import { type Change, decodeJournal, type JournalEntry } from '../storage/journal-format'

/** Maps from which a record takes copies along; the record itself is what was changed. */
const takenAlong = new Set<unknown>(['templates', 'behaviors', 'frameworks', 'accounts'])

/** The record that patches change, such as `observations/<id>`; null when they change the workbook as a whole. */
function targetOf(patches: readonly Patch[]): string | null {
  const { path = [] } = patches.find((patch) => !takenAlong.has(patch.path[0])) ?? patches[0] ?? {}
  return path.length > 1 ? path.slice(0, 2).join('/') : null
}

/** Whether something goes from the words of a workbook by a change: of a text, or with a record. */
const rewrites = (inverse: readonly Patch[]): boolean =>
  inverse.some((patch) => {
    if (patch.op === 'splice') return patch.value !== ''
    return patch.op !== 'remove' && patch.value !== '' && patch.value !== null
  })

function toEntry(
  seq: number,
  { at, actor, type, patches, inverse, undoes, redoes, applies, restores }: Change
): HistoryEntry {
  const of = undoes ?? redoes
  return {
    seq,
    at,
    actor,
    type,
    // A restore concerns the workbook, whatever record it changed first.
    target: restores === undefined ? targetOf(patches) : null,
    ...(of === undefined ? {} : { of }),
    ...(applies === undefined ? {} : { applies: applies.type }),
    ...(restores === undefined ? {} : { restores }),
    ...(rewrites(inverse) && { rewrites: true as const }),
    ...signingDeed(type, patches)
  }
}

/** The changes that a line stands for, the latest first. The moments within gathered ones are not known any more. */
function entriesOf({ first, seq, change }: JournalEntry): HistoryEntry[] {
  const earlier = { ...change, at: change.since ?? change.at }
  return Array.from({ length: seq - first + 1 }, (_, back) => toEntry(seq - back, back === 0 ? change : earlier))
}

/** Successive changes. */
interface Run {
  first: number
  last: number
  entries: JournalEntry[]
}

function runsOf(entries: readonly JournalEntry[]): Run[] {
  const runs: Run[] = []
  for (const entry of [...entries].sort((a, b) => a.seq - b.seq)) {
    const run = runs.at(-1)
    if (run?.last === entry.first - 1) {
      run.entries.push(entry)
      run.last = entry.seq
    } else runs.push({ first: entry.first, last: entry.seq, entries: [entry] })
  }
  return runs
}

const mostTries = 3

interface Page {
  before: number | null
  limit: number
}

/** What was done to a workbook: the latest changes from memory, older ones from `history/`. */
export class ChangeLog {
  private readonly recent: HistoryEntry[]

  constructor(
    private readonly files: Files,
    private readonly folder: string,
    latest: readonly JournalEntry[],
    /** Changes in the journals of other devices that led to the workbook. */
    private readonly others: readonly JournalEntry[] = [],
    private readonly device: Device = null
  ) {
    // Where one is missing in memory, it and those before it are read from the files.
    const begins = latest.findLastIndex(({ first }, place) => latest[place - 1]?.seq !== first - 1)
    this.recent = latest.slice(Math.max(begins, 0)).map(({ seq, change }) => toEntry(seq, change))
  }

  note(seq: number, change: Change): void {
    this.recent.push(toEntry(seq, change))
  }

  /** Whole changes from a number on, in order, read from the disk. Gathered and unreadable ones are left out. */
  async from(seq: number): Promise<JournalEntry[]> {
    const found = new Map<number, JournalEntry>()
    const { segments } = await readHistory(this.files, this.folder)
    const paths = segments.filter(({ last }) => last >= seq).map(({ file }) => join(this.folder, names.history, file))
    for (const entry of this.others) if (entry.seq >= seq) found.set(entry.seq, entry)
    for (const path of [...paths, join(this.folder, journalName(this.device))]) {
      const bytes = (await readIfThere(this.files, path)) ?? Buffer.alloc(0)
      for (const { entry } of decodeJournal(bytes)) {
        if (!entry) continue
        if (entry.seq >= seq) found.set(entry.seq, entry)
      }
    }
    return [...found.values()].sort((a, b) => a.seq - b.seq)
  }

  /** At most `limit` changes with a `seq` below `before`, the latest first. Damaged lines are left out. */
  async read({ before, limit }: Page, attempt = 1): Promise<HistoryEntry[]> {
    const isWanted = (seq: number) => before === null || seq < before
    const found = this.recent
      .filter(({ seq }) => isWanted(seq))
      .reverse()
      .slice(0, limit)
    if (found.length === limit) return found
    let oldest = this.recent[0]?.seq ?? Number.POSITIVE_INFINITY
    const { segments } = await readHistory(this.files, this.folder)
    const parts = [...segments, ...runsOf(this.others)].sort((a, b) => b.first - a.first || b.last - a.last)
    for (const part of parts) {
      if (!isWanted(part.first) || part.first >= oldest) continue
      if ('entries' in part) {
        const older = part.entries.flatMap(entriesOf).filter(({ seq }) => isWanted(seq) && seq < oldest)
        found.push(...older.sort((a, b) => b.seq - a.seq))
        oldest = Math.min(oldest, part.first)
        if (found.length >= limit) break
        continue
      }
      const { file } = part
      const bytes = await readIfThere(this.files, join(this.folder, names.history, file))
      // It was gathered into another file since the folder was listed.
      if (!bytes && attempt < mostTries) return this.read({ before, limit }, attempt + 1)
      const entries = decodeJournal(bytes ?? Buffer.alloc(0)).flatMap(({ entry }) => (entry ? entriesOf(entry) : []))
      // Changes that were just gathered can be in two files.
      const older = entries.filter(({ seq }) => isWanted(seq) && seq < oldest).sort((a, b) => b.seq - a.seq)
      found.push(...older)
      oldest = older.at(-1)?.seq ?? oldest
      if (found.length >= limit) break
    }
    return found.slice(0, limit)
  }
}
