import { z } from 'zod'
import { RuleError } from '../errors'
import type { Behavior, BehaviorKey } from '../model/behavior'
import { GivenLine, type Hash, Id } from '../model/scalars'
import type { FieldValues, Template, TemplateKind } from '../model/template'
import { allFields } from '../model/template'
import type { Workbook } from '../model/workbook'
import { type CommandContext, need, refuse } from './command'
import { renameInPlans } from './plan-links'

/** The workbook's own copy of a behavior; it is copied from the library the first time. */
export function keepBehavior(draft: Workbook, key: BehaviorKey, context: CommandContext): Behavior {
  const own = Object.hasOwn(draft.behaviors, key) ? draft.behaviors[key] : undefined
  if (own) return own
  const offered = context.behavior(key)
  if (!offered) throw new RuleError('behavior.unknown')
  draft.behaviors[key] = offered
  return offered
}

/** The workbook's own copy of a template version; it is copied from the library the first time (T-3). */
export function keepTemplate(
  draft: Workbook,
  hash: Hash,
  kinds: TemplateKind | readonly TemplateKind[],
  context: CommandContext
): Template {
  const own = Object.hasOwn(draft.templates, hash) ? draft.templates[hash] : undefined
  const template = own ?? context.template(hash)
  if (!template) throw new RuleError('template.unknown')
  refuse(![kinds].flat().includes(template.kind), 'template.wrong-kind', { title: template.title })
  if (!own) draft.templates[hash] = template
  return template
}

interface Values {
  values: FieldValues
  private: { values: FieldValues }
}

/** Writes the values of free fields: those of private fields apart from the others. */
export function writeValues(
  record: Values,
  changes: Record<string, FieldValues[string] | null>,
  template: Template
): void {
  const fields = new Map(allFields(template).map((field) => [field.id, field]))
  for (const [id, value] of Object.entries(changes)) {
    if (value === null && !fields.has(id)) {
      // The field is no longer on the form: its old value can be removed, but no new one written.
      delete record.values[id]
      delete record.private.values[id]
      continue
    }
    const field = need(Object.fromEntries(fields), id, 'template.no-such-field')
    const place = field.private ? record.private.values : record.values
    if (value === null) delete place[id]
    else place[id] = value
  }
}

/** An existing account by its id; a new id adds the account under that name. */
export const AccountRef = z.object({ id: Id, name: GivenLine })

/**
 * The account that a field added from half a name while somebody was typing. It gets the whole name, or is removed when
 * another account is chosen.
 */
export const HalfAccount = Id.optional()

/** The id of an account, which is added when it is new. If it is `half`, it gets the name as it is by now. */
export function keepAccount(draft: Workbook, account: z.infer<typeof AccountRef> | null, half?: Id): Id | null {
  if (!account) return null
  const { id, name } = account
  if (!Object.hasOwn(draft.accounts, id)) draft.accounts[id] = { id, name }
  else if (id === half) {
    need(draft.accounts, id, 'account.gone').name = name
    renameInPlans(draft, 'account', id, name)
  }
  return id
}

/** Removes an account that was added from half a name, unless something points to it. */
export function dropHalfAccount(draft: Workbook, half: Id | undefined): void {
  if (half === undefined) return
  const { observations, sessions, calls, deals, plans } = draft
  const pointing = [observations, sessions, calls, deals].flatMap((records) =>
    Object.values<{ account: Id | null }>(records).map(({ account }) => account)
  )
  const inPlans = Object.values(plans).map(({ account }) => account?.id)
  if (![...pointing, ...inPlans].includes(half)) delete draft.accounts[half]
}
