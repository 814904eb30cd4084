import { allowedErrors, changesBetween, lettersOf, mayBeClose, tokensOf } from './tokens'

/** What a record contributes to the search. `key` is unique in the index. */
export interface SearchEntry {
  key: string
  /** The name of the record, which counts more than its text. */
  title: string
  text: string
  /** Further words that count as much as the title but are not shown. */
  also?: string
}

export interface Found {
  key: string
  score: number
}

interface Match {
  token: number
  weight: number
}

const titleWeight = 3
const prefixWeight = 0.7
/** The factor by which each wrong letter lowers the score. */
const errorWeight = 0.45

/** The words by their length, so that a misspelled word is compared with few others. */
type ByLength = Map<number, number[]>

/**
 * An index over words that tolerates typing errors. Each word is stored once for the whole index, with the list of the
 * records that have it, so that a search costs what it finds and not what there is. Replacing a record adds it again
 * and marks the old entry as gone; `waste` says when rebuilding is worth it.
 */
export class SearchIndex {
  private readonly words: string[] = []
  private readonly letters: number[] = []
  private readonly wordNumbers = new Map<string, number>()
  private readonly byLength: ByLength = new Map()
  /** Per word: twice the number of each record, plus one when the word is in its title. */
  private readonly records: number[][] = []
  private readonly keys: (string | null)[] = []
  private readonly numbers = new Map<string, number>()
  private sorted: number[] | null = null
  /**
   * During one search, by record: the best score of the present term, the sum over all terms, and how many terms
   * matched.
   */
  private best = new Float32Array(0)
  private total = new Float32Array(0)
  private rounds = new Uint8Array(0)
  private touched = new Int32Array(0)
  private seen = 0
  private gone = 0

  get size(): number {
    return this.numbers.size
  }

  /** The share of the entries that is outdated, 0 to 1. */
  get waste(): number {
    return this.keys.length === 0 ? 0 : this.gone / this.keys.length
  }

  put(entry: SearchEntry): void {
    this.remove(entry.key)
    const number = this.keys.length
    this.keys.push(entry.key)
    this.numbers.set(entry.key, number)
    const inTitle = new Set(tokensOf(`${entry.title} ${entry.also ?? ''}`))
    for (const token of inTitle) this.listOf(token).push(number * 2 + 1)
    for (const token of new Set(tokensOf(entry.text))) if (!inTitle.has(token)) this.listOf(token).push(number * 2)
  }

  remove(key: string): void {
    const number = this.numbers.get(key)
    if (number === undefined) return
    this.numbers.delete(key)
    this.keys[number] = null
    this.gone += 1
  }

  /** The best records for a query, the best first; each word of the query must match. */
  find(query: string, most: number): Found[] {
    const terms = [...new Set(tokensOf(query))].slice(0, 12).map((term) => this.matches(term))
    if (terms.length === 0) return []
    this.makeRoom()
    // The rarest term first: the others are only looked for in its matches.
    terms.sort((a, b) => this.lengthOf(a) - this.lengthOf(b))
    let met = 0
    for (const [round, matches] of terms.entries()) met = this.meet(matches, round, met)
    const best = this.bestOf(met, terms.length, most)
    this.forget()
    return best
  }

  private listOf(token: string): number[] {
    const known = this.wordNumbers.get(token)
    if (known !== undefined) return this.records[known] ?? []
    const number = this.words.length
    const list: number[] = []
    this.words.push(token)
    this.letters.push(lettersOf(token))
    this.wordNumbers.set(token, number)
    this.records.push(list)
    this.sorted = null
    // A number with another digit is another number, not a typing error.
    if (/^\p{N}+$/u.test(token)) return list
    const same = this.byLength.get(token.length)
    if (same) same.push(number)
    else this.byLength.set(token.length, [number])
    return list
  }

