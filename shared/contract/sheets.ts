import { z } from 'zod'
import { SheetPlace, SheetsFinding } from '../model/sheets'
import { Scan } from '../model/signature'
import { Bytes, none, OfWorkbook, PdfBytes } from './shapes'

/** Signed paper sheets that come back as a photo or scan. */
export const sheetsCalls = {
  /**
   * Reads a photo or scan that was dropped on the window: its bytes and its name, never a path; null when it was put
   * away during the reading.
   */
  'sheets.read': { input: z.object({ name: z.string().max(1000), bytes: PdfBytes }), output: SheetsFinding.nullable() },
  /** Asks for a photo or scan and reads it; null when none was chosen or it was put away during the reading. */
  'sheets.choose': { input: none, output: SheetsFinding.nullable() },
  /** A page of what was read, encoded again as a JPEG. */
  'sheets.picture': { input: z.object({ page: z.int() }), output: z.object({ jpeg: Bytes }) },
  /** The signed records of the library, for a sheet whose code cannot be read. */
  'sheets.places': { input: none, output: z.array(SheetPlace) },
  /** Keeps what was read, or one page of it as a picture, until a change names it. */
  'sheets.hold': { input: OfWorkbook.extend({ page: z.int().nullable() }), output: Scan },
  /** Forgets what was read and stops a reading that is under way. */
  'sheets.putAway': { input: none, output: none }
} as const
