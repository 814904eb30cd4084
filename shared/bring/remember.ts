import type { Mapping } from '../model/bring'
import type { Id } from '../model/scalars'

/**
 * Answers of the person that hold for the next file with the same columns. Who a name is holds while the rep is there;
 * somebody who was new is there by now, and is found by name instead of being added once more.
 */
export function withAnswers(proposal: Mapping, answered: Mapping | undefined, reps: readonly Id[]): Mapping {
  if (!answered || answered.what !== proposal.what || answered.columns.length !== proposal.columns.length)
    return proposal
  const isThere = (id: Id) => reps.includes(id)
  return {
    ...proposal,
    columns: answered.columns,
    // What the contents say of this file goes before what was said of another.
    order: proposal.order ?? answered.order,
    mark: proposal.mark ?? answered.mark,
    people: Object.fromEntries(
      Object.entries(answered.people).filter(([, one]) => one.is === 'leave' || (one.is === 'rep' && isThere(one.id)))
    ),
    everybody: answered.everybody !== null && isThere(answered.everybody) ? answered.everybody : null,
    fill: answered.fill,
    kind: answered.kind,
    period: answered.period,
    equal: answered.equal
  }
}
