import type { Translate } from '../messages'
import { allFields, type Template } from '../model/template'
import { fieldName } from './template-diff'
import type { Problem } from './template-rules'

/** The name by which a person knows a part of a form: the label of a field, the title of a section. */
function nameOf(id: string, template: Template): string {
  const field = allFields(template).find((one) => one.id === id)
  if (field) return fieldName(field)
  return template.sections.find((section) => section.id === id)?.title || id
}

/** Why a form cannot be published, in words. */
export function problemWords(problem: Problem, template: Template, t: Translate): string {
  switch (problem.code) {
    case 'must-have':
      return t('packs:problem.must-have', { part: t(`packs:part.${problem.binding}`) })
    case 'must-have-can-hide': {
      const part = t(`packs:part.${problem.binding}`)
      return t('packs:problem.must-have-can-hide', { part: part.charAt(0).toUpperCase() + part.slice(1) })
    }
    case 'too-many-fields':
      return t('packs:problem.too-many-fields', { limit: problem.limit })
    case 'no-title':
    case 'no-heading':
    case 'no-sections':
      return t(`packs:problem.${problem.code}`)
    default:
      return t(`packs:problem.${problem.code}`, {
        at: nameOf(problem.at, template),
        field: 'field' in problem ? nameOf(problem.field, template) : '',
        needs: 'needs' in problem ? t(`packs:type.${problem.needs}`) : ''
      })
  }
}
