import type { Cycle } from '../model/cycle'
import type { Id } from '../model/scalars'
import type { Workbook } from '../model/workbook'

/**
 * Whether a workbook never changes: those of the window are frozen, and a change makes a new one; main changes its own
 * in place.
 */
export const staysAsItIs = (workbook: object): boolean => Object.isFrozen(workbook)

/**
 * Makes a rule work out its answer once for each frozen workbook and each `key`, however many parts of a page ask for
 * it; for a workbook that main changes in place it works it out each time. The caller must not change the answer.
 */
export function remembered<R, K extends string | null, W extends object = Workbook>(
  rule: (workbook: W, key: K) => R
): (workbook: W, key: K) => R {
  const answers = new WeakMap<W, Map<K, { answer: R }>>()
  return (workbook, key) => {
    if (!staysAsItIs(workbook)) return rule(workbook, key)
    const ofWorkbook = answers.get(workbook) ?? new Map<K, { answer: R }>()
    answers.set(workbook, ofWorkbook)
    const known = ofWorkbook.get(key) ?? { answer: rule(workbook, key) }
    ofWorkbook.set(key, known)
    return known.answer
  }
}

/** As `remembered`, for a rule about a cycle of the workbook. */
export function rememberedOfCycle<R>(
  rule: (workbook: Workbook, cycle: Cycle) => R
): (workbook: Workbook, cycle: Cycle) => R {
  const ofId = remembered((workbook, id: Id) => {
    const cycle = workbook.cycles[id]
    return cycle && { answer: rule(workbook, cycle) }
  })
  // A cycle of another state of the workbook has the same id.
  return (workbook, cycle) =>
    (workbook.cycles[cycle.id] === cycle ? ofId(workbook, cycle.id) : undefined)?.answer ?? rule(workbook, cycle)
}
