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
   * What the rhythm and Today are made from: of all reps, and the days on which the manager is away. `givenOut`: whether
   * something that the calendar file had in it lies ahead, so that a further one can take it out of a calendar.
   */
  'rhythm.look': {
    input: none,
    output: z.object({ reps: trusted<KnownOfRep[]>(), own: z.array(Leave), givenOut: z.boolean() })
  },
  'patterns.look': { input: none, output: z.object({ reps: trusted<PatternsOfRep[]>() }) },
  /** The manager's own leave and holidays, entered today; the reps' leave is in their workbooks. */
  'rhythm.addOwn': { input: Leave.omit({ enteredOn: true }), output: none },
  'rhythm.removeOwn': { input: z.object({ id: Id }), output: Undoable },
  /** Asks where to put the calendar file; null when the person thinks better of it. */
  'rhythm.saveCalendar': { input: none, output: SavedFile.nullable() },
  /** Asks where to put the rhythm report of a time as PDF; null when the person thinks better of it. */
  'rhythm.exportReport': {
    input: OfReport,
    output: WrittenFile.extend({ missingGlyphs: z.array(z.string()) }).nullable()
  },
  'rhythm.printReport': { input: OfReport, output: Printed },
  'rhythm.restoreOwn': { input: Undoable, output: none }
} as const
