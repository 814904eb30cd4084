import { useMemo } from 'react'
import { namedIn } from '../../../shared/rules/group'
import { namesOf } from '../../../shared/rules/told-apart'
import { useLibrary } from '../../core/library'
import { useTranslator } from '../../core/translator'

/** The names of reps of the team that occur in texts; `of`: the rep that the texts are about, who may be named. */
export function useNamed(texts: readonly string[], of?: string): string[] {
  const reps = useLibrary((library) => library.reps)
  const all = texts.join('\n')
  const names = useMemo(() => namesOf(reps), [reps])
  return useMemo(() => namedIn([all], reps, of).map(({ id, name }) => names.get(id) ?? name), [all, reps, of, names])
}

export function useNameList(names: readonly string[]): string {
  const { language } = useTranslator()
  return new Intl.ListFormat(language).format(names)
}
