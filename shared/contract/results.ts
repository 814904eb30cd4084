import { z } from 'zod'
import { Group, measureKinds, OptionalMeasure, type Refusal, ResultSpan } from '../model/results-sheet'
import { Paper } from '../model/settings'
import { trusted } from '../model/trusted'
import { Page, Printed, WrittenFile } from './shapes'

const OfSheet = z.object({
  span: ResultSpan,
  reps: Group,
  measures: z.array(OptionalMeasure).max(measureKinds.length),
  paper: Paper
})

/** Why there is no sheet for this group; `names`: the name of a measure names a person. */
export type ResultsRefusal = Refusal | { why: 'names'; kind: OptionalMeasure['kind'] }

/** The results sheet (S2-14). */
export const resultsCalls = {
  /** The page as it would be printed, or why there is none; looking at it publishes nothing. */
  'results.page': {
    input: OfSheet,
    output: z.object({ page: Page.nullable(), refusal: trusted<ResultsRefusal>().nullable() })
  },
  /** Asks where to save the sheet, remembers the groups that it shows and writes it; null when the person cancels. */
  'results.export': {
    input: OfSheet,
    output: WrittenFile.extend({ missingGlyphs: z.array(z.string()) }).nullable()
  },
  /** Remembers the groups that the sheet shows and prints it. */
  'results.print': { input: OfSheet, output: Printed }
} as const
