import { useMemo } from 'react'
import type { Hash } from '../../shared/model/scalars'
import type { Workbook } from '../../shared/model/workbook'
import { behaviorsFor, everyLanguage, oneOfEach, thingOf } from '../../shared/rules/languages'
import { behaviorsOfForm } from './behaviors-of-form'
import { useLibrary } from './library'
import { type Offered, useTemplates } from './templates'

const written = ({ listLanguage, language }: { listLanguage: string | null; language: string }) =>
  listLanguage === null || listLanguage === everyLanguage ? language : listLanguage

/**
 * The language in which forms, behaviors and questions are offered: the one chosen in the lists, or else the window's.
 */
export const contentLanguage = (): string => {
  const { settings } = useLibrary.getState()
  return settings ? written(settings) : 'en'
}

/** `contentLanguage` for components. */
export const useContentLanguage = (): string => useLibrary(({ settings }) => (settings ? written(settings) : 'en'))

/** Forms and frameworks to choose from: each once, in the reader's language if it exists. */
export function offeredIn(offered: Offered, language: string): Pick<Offered, 'templates' | 'frameworks'> {
  return {
    templates: oneOfEach(offered.templates, language, ({ template }) => ({
      thing: thingOf(template.id),
      language: template.language
    })),
    frameworks: oneOfEach(offered.frameworks, language, (one) => ({ thing: thingOf(one.id), language: one.language }))
  }
}

/** `offeredIn` for this reader; empty until main has answered. */
export function useOffer(): Pick<Offered, 'templates' | 'frameworks'> {
  const offered = useTemplates()
  const language = useContentLanguage()
  return useMemo(
    () => (offered ? offeredIn(offered, language) : { templates: [], frameworks: [] }),
    [offered, language]
  )
}

/**
 * The library's behaviors for a workbook: each once, in the language that the workbook already has it in. A coach's
 * behaviors are left out unless the person was trained on them, or the form (`form`) comes with them; then only those
 * are offered.
 */
export function useOfferedBehaviors(
  workbook: Pick<Workbook, 'behaviors' | 'rep' | 'templates' | 'own'>,
  form: Hash | null = null
): Offered['behaviors'] {
  const offered = useTemplates()
  const language = useContentLanguage()
  const { behaviors } = workbook
  const { trainedOn } = workbook.rep
  const own = workbook.own !== undefined
  const template = form === null ? undefined : workbook.templates[form]
  return useMemo(() => {
    if (!offered) return []
    const languages = new Map(offered.frameworks.map(({ id, language }) => [id, language]))
    const of = ({ framework }: Offered['behaviors'][number]) => languages.get(framework) ?? 'en'
    const fitting = behaviorsOfForm(offered, trainedOn, { hash: form, id: template?.id ?? null }, own)
    return behaviorsFor(fitting, new Set(Object.keys(behaviors)), language, of)
  }, [offered, language, behaviors, trainedOn, form, template, own])
}
