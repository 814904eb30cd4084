import type { Observation } from '../model/observation'
import { focusRating } from './cells'
import { type Facet, facets, type LogColumn } from './columns'
import { FacetColumn, type Slots } from './facet-column'
import { SearchText } from './search-text'
import { seenWords } from './seen-words'
import { firstLine, TextColumn } from './text-column'
import type { LogSource, LogWords } from './words'

const textColumns = ['evidence', 'strengths'] as const
type TextColumnName = (typeof textColumns)[number]

interface Indexed {
  source: LogSource
  words: LogWords
  slots: Slots
  /** The time by slot, in milliseconds since 1970. */
  instants: Float64Array
  /** Slots in order of time, oldest first, without deleted ones. */
  byTime: Uint32Array
  facets: Map<Facet, FacetColumn>
  lines: Map<TextColumnName, TextColumn>
  search: SearchText
}

/**
 * Keeps the log quick at 100,000 observations (D-1): each observation has a slot, and each column a number per slot,
 * computed once when it is first needed. An index never changes; `after` returns the next one, which takes over
 * everything that is still right.
 */
export class LogIndex {
  private whenRanked: Uint32Array | null = null
  private ratingRanked: Uint8Array | null = null
  private readingOrder: Uint32Array | null = null

  private constructor(private readonly parts: Indexed) {}

  static of(source: LogSource, words: LogWords): LogIndex {
    const slots = Object.values(source.observations)
    const instants = Float64Array.from(slots, ({ when }) => Date.parse(when))
    return new LogIndex({
      source,
      words,
      slots,
      instants,
      byTime: inTime(slots, instants, slots.keys()),
      facets: new Map(),
      lines: new Map(),
      search: new SearchText(slots)
    })
  }

  /** How many observations there are. */
  get size(): number {
    return this.parts.byTime.length
  }

  get words(): LogWords {
    return this.parts.words
  }

  get slots(): Slots {
    return this.parts.slots
  }

  at(slot: number): Observation | null {
    return this.parts.slots[slot] ?? null
  }

  facet(name: Facet): FacetColumn {
    return kept(this.parts.facets, name, () => FacetColumn.of(name, this.parts.slots, this.parts.words))
  }

  searchTexts(): readonly string[] {
    return this.parts.search.texts()
  }

  /** The order in which the log is read: drafts on top, then the newest first. */
  inOrderOfReading(): Uint32Array {
    this.readingOrder ??= this.readingOrderAnew()
    return this.readingOrder
  }

  /** The rank in the order of a column by slot, counted from 1; 0 when there is nothing to order by. */
  ranks(column: LogColumn): Uint32Array | Uint8Array {
    const { slots, words } = this.parts
    switch (column) {
      case 'when':
        this.whenRanked ??= this.whenRanks()
        return this.whenRanked
      case 'rating':
        this.ratingRanked ??= Uint8Array.from(slots, (slot) => (slot && focusRating(slot, words)) ?? 0)
        return this.ratingRanked
      case 'evidence':
      case 'strengths':
        return this.lines(column).ranks()
      default: {
        const { codes } = this.facet(column)
        const ranks = this.facet(column).ranks()
        return codes.map((code) => ranks[code] ?? 0)
      }
    }
  }

  /** Computes in advance what sorting and filtering need, with a pause after each piece. */
  *prepare(): Generator<void, void> {
    yield* this.parts.search.prepare()
    for (const name of facets) {
      this.facet(name).ranks()
      yield
    }
    for (const name of textColumns) {
      yield* this.lines(name).prepare()
      this.lines(name).ranks()
      yield
    }
  }

  /** The index of the workbook after a change; this same index when nothing in it has changed. */
  after(source: LogSource, words: LogWords): LogIndex {
    const before = this.parts
    if (words === before.words && source.observations === before.source.observations) return this
    const difference = differenceOf(before.slots, source.observations)
    if (!difference) return LogIndex.of(source, words)
    const { slots, changed } = difference
    const facetsAfter = new Map<Facet, FacetColumn>()
    for (const [name, column] of before.facets) {
      const moved = changed.length === 0 ? column : column.after(slots, changed)
      facetsAfter.set(name, words === before.words ? moved : moved.inWords(words))
    }
    const lines = new Map<TextColumnName, TextColumn>()
    const sameLanguage = words.language === before.words.language
    for (const [name, column] of sameLanguage ? before.lines : []) {
      lines.set(name, changed.length === 0 ? column : column.after(linesOf(slots, name), changed))
    }
    const next = new LogIndex({
      source,
      words,
      slots,
      ...timesAfter(before, slots, changed),
      facets: facetsAfter,
      lines,
      search: changed.length === 0 ? before.search : before.search.after(slots, changed)
    })
    if (changed.length === 0 && words.focus === before.words.focus) next.ratingRanked = this.ratingRanked
    return next
  }

