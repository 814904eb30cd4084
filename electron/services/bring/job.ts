import type { Row } from '../../../shared/bring/cells'
import type { KnownRep } from '../../../shared/bring/people'
import type { Circumstances, PlannedObservation } from '../../../shared/bring/plan'
import type { Around } from '../../../shared/bring/propose'
import type { PlannedNumber } from '../../../shared/bring/sums'
import type { BringColumn, BringKind, BringPreview, Mapping, TurnedColumns } from '../../../shared/model/bring'
import type { Id } from '../../../shared/model/scalars'

/** Where the table is in a file: the sheet, and the row with the names of its columns; null to find it, -1 for none. */
export interface InSheet {
  sheet: number
  header: number | null
}

/** A question to the thread; one is answered after the other. Without `bytes` it is about the same file. */
export type TableQuestion =
  | { ask: 'look'; bytes: Uint8Array | null; place: InSheet; around: Around }
  | { ask: 'people'; mapping: Mapping; reps: KnownRep[] }
  | { ask: 'plan'; mapping: Mapping; circumstances: Circumstances }
  | { ask: 'groups' }
  | { ask: 'part'; group: number; from: number; count: number }
  | { ask: 'unread' }

/** A table as it was found. */
export interface FoundTable {
  sheets: string[]
  header: number
  rows: number
  columns: BringColumn[]
  proposals: Record<BringKind, Mapping>
  what: BringKind
  /** The key of the columns, for remembered answers; null when they have no names. */
  key: string | null
  turned: TurnedColumns | null
}

/** What one rep gets; observations are asked for in portions. */
export interface GroupHead {
  rep: Id | null
  name: string
  role: string
  territory: string
  observations: number
  numbers: PlannedNumber[]
}

export const refusals = [
  'empty',
  'old-excel',
  'zip',
  'binary',
  'damaged',
  'too-large',
  'too-many-rows',
  'too-much'
] as const
export type Refusal = (typeof refusals)[number]

export type TableAnswer =
  | { is: 'table'; table: FoundTable; sheet: number }
  | { is: 'people'; ids: Id[] }
  | { is: 'plan'; preview: BringPreview }
  | { is: 'groups'; groups: GroupHead[] }
  | { is: 'part'; observations: PlannedObservation[] }
  | { is: 'unread'; rows: Row[] }
  | { is: 'refused'; why: Refusal }
