import { useMemo } from 'react'
import type { Id } from '../../shared/model/scalars'
import { toldApart } from '../../shared/rules/told-apart'
import { useLibrary } from './library'

/** What tells a rep from others of the same name; undefined where nobody else has the name. */
export function useToldApart(rep: Id | undefined): string | undefined {
  const reps = useLibrary((library) => library.reps)
  return useMemo(() => (rep === undefined ? undefined : toldApart(reps).get(rep)), [reps, rep])
}
