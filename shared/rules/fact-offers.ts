import type { Observation } from '../model/observation'
import type { Session } from '../model/session'
import type { Workbook } from '../model/workbook'
import { seenSinceLast } from './opening-lines'

/** A fact from the log that can be taken into the opening review (S3-9). */
export interface FactOffer {
  sign: 'plus' | 'minus'
  text: string
  /** The observation that it comes from. */
  seen: Pick<Observation, 'id' | 'when' | 'account'>
}

/** The most characters of a fact that can still be read aloud. */
const longest = 240
/** The most facts of one sign; more would be a list, not an opening. */
const mostOffered = 4

/** The lines of a text; a line that is too long to be read aloud is cut between two words. */
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

/**
 * What one observation offers for a sign: the words written for it, and ratings that reach their target (plus) or stay
 * below it (minus).
 */
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
  // Evidence that was not sorted into strengths and development is offered for both signs; the manager knows which it
  // is.
  const sorted = observation.strengths.trim() !== '' || observation.development.trim() !== ''
  return [...words, ...rated, ...(sorted ? [] : linesOf(observation.evidence))]
}

/** Facts of one sign from what was seen since the last one-on-one, without those already taken. */
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
