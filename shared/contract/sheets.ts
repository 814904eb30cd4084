import { z } from 'zod'
import { SheetPlace, SheetsFinding } from '../model/sheets'
import { Scan } from '../model/signature'
import { Bytes, none, OfWorkbook, PdfBytes } from './shapes'

/** Sheets that come back with ink on them. */
export const sheetsCalls = {
  /** Reads a photo or scan that was dropped on the window: its bytes and its name, never a path; null when it was put away meanwhile. */
  'sheets.read': { input: z.object({ name: z.string().max(1000), bytes: PdfBytes }), output: SheetsFinding.nullable() },
  /** Asks for a photo or scan and reads it; null when none was chosen or it was put away meanwhile. */
  'sheets.choose': { input: none, output: SheetsFinding.nullable() },
  /** A page of what was read, as a JPEG that was written anew. */
  'sheets.picture': { input: z.object({ page: z.int() }), output: z.object({ jpeg: Bytes }) },
  /** The signed records of the library, for a sheet whose code cannot be read. */
  'sheets.places': { input: none, output: z.array(SheetPlace) },
  /** Holds what was read, or one page of it, until a change names it; a page is a picture of its own. */
  'sheets.hold': { input: OfWorkbook.extend({ page: z.int().nullable() }), output: Scan },
  /** Forgets what was read; a reading that is under way ends. */
  'sheets.putAway': { input: none, output: none }
} as const
