import { z } from 'zod'
import { RepSummary } from '../../../shared/model/library'
import { PatternFacts } from '../../../shared/model/patterns'
import { RhythmFacts } from '../../../shared/model/rhythm'
import { Id } from '../../../shared/model/scalars'
import { TodayFacts } from '../../../shared/model/today'
import { libraryFileName } from '../storage/vault'
import type { Shown } from './summary'

/** The index of a protected library: its `library.json` is not sealed and only says what it is. */
export const sealedIndex = 'index.json'
export const indexName = (isProtected: boolean) => (isProtected ? sealedIndex : libraryFileName)

const Trace = z.object({ size: z.number(), modified: z.number() }).nullable()

/** Changes with the files of a workbook: while it is the same, the summary is right. */
const Stamp = z.object({ snapshot: Trace, journal: Trace })
export type Stamp = z.infer<typeof Stamp>

/** `seq` is the last change that the files were known to hold: when they hold less, something is missing. */
const Standing = z.object({
  stamp: Stamp,
  summary: RepSummary,
  /** Null when it is not known, because an earlier version did not store it. */
  rhythm: RhythmFacts.nullable().default(null),
  /** Null also when another version of Coachbook stored it in another form. */
  today: TodayFacts.nullable().catch(null),
  /** As for `today`. */
  patterns: PatternFacts.nullable().catch(null),
  seq: z.int().min(0).default(0),
  /** The device that knew of that change; missing when an earlier version of Coachbook wrote this. */
  by: z.string().nullable().optional()
})
export type Standing = z.infer<typeof Standing>

/**
 * `library.json`, in a protected library `index.json`: what the list of reps shows, by folder. It can be deleted at any
 * time.
 */
export const Index = z.object({
  format: z.literal('coachbook.library'),
  version: z.literal(1),
  workbooks: z.record(z.string(), Standing),
  /** Workbooks whose folder is not there any more, until a person has put the notice away. */
  vanished: z
    .record(Id, z.object({ name: z.string() }))
    .optional()
    .catch(undefined)
})
export type Index = z.infer<typeof Index>

/**
 * Writes an index as JSON, one line for each workbook. A line about many observations is long, so lines that stay the
 * same are not encoded again: with sixty reps that would delay everything else each time a workbook is closed.
 */
export function indexEncoder(): (index: Index) => Uint8Array {
  const lines = new WeakMap<Standing, Uint8Array>()
  return ({ workbooks, ...head }) => {
    const parts: Uint8Array[] = [Buffer.from(`${JSON.stringify(head).slice(0, -1)},"workbooks":{`)]
    let between = '\n'
    for (const [folder, standing] of Object.entries(workbooks)) {
      const line = lines.get(standing) ?? Buffer.from(JSON.stringify(standing))
      lines.set(standing, line)
      parts.push(Buffer.from(`${between}${JSON.stringify(folder)}:`), line)
      between = ',\n'
    }
    return Buffer.concat([...parts, Buffer.from('\n}}\n')])
  }
}

/** Whether everything that is shown of a workbook is known; an earlier version of Coachbook stored less. */
export const isWhole = ({ rhythm, today, patterns }: Standing) => rhythm !== null && today !== null && patterns !== null

/** Whether a standing matches an open workbook; the shown objects are new when they have changed. */
export const shows = (known: Standing, { summary, rhythm, today, patterns }: Shown): boolean =>
  known.summary === summary && known.rhythm === rhythm && known.today === today && known.patterns === patterns

/** The journals of all devices as one. */
export function together(traces: readonly Stamp['journal'][]): Stamp['journal'] {
  const there = traces.filter((trace) => trace !== null)
  if (there.length === 0) return null
  const sum = (values: number[]) => values.reduce((all, value) => all + value, 0)
  return { size: sum(there.map(({ size }) => size)), modified: sum(there.map(({ modified }) => modified)) }
}

export const sameStamp = (a: Stamp, b: Stamp) => JSON.stringify(a) === JSON.stringify(b)

/**
 * Whether two standings are the same. The facts of a large workbook are compared last, and only when they are new
 * objects.
 */
export const isSame = (a: Standing, b: Standing): boolean =>
  a.seq === b.seq &&
  a.by === b.by &&
  sameStamp(a.stamp, b.stamp) &&
  (shows(a, b) || JSON.stringify(a) === JSON.stringify(b))
