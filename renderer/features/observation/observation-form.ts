import type { Hash } from '../../../shared/model/scalars'
import { allFields, type Template } from '../../../shared/model/template'

/** A template version under the digest of its content. */
interface Made {
  hash: Hash
  template: Template
}

const boundFields = (template: Template) => allFields(template).filter((field) => 'bind' in field && field.bind).length

const versionOf = (template: Template) => template.version.split('.').map(Number)

function newerFirst(a: Template, b: Template): number {
  const [left, right] = [versionOf(a), versionOf(b)]
  const at = left.findIndex((part, index) => part !== right[index])
  return at < 0 ? 0 : (right[at] ?? 0) - (left[at] ?? 0)
}

/**
 * The form a new observation is made with: of those in the reader's language (or of all, where it has none) the one that
 * asks for most of what an observation can hold, in its newest version.
 */
export function observationForm(templates: readonly Made[], language: string): Made | undefined {
  const all = templates.filter(({ template }) => template.kind === 'observation')
  const readable = all.filter(({ template }) => template.language === language)
  const [best] = (readable.length > 0 ? readable : all).sort(
    (a, b) => boundFields(b.template) - boundFields(a.template) || newerFirst(a.template, b.template)
  )
  return best && { hash: best.hash, template: best.template }
}
