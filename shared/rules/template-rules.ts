import { isBinding } from '../model/bindings'
import { answersOf, optionsOf, ownProblems } from '../model/fields'
import {
  type Binding,
  bindings,
  type Field,
  type FieldType,
  type ShowWhen,
  type Template,
  type TemplateKind
} from '../model/template'

/**
 * Why a template cannot be published (T-2). `code` names a text in the message catalogue; `at` is the id of the field
 * or section.
 */
export type Problem =
  | { code: 'no-title' }
  | { code: 'no-heading' }
  | { code: 'no-sections' }
  | { code: 'too-many-fields'; limit: number }
  | { code: 'no-words'; at: string }
  | { code: 'too-few-anchors'; at: string }
  | { code: 'empty-anchor'; at: string }
  | { code: 'empty-option'; at: string }
  | { code: 'limits-crossed'; at: string }
  | { code: 'wrong-type'; at: string; binding: Binding; needs: FieldType; has: FieldType }
  | { code: 'bound-twice'; at: string; binding: Binding }
  | { code: 'wrong-kind'; at: string; binding: Binding }
  | { code: 'not-private'; at: string; binding: Binding }
  | { code: 'duplicate-id'; at: string }
  | { code: 'duplicate-option'; at: string; option: string }
  | { code: 'no-options'; at: string }
  | { code: 'no-such-field'; at: string; field: string }
  | { code: 'never-shown'; at: string; field: string }
  | { code: 'shows-private'; at: string; field: string }
  | { code: 'must-have'; binding: MustHave }
  | { code: 'must-have-can-hide'; at: string; binding: MustHave }

/** The fields that every action plan must have (S0-9). */
export const mustHaves = ['plan.behavior', 'plan.how', 'plan.coachingDates', 'plan.signatures'] as const
type MustHave = (typeof mustHaves)[number]

interface Placed {
  field: Field
  binding: Binding | undefined
  /** The conditions of the field and of its section. */
  conditions: ShowWhen[]
}

/** The most fields of a form: more than anybody fills in, since the rules below compare fields with each other. */
const mostFields = 1000

const conditionsOf = (...parts: { showWhen?: ShowWhen | undefined }[]) =>
  parts.flatMap((part) => (part.showWhen ? [part.showWhen] : []))

const placedFields = (template: Template): Placed[] =>
  template.sections.flatMap((section) =>
    section.fields.map((field) => ({
      field,
      binding: 'bind' in field ? field.bind : undefined,
      conditions: conditionsOf(section, field)
    }))
  )

const repeated = (ids: readonly string[]) => [...new Set(ids.filter((id, index) => ids.indexOf(id) !== index))]

const optionIds = (field: Field): string[] => (optionsOf(field) ?? []).map((option) => option.id)

const isEmpty = (words: string) => words.trim() === ''

function wholeProblems(template: Template): Problem[] {
  const problems: Problem[] = []
  if (isEmpty(template.title)) problems.push({ code: 'no-title' })
  if (isEmpty(template.heading)) problems.push({ code: 'no-heading' })
  if (template.sections.length === 0) problems.push({ code: 'no-sections' })
  return problems
}

/** What a draft may leave open and a published form may not. */
function unfinished({ field, binding }: Placed): Problem[] {
  const at = field.id
  const problems: Problem[] = ownProblems(field).map((code) => ({ code, at }))
  const options = optionsOf(field)
  if (options?.length === 0 && (field.type !== 'choice' || binding === undefined))
    problems.push({ code: 'no-options', at })
  if (options?.some(({ label }) => isEmpty(label))) problems.push({ code: 'empty-option', at })
  return problems
}

const recordOf: Partial<Record<TemplateKind, string>> = {
  'action-plan': 'plan.',
  observation: 'observation.',
  'session-guide': 'session.',
  'pre-call': 'call.'
}

/**
 * Whether a binding fits a kind of form: plans bind to plans, observations to observations; charters and free forms
 * have no core fields.
 */
const fitsKind = (binding: Binding, { kind }: Template) => {
  const record = recordOf[kind]
  return record !== undefined && binding.startsWith(record)
}

/** What the fields of a kind of form can stand for. */
export const bindingsOf = (kind: TemplateKind): Binding[] =>
  Object.keys(bindings)
    .filter(isBinding)
    .filter((binding) => binding.startsWith(recordOf[kind] ?? '-'))

