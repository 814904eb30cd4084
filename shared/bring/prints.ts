/**
 * A set of prints (`print-of.ts`). A large file has one for each row, and asking a `Set` of such large numbers takes
 * longer than reading the row.
 */
export class Prints {
  private slots: Float64Array
  private count = 0

  /** `expected`: about how many there will be. */
  constructor(expected = 0, prints: Iterable<number> = []) {
    this.slots = new Float64Array(2 ** Math.ceil(Math.log2(Math.max(8, expected * 2))))
    for (const print of prints) this.add(print)
  }

  get isEmpty(): boolean {
    return this.count === 0
  }

  has(print: number): boolean {
    return this.slots[this.slotOf(print)] !== 0
  }

  /** Adds a print; false when it is already there. */
  add(print: number): boolean {
    const slot = this.slotOf(print)
    if (this.slots[slot] !== 0) return false
    this.slots[slot] = kept(print)
    this.count += 1
    if (this.count * 2 > this.slots.length) this.grow()
    return true
  }

  /** The slot of a print: its own, or the free one where it would be put. */
  private slotOf(print: number): number {
    const { slots } = this
    const last = slots.length - 1
    const sought = kept(print)
    let at = sought & last
    for (let there = slots[at]; there !== 0 && there !== sought; there = slots[at]) at = (at + 1) & last
    return at
  }

  private grow(): void {
    const before = this.slots
    this.slots = new Float64Array(before.length * 2)
    for (const print of before) if (print !== 0) this.slots[this.slotOf(print)] = print
  }
}

/** A free slot is 0, so a print of 0 is kept as 1. */
const kept = (print: number) => (print === 0 ? 1 : print)
