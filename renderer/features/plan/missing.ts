import type { Translate } from '../../../shared/messages'
import type { DraftPlan } from '../../../shared/model/plan'
import type { PlainDate } from '../../../shared/model/scalars'
import { allFields, boundField, type Template } from '../../../shared/model/template'
import type { People } from '../../../shared/print/form'
import { personalLabel } from '../../../shared/print/names'
import { withNames } from '../../../shared/rules/names'
import { isBlank, type Missing, missingBeforeSigning } from '../../../shared/rules/plans'

/** Something that is missing before both can sign: in words, and the field of the form where it is added. */
export interface MissingPart {
  words: string
  field: string | null
}

function partOf(missing: Missing, plan: DraftPlan, template: Template, names: People, t: Translate): MissingPart {
  const words = (label: string) => personalLabel(withNames(label, names), { t, people: names })
  switch (missing.what) {
    case 'field': {
      const field = allFields(template).find(({ id, label }) => label === missing.label && isBlank(plan.values[id]))
      return { words: words(missing.label), field: field?.id ?? null }
    }
    case 'day-over':
    case 'day-ahead':
      return { words: t(`plan:missing-${missing.what}`, { field: words(missing.label) }), field: missing.field }
    case 'how': {
      const field = boundField(template, 'plan.how')
      return { words: words(field?.label ?? ''), field: field?.id ?? null }
    }
    case 'behavior':
      return { words: t('plan:missing-behavior'), field: boundField(template, 'plan.behavior')?.id ?? null }
    case 'action-text':
      return { words: t('plan:missing-action-text'), field: boundField(template, 'plan.actions')?.id ?? null }
    case 'coaching-date':
    case 'coaching-date-ahead':
    case 'coaching-date-day':
      return {
        words: t(`plan:missing-${missing.what}`),
        field: boundField(template, 'plan.coachingDates')?.id ?? null
      }
  }
}

/** What is missing before a draft can be signed (S0-9), in the order of the page. */
export const missingParts = (
  plan: DraftPlan,
  template: Template,
  names: People,
  t: Translate,
  today: PlainDate
): MissingPart[] =>
  missingBeforeSigning(plan, template, today).map((missing) => partOf(missing, plan, template, names, t))
