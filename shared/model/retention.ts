import { z } from 'zod'
import { PlainDate } from './scalars'

/** The kinds of records that a time can be set for, after which they are due to be erased (N-7). */
export const keptKinds = ['observations', 'sessions', 'calls', 'documents', 'plans'] as const
export const KeptKind = z.enum(keptKinds)
export type KeptKind = z.infer<typeof KeptKind>

/** So many months a record of a kind is kept; without one, no time is set. */
export const KeepMonths = z.partialRecord(KeptKind, z.int().min(1).max(600))
export type KeepMonths = z.infer<typeof KeepMonths>

/** How many records of each kind are over, by the day from which their time counts. */
export const PastDays = z.record(KeptKind, z.array(z.tuple([PlainDate, z.int().min(1)])))
export type PastDays = z.infer<typeof PastDays>
