import { useMemo } from 'react'
import { documentKinds } from '../../../shared/model/document'
import type { FormPlace } from '../../../shared/model/settings'
import type { TemplateKind } from '../../../shared/model/template'
import { commitmentForm } from '../../../shared/rules/commitment'
import { thingOf } from '../../../shared/rules/languages'
import { changeSettings, useLibrary } from '../../core/library'
import { contentLanguage, useContentLanguage } from '../../core/offer'
import { useReplica } from '../../core/replica'
import { loadTemplates, type Offered, useTemplates } from '../../core/templates'
import { offeredForms } from './offered-forms'

export type OfferedForm = Offered['templates'][number]

/** Places in which one form is the usual one, and another can be chosen. */
export type PickedPlace = Extract<FormPlace, 'observation' | 'pre-call' | 'document'>

/** The kinds of form that a place offers. */
const kindsIn = (place: PickedPlace): readonly TemplateKind[] => (place === 'document' ? documentKinds : [place])

/** The forms of the manager's own workbook: how the manager coaches, and what was promised about it (S3-1). */
const ownForms: Partial<Record<FormPlace, string>> = {
  observation: 'coaching-talk-observation',
  document: commitmentForm
}

const isOwn = ({ replica }: { replica: { workbook: { own?: unknown } } | null }) => replica?.workbook.own !== undefined

const lastIn = (place: FormPlace) =>
  isOwn(useReplica.getState()) ? ownForms[place] : useLibrary.getState().settings?.usualForms[place]

/** All forms to choose from, the usual one first; as `useForms`, once. */
export async function formsFor(place: PickedPlace): Promise<OfferedForm[]> {
  const offered = await loadTemplates()
  return offered ? offeredForms(offered.templates, kindsIn(place), contentLanguage(), lastIn(place)) : []
}

/** The form that one click takes: the one used last, or else the most complete; undefined when the library has none. */
export const usualForm = async (place: PickedPlace): Promise<OfferedForm | undefined> => (await formsFor(place))[0]

/** The form of a place in the manager's own workbook; undefined when the library has none. */
export async function ownForm(place: PickedPlace): Promise<OfferedForm | undefined> {
  const offered = await loadTemplates()
  const wanted = ownForms[place]
  if (!offered || wanted === undefined) return undefined
  const forms = offeredForms(offered.templates, kindsIn(place), contentLanguage(), wanted)
  return forms.find(({ template }) => thingOf(template.id) === wanted)
}

/** All forms to choose from, the usual one first; empty until the library was asked. */
export function useForms(place: PickedPlace): OfferedForm[] {
  const offered = useTemplates()
  const language = useContentLanguage()
  const inOwn = useReplica(isOwn)
  const used = useLibrary(({ settings }) => settings?.usualForms[place])
  const last = inOwn ? ownForms[place] : used
  return useMemo(
    () => (offered ? offeredForms(offered.templates, kindsIn(place), language, last) : []),
    [offered, place, language, last]
  )
}

/**
 * Keeps a form as the usual one of its place in this library. What is used in the manager's own workbook does not
 * become the usual form for reps.
 */
export async function rememberForm(place: FormPlace, { template }: OfferedForm): Promise<void> {
  if (isOwn(useReplica.getState())) return
  const usualForms = useLibrary.getState().settings?.usualForms ?? {}
  if (usualForms[place] !== template.id) await changeSettings({ usualForms: { ...usualForms, [place]: template.id } })
}
