import { create } from 'zustand'
import { type BatchSheet, repSheets } from '../../../shared/model/batch'
import type { Id } from '../../../shared/model/scalars'

/** The kinds of pages of reps that can be chosen. */
export const chosenKinds = [...repSheets, 'receipts'] as const
type Kind = (typeof chosenKinds)[number]

/** What was chosen; kept while the window is open, so that visiting another page loses nothing. */
interface Choice {
  reps: readonly Id[]
  kinds: readonly Kind[]
  /** Blank forms, by hash. */
  forms: readonly string[]
  to: 'folder' | 'printer'
  printer: string | null
}

export const useChoice = create<Choice>(() => ({ reps: [], kinds: ['plan'], forms: [], to: 'folder', printer: null }))

export const toggled = <T>(all: readonly T[], one: T, on: boolean): T[] =>
  on ? [...all.filter((other) => other !== one), one] : all.filter((other) => other !== one)

/**
 * The pages of a choice, rep by rep, forms last. `reps` and `forms` are those that still exist, in their order. The
 * plan in force is also one of “all signed plans”, and comes once.
 */
export function sheetsOf(choice: Choice, reps: readonly Id[], forms: readonly string[]): BatchSheet[] {
  const isTwice = (kind: Kind) => kind === 'plan' && choice.kinds.includes('plans')
  const kinds = repSheets.filter((kind) => choice.kinds.includes(kind) && !isTwice(kind))
  const workbooks = reps.filter((workbook) => choice.reps.includes(workbook))
  return [
    ...workbooks.flatMap((workbook) => kinds.map((kind) => ({ kind, workbook }))),
    ...(choice.kinds.includes('receipts') && workbooks.length > 0 ? [{ kind: 'receipts' as const, workbooks }] : []),
    ...forms
      .filter((template) => choice.forms.includes(template))
      .map((template) => ({ kind: 'blank' as const, template }))
  ]
}
