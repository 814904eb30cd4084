import { limits, mostPeople } from '../limits'
import type { FoundPerson, Mapping } from '../model/bring'
import type { Id } from '../model/scalars'
import { cleanLine, isNameless } from '../written'
import { type Row, textOf } from './cells'
import { withOthers } from './new-people'
import { createPeople, type KnownRep, personKey } from './people'
import { type Columns, columnsOf, eachRow } from './rows'
import type { Shape } from './table'

/** Somebody whom rows name; most names stand in many rows. */
interface Who<Kept> {
  name: string
  /**
   * The person of this name, with the number of their rows; null for an empty or overlong name, and beyond the most
   * names.
   */
  found: FoundPerson | null
  /** What the reader of the rows keeps for this name. */
  kept?: Kept
}

/** Finds out whose each row is, and counts the rows of each person. */
interface Census<Kept> {
  /** The person whom a row names, counted once more; the same object for the same text. */
  whoOf(row: Row): Who<Kept>
  /** The people so far, in the order of their first row. */
  people(): FoundPerson[]
}

export function createCensus<Kept>(
  { of }: Columns,
  mapping: Mapping,
  reps: readonly KnownRep[],
  manager = ''
): Census<Kept> {
  const known = new Map<string, Who<Kept>>()
  const people = new Map<string, FoundPerson>()
  const find = createPeople(reps, mapping.people, manager)
  const [rep] = of('rep')
  const parts = rep ? [rep] : [...of('first'), ...of('last')]
  const [only, second] = parts
  const read = (row: Row) =>
    second
      ? parts
          .map(({ place }) => cleanLine(textOf(row[place])))
          .filter((part) => part !== '')
          .join(' ')
      : textOf(row[only?.place ?? -1])

  /** The same person for a name in either order. */
  function personOf(name: string): FoundPerson | null {
    if (name === '' || name.length > limits.name) return null
    const key = personKey(name)
    const there = people.get(key)
    if (there || people.size >= mostPeople || isNameless(name)) return there ?? null
    const found = find(name, 0)
    people.set(key, found)
    return found
  }

  return {
    whoOf(row) {
      const text = read(row)
      let who = known.get(text)
      if (!who) {
        const name = cleanLine(text)
        who = { name, found: personOf(name) }
        known.set(text, who)
      }
      if (who.found) who.found.rows += 1
      return who
    },
    people: () => withOthers([...people.values()], mapping.people)
  }
}

export const namesReps = ({ columns }: Mapping) =>
  columns.some(({ to }) => to === 'rep' || to === 'first' || to === 'last')

/**
 * The rep whom all rows belong to; null when a column names the rep of each row, so that a row without a name is
 * nobody's.
 */
export const everybodyOf = (mapping: Mapping) => (namesReps(mapping) ? null : mapping.everybody)

/** The reps of the library whom rows of this table belong to. */
export function repsIn(rows: readonly Row[], shape: Shape, mapping: Mapping, reps: readonly KnownRep[]): Id[] {
  const census = createCensus(columnsOf(shape, mapping), mapping, reps)
  eachRow(rows, shape, mapping, (row) => census.whoOf(row))
  const found = census.people().flatMap(({ as }) => (as?.is === 'rep' ? [as.id] : []))
  const everybody = everybodyOf(mapping)
  const all = everybody === null ? found : [...found, everybody]
  return [...new Set(all)].filter((id) => reps.some((rep) => rep.id === id))
}
