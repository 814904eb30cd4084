import { isSplice, type Patch, type Splice } from '../../../shared/commands/patch'
import { type Change, encodeGathered, type JournalEntry, type JournalLine } from './journal-format'

/** The most characters that one line gathers, which is all that a damaged line can cost of what was typed. */
const mostLetters = 2000
/** With a longer pause, in milliseconds, changes stay separate in the history. */
const longestPause = 10 * 60_000

/** A change of a part of a text, and its inverse. */
interface Typed {
  patch: Splice
  inverse: Splice
}

const samePath = (a: Patch, b: Patch) => JSON.stringify(a.path) === JSON.stringify(b.path)

function typedIn({ patches, inverse }: Change): Typed | null {
  const [patch, ...others] = patches
  const [back, ...more] = inverse
  if (!patch || !back || others.length > 0 || more.length > 0 || !samePath(patch, back)) return null
  return isSplice(patch) && isSplice(back) ? { patch, inverse: back } : null
}

/** The combination of two successive changes of one text; null when they do not touch. */
export function joined(one: Typed, two: Typed): Typed | null {
  const [{ path, at, value }, { patch }] = [one.patch, two]
  const end = at + value.length
  const cutEnd = patch.at + patch.cut
  if (!samePath(one.patch, patch) || patch.at > end || cutEnd < at) return null
  // What the second change removes on either side of the first one's text was there before both.
  const ahead = two.inverse.value.slice(0, Math.max(0, at - patch.at))
  const behind = two.inverse.value.slice(patch.cut - Math.max(0, cutEnd - end))
  const removed = ahead + one.inverse.value + behind
  const written = value.slice(0, Math.max(0, patch.at - at)) + patch.value + value.slice(Math.max(0, cutEnd - at))
  const place = { op: 'splice', path, at: Math.min(at, patch.at) } as const
  return {
    patch: { ...place, cut: removed.length, value: written },
    inverse: { ...place, cut: written.length, value: removed }
  }
}

const lettersOf = ({ patch, inverse }: Typed) => patch.value.length + inverse.value.length

const isPlain = ({ undoes, redoes, applies }: Change) =>
  undoes === undefined && redoes === undefined && applies === undefined

/** Whether a change continues typing into the same text as the one before, so that both can be one line. */
export function goesOn(before: Change, now: Change): boolean {
  const isSame = before.v === now.v && before.type === now.type && before.actor === now.actor
  if (!isSame || !isPlain(before) || !isPlain(now)) return false
  const [one, two] = [typedIn(before), typedIn(now)]
  return one !== null && two !== null && joined(one, two) !== null
}

/** Successive changes of one text that are being combined. */
interface Run {
  lines: JournalLine[]
  first: JournalEntry
  last: JournalEntry
  typed: Typed | null
}

const begin = (line: JournalLine, entry: JournalEntry): Run => ({
  lines: [line],
  first: entry,
  last: entry,
  typed: isPlain(entry.change) ? typedIn(entry.change) : null
})

function goneOn(run: Run, line: JournalLine, entry: JournalEntry): Run | null {
  const [before, now] = [run.last.change, entry.change]
  const isSame = before.v === now.v && before.type === now.type && before.actor === now.actor
  const next = isSame && isPlain(now) ? typedIn(now) : null
  if (!run.typed || !next || Date.parse(now.at) - Date.parse(before.at) > longestPause) return null
  // The history groups changes by local day.
  if (before.at.slice(0, 10) !== now.at.slice(0, 10)) return null
  const typed = joined(run.typed, next)
  if (!typed || lettersOf(typed) > mostLetters) return null
  return { ...run, lines: [...run.lines, line], last: entry, typed }
}

function bytesOf({ lines, first, last, typed }: Run): Buffer {
  if (first === last || !typed) return Buffer.concat(lines.map(({ bytes }) => bytes))
  const since = first.change.since ?? first.change.at
  const change = { ...last.change, since, patches: [typed.patch], inverse: [typed.inverse] }
  return encodeGathered({ first: first.first, seq: last.seq, prev: first.prev, hash: last.hash }, change)
}

/**
 * The lines of a folded journal, with successive changes of one text gathered; otherwise a text typed in a thousand
 * steps would be stored a thousand times with its place, its inverse and its link in the chain. Returns null when a
 * line is incomplete or does not follow the one before; the file then stays as it is. No line spans a place in `apart`,
 * from which a workbook may be rebuilt.
 */
export function gathered(lines: readonly JournalLine[], apart: ReadonlySet<number>): Buffer | null {
  const runs: Run[] = []
  for (const line of lines) {
    const { entry, ended } = line
    if (!entry || !ended) return null
    const run = runs.at(-1)
    if (run && (run.last.hash !== entry.prev || run.last.seq + 1 !== entry.first)) return null
    const longer = run && !apart.has(run.last.seq) ? goneOn(run, line, entry) : null
    if (longer) runs[runs.length - 1] = longer
    else runs.push(begin(line, entry))
  }
  return Buffer.concat(runs.map(bytesOf))
}
