import { z } from 'zod'
import { largestPdf } from '../limits'
import { Id } from '../model/scalars'

export const Bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array)

/** A PDF, photo or scan from outside, no larger than what is read. */
export const PdfBytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array && value.length <= largestPdf)

/** A file that was written and can be shown in its folder; the renderer never knows its path. */
export const WrittenFile = z.object({ file: z.string(), name: z.string(), pages: z.int() })
export type WrittenFile = z.infer<typeof WrittenFile>

/** A page to look at. */
export const Page = z.object({ pdf: Bytes, pages: z.int(), missingGlyphs: z.array(z.string()) })

export const SavedFile = z.object({ file: z.string(), name: z.string() })

/** Whether the printer's queue took the pages, or the person canceled. */
export const Printed = z.object({ outcome: z.enum(['handed', 'cancelled']) })

export const none = z.object({})

/** Until Coachbook is closed, what was removed can be restored under this id. */
export const Undoable = z.object({ undo: Id })

export const OfWorkbook = z.object({ workbook: Id })
