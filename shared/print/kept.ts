import type { Translate } from '../messages'
import { type Field, Section, type Template } from '../model/template'
import type { KeptValue } from '../rules/template-move'

/**
 * A free field that shows a kept value under its own label: of the type that it was written in, or plain words when
 * that is not known.
 */
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
 * A form with an additional section before the signatures, for the record's values from an earlier version of it (T-3):
 * everything that is signed and sealed is on the paper. Private values are left out.
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
