import { spellingKey } from '../folding'
import { type ErasedKind, type ErasedRep, erasedKinds } from '../model/erasure'
import type { Hash } from '../model/scalars'
import type { Workbook } from '../model/workbook'
import { canonical } from './seal'

/** How many records of each kind a workbook holds. */
export const countsOf = (workbook: Workbook): Record<ErasedKind, number> =>
  Object.fromEntries(erasedKinds.map((kind) => [kind, Object.keys(workbook[kind] ?? {}).length])) as Record<
    ErasedKind,
    number
  >

/** Whether what was typed is the name of the rep, in whatever case and however its letters are composed. */
export const isNameTyped = (typed: string, name: string): boolean => spellingKey(typed) === spellingKey(name)

/** That a rep was erased, as it is kept. `digest`: SHA-256 of a text. */
export function erasedRep(
  facts: Pick<ErasedRep, 'id' | 'at' | 'by' | 'counts'>,
  digest: (text: string) => Hash
): ErasedRep {
  return { ...facts, digest: digest(canonical(facts)), swept: false }
}
