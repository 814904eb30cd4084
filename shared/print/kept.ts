import type { Translate } from '../messages'
import { type Field, Section, type Template } from '../model/template'
import type { KeptValue } from '../rules/template-move'

/** The field that a kept value was written in, as a free one under the name that the value has; words without it. */
function fieldOf({ id, value, field }: KeptValue): Field {
  if (field && 'bind' in field) {
    const { bind: _, showWhen: __, ...rest } = field
    return { ...rest, id, required: false }
  }
  const type = Array.isArray(value) ? 'facts' : 'long-text'
  const [words] = Section.parse({ id: 'kept', fields: [{ type, id, label: id }] }).fields
  if (!words) throw new Error('a section lost its field')
  return words
}

/**
 * A form with one more section, before the signatures, for what a record holds from an earlier version of it (T-3): what is
 * signed and sealed stands on the paper. Private values stay off it.
 */
export function withKept(template: Template, kept: readonly KeptValue[], t: Translate): Template {
  const open = kept.filter((value) => !value.private)
  if (open.length === 0) return template
  const section: Section = {
    id: 'from-the-earlier-version',
    title: t('print:earlier'),
    help: '',
    fields: open.map(fieldOf)
  }
  const signed = template.sections.findIndex(({ fields }) => fields.some(({ type }) => type === 'signatures'))
  const at = signed < 0 ? template.sections.length : signed
  return { ...template, sections: [...template.sections.slice(0, at), section, ...template.sections.slice(at)] }
}
