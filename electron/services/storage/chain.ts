import type { Hash } from '../../../shared/model/scalars'
import { goingOn, type Head, type JournalEntry, type JournalLine, type Position, recoverEntry } from './journal-format'

/** Changes that were saved and cannot be read. `touches` names the records they changed; null: nobody knows. */
export interface Loss {
  /** The first and last of them; null where even that is unknown. */
  first: number | null
  last: number | null
  touches: string[] | null
}

/** One step from a position on: a whole change with its line, or a place where something is missing. */
export type Step = { entry: JournalEntry; bytes: Buffer } | { loss: Loss }

export interface Chain {
  steps: Step[]
  /** Where the workbook stands after the last of them. */
  position: Position
  /** Whole changes beside the chain: another program continued the same workbook. */
  beside: JournalEntry[]
  /** Damaged lines whose change could be read all the same. */
  recovered: ReadonlySet<JournalLine>
}

interface Node extends Head {
  line: JournalLine
}

const nodeOf = (line: JournalLine): Node | null => {
  const { entry, head } = line
  if (entry) return { seq: entry.seq, prev: entry.prev, hash: entry.hash, touches: [], line }
  return head && { ...head, line }
}

/** One node for each hash; a whole line before one of which only the envelope is left. */
function nodesOf(lines: readonly JournalLine[]): Map<Hash, Node> {
  const nodes = new Map<Hash, Node>()
  for (const line of lines) {
    const node = nodeOf(line)
    if (node && !(nodes.has(node.hash) && !line.entry)) nodes.set(node.hash, node)
  }
  return nodes
}

const bySeq = (a: Node, b: Node) => a.seq - b.seq

/** What was written down in these lines before a position, by the chain that leads to it. */
function before(nodes: ReadonlyMap<Hash, Node>, from: Position): Map<number, Hash> {
  const found = new Map<number, Hash>()
  for (let node = nodes.get(from.hash); node && !found.has(node.seq); node = nodes.get(node.prev))
    found.set(node.seq, node.hash)
  return found
}

/** Follows changes from a position, in whatever order their lines lie. */
class Walk {
  private readonly steps: Step[] = []
  private readonly visited = new Set<Hash>()
  private readonly sorted: Node[]
  private readonly next = new Map<string, Node[]>()
  private readonly reach = new Map<Hash, number>()
  private readonly fragments: JournalLine[]
  private readonly recovered = new Set<JournalLine>()
  private isBroken = false

  constructor(
    lines: readonly JournalLine[],
    private readonly nodes: Map<Hash, Node>,
    private at: Position
  ) {
    this.sorted = [...nodes.values()].sort(bySeq)
    this.fragments = lines.filter(({ entry }) => !entry)
    for (const node of this.sorted) {
      const key = `${node.seq}.${node.prev}`
      this.next.set(key, [...(this.next.get(key) ?? []), node])
    }
    for (const node of [...this.sorted].reverse()) {
      const further = this.following(node).map(({ hash }) => this.reach.get(hash) ?? 0)
      this.reach.set(node.hash, 1 + Math.max(0, ...further))
    }
  }

  run(): Chain {
    const from = this.at
    while (this.step());
    const beside = this.besides(from)
    const last = this.sorted.at(-1)?.seq ?? 0
    const position = this.isBroken ? goingOn(this.at, Math.max(this.at.seq, last)) : this.at
    return { steps: this.steps, position, beside, recovered: this.recovered }
  }

  private following({ seq, hash }: Position): Node[] {
    return this.next.get(`${seq + 1}.${hash}`) ?? []
  }

  private step(): boolean {
    const [first, ...others] = this.following(this.at)
    const furthest = (a: Node, b: Node) => ((this.reach.get(b.hash) ?? 0) > (this.reach.get(a.hash) ?? 0) ? b : a)
    const node = first && others.reduce(furthest, first)
    if (node?.line.entry) return this.take(node.line.entry, node.line.bytes)
    if (this.recover()) return true
    if (!node) return this.jump()
    this.visited.add(node.hash)
    this.at = { seq: node.seq, hash: node.hash }
    this.steps.push({ loss: { first: node.seq, last: node.seq, touches: node.touches } })
    return true
  }

  private take(entry: JournalEntry, bytes: Buffer): boolean {
    this.visited.add(entry.hash)
    this.steps.push({ entry, bytes })
    this.at = { seq: entry.seq, hash: entry.hash }
    return true
  }

  private recover(): boolean {
    if (this.fragments.length === 0) return false
    const prevs = this.sorted.filter(({ seq }) => seq === this.at.seq + 2).map(({ prev }) => prev)
    for (const line of this.fragments) {
      const found = recoverEntry(line, this.at, new Set(prevs))
      if (!found) continue
      this.recovered.add(line)
      return this.take(found.entry, found.bytes)
    }
    return false
  }

  /** Goes on behind a place that nothing leads over. */
  private jump(): boolean {
    const node = this.sorted.find(({ seq, hash }) => seq > this.at.seq && !this.visited.has(hash))
    if (!node) return false
    this.isBroken = true
    const [first, last] = [this.at.seq + 1, node.seq - 1]
    const isKnown = first <= last
    this.steps.push({ loss: { first: isKnown ? first : null, last: isKnown ? last : null, touches: null } })
    this.at = { seq: node.seq - 1, hash: node.prev }
    return true
  }

  private besides(from: Position): JournalEntry[] {
    const known = before(this.nodes, from)
    return this.sorted.flatMap(({ seq, hash, line }) => {
      const isOther = seq > from.seq ? !this.visited.has(hash) : known.has(seq) && known.get(seq) !== hash
      return isOther && line.entry ? [line.entry] : []
    })
  }
}

/**
 * Follows the chain of changes from a position. Those that are in the workbook already are passed over, also damaged
 * ones among them. Where two continue the same change, the longer way is taken.
 */
export function chain(lines: readonly JournalLine[], from: Position): Chain {
  return new Walk(lines, nodesOf(lines), from).run()
}
