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

/** Why there is no sheet of this group; `names`: what was written beside a measure names somebody. */
export type ResultsRefusal = Refusal | { why: 'names'; kind: OptionalMeasure['kind'] }

/** The results sheet (S2-14). */
export const resultsCalls = {
  /** The page as it would be printed, which gives nothing out; or why there is none. */
  'results.page': {
    input: OfSheet,
    output: z.object({ page: Page.nullable(), refusal: trusted<ResultsRefusal>().nullable() })
  },
  /** Asks where to put it, remembers its groups and writes it; null when the person thinks better of it. */
  'results.export': {
    input: OfSheet,
    output: WrittenFile.extend({ missingGlyphs: z.array(z.string()) }).nullable()
  },
  /** Remembers its groups and prints it. */
  'results.print': { input: OfSheet, output: Printed }
} as const