function bindingProblems(template: Template, placed: readonly Placed[]): Problem[] {
  const seen = new Set<Binding>()
  return placed.flatMap(({ field, binding }): Problem[] => {
    if (binding === undefined) return []
    const problems: Problem[] = []
    const at = field.id
    const needs = bindings[binding]
    if (field.type !== needs) problems.push({ code: 'wrong-type', at, binding, needs, has: field.type })
    if (!fitsKind(binding, template)) problems.push({ code: 'wrong-kind', at, binding })
    if (binding === 'observation.feelings' && !field.private) problems.push({ code: 'not-private', at, binding })
    if (seen.has(binding)) problems.push({ code: 'bound-twice', at, binding })
    seen.add(binding)
    return problems
  })
}

const optionProblems = ({ field }: Placed): Problem[] =>
  repeated(optionIds(field)).map((option): Problem => ({ code: 'duplicate-option', at: field.id, option }))

/** Whether a field can hold one of the values that a condition names. */
function canHold(field: Field, wanted: ShowWhen['is']): boolean {
  const answers = answersOf(field) ?? []
  return answers.length === 0 || wanted.some((value) => answers.includes(value))
}

/** Whether one of `targets` has to be shown and filled in before `start` can be. */
function waitsFor(start: Placed, targets: readonly Field[], byId: ReadonlyMap<string, Placed>): boolean {
  const seen = new Set<Placed>()
  const queue = [start]
  for (let placed = queue.pop(); placed; placed = queue.pop()) {
    if (targets.includes(placed.field)) return true
    if (seen.has(placed)) continue
    seen.add(placed)
    for (const condition of placed.conditions) {
      const source = byId.get(condition.field)
      if (source) queue.push(source)
    }
  }
  return false
}

/**
 * The fields that depend on a circle of conditions, directly or through others. Only these can depend on themselves; a
 * form without circles has none, however long its chains of conditions are.
 */
function entangled(placed: readonly Placed[], byId: ReadonlyMap<string, Placed>): Set<Placed> {
  const waiting = new Map<Placed, number>()
  const dependents = new Map<Placed, Placed[]>(placed.map((one) => [one, []]))
  for (const one of placed) {
    const sources = one.conditions.flatMap(({ field }) => byId.get(field) ?? [])
    waiting.set(one, sources.length)
    for (const source of sources) dependents.get(source)?.push(one)
  }
  const free = placed.filter((one) => waiting.get(one) === 0)
  for (let one = free.pop(); one; one = free.pop()) {
    waiting.delete(one)
    for (const dependent of dependents.get(one) ?? []) {
      const left = (waiting.get(dependent) ?? 0) - 1
      waiting.set(dependent, left)
      if (left === 0) free.push(dependent)
    }
  }
  return new Set(waiting.keys())
}

function conditionProblems(template: Template, placed: readonly Placed[]): Problem[] {
  const byId = new Map(placed.map((one) => [one.field.id, one]))
  const inCircles = entangled(placed, byId)
  const check = (at: string, condition: ShowWhen | undefined, inside: readonly Field[]): Problem[] => {
    if (!condition) return []
    const field = condition.field
    const source = byId.get(field)
    if (!source) return [{ code: 'no-such-field', at, field }]
    if ((inCircles.has(source) && waitsFor(source, inside, byId)) || !canHold(source.field, condition.is))
      return [{ code: 'never-shown', at, field }]
    // A field that is printed only for a certain private answer gives that answer away.
    return source.field.private && inside.some((one) => !one.private) ? [{ code: 'shows-private', at, field }] : []
  }
  return [
    ...template.sections.flatMap((section) => check(section.id, section.showWhen, section.fields)),
    ...placed.flatMap(({ field }) => check(field.id, field.showWhen, [field]))
  ]
}

function mustHaveProblems(template: Template, placed: readonly Placed[]): Problem[] {
  if (template.kind !== 'action-plan') return []
  return mustHaves.flatMap((binding): Problem[] => {
    const found = placed.find((candidate) => candidate.binding === binding)
    if (!found) return [{ code: 'must-have', binding }]
    const canHide = found.field.private || found.conditions.length > 0
    return canHide ? [{ code: 'must-have-can-hide', at: found.field.id, binding }] : []
  })
}

/** Everything that keeps a template from being published, in the order of the form; empty when it is ready. */
export function publishProblems(template: Template): Problem[] {
  const placed = placedFields(template)
  if (placed.length > mostFields) return [{ code: 'too-many-fields', limit: mostFields }]
  const twice = [...repeated(template.sections.map(({ id }) => id)), ...repeated(placed.map(({ field }) => field.id))]
  return [
    ...wholeProblems(template),
    ...twice.map((at): Problem => ({ code: 'duplicate-id', at })),
    ...bindingProblems(template, placed),
    ...placed.flatMap(optionProblems),
    ...placed.flatMap(unfinished),
    ...conditionProblems(template, placed),
    ...mustHaveProblems(template, placed)
  ]
}
