import { useMemo } from 'react'
import type { Id } from '../../shared/model/scalars'
import { calledIn, toldApart } from '../../shared/rules/told-apart'
import { useLibrary } from './library'

type Reps = Parameters<typeof toldApart>[0]
const known = new WeakMap<Reps, ReturnType<typeof toldApart>>()

/** What tells the reps of a list apart; computed once, however many rows of a table ask. */
function apartIn(reps: Reps): ReturnType<typeof toldApart> {
  const told = known.get(reps) ?? toldApart(reps)
  known.set(reps, told)
  return told
}

/** What tells a rep from others of the same name; undefined when nobody else has the name. */
export function useToldApart(rep: Id | undefined): string | undefined {
  const reps = useLibrary((library) => library.reps)
  return useMemo(() => (rep === undefined ? undefined : apartIn(reps).get(rep)), [reps, rep])
}

/** A rep's name, with what tells the rep from others of the same name. */
export function useCalled({ id, name }: { id: Id; name: string }): string {
  const told = useToldApart(id)
  return told === undefined ? name : `${name} (${told})`
}

/** `useCalled` for a workbook of the library that is on the screen. */
export const useNameOf = (workbook: Id | null | undefined): string | undefined =>
  useLibrary((library) => calledIn(library, workbook))

/** `useCalled` as a function for several workbooks. */
export function useNames(): (workbook: Id | null) => string | undefined {
  const library = useLibrary()
  return (workbook) => calledIn(library, workbook)
}
