import { z } from 'zod'
import { Id, Name } from './scalars'

/** The name of a column, a grouping or a quick filter; one that this program does not know is ignored. */
const Key = z.string().max(40)

/**
 * How the log of a rep is shown (D-1). Apart from the words of `text`, it holds nothing that was written about the rep.
 */
export const LogView = z.object({
  /** All columns from left to right. */
  order: z.array(Key).max(40),
  hidden: z.array(Key).max(40),
  /** The widths that a person chose, in pixels; the other columns share the rest. */
  widths: z.record(Key, z.int().min(20).max(2000)),
  sorting: z.array(z.object({ id: Key, desc: z.boolean() })).max(12),
  group: Key.nullable(),
  /** The chosen key of each quick filter, by its name. */
  filters: z.record(Key, z.string().max(200)),
  /** The words that a row must contain. */
  text: z.string().max(200)
})
export type LogView = z.infer<typeof LogView>

export const mostSavedViews = 30

const LogViewsOfRep = z.object({
  /** The log as it was left, without `text`: a search is kept only where a person saves the view. */
  last: LogView,
  saved: z.array(z.object({ name: Name, view: LogView })).max(mostSavedViews)
})
export type LogViewsOfRep = z.infer<typeof LogViewsOfRep>

/** By the id of the rep's workbook; the one that was changed last is the last. */
export const LogViews = z.record(Id, LogViewsOfRep)
export type LogViews = z.infer<typeof LogViews>

const mostReps = 300

/**
 * The views with those of one rep replaced; beyond 300 reps, those that were not used for the longest time are dropped.
 */
export function withViews(views: LogViews, rep: Id, own: LogViewsOfRep): LogViews {
  const others = Object.entries(views).filter(([id]) => id !== rep)
  return Object.fromEntries([...others.slice(1 - mostReps), [rep, own]])
}
