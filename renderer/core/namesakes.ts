import { useMemo } from 'react'
import type { Id } from '../../shared/model/scalars'
import { calledIn, toldApart } from '../../shared/rules/told-apart'
import { useLibrary } from './library'
import { useT } from './translator'

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

/** What each rep is called where one of the archive may be among them: two of one name told apart, the archive said. */
export function useMarkedNames(): ReadonlyMap<Id, string> {
  const t = useT()
  const reps = useLibrary((library) => library.reps)
  return useMemo(() => {
    const told = apartIn(reps)
    return new Map(
      reps.map(({ id, name, archived }) => {
        const mark = [told.get(id), archived && t('ui:archived')].filter(Boolean).join(', ')
        return [id, mark === '' ? name : `${name} (${mark})`]
      })
    )
  }, [reps, t])
}

/** `useCalled` for a workbook of the library that is on the screen. */
export const useNameOf = (workbook: Id | null | undefined): string | undefined =>
  useLibrary((library) => calledIn(library, workbook))

/** `useCalled` as a function for several workbooks. */
export function useNames(): (workbook: Id | null) => string | undefined {
  const library = useLibrary()
  return (workbook) => calledIn(library, workbook)
}
