import type { Workbook } from '../model/workbook'

/** The window's workbooks are frozen: a change makes another one. Main's own is changed in place. */
export const staysAsItIs = (workbook: Workbook): boolean => Object.isFrozen(workbook)

/**
 * A rule whose answer is worked out once for each workbook that stays as it is and each `key`, however many parts of a
 * page ask for it; for main's live workbook each time. Whoever asks may not change the answer.
 */
export function remembered<R, K extends string | null>(
  rule: (workbook: Workbook, key: K) => R
): (workbook: Workbook, key: K) => R {
  const answers = new WeakMap<Workbook, Map<K, { answer: R }>>()
  return (workbook, key) => {
    if (!staysAsItIs(workbook)) return rule(workbook, key)
    const ofWorkbook = answers.get(workbook) ?? new Map<K, { answer: R }>()
    answers.set(workbook, ofWorkbook)
    const known = ofWorkbook.get(key) ?? { answer: rule(workbook, key) }
    ofWorkbook.set(key, known)
    return known.answer
  }
}
