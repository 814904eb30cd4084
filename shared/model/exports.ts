import { z } from 'zod'
import { RecordRef } from './record-ref'
import { Id, Moment } from './scalars'

/** The kinds of files that are saved outside of the library. */
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

/** The kind of record that a page shows. */
export const PageKind = z.enum(['plan', ...RecordRef.shape.kind.options])
export type PageKind = z.infer<typeof PageKind>

/**
 * Which records a file holds. `several`: many records of the rep, or of several reps; `unknown`: the file was saved by
 * a version that did not write this down.
 */
export const Holds = z.union([z.array(Id).max(1000), z.enum(['several', 'unknown'])])
export type Holds = z.infer<typeof Holds>

/** A note of a file that was saved, with none of its content (N-7). `rep`: null for a file about several reps. */
export const KnownExport = z.object({
  id: Id,
  at: Moment,
  what: ExportKind,
  rep: Id.nullable(),
  path: z.string().min(1).max(4096),
  /** The kind of record on the page, for a file that is a page. */
  page: PageKind.optional(),
  holds: Holds,
  /** Size and time of the file as it was written; a file that differs is another one. */
  bytes: z.int().min(0),
  modified: z.number()
})
export type KnownExport = z.infer<typeof KnownExport>

/** The note as a list shows it; `changed`: another file is there by now. */
export const ExportLine = KnownExport.pick({
  id: true,
  at: true,
  what: true,
  rep: true,
  page: true,
  holds: true
}).extend({
  name: z.string(),
  /** The folder of the file, in words. */
  folder: z.string(),
  state: z.enum(['there', 'changed', 'gone'])
})
export type ExportLine = z.infer<typeof ExportLine>
