import { useMemo } from 'react'
import type { RepSummary } from '../../shared/model/library'
import type { Id } from '../../shared/model/scalars'
import { toldApart } from '../../shared/rules/told-apart'
import { useLibrary } from './library'

/** What tells a rep from others of the same name; undefined where nobody else has the name. */
export function useToldApart(rep: Id | undefined): string | undefined {
  const reps = useLibrary((library) => library.reps)
  return useMemo(() => (rep === undefined ? undefined : toldApart(reps).get(rep)), [reps, rep])
}

/** What a rep is called here, told apart from others of the same name. */
export function useCalled({ id, name }: { id: Id; name: string }): string {
  const told = useToldApart(id)
  return told === undefined ? name : `${name} (${told})`
}

/** What each rep is called here; two of one name are told apart. */
export function namesOf(reps: readonly RepSummary[]): ReadonlyMap<Id, string> {
  const told = toldApart(reps)
  return new Map(reps.map(({ id, name }) => [id, told.has(id) ? `${name} (${told.get(id)})` : name]))
}
