import { createTranslator } from '../../../../shared/messages'
import type { Field, FieldValue, FieldValues, Template } from '../../../../shared/model/template'
import { allFields } from '../../../../shared/model/template'
import type { PrintDocument } from '../../../../shared/print/blocks'
import type { CoreValues, PrintSetting } from '../../../../shared/print/form'
import { formDocument } from '../../../../shared/print/form-document'
import { signatureBlocks } from '../../../../shared/print/signatures'
import { draft, manager, rep } from './sample-plan'

const sentence = 'The customer named the delivery dates twice and nobody wrote them down.'

/** A plausible value for a free field; null for those that hold none. */
function sampleValue(field: Field): FieldValue | null {
  switch (field.type) {
    case 'long-text':
      return `${sentence} ${sentence}`
    case 'choice':
      return field.options[0]?.id ?? null
    case 'choices':
      return field.options.slice(0, 2).map(({ id }) => id)
    case 'checklist':
      return field.items.slice(0, 1).map(({ id }) => id)
    case 'rating':
      return 2
    case 'scale':
      return 7
    case 'number':
      return 1234.5
    case 'date':
      return '2026-12-03'
    case 'yes-no':
      return true
    case 'table':
      return [Object.fromEntries(field.columns.map(({ id, label }) => [id, `${label} one`]))]
    case 'facts':
      return [
        { sign: 'plus', text: sentence, source: 'Visit on 3 December' },
        { sign: 'minus', text: 'Two offers without a next step', source: 'Pipeline list' }
      ]
    case 'actions':
      return [{ text: 'Write three openers', owner: 'rep', sign: 'Read out', by: '2026-12-10' }]
    case 'coaching-dates':
      return [{ on: '2026-12-10', kind: 'joint-visit', note: 'Northfield Clinic' }]
    case 'guidance':
    case 'signatures':
    case 'page-break':
    case 'ratings':
    case 'gap':
    case 'place':
      return null
    default:
      return 'Northfield Clinic'
  }
}

export const sampleValues = (template: Template): FieldValues =>
  Object.fromEntries(
    allFields(template).flatMap((field) => {
      const value = sampleValue(field)
      return value === null ? [] : [[field.id, value]]
    })
  )

/** A template with every field filled in; private ones have words that must not be printed. */
export function sampleDocument(template: Template, language = template.language): PrintDocument {
  const { t } = createTranslator(language)
  const setting: PrintSetting = { t, language, year: '2026-11-22', people: { rep: rep.name, manager } }
  const core: CoreValues = {
    'plan.behavior': draft.behavior,
    'plan.why': draft.why,
    'plan.gap': draft.gap,
    'plan.how': draft.how,
    'plan.confidence': draft.confidence,
    'plan.actions': draft.actions,
    'plan.coachingDates': draft.coachingDates,
    signatures: signatureBlocks(null, null, setting),
    'observation.when': '2026-11-12T09:30:00+01:00',
    'observation.kind': 'joint-visit',
    'observation.activity': 'calls',
    'observation.account': 'Northfield Clinic',
    'observation.place': { level: 'interaction', phase: 'execution' },
    'observation.evidence': sentence,
    'observation.ratings': [{ behavior: draft.behavior.key, rating: 2, note: 'twice' }],
    'observation.strengths': sentence,
    'observation.development': sentence
  }
  const values = sampleValues(template)
  for (const field of allFields(template)) if (field.private) values[field.id] = 'PRIVATE-VALUE'
  return formDocument({
    template,
    form: { core, values, behaviors: { [draft.behavior.key]: draft.behavior }, draft: true },
    setting,
    status: 'Draft',
    mark: null
  })
}
