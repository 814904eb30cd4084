/**
 * A set of prints (`print-of.ts`). A large file has one of each row, and a `Set` of numbers that are not small takes
 * longer to ask than the row took to read.
 */
export class Prints {
  private slots: Float64Array
  private count = 0

  /** `expected`: how many there will be, as far as it is known. */
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

  /** False where it is in it already. */
  add(print: number): boolean {
    const slot = this.slotOf(print)
    if (this.slots[slot] !== 0) return false
    this.slots[slot] = kept(print)
    this.count += 1
    if (this.count * 2 > this.slots.length) this.grow()
    return true
  }

  /** Where a print stands, or would. */
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

/** An empty slot is 0. */
const kept = (print: number) => (print === 0 ? 1 : print)
