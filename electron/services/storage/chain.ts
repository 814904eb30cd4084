import type { Hash } from '../../../shared/model/scalars'
import {
  goingOn,
  type Head,
  holdsText,
  type JournalEntry,
  type JournalLine,
  type Position,
  recoverEntry
} from './journal-format'

/**
 * Changes that were saved but cannot be read. `touches` names the records that they changed; null when that is not
 * known.
 */
export interface Loss {
  /** The numbers of the first and last of them; null when even these are not known. */
  first: number | null
  last: number | null
  touches: string[] | null
}

/** One step from a position on: a whole change with its line, or a gap. */
export type Step = { entry: JournalEntry; bytes: Buffer } | { loss: Loss }

export interface Chain {
  steps: Step[]
  /** The position of the workbook after the last step. */
  position: Position
  /** Whole changes beside the chain: another program continued the same workbook. */
  beside: JournalEntry[]
  /** Damaged lines whose changes could still be read. */
  recovered: ReadonlySet<JournalLine>
}

interface Node extends Head {
  line: JournalLine
}

const nodeOf = (line: JournalLine): Node | null => {
  const { entry, head } = line
  if (entry) return { first: entry.first, seq: entry.seq, prev: entry.prev, hash: entry.hash, touches: [], line }
  return head && { ...head, line }
}

/** One node for each way to a hash; a complete line is preferred to one of which only the envelope is left. */
function nodesOf(lines: readonly JournalLine[]): Node[] {
  const nodes = new Map<string, Node>()
  for (const line of lines) {
    const node = nodeOf(line)
    const key = node && `${node.first}.${node.hash}`
    if (key && !(nodes.has(key) && !line.entry)) nodes.set(key, node)
  }
  return [...nodes.values()]
}

/** Adds to a list in place, because copying it for each node would cost the square of their number. */
function push<K>(lists: Map<K, Node[]>, key: K, node: Node): void {
  const list = lists.get(key)
  if (list) list.push(node)
  else lists.set(key, [node])
}

const bySeq = (a: Node, b: Node) => a.first - b.first || a.seq - b.seq

/** How many changes a node stands for. */
const sizeOf = ({ first, seq }: Node) => seq - first + 1

/** All nodes on a way that leads to one of these hashes. */
function leadingTo(nodes: readonly Node[], hashes: Iterable<Hash>): Set<Node> {
  const byHash = new Map<Hash, Node[]>()
  for (const node of nodes) push(byHash, node.hash, node)
  const found = new Set<Node>()
  for (const due = [...hashes]; due.length > 0; ) {
    const ways = byHash.get(due.pop() ?? '') ?? []
    for (const node of ways.filter((way) => !found.has(way))) {
      found.add(node)
      due.push(node.prev)
    }
  }
  return found
}

/** Follows changes from a position, in whatever order their lines are. */
class Walk {
  private readonly steps: Step[] = []
  private readonly visited = new Set<Hash>()
  private readonly sorted: Node[]
  private readonly next = new Map<string, Node[]>()
  private readonly ending = new Map<string, Node>()
  private readonly from: Position
  private readonly reach = new Map<Node, number>()
  private readonly fragments: JournalLine[]
  private readonly recovered = new Set<JournalLine>()
  private isBroken = false
  /** Whether a change is missing, although its place in the chain is known. */
  private lacks = false

  constructor(
    lines: readonly JournalLine[],
    nodes: readonly Node[],
    private at: Position,
    private readonly elsewhere: ReadonlySet<Hash>,
    private readonly others: ReadonlySet<JournalLine>
  ) {
    this.from = at
    this.sorted = [...nodes].sort(bySeq)
    this.fragments = lines.filter(({ entry, bytes }) => !entry && holdsText(bytes))
    for (const node of this.sorted) {
      this.ending.set(`${node.seq}.${node.hash}`, node)
      const key = `${node.first}.${node.prev}`
      push(this.next, key, node)
    }
    for (const node of [...this.sorted].reverse()) {
      const further = this.following(node).map((next) => this.reach.get(next) ?? 0)
      this.reach.set(node, sizeOf(node) + Math.max(0, ...further))
    }
  }

