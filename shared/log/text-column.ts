import { collated, placeOf, ranksOf } from './collate'

/** The first line that says something, cut at a word after about `most` characters. */
export function firstLine(text: string, most = 140): string {
  const start = text.search(/\S/)
  if (start < 0) return ''
  const end = text.indexOf('\n', start)
  const line = text.slice(start, end < 0 ? text.length : end).trimEnd()
  if (line.length <= most) return line
  const cut = line.slice(0, most)
  const space = cut.lastIndexOf(' ')
  return `${cut.slice(0, space > most / 2 ? space : most)}…`
}

/** A text of which nearly each observation has another one, in the order of a dictionary. */
export class TextColumn {
  private sorted: Uint32Array | null = null
  private ranked: Uint32Array | null = null
  private sorting: Generator<void, Uint32Array> | null = null

  constructor(
    /** What is shown and ordered, by slot. */
    private readonly lines: readonly string[],
    private readonly compare: (a: string, b: string) => number
  ) {}

  /** Puts the texts in order, piece by piece; a pause between two pieces. */
  *prepare(): Generator<void, void> {
    while (!this.sorted) {
      this.sorting ??= collated(this.lines, this.compare)
      const step = this.sorting.next()
      if (step.done) {
        this.sorted = step.value
        this.sorting = null
      } else yield
    }
  }

  /** By slot: from 1 in the order of a dictionary, 0 for no text. */
  ranks(): Uint32Array {
    for (const _pause of this.prepare());
    this.ranked ??= ranksOf(this.sorted ?? new Uint32Array(0), this.lines, this.compare)
    return this.ranked
  }

  /** The column after some slots changed or were added. Where the order is known, only these are put in their places. */
  after(lines: readonly string[], changed: readonly number[]): TextColumn {
    const next = new TextColumn(lines, this.compare)
    if (!this.sorted) return next
    const gone = new Set(changed)
    const fresh = changed.filter((slot) => lines[slot] !== '')
    const kept = this.sorted.filter((slot) => !gone.has(slot))
    const sorted = new Uint32Array(kept.length + fresh.length)
    sorted.set(kept)
    let length = kept.length
    for (const slot of fresh) {
      const at = placeOf(lines[slot] ?? '', sorted.subarray(0, length), lines, this.compare)
      sorted.copyWithin(at + 1, at, length)
      sorted[at] = slot
      length++
    }
    next.sorted = sorted
    return next
  }
}
