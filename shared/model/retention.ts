import { z } from 'zod'
import { PlainDate } from './scalars'

/** The kinds of records for which a time can be set, after which they should be erased (N-7). */
export const keptKinds = ['observations', 'sessions', 'calls', 'documents', 'plans'] as const
export const KeptKind = z.enum(keptKinds)
export type KeptKind = z.infer<typeof KeptKind>

/** For how many months records of a kind are kept; a kind without an entry has no limit. */
export const KeepMonths = z.partialRecord(KeptKind, z.int().min(1).max(600))
export type KeepMonths = z.infer<typeof KeepMonths>

/** How many records of each kind are past, by the day from which their time counts. */
export const PastDays = z.record(KeptKind, z.array(z.tuple([PlainDate, z.int().min(1)])))
export type PastDays = z.infer<typeof PastDays>
