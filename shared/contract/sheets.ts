import { z } from 'zod'
import { SheetPlaces, SheetsFinding } from '../model/sheets'
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
  /**
   * What was read, looked up in the library again after something was attached or taken back: the same sheets. Null when
   * it was put away.
   */
  'sheets.again': { input: none, output: SheetsFinding.nullable() },
  /** A page of what was read, encoded again as a JPEG. */
  'sheets.picture': { input: z.object({ page: z.int() }), output: z.object({ jpeg: Bytes }) },
  /** The signed records of the library, for a sheet whose code cannot be read; `sheet` counts from 0. */
  'sheets.places': { input: z.object({ sheet: z.int() }), output: SheetPlaces },
  /**
   * Keeps a sheet until a change names it: the file as it is where all of it is one sheet, and otherwise the pictures of
   * its pages. `sheet` counts from 0.
   */
  'sheets.hold': { input: OfWorkbook.extend({ sheet: z.int() }), output: Scan },
  /** Forgets what was read and stops a reading that is under way. */
  'sheets.putAway': { input: none, output: none }
} as const
