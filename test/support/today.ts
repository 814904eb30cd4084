import type { RhythmFacts } from '../../shared/model/rhythm'
import type { TodayFacts } from '../../shared/model/today'

/** A rep with whom nothing is open. */
export const nothingOpen: TodayFacts = {
  version: 5,
  past: { observations: [], sessions: [], calls: [], documents: [], plans: [] },
  sessions: [],
  groups: [],
  calls: [],
  feedback: [],
  dates: [],
  actions: [],
  plan: null,
  focus: null,
  stalled: null
}

/** A rep to whom nothing was promised. */
export const noRhythm: RhythmFacts = {
  cadences: [],
  leave: [],
  answers: [],
  held: [],
  planned: [],
  archivedOn: null,
  archived: []
}