  private lines(name: TextColumnName): TextColumn {
    return kept(this.parts.lines, name, () => {
      const { compare } = new Intl.Collator(this.parts.words.language)
      return new TextColumn(linesOf(this.parts.slots, name), compare)
    })
  }

  private whenRanks(): Uint32Array {
    const { byTime, instants, slots } = this.parts
    const ranks = new Uint32Array(slots.length)
    let rank = 0
    let before = Number.NEGATIVE_INFINITY
    for (const slot of byTime) {
      const instant = instants[slot] ?? 0
      if (instant !== before) rank++
      ranks[slot] = rank
      before = instant
    }
    return ranks
  }

  private readingOrderAnew(): Uint32Array {
    const newest = this.parts.byTime.slice().reverse()
    const isDraft = (slot: number) => this.parts.slots[slot]?.status === 'draft'
    const drafts = newest.filter(isDraft)
    if (drafts.length === 0) return newest
    const order = new Uint32Array(newest.length)
    order.set(drafts)
    order.set(
      newest.filter((slot) => !isDraft(slot)),
      drafts.length
    )
    return order
  }
}

function kept<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const known = map.get(key)
  if (known !== undefined) return known
  const made = make()
  map.set(key, made)
  return made
}

const linesOf = (slots: Slots, name: TextColumnName): string[] =>
  slots.map((observation) =>
    observation ? firstLine(name === 'evidence' ? seenWords(observation) : observation[name]) : ''
  )

/** Slots in order of time. Most logs are in order already, so that is checked before sorting. */
function inTime(slots: Slots, instants: Float64Array, some: Iterable<number>): Uint32Array {
  const order = Uint32Array.from(some).filter((slot) => slots[slot] !== null)
  const inOrder = (a: number, b: number): number =>
    (instants[a] ?? 0) - (instants[b] ?? 0) || ((slots[a]?.id ?? '') < (slots[b]?.id ?? '') ? -1 : 1)
  const isInOrder = order.every((slot, at) => at === 0 || inOrder(order[at - 1] ?? 0, slot) < 0)
  return isInOrder ? order : order.sort(inOrder)
}

function timesAfter(
  before: Pick<Indexed, 'slots' | 'instants' | 'byTime'>,
  slots: Slots,
  changed: readonly number[]
): Pick<Indexed, 'instants' | 'byTime'> {
  const moved = changed.filter((slot) => before.slots[slot]?.when !== slots[slot]?.when)
  if (moved.length === 0) return { instants: before.instants, byTime: before.byTime }
  const instants = new Float64Array(slots.length)
  instants.set(before.instants)
  for (const slot of moved) instants[slot] = Date.parse(slots[slot]?.when ?? '')
  const added = Array.from({ length: slots.length - before.slots.length }, (_, index) => before.slots.length + index)
  return { instants, byTime: inTime(slots, instants, [...before.byTime, ...added]) }
}

/**
 * Compares slots with the present observations: a changed or deleted observation keeps its slot, a new one gets the
 * next. Null when the observations are in another order, or so many changed that a new index is less work.
 */
function differenceOf(
  before: Slots,
  observations: LogSource['observations']
): { slots: Slots; changed: number[] } | null {
  const list = Object.values(observations)
  const slots = before.slice()
  const changed: number[] = []
  let next = 0
  for (const [slot, observation] of before.entries()) {
    if (observation === null) continue
    const now = list[next]
    if (now?.id === observation.id) {
      if (now !== observation) {
        slots[slot] = now
        changed.push(slot)
      }
      next++
    } else if (Object.hasOwn(observations, observation.id)) return null
    else {
      slots[slot] = null
      changed.push(slot)
    }
  }
  for (; next < list.length; next++) {
    const added = list[next]
    if (!added) break
    changed.push(slots.length)
    slots.push(added)
  }
  return changed.length > 50 + before.length / 20 ? null : { slots, changed }
}
