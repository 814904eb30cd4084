import { fold } from '../folding'
import type { Observation } from '../model/observation'
import type { Slots } from './facet-column'
import { wordsIn } from './seen-words'

/** All running text of an observation without what is private, because rep and manager may look at the log together. */
function textOf({ evidence, strengths, development, ratings, flags, values }: Observation): string {
  const notes = [...ratings, ...flags].map(({ note }) => note)
  return [evidence, strengths, development, ...notes, ...wordsIn(values)].filter((text) => text !== '').join('\n')
}

/** The texts between two pauses. */
const stretch = 1000

/** The running text of each observation, folded once for searching. */
export class SearchText {
  private readonly folded: string[] = []

  constructor(private readonly slots: Slots) {}

  /** Folds the texts that are not folded yet, with a pause after each piece. */
  *prepare(): Generator<void, void> {
    while (this.folded.length < this.slots.length) {
      const end = Math.min(this.folded.length + stretch, this.slots.length)
      for (let slot = this.folded.length; slot < end; slot++) this.folded.push(foldedOf(this.slots[slot]))
      yield
    }
  }

  texts(): readonly string[] {
    for (const _pause of this.prepare());
    return this.folded
  }

  /** The texts after slots were changed or added. */
  after(slots: Slots, changed: readonly number[]): SearchText {
    const next = new SearchText(slots)
    for (const text of this.folded) next.folded.push(text)
    for (const slot of changed) if (slot < next.folded.length) next.folded[slot] = foldedOf(slots[slot])
    return next
  }
}

const foldedOf = (observation: Observation | null | undefined): string => (observation ? fold(textOf(observation)) : '')
