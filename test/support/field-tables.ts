import { z } from 'zod'
import { createTranslator } from '../../shared/messages'
import { bindings, isBinding } from '../../shared/model/bindings'
import { fieldKinds } from '../../shared/model/fields'
import { base } from '../../shared/model/fields/kind'
import type { FieldType } from '../../shared/model/template'

const { t } = createTranslator('en')
const isType = (type: string): type is FieldType => Object.hasOwn(fieldKinds, type)
const types = Object.keys(fieldKinds).filter(isType)

/** Bounds in words; an upper bound that is not set is left out. */
function bounds(least: number | undefined, most: number | undefined): string {
  const isOpen = most === undefined || most >= Number.MAX_SAFE_INTEGER
  if (isOpen) return least === undefined || least <= Number.MIN_SAFE_INTEGER ? '' : `at least ${least}`
  return least === undefined ? `at most ${most}` : `${least} to ${most}`
}

const joined = (...parts: string[]) => parts.filter((part) => part !== '').join(', ')

/** The possible values of a setting, in words. */
function shape(schema: z.core.JSONSchema._JSONSchema | undefined): string {
  if (typeof schema !== 'object') return 'anything'
  const { type, anyOf, items, properties = {} } = schema
  if (schema.enum) return schema.enum.map((one) => `\`${String(one)}\``).join(' or ')
  if (anyOf) return anyOf.map(shape).join(' or ')
  if (type === 'array') {
    const item = Array.isArray(items) ? items[0] : items
    return `${joined('list', bounds(schema.minItems, schema.maxItems))}; each: ${shape(item)}`
  }
  if (type === 'object')
    return Object.entries(properties)
      .map(([name, one]) => `\`${name}\` (${shape(one)})`)
      .join(', ')
  if (type === 'string')
    return joined(
      'text',
      bounds(schema.minLength, schema.maxLength),
      schema.minLength || schema.maxLength ? 'characters' : ''
    ).replace(', characters', ' characters')
  if (type === 'integer') return joined('whole number', bounds(schema.minimum, schema.maximum))
  return joined(String(type ?? 'anything'), bounds(schema.minimum, schema.maximum))
}

/** The settings of a type of field; bindings have a table of their own. */
function settingsOf(schema: z.ZodType): [string, z.core.JSONSchema._JSONSchema, boolean][] {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' })
  return Object.entries(properties).flatMap(([name, one]) =>
    name === 'bind' || name === 'type' ? [] : [[name, one, required.includes(name)]]
  )
}

const defaultOf = (schema: z.core.JSONSchema._JSONSchema, required: boolean): string => {
  if (required) return 'must be there'
  const value = typeof schema === 'object' ? schema.default : undefined
  return value === undefined ? 'may be left out' : `\`${JSON.stringify(value)}\``
}

const table = (heads: readonly string[], rows: readonly (readonly string[])[]) =>
  [heads, heads.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')

const heldBy: Partial<Record<string, string>> = {
  words: 'words',
  date: '`YYYY-MM-DD`',
  'yes-no': '`true` or `false`',
  choice: 'the id of an option',
  picks: 'a list of the ids that are ticked',
  rating: 'a step, from 1',
  scale: '1 to 10',
  number: 'a number',
  table: 'rows by column id',
  facts: 'rows of `sign` (`plus` or `minus`), `text`, `source`',
  actions: 'rows of `text`, `owner` (`rep` or `manager`), `sign`, `by`',
  'coaching-dates': 'rows of `on`, `kind`, `note`'
}

/** The page on fields for people who write forms by hand, made from the schemas that forms are checked with. */
export function fieldPage(): string {
  const common = settingsOf(z.object(base))
  const shared = new Set(Object.keys(base))
  const own = (type: FieldType) => settingsOf(fieldKinds[type].schema(1)).filter(([name]) => !shared.has(name))
  const binds = Object.keys(bindings).filter(isBinding)
  return `# Fields of a form

This page is made from the schemas (\`shared/model/fields\`, \`shared/model/bindings.ts\`) by a test, which fails when it is
out of date; \`npx vitest run test/unit/shared/model/fields.test.ts -u\` writes it anew. What surrounds fields is in
[coachpack.md](coachpack.md); the packs in \`resources/packs\` are examples.

A section has an \`id\`, a \`title\`, \`help\`, \`showWhen\` as below, and \`fields\`, at most 200. A field is an object with a
\`type\` and these settings.

## Settings of every field

${table(
  ['setting', 'can be', 'without it'],
  common.map(([name, schema, required]) => [`\`${name}\``, shape(schema), defaultOf(schema, required)])
)}

An \`id\` is made of lower-case Latin letters, digits and dashes, at most 64, and no other section or field of the form has it.

\`showWhen\` names a field of the same form and the values at which this one is shown. \`{rep}\` and \`{manager}\` in labels
and help stand for the names.

## Types

What a record holds for a free field stands in the third column; in brackets behind a setting, what it is without it; what a bound field holds is in the record itself.

${table(
  ['type', 'what it is', 'holds', 'settings of its own'],
  types.map((type) => [
    `\`${type}\``,
    t(`templates:says.${type}`),
    heldBy[fieldKinds[type].holds ?? ''] ?? '',
    own(type)
      .map(([name, schema, required]) => `\`${name}\`: ${shape(schema)} (${defaultOf(schema, required)})`)
      .join('<br>')
  ])
)}

## What a field can stand for

\`bind\` makes a field stand for something that Coachbook knows: \`plan.…\` in an action plan, \`observation.…\` in an
observation, \`session.…\` in a session guide, \`call.…\` in a pre-call plan. Each once in a form, on a field of the type that
is named.

${table(
  ['bind', 'type', 'what it is'],
  binds.map((bind) => [`\`${bind}\``, `\`${bindings[bind]}\``, t(`templates:binds.${bind}`)])
)}
`
}
