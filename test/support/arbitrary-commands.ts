import fc from 'fast-check'
import { z } from 'zod'
import { commandTypes, inputSchema } from '../../shared/commands'
import { BehaviorKey } from '../../shared/model/behavior'
import { TimeOfDay } from '../../shared/model/rhythm'
import { Hash, Id, Language, Moment, PlainDate, Slug } from '../../shared/model/scalars'
import { countedId } from './large-workbook'
import { content } from './library-in-memory'
import { ids, story } from './story'

const fresh = countedId(60)
const plans = [ids.plan, ids.refined, ids.discarded]
const talks = [ids.talk, ids.held]

/**
 * Ids by the kind of command or by the name of the part that holds them, so that commands refer to records that exist.
 */
const known: Readonly<Record<string, readonly string[]>> = {
  observation: [...ids.seen, ids.dropped],
  plan: plans,
  from: plans,
  session: talks,
  deal: [ids.deal, ids.oldDeal],
  account: [ids.account],
  call: [ids.call, ids.oldCall],
  addendum: [ids.addendum, ids.oldAddendum],
  document: [ids.document, ids.charter, ids.oldDocument],
  training: [ids.training],
  routed: [ids.routed],
  confidence: [ids.confidence],
  action: [ids.action],
  date: [ids.date],
  practice: [ids.practice],
  next: [ids.next],
  rhythm: [ids.cadence, ids.oldCadence, ids.plannedCadence],
  leave: [ids.leave],
  metric: [ids.metric],
  import: [ids.brought, ids.broughtAgain],
  group: [ids.group, ids.leftGroup],
  statement: [ids.statement, ids.begunStatement, ids.filedStatement, ids.seenStatement]
}

function someId(kind: string, name: string): fc.Arbitrary<string> {
  const fitting = known[name] ?? known[kind] ?? [ids.question]
  return fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...fitting) }, { weight: 1, arbitrary: fc.constant(fresh) })
}

/** Few values of each, so that commands meet records of earlier commands and of the story. */
const pools = new Map<unknown, readonly string[]>([
  [Hash, [...content.templates.slice(0, 8).map(({ hash }) => hash), 'f'.repeat(64)]],
  [BehaviorKey, [...content.behaviors.slice(0, 3).map(({ key }) => key), 'own/pauses', 'b2b/nobody-knows-it']],
  [Moment, ['2026-11-20T10:00:00+01:00', '2026-11-21T08:15:00Z', '2031-01-01T00:00:00+01:00']],
  [PlainDate, ['2026-11-19', '2026-11-22', '2031-01-01']],
  [TimeOfDay, ['09:30', '23:59']],
  [Language, ['en', 'de']],
  [Slug, ['b2b', 'notes', 'confidence-at-start']]
])

const words = ['', ' ', 'Asked twice.', 'ערב טוב', '“Größe” \u{1F44D}\n\t\\ "', 'x'.repeat(500), 'y'.repeat(10_000)]
const numbers = [0, 1, 2, 3, 4, 5, 9, 24, 600, 0.25, -7]

/** Those of the values that a schema accepts. */
const among = (values: readonly unknown[], schema: z.core.$ZodType) =>
  fc.constantFrom(...values.filter((value) => z.safeParse(schema, value).success))

const taken = (schema: z.core.$ZodType) => (value: unknown) => z.safeParse(schema, value).success

/** Values that a schema accepts, from small pools: for a part called `name` of a command of this `kind`. */
function fitting(schema: z.core.$ZodType, kind: string, name: string): fc.Arbitrary<unknown> {
  const inside = (part: z.core.$ZodType) => fitting(part, kind, name)
  const pool = pools.get(schema)
  if (schema === Id) return someId(kind, name)
  if (pool) return fc.constantFrom(...pool)
  if (schema instanceof z.ZodOptional) return fc.option(inside(schema.unwrap()), { nil: undefined })
  if (schema instanceof z.ZodNonOptional) return inside(schema.unwrap()).filter(taken(schema))
  if (schema instanceof z.ZodNullable) return fc.option(inside(schema.unwrap()))
  if (schema instanceof z.ZodDefault) return inside(schema.unwrap())
  if (schema instanceof z.ZodObject) return fittingObject(schema, kind)
  if (schema instanceof z.ZodArray) return fc.array(inside(schema.element), { maxLength: 3 }).filter(taken(schema))
  if (schema instanceof z.ZodTuple) return fc.tuple(...schema.def.items.map(inside))
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map(inside))
  if (schema instanceof z.ZodRecord) {
    const keys =
      schema.keyType instanceof z.ZodString ? fc.constantFrom('notes', 'constructor') : inside(schema.keyType)
    const filled = fc.dictionary(keys.map(String), inside(schema.valueType), { minKeys: 1, maxKeys: 2 })
    return fc.oneof({ weight: 4, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: filled })
  }
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options)
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values)
  if (schema instanceof z.ZodBoolean) return fc.boolean()
  if (schema instanceof z.ZodNumber) return among(numbers, schema)
  return among(words, schema)
}

/** Sometimes leaves an optional part out, sometimes sets it to undefined: IPC can deliver both. */
function fittingObject(schema: z.ZodObject, kind: string): fc.Arbitrary<Record<string, unknown>> {
  const parts = Object.entries(schema.shape)
  const requiredKeys = parts.filter(([, part]) => !(part instanceof z.ZodOptional)).map(([name]) => name)
  return fc.record(Object.fromEntries(parts.map(([name, part]) => [name, fitting(part, kind, name)])), { requiredKeys })
}

export type AnyCommand = Record<string, unknown> & { type: string }

const ofType = (type: string): fc.Arbitrary<AnyCommand> =>
  fittingObject(inputSchema(type) ?? z.object({}), type.slice(0, type.indexOf('.'))).map((input) => ({
    ...input,
    type
  }))

/** Any command whose input its schema accepts; a rule may still refuse it. */
export const wellFormed: fc.Arbitrary<AnyCommand> = fc.oneof(...commandTypes.map(ofType))

const strange: readonly unknown[] = [
  undefined,
  null,
  '',
  Number.NaN,
  -1,
  'x'.repeat(30_000),
  '2026-02-30',
  {},
  [],
  [[]]
]

/** Any command with one part removed or replaced by something strange, or of a type that does not exist. */
export const malformed: fc.Arbitrary<AnyCommand> = fc
  .tuple(wellFormed, fc.nat(), fc.constantFrom(...strange), fc.boolean())
  .map(([command, place, value, isUnknown]) => {
    const names = Object.keys(command).filter((name) => name !== 'type')
    const name = names[place % Math.max(1, names.length)]
    if (isUnknown || name === undefined) return { ...command, type: `${command.type}-not` }
    return { ...command, [name]: value }
  })

/**
 * The story up to any point, followed by the rest with any commands in between. `told` is how much of it comes first.
 */
export const sequences: fc.Arbitrary<{ told: number; commands: AnyCommand[] }> = fc
  .tuple(
    fc.noBias(fc.nat(story.length)),
    fc.array(
      fc.oneof(
        { weight: 4, arbitrary: wellFormed },
        { weight: 1, arbitrary: malformed },
        { weight: 4, arbitrary: fc.constant(null) }
      ),
      { maxLength: 25 }
    )
  )
  .map(([told, anything]) => {
    let place = told
    const commands = anything.flatMap((command) => command ?? story[place++] ?? [])
    return { told, commands: [...story.slice(0, told), ...commands] }
  })
