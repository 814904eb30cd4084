import type { ObservationKind } from '../../../shared/model/field-of-work'
import { allFields } from '../../../shared/model/template'
import type { Workbook } from '../../../shared/model/workbook'
import { thingOf } from '../../../shared/rules/languages'
import type { OfferedForm } from '../forms/form-choice'

/** What the built-in forms are for. */
const kinds: Readonly<Record<string, ObservationKind | null>> = {
  // It serves several kinds.
  'four-step-observation': null,
  'call-review': 'phone-call',
  'deal-review': 'deal-review',
  'account-review': 'account-review',
  'territory-review': 'territory-review'
}

/** Whether observations of a kind can be made with a form; a trainer's takes what it is used for. */
export function takesKind({ template }: Pick<OfferedForm, 'template'>, kind: ObservationKind): boolean {
  const thing = thingOf(template.id)
  return !Object.hasOwn(kinds, thing) || kinds[thing] === null || kinds[thing] === kind
}

/**
 * The kind of an observation made with a form: for a built-in form, what it is for; for a trainer's form, the kind it
 * was used for last. Null when unknown.
 */
export function kindOfForm(
  { template }: Pick<OfferedForm, 'template'>,
  workbook: Pick<Workbook, 'observations' | 'templates'> | null
): ObservationKind | null {
  const thing = thingOf(template.id)
  if (Object.hasOwn(kinds, thing)) return kinds[thing] ?? null
  // On a form that does not ask for the kind, nobody would notice a wrong guess.
  const asks = allFields(template).some((field) => 'bind' in field && field.bind === 'observation.kind')
  if (!asks || !workbook) return null
  let last: { when: number; kind: ObservationKind | null } | null = null
  for (const observation of Object.values(workbook.observations)) {
    const when = Date.parse(observation.when)
    if (thingOf(workbook.templates[observation.template]?.id ?? '') !== thing || (last && last.when > when)) continue
    last = { when, kind: observation.kind }
  }
  return last?.kind ?? null
}