  /** The words that a term matches: itself, those that begin with it, and those that it may be a misspelling of. */
  private matches(term: string): Match[] {
    const found = new Map<number, number>()
    for (const token of this.beginning(term)) {
      const word = this.words[token] ?? ''
      found.set(token, word === term ? 1 : prefixWeight * (term.length / word.length) ** 0.5)
    }
    const errors = allowedErrors(term.length)
    const letters = lettersOf(term)
    for (let length = term.length - errors; errors > 0 && length <= term.length + errors; length++) {
      for (const token of this.byLength.get(length) ?? []) {
        if (!mayBeClose(letters, this.letters[token] ?? 0, errors) || found.has(token)) continue
        const changes = changesBetween(term, this.words[token] ?? '', errors)
        if (changes > 0) found.set(token, errorWeight ** changes)
      }
    }
    return [...found].map(([token, weight]) => ({ token, weight }))
  }

  private beginning(term: string): number[] {
    const words = this.words
    this.sorted ??= words.map((_, number) => number).sort((a, b) => ((words[a] ?? '') < (words[b] ?? '') ? -1 : 1))
    const sorted = this.sorted
    let low = 0
    let high = sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((words[sorted[middle] ?? 0] ?? '') < term) low = middle + 1
      else high = middle
    }
    const found: number[] = []
    for (let at = low; at < sorted.length && words[sorted[at] ?? 0]?.startsWith(term); at++) found.push(sorted[at] ?? 0)
    return found
  }

  private lengthOf(matches: readonly Match[]): number {
    return matches.reduce((sum, { token }) => sum + (this.records[token]?.length ?? 0), 0)
  }

  private makeRoom(): void {
    if (this.best.length >= this.keys.length) return
    const room = this.keys.length * 2
    this.best = new Float32Array(room)
    this.total = new Float32Array(room)
    this.rounds = new Uint8Array(room)
    this.touched = new Int32Array(room)
  }

  /**
   * Adds the scores of one term to the records that matched all terms before; returns how many matched this one as
   * well.
   */
  private meet(matches: readonly Match[], round: number, metBefore: number): number {
    const { best, total, rounds, touched } = this
    let met = 0
    for (const { token, weight } of matches) {
      const list = this.records[token] ?? []
      const score = weight * Math.log(1 + this.keys.length / (1 + list.length))
      for (let at = 0; at < list.length; at++) {
        const entry = list[at] ?? 0
        const number = entry >> 1
        if (rounds[number] !== round) continue
        const own = entry & 1 ? score * titleWeight : score
        const held = best[number] ?? 0
        if (own <= held) continue
        if (held === 0 && round === 0) touched[met++] = number
        best[number] = own
      }
    }
    const candidates = round === 0 ? met : metBefore
    this.seen = Math.max(this.seen, candidates)
    for (let at = 0; at < candidates; at++) {
      const number = touched[at] ?? 0
      const own = best[number] ?? 0
      if (own === 0) continue
      total[number] = (total[number] ?? 0) + own
      rounds[number] = round + 1
      best[number] = 0
    }
    return candidates
  }

  /**
   * The records that matched all terms with the highest scores, without sorting all of them; of equal ones the newer
   * first.
   */
  private bestOf(candidates: number, terms: number, most: number): Found[] {
    const best: number[] = []
    const scoreOf = (number: number) => this.total[number] ?? 0
    const comesFirst = (a: number, b: number) => scoreOf(a) > scoreOf(b) || (scoreOf(a) === scoreOf(b) && a > b)
    for (let at = 0; at < candidates; at++) {
      const number = this.touched[at] ?? 0
      if (this.rounds[number] !== terms || this.keys[number] === null) continue
      const worst = best.at(-1)
      if (best.length >= most && worst !== undefined && !comesFirst(number, worst)) continue
      let place = best.length
      while (place > 0 && comesFirst(number, best[place - 1] ?? number)) place -= 1
      best.splice(place, 0, number)
      if (best.length > most) best.pop()
    }
    return best.map((number) => ({ key: this.keys[number] ?? '', score: scoreOf(number) }))
  }

  private forget(): void {
    for (let at = 0; at < this.seen; at++) {
      const number = this.touched[at] ?? 0
      this.total[number] = 0
      this.rounds[number] = 0
    }
    this.seen = 0
  }
}
