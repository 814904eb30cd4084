import { useMemo } from 'react'
import type { FormPlace } from '../../../shared/model/settings'
import { changeSettings, useLibrary } from '../../core/library'
import { contentLanguage, useContentLanguage } from '../../core/offer'
import { loadTemplates, type Offered, useTemplates } from '../../core/templates'
import { offeredForms } from './offered-forms'

export type OfferedForm = Offered['templates'][number]

/** Where one form is the usual one, and another can be chosen. */
export type PickedPlace = Extract<FormPlace, 'observation' | 'pre-call'>

const lastIn = (place: FormPlace) => useLibrary.getState().settings?.usualForms[place]

/** The form that one click takes: the one used last, or else the fullest; undefined when the library has none. */
export async function usualForm(place: PickedPlace): Promise<OfferedForm | undefined> {
  const offered = await loadTemplates()
  return offered && offeredForms(offered.templates, place, contentLanguage(), lastIn(place))[0]
}

/** All forms to choose from, the usual one first; empty until the library was asked. */
export function useForms(place: PickedPlace): OfferedForm[] {
  const offered = useTemplates()
  const language = useContentLanguage()
  const last = useLibrary(({ settings }) => settings?.usualForms[place])
  return useMemo(
    () => (offered ? offeredForms(offered.templates, place, language, last) : []),
    [offered, place, language, last]
  )
}

/** Keeps a form as the usual one of its place in this library. */
export async function rememberForm(place: FormPlace, { template }: OfferedForm): Promise<void> {
  const usualForms = useLibrary.getState().settings?.usualForms ?? {}
  if (usualForms[place] !== template.id) await changeSettings({ usualForms: { ...usualForms, [place]: template.id } })
}
