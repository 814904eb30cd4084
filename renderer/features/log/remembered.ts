import type { Id } from '../../../shared/model/scalars'

/** What the window remembers of a rep's log until it is closed; none of it is written to the disk. */
interface Remembered {
  text: string
  collapsed: ReadonlySet<string>
  /** The observation that was opened last. */
  opened: Id | null
}

const byRep = new Map<Id, Remembered>()
const nothing: Remembered = { text: '', collapsed: new Set(), opened: null }

export const remembered = (rep: Id): Remembered => byRep.get(rep) ?? nothing

export function remember(rep: Id, part: Partial<Remembered>): void {
  byRep.set(rep, { ...remembered(rep), ...part })
}
