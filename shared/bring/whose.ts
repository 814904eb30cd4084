import { limits, mostPeople } from '../limits'
import type { FoundPerson, Mapping } from '../model/bring'
import type { Id } from '../model/scalars'
import { cleanLine, isNameless } from '../written'
import { type Row, textOf } from './cells'
import { createPeople, type KnownRep, personKey } from './people'
import { type Columns, columnsOf, eachRow } from './rows'
import type { Shape } from './table'

/** Somebody as rows name them; most names stand in many rows. */
interface Who<Kept> {
  name: string
  /** Who the name is, and in how many rows; null for a name that is none, is too long, or is one too many. */
  found: FoundPerson | null
  /** What is kept for somebody of this name by who reads the rows. */
  kept?: Kept
}

/** Finds out whose rows are, and counts what each person has. */
interface Census<Kept> {
  /** Who a row names, counted once more; the same each time that it is the same text. */
  whoOf(row: Row): Who<Kept>
  /** The people so far, in the order in which they were met. */
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
    people: () => [...people.values()]
  }
}

export const namesReps = ({ columns }: Mapping) =>
  columns.some(({ to }) => to === 'rep' || to === 'first' || to === 'last')

/** Whose all rows are; null where a column says it of each, so that one without a name is nobody's. */
export const everybodyOf = (mapping: Mapping) => (namesReps(mapping) ? null : mapping.everybody)

/** The reps of the library to whom rows of this table belong. */
export function repsIn(rows: readonly Row[], shape: Shape, mapping: Mapping, reps: readonly KnownRep[]): Id[] {
  const census = createCensus(columnsOf(shape, mapping), mapping, reps)
  eachRow(rows, shape, mapping, (row) => census.whoOf(row))
  const found = census.people().flatMap(({ as }) => (as?.is === 'rep' ? [as.id] : []))
  const everybody = everybodyOf(mapping)
  const all = everybody === null ? found : [...found, everybody]
  return [...new Set(all)].filter((id) => reps.some((rep) => rep.id === id))
}
