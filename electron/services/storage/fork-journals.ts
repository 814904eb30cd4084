import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { canSplice, isSplice, spliced } from '../../../shared/commands/patch'
import type { Loss } from './chain'
import { FileFault, type Files } from './files'
import { gathered } from './gather'
import { names, readHistory } from './history'
import { decodeJournal, type JournalEntry, type JournalLine } from './journal-format'

/** What one program kept beside a workbook because another went on with it, as far as it was not taken up before. */
export interface ForkJournal {
  /** In their order; successive changes of one text are one. */
  entries: JournalEntry[]
  losses: Loss[]
  /** What every line is known by from now on. */
  lines: string[]
}

const isFork = (name: string) => /^journal\.fork-.*\.jsonl$/.test(name)

const keyOf = ({ entry, bytes }: JournalLine): string => entry?.hash ?? createHash('sha256').update(bytes).digest('hex')

/** What a line beside the workbook was about, where that is known; nothing of the workbook itself is lost with it. */
const lossOf = ({ head }: JournalLine): Loss => ({
  first: head?.first ?? null,
  last: head?.seq ?? null,
  touches: head?.touches ?? []
})

const entriesOf = (lines: readonly JournalLine[]) => lines.flatMap(({ entry }) => (entry ? [entry] : []))

/** Changes of a workbook's history from `seq` on. */
async function inHistory(files: Files, folder: string, seq: number): Promise<string[]> {
  const { segments } = await readHistory(files, folder)
  const found: string[] = []
  for (const { file, last } of segments)
    if (last >= seq)
      found.push(
        ...entriesOf(decodeJournal(await files.read(join(folder, names.history, file)))).map(({ hash }) => hash)
      )
  return found
}

/** What two changes of the same text come to, where the first or the second writes it whole; null for others. */
function asOne({ change: one }: JournalEntry, next: JournalEntry): JournalEntry | null {
  const [patch, ...others] = one.patches
  const [then, ...more] = next.change.patches
  if (!patch || !then || others.length > 0 || more.length > 0 || one.type !== next.change.type) return null
  if (JSON.stringify(patch.path) !== JSON.stringify(then.path) || patch.op === 'add') return null
  if (then.op === 'replace') return next
  if (patch.op !== 'replace' || !isSplice(then) || !canSplice(patch.value, then)) return null
  const whole = { ...patch, value: spliced(patch.value, then) }
  return { ...next, change: { ...next.change, patches: [whole] } }
}

function joined(entries: readonly JournalEntry[]): JournalEntry[] {
  const found: JournalEntry[] = []
  for (const entry of entries) {
    const last = found.at(-1)
    const both = last ? asOne(last, entry) : null
    if (both) found[found.length - 1] = both
    else found.push(entry)
  }
  return found
}

/** The bytes of a file of a fork; none for what is no file or cannot be read now: that is looked at again. */
async function bytesOf(files: Files, path: string): Promise<Buffer> {
  try {
    const isFile = (await files.look(path))?.kind === 'file'
    return isFile ? await files.read(path) : Buffer.alloc(0)
  } catch (error) {
    if (error instanceof FileFault) return Buffer.alloc(0)
    throw error
  }
}

/** Reads what lies beside a workbook in files of forks, without the lines in `known` and without changes of its own history. */
export async function readForks(files: Files, folder: string, known: ReadonlySet<string>): Promise<ForkJournal[]> {
  const forks: ForkJournal[] = []
  const kept = (await files.list(folder)).filter(isFork).sort()
  for (const name of kept) {
    const fresh = decodeJournal(await bytesOf(files, join(folder, name))).filter((line) => !known.has(keyOf(line)))
    if (fresh.length === 0) continue
    const first = Math.min(...entriesOf(fresh).map(({ seq }) => seq))
    const own = new Set(Number.isFinite(first) ? await inHistory(files, folder, first) : [])
    const whole = fresh.filter(({ entry }) => entry !== null && !own.has(entry.hash))
    const typed = gathered(whole, new Set())
    forks.push({
      entries: joined(entriesOf(typed ? decodeJournal(typed) : whole)),
      losses: fresh.filter(({ entry }) => entry === null).map(lossOf),
      lines: fresh.map(keyOf)
    })
  }
  return forks
}
