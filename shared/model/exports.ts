import { z } from 'zod'
import { RecordRef } from './record-ref'
import { Id, Moment } from './scalars'

/** What was saved as a file outside of the library. */
export const exportKinds = [
  'record',
  'plan',
  'disclosure',
  'log',
  'batch',
  'workbook',
  'rep-copy',
  'rhythm',
  'calendar',
  'library'
] as const
export const ExportKind = z.enum(exportKinds)
export type ExportKind = z.infer<typeof ExportKind>

/** What a page is of. */
export const PageKind = z.enum(['plan', ...RecordRef.shape.kind.options])
export type PageKind = z.infer<typeof PageKind>

/**
 * Which records a file holds. `several`: it was drawn from many of the rep, or of several reps; `unknown`: an earlier version
 * saved it and did not write that down.
 */
export const Holds = z.union([z.array(Id).max(1000), z.enum(['several', 'unknown'])])
export type Holds = z.infer<typeof Holds>

/** A file that was saved, without anything of what is in it (N-7). `rep`: null where it is about several. */
export const KnownExport = z.object({
  id: Id,
  at: Moment,
  what: ExportKind,
  rep: Id.nullable(),
  path: z.string().min(1).max(4096),
  /** What a page is of, and the records in the file. */
  page: PageKind.optional(),
  holds: Holds,
  /** As it was written: another file that lies there is not this one. */
  bytes: z.int().min(0),
  modified: z.number()
})
export type KnownExport = z.infer<typeof KnownExport>

/** The same as a list shows it; `changed`: another file lies there by now. */
export const ExportLine = KnownExport.pick({
  id: true,
  at: true,
  what: true,
  rep: true,
  page: true,
  holds: true
}).extend({
  name: z.string(),
  /** Where it lies, in words. */
  folder: z.string(),
  state: z.enum(['there', 'changed', 'gone'])
})
export type ExportLine = z.infer<typeof ExportLine>
