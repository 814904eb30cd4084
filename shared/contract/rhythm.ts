import { z } from 'zod'
import type { PatternsOfRep } from '../model/patterns'
import { Leave } from '../model/rhythm'
import { Id, PlainDate } from '../model/scalars'
import { Paper } from '../model/settings'
import type { KnownOfRep } from '../model/today'
import { trusted } from '../model/trusted'
import { none, Printed, SavedFile, Undoable, WrittenFile } from './shapes'

const OfReport = z.object({ from: PlainDate, to: PlainDate, paper: Paper })

/** The rhythm of all reps, Today and patterns. */
export const rhythmCalls = {
  /**
   * The facts that the rhythm and Today are made from: those of all reps, and the days on which the manager is away.
   * `givenOut`: whether something in an exported calendar file is still ahead, so that another file can remove it from
   * a calendar.
   */
  'rhythm.look': {
    input: none,
    output: z.object({ reps: trusted<KnownOfRep[]>(), own: z.array(Leave), givenOut: z.boolean() })
  },
  'patterns.look': { input: none, output: z.object({ reps: trusted<PatternsOfRep[]>() }) },
  /** Adds leave or holidays of the manager, entered today; the leave of reps is in their workbooks. */
  'rhythm.addOwn': { input: Leave.omit({ enteredOn: true }), output: none },
  'rhythm.removeOwn': { input: z.object({ id: Id }), output: Undoable },
  /** Asks where to save the calendar file; null when the person cancels. */
  'rhythm.saveCalendar': { input: none, output: SavedFile.nullable() },
  /** Asks where to save the rhythm report of a period as PDF; null when the person cancels. */
  'rhythm.exportReport': {
    input: OfReport,
    output: WrittenFile.extend({ missingGlyphs: z.array(z.string()) }).nullable()
  },
  'rhythm.printReport': { input: OfReport, output: Printed },
  'rhythm.restoreOwn': { input: Undoable, output: none }
} as const
