import type { Mapping } from '../model/bring'
import type { Id } from '../model/scalars'

/** The answers that can help with a later file: that a name is the new person of another one holds for this file only. */
export const forLater = (mapping: Mapping): Mapping => ({
  ...mapping,
  people: Object.fromEntries(Object.entries(mapping.people).filter(([, one]) => one.is !== 'same'))
})

/**
 * Applies the person's answers for an earlier file with the same columns. An answer that a name is a certain rep holds
 * while that rep is there. An answer that a name is new does not hold: the rep exists by now and is found by name.
 */
export function withAnswers(proposal: Mapping, answered: Mapping | undefined, reps: readonly Id[]): Mapping {
  if (!answered || answered.what !== proposal.what || answered.columns.length !== proposal.columns.length)
    return proposal
  const isThere = (id: Id) => reps.includes(id)
  return {
    ...proposal,
    columns: answered.columns,
    // What this file shows by itself goes before what was answered for another.
    order: proposal.order ?? answered.order,
    mark: proposal.mark ?? answered.mark,
    people: Object.fromEntries(
      Object.entries(answered.people).filter(([, one]) => one.is === 'leave' || (one.is === 'rep' && isThere(one.id)))
    ),
    everybody: answered.everybody !== null && isThere(answered.everybody) ? answered.everybody : null,
    fill: answered.fill,
    kind: answered.kind,
    period: answered.period,
    equal: answered.equal,
    several: answered.several,
    between: answered.between,
    which: answered.which
  }
}
