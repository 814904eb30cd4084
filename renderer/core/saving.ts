import { create } from 'zustand'
import type { SaveState, Unsaved } from '../../shared/model/saving'
import type { Id } from '../../shared/model/scalars'

type Found = Readonly<Record<Id, SaveState>>

/** What main last told about each workbook of the library, whichever is on the screen. */
const useTold = create<{ found: Found }>(() => ({ found: {} }))

export const takeSaving = (workbook: Id, saving: SaveState): void =>
  useTold.setState(({ found }) => ({ found: { ...found, [workbook]: saving } }))

/** What was not saved when the page started; anything told since then is newer. */
export const beginSaving = (unsaved: readonly Unsaved[]): void =>
  useTold.setState(({ found }) => ({
    found: {
      ...Object.fromEntries(unsaved.map(({ workbook, reason }) => [workbook, { state: 'not-saved', reason }])),
      ...found
    }
  }))

/** The workbooks of the library whose words wait in main to be written to the disk. */
export function useUnsavedWorkbooks(): Unsaved[] {
  const found = useTold((told) => told.found)
  return Object.entries(found).flatMap(([workbook, saving]) =>
    saving.state === 'not-saved' ? { workbook, reason: saving.reason } : []
  )
}
