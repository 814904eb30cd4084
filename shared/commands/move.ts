import type { Hash } from '../model/scalars'
import type { FieldValues, TemplateKind } from '../model/template'
import type { Workbook } from '../model/workbook'
import { moveValues } from '../rules/template-move'
import { type CommandContext, need, refuse } from './command'
import { keepTemplate } from './keep'

interface Movable {
  /** Null for a record without a form, which cannot move. */
  template: Hash | null
  values: FieldValues
  private: { values: FieldValues }
}

/**
 * Moves a draft record to another version of its form (T-3); values that the form has no field for stay in the record.
 */
export function moveToTemplate(
  draft: Workbook,
  record: Movable,
  template: Hash,
  kind: TemplateKind,
  context: CommandContext
): void {
  refuse(record.template === template, 'template.same-version')
  const from = need(draft.templates, record.template ?? '', 'template.unknown')
  const to = keepTemplate(draft, template, kind, context)
  const { result } = moveValues({ values: record.values, private: record.private.values }, from, to)
  record.template = template
  record.values = result.values
  record.private.values = result.private
}
