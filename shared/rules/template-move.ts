import { fits, kindOf } from '../model/fields'
import { allFields, type Field, type FieldValue, type FieldValues, type Template } from '../model/template'
import { isBlank } from './plans'

/** The values of a record for the free fields of its form. */
export interface EnteredValues {
  values: FieldValues
  private: FieldValues
}

/** A value that the record's form has no field for, with the field that it was written in if that can be found. */
export interface KeptValue {
  id: string
  value: FieldValue
  private: boolean
  field: Field | null
}

/** What moving to another version of a form does (T-3). */
export interface Move {
  /** Fields whose values are taken over. */
  maps: { id: string; label: string }[]
  /** Fields that are new. */
  added: { id: string; label: string; required: boolean }[]
  /** Values that stay in the record, “from the earlier version”. */
  kept: KeptValue[]
  result: EnteredValues
}

const isFree = (field: Field) => !('bind' in field) || field.bind === undefined

/** The ending of an id under which a value is kept when its old id is used again. */
const earlier = /-earlier(?:-\d+)?$/

/** A free id that nothing else in the record or its form has. */
function freeName(id: string, taken: ReadonlySet<string>): string {
  const base = id.replace(earlier, '').slice(0, 48).replace(/-+$/, '')
  for (let count = 1; ; count++) {
    const name = `${base}-earlier${count === 1 ? '' : `-${count}`}`
    if (!taken.has(name)) return name
  }
}

interface Entered {
  id: string
  value: FieldValue
  private: boolean
}

const enteredIn = (record: EnteredValues): Entered[] => [
  ...Object.entries(record.values).map(([id, value]) => ({ id, value, private: false })),
  ...Object.entries(record.private).map(([id, value]) => ({ id, value, private: true }))
]

/** The field of another version that can take over a value; a private answer never moves to an open field. */
function placeFor(entered: Entered, from: Field | undefined, to: ReadonlyMap<string, Field>): Field | undefined {
  const field = to.get(entered.id)
  if (!field || !isFree(field) || (entered.private && !field.private)) return undefined
  if (from && kindOf(from).holds !== kindOf(field).holds) return undefined
  return fits(field, entered.value) ? field : undefined
}

const byId = (template: Template) => new Map(allFields(template).map((field) => [field.id, field]))

/**
 * Moves values from one version of a form to another. A value keeps its id if the field can show it; otherwise it stays
 * in the record, under its old id or, if that is taken, under one that ends in `-earlier`.
 */
export function moveValues(record: EnteredValues, from: Template, to: Template): Move {
  const [before, after] = [byId(from), byId(to)]
  const result: EnteredValues = { values: {}, private: {} }
  const move: Move = { maps: [], added: [], kept: [], result }
  const entries = enteredIn(record).filter(({ value }) => !isBlank(value))
  const homeless: Entered[] = []
  for (const entered of entries) {
    const { id, value } = entered
    const place = placeFor(entered, before.get(id), after)
    const side = place?.private ? result.private : result.values
    if (!place || Object.hasOwn(side, id)) homeless.push(entered)
    else {
      side[id] = value
      move.maps.push({ id, label: place.label })
    }
  }
  const taken = new Set([...after.keys(), ...entries.map(({ id }) => id)])
  for (const { id, value, private: hidden } of homeless) {
    const side = hidden ? result.private : result.values
    const name = after.has(id) || Object.hasOwn(side, id) ? freeName(id, taken) : id
    taken.add(name)
    side[name] = value
    move.kept.push({ id: name, value, private: hidden, field: before.get(id) ?? null })
  }
  for (const field of after.values())
    if (isFree(field) && !before.has(field.id) && kindOf(field).holds !== null)
      move.added.push({ id: field.id, label: field.label, required: field.required })
  return move
}

/**
 * The values of a record that its form has no field for. Their fields are looked for in the other versions that the
 * workbook keeps.
 */
export function keptValues(record: EnteredValues, template: Template, others: Iterable<Template>): KeptValue[] {
  const known = byId(template)
  const fields = new Map([...others].filter((one) => one.kind === template.kind).flatMap((one) => [...byId(one)]))
  return enteredIn(record)
    .filter(({ id, value }) => !known.has(id) && !isBlank(value))
    .map((entered) => ({
      ...entered,
      field: fields.get(entered.id) ?? fields.get(entered.id.replace(earlier, '')) ?? null
    }))
}
