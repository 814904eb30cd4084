import type { Observation } from '../model/observation'
import type { Session } from '../model/session'
import type { Workbook } from '../model/workbook'
import { seenSinceLast } from './opening-lines'

/** A fact that the log has already, as it may be taken into the opening review (S3-9). */
export interface FactOffer {
  sign: 'plus' | 'minus'
  text: string
  /** Where it comes from. */
  seen: Pick<Observation, 'id' | 'when' | 'account'>
}

/** As long as a fact that can be read aloud. */
const longest = 240
/** More of one sign is a list, not an opening. */
const mostOffered = 4

/** The lines of a text, each cut between two words where it is too long to be read aloud. */
function linesOf(text: string): string[] {
  const lines = text.split('\n').map((line) => line.trim())
  return lines
    .filter((line) => line !== '')
    .map((line) => {
      if (line.length <= longest) return line
      const end = line.lastIndexOf(' ', longest)
      return `${line.slice(0, end > longest / 2 ? end : longest).trim()} …`
    })
}

/** What one observation says of a sign: the words for it, and the ratings at their target or below it. */
function saidIn(
  { behaviors }: Pick<Workbook, 'behaviors'>,
  observation: Observation,
  sign: FactOffer['sign']
): string[] {
  const words = linesOf(sign === 'plus' ? observation.strengths : observation.development)
  const rated = observation.ratings.flatMap(({ behavior, rating, note }) => {
    const known = behaviors[behavior]
    if (!known || (rating >= known.desired ? 'plus' : 'minus') !== sign) return []
    return linesOf(note.trim() || (known.anchors[rating - 1] ?? known.title))
  })
  // Evidence that nobody sorted may be either; who talks knows which.
  const sorted = observation.strengths.trim() !== '' || observation.development.trim() !== ''
  return [...words, ...rated, ...(sorted ? [] : linesOf(observation.evidence))]
}

/** Facts of a sign out of what was seen since the last one-on-one, without those that are taken already. */
export function factOffers(
  workbook: Workbook,
  session: Pick<Session, 'account' | 'facts'>,
  sign: FactOffer['sign']
): FactOffer[] {
  const taken = new Set(session.facts.map(({ text }) => text.trim()))
  const offers = new Map<string, FactOffer>()
  for (const observation of seenSinceLast(workbook, session)) {
    const { id, when, account } = observation
    for (const text of saidIn(workbook, observation, sign))
      if (!taken.has(text) && !offers.has(text)) offers.set(text, { sign, text, seen: { id, when, account } })
  }
  return [...offers.values()].slice(0, mostOffered)
}
