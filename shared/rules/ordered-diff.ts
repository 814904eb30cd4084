/** The positions of a longest rising sequence of numbers: the items that stay in place when a list is rearranged. */
function staying(numbers: readonly number[]): Set<number> {
  /** For each length, the position of the smallest number that such a sequence can end with. */
  const ends: number[] = []
  const before: (number | undefined)[] = []
  numbers.forEach((value, position) => {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((numbers[ends[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    before[position] = ends[low - 1]
    ends[low] = position
  })
  const kept = new Set<number>()
  for (let position = ends.at(-1); position !== undefined; position = before[position]) kept.add(position)
  return kept
}

interface Listed {
  id: string
}

/** What became of the items of a list, which are compared by their ids. */
export interface OrderedDiff<T> {
  added: T[]
  removed: T[]
  kept: { before: T; after: T }[]
  /** The items of `kept` that have moved; the fewest that explain the new order. */
  moved: T[]
}

/** Compares two lists by the ids of their items. When an id occurs twice, the first item counts. */
export function orderedDiff<T extends Listed>(before: readonly T[], after: readonly T[]): OrderedDiff<T> {
  const places = new Map<string, number>()
  before.forEach(({ id }, place) => {
    if (!places.has(id)) places.set(id, place)
  })
  const seen = new Map<string, T>()
  for (const item of after) if (!seen.has(item.id)) seen.set(item.id, item)
  const now = [...seen.values()]
  const stayed = now.filter(({ id }) => places.has(id))
  const inPlace = staying(stayed.map(({ id }) => places.get(id) ?? 0))
  return {
    added: now.filter(({ id }) => !places.has(id)),
    removed: before.filter(({ id }, place) => places.get(id) === place && !seen.has(id)),
    kept: stayed.flatMap((item) => {
      const earlier = before[places.get(item.id) ?? 0]
      return earlier ? [{ before: earlier, after: item }] : []
    }),
    moved: stayed.filter((_, position) => !inPlace.has(position))
  }
}
