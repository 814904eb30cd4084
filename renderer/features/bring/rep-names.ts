import { useMemo } from 'react'
import { toldApart } from '../../../shared/rules/told-apart'
import { useLibrary } from '../../core/library'
import { useT } from '../../core/translator'

/** The names of reps in a choice: two of the same name are told apart, archived ones are marked. */
export function useRepNames(): (id: string) => string {
  const t = useT()
  const reps = useLibrary((library) => library.reps)
  return useMemo(() => {
    const told = toldApart(reps)
    const names = new Map(
      reps.map(({ id, name, archived }) => {
        const apart = told.get(id)
        const full = apart ? `${name} · ${apart}` : name
        return [id, archived ? t('bring:archivedRep', { name: full }) : full]
      })
    )
    return (id) => names.get(id) ?? ''
  }, [reps, t])
}
