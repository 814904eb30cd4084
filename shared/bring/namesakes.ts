import { nameKey } from '../folding'
import type { BringPreview, Mapping, NumberKind } from '../model/bring'
import type { KnownMetric } from './sums'

type Namesake = BringPreview['namesakes'][number]

const isKind = (one: NumberKind, { unit, period }: NumberKind) =>
  one.period === period && nameKey(one.unit) === nameKey(unit)

const eachOnce = (kinds: readonly NumberKind[]): NumberKind[] =>
  kinds.filter((kind, at) => kinds.findIndex((other) => isKind(other, kind)) === at)

const kindsOf = (metrics: readonly KnownMetric[]): NumberKind[] =>
  eachOnce(metrics.map(({ unit, period }) => ({ unit, period })))

/** Finds the number of a rep that a name in the file means; of several it is asked which, by unit and period. */
export function numberFinder({ which }: Pick<Mapping, 'which'>) {
  const asked = new Map<string, Namesake>()

  /** `unit`: as the column says it, empty where it does not. Undefined where the rep has none of this name. */
  function find(metrics: readonly KnownMetric[], name: string, unit: string): KnownMetric | undefined {
    const key = nameKey(name)
    const all = metrics.filter((metric) => nameKey(metric.name) === key)
    if (kindsOf(all).length < 2) return all[0]
    const ofUnit = unit === '' ? all : all.filter((metric) => nameKey(metric.unit) === nameKey(unit))
    const fitting = ofUnit.length === 0 ? all : ofUnit
    if (kindsOf(fitting).length === 1) return fitting[0]
    const said = Object.hasOwn(which, key) ? which[key] : undefined
    // Another rep may have it in another unit: then how often it is entered decides.
    const found =
      said && (fitting.find((one) => isKind(one, said)) ?? fitting.find(({ period }) => period === said.period))
    const before = asked.get(key)
    asked.set(key, {
      key,
      name,
      choices: eachOnce([...(before?.choices ?? []), ...kindsOf(fitting)]),
      as: found && before?.as !== null ? (said ?? null) : null
    })
    return found ?? fitting[0]
  }
  return { find, namesakes: (): Namesake[] => [...asked.values()] }
}
