import { z } from 'zod'
import { Id, Name } from './scalars'

/** Names a column, a grouping or a quick filter; one that this program does not know is passed over. */
const Key = z.string().max(40)

/** How the log of a rep is looked at (D-1). Holds nothing that was written about the rep but the words of `text`. */
export const LogView = z.object({
  /** All columns from left to right. */
  order: z.array(Key).max(40),
  hidden: z.array(Key).max(40),
  /** Pixels of the columns whose width was chosen; the others share what is left. */
  widths: z.record(Key, z.int().min(20).max(2000)),
  sorting: z.array(z.object({ id: Key, desc: z.boolean() })).max(12),
  group: Key.nullable(),
  /** Quick filters by name: the key that is wanted. */
  filters: z.record(Key, z.string().max(200)),
  /** The words that a row must have. */
  text: z.string().max(200)
})
export type LogView = z.infer<typeof LogView>

export const mostSavedViews = 30

const LogViewsOfRep = z.object({
  /** As the log was left, without `text`: what was looked for is kept only where a person saves it. */
  last: LogView,
  saved: z.array(z.object({ name: Name, view: LogView })).max(mostSavedViews)
})
export type LogViewsOfRep = z.infer<typeof LogViewsOfRep>

/** By the id of the rep's workbook; the one changed last stands last. */
export const LogViews = z.record(Id, LogViewsOfRep)
export type LogViews = z.infer<typeof LogViews>

const mostReps = 300

/** With the views of one rep put in; beyond 300 reps, those not used for longest are forgotten. */
export function withViews(views: LogViews, rep: Id, own: LogViewsOfRep): LogViews {
  const others = Object.entries(views).filter(([id]) => id !== rep)
  return Object.fromEntries([...others.slice(1 - mostReps), [rep, own]])
}
