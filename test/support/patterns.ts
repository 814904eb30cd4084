import type { PatternFacts, PatternsOfRep } from '../../shared/model/patterns'

/** Of a rep about whom nothing is known. */
export const noPatterns: PatternFacts = {
  version: 3,
  segment: null,
  seen: [],
  behaviors: [],
  numbers: [],
  talks: [],
  pulse: [],
  trainings: []
}

/** What is known of a rep, with these facts. */
export const knownOf = (rep: string, facts: Partial<PatternFacts> = {}): PatternsOfRep => ({
  rep,
  archived: false,
  facts: { ...noPatterns, ...facts }
})
