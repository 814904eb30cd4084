import type { Id } from '../../../shared/model/scalars'

/** What the window remembers of a rep's log until it is closed; none of it is written to the disk. */
interface Place {
  text: string
  collapsed: ReadonlySet<string>
  /** The observation that was opened last. */
  opened: Id | null
}

const places = new Map<Id, Place>()
const nowhere: Place = { text: '', collapsed: new Set(), opened: null }

export const placeOf = (rep: Id): Place => places.get(rep) ?? nowhere

export function remember(rep: Id, part: Partial<Place>): void {
  places.set(rep, { ...placeOf(rep), ...part })
}
