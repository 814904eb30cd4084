import type { PatternFacts, PatternsOfRep } from '../../shared/model/patterns'

/** The facts of a rep about whom nothing is known. */
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

/** A rep with these facts. */
export const knownOf = (rep: string, facts: Partial<PatternFacts> = {}): PatternsOfRep => ({
  rep,
  archived: false,
  facts: { ...noPatterns, ...facts }
})
