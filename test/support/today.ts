import type { RhythmFacts } from '../../shared/model/rhythm'
import type { TodayFacts } from '../../shared/model/today'

/** The facts of a rep with nothing open. */
export const nothingOpen: TodayFacts = {
  version: 8,
  past: { observations: [], sessions: [], calls: [], documents: [], plans: [] },
  sessions: [],
  groups: [],
  calls: [],
  feedback: [],
  dates: [],
  actions: [],
  plan: null,
  addendum: null,
  focus: null,
  stalled: null
}

/** The facts of a rep without a rhythm. */
export const noRhythm: RhythmFacts = {
  cadences: [],
  leave: [],
  answers: [],
  held: [],
  planned: [],
  archivedOn: null,
  archived: []
}
