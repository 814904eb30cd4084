import { create } from 'zustand'
import type { CallInput } from '../../../shared/contract'
import { measureKinds, type OptionalMeasure, type ResultSpan } from '../../../shared/model/results-sheet'
import type { Id } from '../../../shared/model/scalars'

export interface WrittenMeasure {
  name: string
  before: number | null
  now: number | null
}

const none: WrittenMeasure = { name: '', before: null, now: null }

interface Choice {
  span: ResultSpan
  /** Null until somebody changes it: everybody who is not in the archive. */
  reps: readonly Id[] | null
  measures: Readonly<Record<OptionalMeasure['kind'], WrittenMeasure>>
}

/** The choice for a results sheet; kept as long as the window is open. */
export const useResultsChoice = create<Choice>(() => ({
  span: 'last',
  reps: null,
  measures: { retention: none, productivity: none, goal: none }
}))

export const { setState: choose } = useResultsChoice

export const writeMeasure = (kind: OptionalMeasure['kind'], change: Partial<WrittenMeasure>): void =>
  choose(({ measures }) => ({ measures: { ...measures, [kind]: { ...measures[kind], ...change } } }))

/** What the sheet shows: a measure without a present number is left out. */
export const measuresOf = ({ measures }: Pick<Choice, 'measures'>): CallInput<'results.page'>['measures'] =>
  measureKinds.flatMap((kind) => {
    const { name, before, now } = measures[kind]
    return now === null ? [] : [{ kind, name: name.trim(), before, now }]
  })
