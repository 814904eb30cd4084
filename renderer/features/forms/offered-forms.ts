import { allFields, type Template, type TemplateKind } from '../../../shared/model/template'
import { oneOfEach, thingOf } from '../../../shared/rules/languages'

/** A template version with the hash of its content. */
interface Made {
  hash: string
  template: Template
}

const boundFields = (template: Template) => allFields(template).filter((field) => 'bind' in field && field.bind).length

const versionOf = (template: Template) => template.version.split('.').map(Number)

function newerFirst(a: Template, b: Template): number {
  const [left, right] = [versionOf(a), versionOf(b)]
  const at = left.findIndex((part, index) => part !== right[index])
  return at < 0 ? 0 : (right[at] ?? 0) - (left[at] ?? 0)
}

/** The form for any visit or call; the others of its kind are for one in particular. */
const general = 'four-step-observation'

/**
 * The forms of some kinds to choose from: each once, in its newest version, in the reader's language if it exists. The
 * order is:
 * 1. the one that was used last (`last`: its id, in whatever language),
 * 2. the general one, also a shorter version of it that the manager made,
 * 3. those that ask for most of what such a record can hold,
 * 4. by title.
 */
export function offeredForms<T extends Made>(
  templates: readonly T[],
  kinds: readonly TemplateKind[],
  language: string,
  last: string | undefined
): T[] {
  const newest = new Map<string, T>()
  for (const one of templates.filter(({ template }) => kinds.includes(template.kind))) {
    const held = newest.get(one.template.id)
    if (!held || newerFirst(held.template, one.template) > 0) newest.set(one.template.id, one)
  }
  const forms = oneOfEach([...newest.values()], language, ({ template }) => ({
    thing: thingOf(template.id),
    language: template.language
  }))
  const most = Math.max(0, ...forms.map(({ template }) => boundFields(template)))
  const used = last === undefined ? '' : thingOf(last)
  const rank = ({ template }: T) => {
    const thing = thingOf(template.id)
    return thing === used ? 0 : thing === general ? 1 : boundFields(template) === most ? 2 : 3
  }
  return forms.sort(
    (a, b) => rank(a) - rank(b) || a.template.title.localeCompare(b.template.title, language, { numeric: true })
  )
}
