import type { ObservationKind } from '../../../shared/model/field-of-work'
import { allFields } from '../../../shared/model/template'
import type { Workbook } from '../../../shared/model/workbook'
import { thingOf } from '../../../shared/rules/languages'
import type { OfferedForm } from '../forms/form-choice'

/** What the built-in forms are for. */
const kinds: Readonly<Record<string, ObservationKind | null>> = {
  // It is for several.
  'four-step-observation': null,
  'call-review': 'phone-call',
  'deal-review': 'deal-review',
  'account-review': 'account-review',
  'territory-review': 'territory-review'
}

/**
 * The kind of an observation made with a form: what a built-in form is for; with a trainer's, what it was for the last
 * time. Null where nobody knows.
 */
export function kindOfForm(
  { template }: Pick<OfferedForm, 'template'>,
  workbook: Pick<Workbook, 'observations' | 'templates'> | null
): ObservationKind | null {
  const thing = thingOf(template.id)
  if (Object.hasOwn(kinds, thing)) return kinds[thing] ?? null
  // A form that does not ask for the kind would keep a guess that nobody sees.
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
