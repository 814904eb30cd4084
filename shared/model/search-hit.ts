import { z } from 'zod'
import type { PlanState } from './plan-state'
import { Id, Moment } from './scalars'
import { trusted } from './trusted'

/** The kinds of record that the search finds. */
export const searchKinds = [
  'rep',
  'observation',
  'session',
  'group',
  'plan',
  'addendum',
  'document',
  'call',
  'deal',
  'account',
  'training',
  'notes',
  'self',
  'views'
] as const
export type SearchKind = (typeof searchKinds)[number]

/** A record that a search found, in words (D-2). */
export const SearchHit = z.object({
  workbook: Id,
  kind: z.enum(searchKinds),
  record: Id,
  rep: z.string(),
  title: z.string(),
  /** The form whose title stands for a document without a title of its own; null for other records. */
  form: z.object({ id: z.string(), language: z.string(), title: z.string() }).nullable(),
  snippet: z.string(),
  when: Moment.nullable(),
  /** The number of an addendum to its plan; null for other records. */
  number: z.int().nullable(),
  /** The state of a plan; null for other records. */
  plan: trusted<PlanState>().nullable()
})
export type SearchHit = z.infer<typeof SearchHit>