  run(): Chain {
    while (this.step());
    const beside = this.besides(this.from)
    const last = this.sorted.reduce((most, { seq }) => Math.max(most, seq), 0)
    const furthest = this.isBroken ? Math.max(this.at.seq, last) : this.at.seq
    // A program that has the missing changes is at another position, although the last change is the same.
    const position = this.isBroken || this.lacks ? goingOn(this.at, furthest) : this.at
    return { steps: this.steps, position, beside, recovered: this.recovered }
  }

  private following({ seq, hash }: Position): Node[] {
    return this.next.get(`${seq + 1}.${hash}`) ?? []
  }

  private step(): boolean {
    const [first, ...others] = this.following(this.at)
    const furthest = (a: Node, b: Node) => ((this.reach.get(b) ?? 0) > (this.reach.get(a) ?? 0) ? b : a)
    const node = first && others.reduce(furthest, first)
    if (node?.line.entry) return this.take(node.line.entry, node.line.bytes)
    if (this.recover()) return true
    if (!node) return this.jump()
    this.visited.add(node.hash)
    this.lacks = true
    this.at = { seq: node.seq, hash: node.hash }
    this.steps.push({ loss: { first: node.first, last: node.seq, touches: node.touches } })
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
    const ends = this.sorted
      .filter(({ first }) => first > this.at.seq + 1)
      .map(({ first, prev }) => ({ seq: first - 1, hash: prev }))
    for (const line of this.fragments) {
      const found = recoverEntry(line, this.at, ends)
      if (!found) continue
      this.recovered.add(line)
      return this.take(found.entry, found.bytes)
    }
    return false
  }

  /**
   * Whether an unbroken way leads to a node from a change whose number another, certain change already has: then
   * another side wrote it, and nothing is missing.
   */
  private isOfAnotherSide(node: Node): boolean {
    let root = node
    for (let before: Node | undefined = node; before; ) {
      root = before
      const { prev, first } = before
      before = this.ending.get(`${first - 1}.${prev}`)
    }
    const { seq } = this.isBroken ? this.from : this.at
    return root.first <= seq || (root.first === seq + 1 && this.elsewhere.has(root.prev))
  }

  /** Continues after a gap that no line bridges. */
  private jump(): boolean {
    const node = this.sorted.find(
      (one) =>
        one.first > this.at.seq &&
        !this.visited.has(one.hash) &&
        !this.others.has(one.line) &&
        !this.isOfAnotherSide(one)
    )
    if (!node) return false
    this.isBroken = true
    const [first, last] = [this.at.seq + 1, node.first - 1]
    const isKnown = first <= last
    this.steps.push({ loss: { first: isKnown ? first : null, last: isKnown ? last : null, touches: null } })
    this.at = { seq: node.first - 1, hash: node.prev }
    return true
  }

  private besides(from: Position): JournalEntry[] {
    const known = new Map([...leadingTo(this.sorted, [from.hash])].map(({ seq, hash }) => [seq, hash]))
    const taken = leadingTo(this.sorted, this.visited)
    return this.sorted.flatMap((node) => {
      const { seq, hash, line } = node
      const isOther = seq > from.seq ? !taken.has(node) : known.has(seq) && known.get(seq) !== hash
      return isOther && line.entry && !this.others.has(line) ? [line.entry] : []
    })
  }
}

/**
 * Follows the chain of changes from a position. Changes that are in the workbook already are skipped, even damaged
 * ones. When two continue the same change, the longer way is taken. A change that continues one in `elsewhere`, which
 * lies beside the workbook, was written by another side. Lines in `others` are from journals of other devices: they are
 * followed where they continue what is certain, and where they do not, nothing counts as missing.
 */
export function chain(
  lines: readonly JournalLine[],
  from: Position,
  elsewhere: ReadonlySet<Hash> = new Set(),
  others: ReadonlySet<JournalLine> = new Set()
): Chain {
  return new Walk(lines, nodesOf(lines), from, elsewhere, others).run()
}
