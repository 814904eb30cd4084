import { fold } from '../folding'
import type { Observation } from '../model/observation'
import { type Facet, keyOf, ownOrder } from './columns'
import type { LogWords } from './words'

/** The observations by slot; null once an observation is deleted. */
export type Slots = readonly (Observation | null)[]

/**
 * One facet of all observations: for each slot the number of its key. Labels, their order and the matches of a word are
 * computed once, for the few keys instead of the many observations.
 */
export class FacetColumn {
  private labels: string[] | null = null
  private folded: string[] | null = null
  private ranked: Uint32Array | null = null

  private constructor(
    private readonly facet: Facet,
    /** The number of the key, by slot. */
    readonly codes: Uint32Array,
    /** The keys by number. The list only grows at its end, so that columns made from one another can share it. */
    readonly keys: string[],
    private readonly numbers: Map<string, number>,
    private readonly words: LogWords
  ) {}

  static of(facet: Facet, slots: Slots, words: LogWords): FacetColumn {
    const column = new FacetColumn(facet, new Uint32Array(slots.length), [], new Map(), words)
    for (const [slot, observation] of slots.entries()) column.put(slot, observation)
    return column
  }

  /** The column after slots were changed or added. */
  after(slots: Slots, changed: readonly number[]): FacetColumn {
    const codes = new Uint32Array(slots.length)
    codes.set(this.codes.subarray(0, slots.length))
    const next = new FacetColumn(this.facet, codes, this.keys, this.numbers, this.words)
    const known = this.keys.length
    for (const slot of changed) next.put(slot, slots[slot] ?? null)
    if (this.keys.length === known) {
      next.labels = this.labels
      next.folded = this.folded
      next.ranked = this.ranked
    }
    return next
  }

  /** The column with the same keys and the labels of another language or workbook. */
  inWords(words: LogWords): FacetColumn {
    return new FacetColumn(this.facet, this.codes, this.keys, this.numbers, words)
  }

  /** The labels, by number of key. */
  allLabels(): readonly string[] {
    this.labels ??= this.keys.map((key) => this.words.label(this.facet, key))
    return this.labels
  }

  labelAt(slot: number): string {
    return this.allLabels()[this.codes[slot] ?? 0] ?? ''
  }

  /** The ranks by number of key: from 1 in the order of labels, 0 for no label. */
  ranks(): Uint32Array {
    this.ranked ??= this.rank()
    return this.ranked
  }

  /** The matches of a folded word, by number of key: 1 where the label contains it. */
  hits(word: string): Uint8Array {
    this.folded ??= this.allLabels().map(fold)
    return Uint8Array.from(this.folded, (label) => (label.includes(word) ? 1 : 0))
  }

  private rank(): Uint32Array {
    const labels = this.allLabels()
    const { compare } = new Intl.Collator(this.words.language, { numeric: true })
    const own = ownOrder[this.facet]
    const before = (a: number, b: number) =>
      own ? own(this.keys[a] ?? '', this.keys[b] ?? '') : compare(labels[a] ?? '', labels[b] ?? '')
    const sorted = [...labels.keys()].filter((code) => labels[code] !== '').sort(before)
    const ranks = new Uint32Array(labels.length)
    let rank = 0
    let last: number | undefined
    for (const code of sorted) {
      if (last === undefined || before(last, code) !== 0) rank++
      ranks[code] = rank
      last = code
    }
    return ranks
  }

  private put(slot: number, observation: Observation | null): void {
    const key = observation ? keyOf[this.facet](observation) : ''
    let code = this.numbers.get(key)
    if (code === undefined) {
      code = this.keys.length
      this.keys.push(key)
      this.numbers.set(key, code)
    }
    this.codes[slot] = code
  }
}
