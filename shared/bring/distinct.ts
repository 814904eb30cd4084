import { Prints } from './prints'

/**
 * Keeps rows of which no two say the same. A large file has a hundred thousand rows, so a row is compared as a whole
 * only when its brief print was met before. Rows that say the same must have the same brief print.
 */
export class Distinct<Row> {
  readonly kept: Row[] = []
  /**
   * Pairs of a brief print and the index of the first row that had it, counted from 1; an index of 0 is a free slot.
   */
  private slots = slotsFor(1024)
  private brief = 0
  private readonly whole = new Prints()

  /** `closely` gives the print of everything that a row says. */
  constructor(private readonly closely: (row: Row) => number) {}

  /** Keeps a row; false when a kept row says the same. `brief` is an integer of 32 bits. */
  add(brief: number, row: Row): boolean {
    const first = this.firstWith(brief)
    if (first !== undefined) {
      this.whole.add(this.closely(first))
      if (!this.whole.add(this.closely(row))) return false
    }
    this.kept.push(row)
    return true
  }

  /** The first row with this brief print; undefined when the next row to be kept is the first with it. */
  private firstWith(brief: number): Row | undefined {
    const at = slotOf(this.slots, brief)
    const place = this.slots[at + 1] ?? 0
    if (place !== 0) return this.kept[place - 1]
    this.slots[at] = brief
    this.slots[at + 1] = this.kept.length + 1
    this.brief += 1
    if (this.brief * 4 > this.slots.length) this.grow()
    return undefined
  }

  private grow(): void {
    const before = this.slots
    // Four times as many: a large file has many reps, and each grows a table of its own.
    this.slots = slotsFor(before.length * 2)
    for (let at = 0; at < before.length; at += 2) {
      const [brief, place] = [before[at] ?? 0, before[at + 1] ?? 0]
      if (place === 0) continue
      const slot = slotOf(this.slots, brief)
      this.slots[slot] = brief
      this.slots[slot + 1] = place
    }
  }
}

/** Room for this many pairs; a power of two. */
const slotsFor = (pairs: number) => new Int32Array(pairs * 2)

/** The slot of a brief print: its own, or the free one where it would be put. */
function slotOf(slots: Int32Array, brief: number): number {
  const last = slots.length - 1
  let at = (brief << 1) & last
  while (slots[at + 1] !== 0 && slots[at] !== brief) at = (at + 2) & last
  return at
}
