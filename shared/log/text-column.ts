import { collated, placeOf, ranksOf } from './collate'

/** The first line that is not empty, cut between words after about `most` characters. */
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

/** A column of texts that are nearly all different, in dictionary order. */
export class TextColumn {
  private sorted: Uint32Array | null = null
  private ranked: Uint32Array | null = null
  private sorting: Generator<void, Uint32Array> | null = null

  constructor(
    /** The text that is shown and sorted by, by slot. */
    private readonly lines: readonly string[],
    private readonly compare: (a: string, b: string) => number
  ) {}

  /** Sorts the texts, with a pause after each piece. */
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

  /** The ranks by slot: from 1 in dictionary order, 0 for no text. */
  ranks(): Uint32Array {
    for (const _pause of this.prepare());
    this.ranked ??= ranksOf(this.sorted ?? new Uint32Array(0), this.lines, this.compare)
    return this.ranked
  }

  /** The column after slots were changed or added. When the order is known already, only these texts are moved. */
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
