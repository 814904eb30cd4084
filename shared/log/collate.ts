import { fold } from '../folding'

type Compare = (a: string, b: string) => number

/** The steps of work between two pauses. */
const stretch = 8000
/** The same for steps that compare by dictionary, which takes longer. */
const shortStretch = 2000

/** Shorter pieces are sorted by insertion. */
const short = 12

function insert(order: Uint32Array, low: number, high: number, keys: readonly string[]): void {
  for (let place = low + 1; place < high; place++) {
    const slot = order[place] ?? 0
    const key = keys[slot] ?? ''
    let at = place
    while (at > low && (keys[order[at - 1] ?? 0] ?? '') > key) {
      order[at] = order[at - 1] ?? 0
      at--
    }
    order[at] = slot
  }
}

const charAt = (key: string | undefined, depth: number): number =>
  key === undefined || depth >= key.length ? -1 : key.charCodeAt(depth)

/**
 * Sorts slots by the character codes of their keys: a quicksort that looks at one character after the other, so that
 * long texts with the same beginning are not compared from the start each time.
 */
function* byCodes(order: Uint32Array, keys: readonly string[]): Generator<void, void> {
  const pieces: [low: number, high: number, depth: number][] = [[0, order.length, 0]]
  let work = 0
  for (let piece = pieces.pop(); piece; piece = pieces.pop()) {
    const [low, high, depth] = piece
    if (high - low <= short) {
      insert(order, low, high, keys)
      continue
    }
    const pivot = charAt(keys[order[(low + high) >> 1] ?? 0], depth)
    let below = low
    let above = high
    for (let at = low; at < above; work++) {
      if (work > stretch) {
        work = 0
        yield
      }
      const slot = order[at] ?? 0
      const char = charAt(keys[slot], depth)
      if (char < pivot) {
        order[at++] = order[below] ?? 0
        order[below++] = slot
      } else if (char > pivot) {
        order[at] = order[--above] ?? 0
        order[above] = slot
      } else at++
    }
    pieces.push([low, below, depth], [above, high, depth])
    if (pivot >= 0) pieces.push([below, above, depth + 1])
  }
}

/** Merges two neighboring sorted runs; `spare` is as long as `order`. */
function* merge(
  order: Uint32Array,
  [low, middle, high]: readonly [number, number, number],
  spare: Uint32Array,
  texts: readonly string[],
  compare: Compare
): Generator<void, void> {
  spare.set(order.subarray(low, middle), low)
  let left = low
  let right = middle
  for (let at = low; left < middle; at++) {
    if ((at - low) % shortStretch === shortStretch - 1) yield
    const first = spare[left] ?? 0
    const second = order[right] ?? 0
    if (right >= high || compare(texts[first] ?? '', texts[second] ?? '') <= 0) {
      order[at] = first
      left++
    } else {
      order[at] = second
      right++
    }
  }
}

/** Merges neighboring sorted runs until one is left. The more sorted `order` is already, the less it costs. */
function* byRuns(order: Uint32Array, texts: readonly string[], compare: Compare): Generator<void, void> {
  let bounds = [0]
  let work = 0
  for (let at = 1; at < order.length; at++) {
    if (compare(texts[order[at - 1] ?? 0] ?? '', texts[order[at] ?? 0] ?? '') > 0) bounds.push(at)
    if (at % shortStretch === 0) yield
  }
  bounds.push(order.length)
  const spare = new Uint32Array(order.length)
  while (bounds.length > 2) {
    const merged = [0]
    for (let at = 0; at + 1 < bounds.length; at += 2) {
      const low = bounds[at] ?? 0
      const middle = bounds[at + 1] ?? low
      const high = bounds[at + 2] ?? middle
      if (high > middle) yield* merge(order, [low, middle, high], spare, texts, compare)
      merged.push(high)
      work += high - low
      if (work > shortStretch) {
        work = 0
        yield
      }
    }
    bounds = merged
  }
}

/**
 * The slots of all texts that are not empty, in dictionary order. Comparing by dictionary is slow, so the texts are
 * first sorted by character codes, and the dictionary only corrects that order. It pauses now and then, so that it can
 * run while nobody waits.
 */
export function* collated(texts: readonly string[], compare: Compare): Generator<void, Uint32Array> {
  const keys: string[] = []
  const slots: number[] = []
  for (const [slot, text] of texts.entries()) {
    keys.push(text === '' ? '' : fold(text))
    if (text !== '') slots.push(slot)
    if (slot % stretch === stretch - 1) yield
  }
  const order = Uint32Array.from(slots)
  yield* byCodes(order, keys)
  yield* byRuns(order, texts, compare)
  return order
}

/**
 * The ranks of texts in their order, counted from 1 and the same for equal texts; 0 for a slot that `sorted` leaves
 * out.
 */
export function ranksOf(sorted: Uint32Array, texts: readonly string[], compare: Compare): Uint32Array {
  const ranks = new Uint32Array(texts.length)
  let rank = 0
  let before: string | undefined
  for (const slot of sorted) {
    const text = texts[slot] ?? ''
    if (before === undefined || (before !== text && compare(before, text) !== 0)) rank++
    ranks[slot] = rank
    before = text
  }
  return ranks
}

/** Where a text belongs in `sorted`: the index of the first greater one. */
export function placeOf(text: string, sorted: Uint32Array, texts: readonly string[], compare: Compare): number {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(texts[sorted[middle] ?? 0] ?? '', text) <= 0) low = middle + 1
    else high = middle
  }
  return low
}
