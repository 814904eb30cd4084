import { spellingKey } from '../folding'

/**
 * Makes a number of 53 bits from a sequence of texts: equal texts give equal numbers, and different texts of one
 * library practically never do. It is fed character by character, since a large file has millions and most texts need
 * no copy.
 */
class Digest {
  private low = 0xdeadbeef | 0
  private high = 0x41c6ce57

  sign(code: number): this {
    this.low = Math.imul(this.low ^ code, 2654435761)
    this.high = Math.imul(this.high ^ code, 1597334677)
    return this
  }

  text(text: string): this {
    let { low, high } = this
    for (let at = 0; at < text.length; at++) {
      const code = text.charCodeAt(at)
      low = Math.imul(low ^ code, 2654435761)
      high = Math.imul(high ^ code, 1597334677)
    }
    this.low = low
    this.high = high
    return this
  }

  /** Feeds the `spellingKey` of a text. */
  spelling(text: string): this {
    let { low, high } = this
    let begun = false
    let gap = false
    for (let at = 0; at < text.length; at++) {
      let code = text.charCodeAt(at)
      if (code > 0x7e) return this.text(spellingKey(text))
      if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) {
        gap = begun
        continue
      }
      if (gap) {
        low = Math.imul(low ^ 0x20, 2654435761)
        high = Math.imul(high ^ 0x20, 1597334677)
        gap = false
      }
      begun = true
      if (code >= 0x41 && code <= 0x5a) code += 0x20
      low = Math.imul(low ^ code, 2654435761)
      high = Math.imul(high ^ code, 1597334677)
    }
    this.low = low
    this.high = high
    return this
  }

  get value(): number {
    let { low, high } = this
    low = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909)
    high = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909)
    return 4294967296 * (2097151 & high) + (low >>> 0)
  }
}

const lineFeed = 0x0a

/** How many letters are hashed: enough to tell most lines of a list apart. */
const ending = 6

/** Hashes the last letters of the `spellingKey` of a text, without spaces. */
function endingOf(text: string, seed: number): number {
  let hash = seed
  let signs = 0
  for (let at = text.length - 1; at >= 0 && signs < ending; at--) {
    let code = text.charCodeAt(at)
    if (code === 0x20) continue
    if (code > 0x7e || code < 0x20) {
      const key = spellingKey(text)
      // A character that is still outside ASCII in the key stays as it is, so the key is read as its own key.
      if (key !== text) return endingOf(key, seed)
    }
    if (code >= 0x41 && code <= 0x5a) code += 0x20
    hash = Math.imul(hash ^ code, 2654435761)
    signs += 1
  }
  return hash
}

interface Seen {
  day: string
  account: string
  evidence: string
  strengths: string
  development: string
  ratings: readonly { behavior: string; rating: number }[]
}

/**
 * Observations of a rep with the same print are the same: the same words on one day at one account, or, when nothing
 * was seen or heard, the same ratings, strengths and things to develop.
 */
export function observationPrint({ day, account, evidence, strengths, development, ratings }: Seen): number {
  const digest = new Digest().text(day).sign(lineFeed).spelling(account).sign(lineFeed)
  if (spellingKey(evidence) !== '') return digest.spelling(evidence).value
  const rated = ratings.map(({ behavior, rating }) => `${behavior}:${rating}`).sort()
  return digest.text(rated.join(' ')).sign(lineFeed).spelling(strengths).sign(lineFeed).spelling(development).value
}

/** A print of everything a file says of one visit: the moment, every word, and the ratings in their order. */
export function visitPrint(when: string, words: readonly string[], ratings: Seen['ratings']): number {
  const digest = new Digest().text(when)
  for (const text of words) {
    if (text !== '') digest.spelling(text)
    digest.sign(0)
  }
  for (const { behavior, rating } of ratings) digest.text(behavior).sign(0x3a).sign(rating).sign(0)
  return digest.value
}

/** A brief print of a visit, in 32 bits: always the same where `visitPrint` is the same, and seldom otherwise. */
export function briefPrint(day: string, account: string, evidence: string): number {
  const hash = endingOf(evidence, endingOf(account, endingOf(day, 0x2545f491)))
  const mixed = Math.imul(hash ^ (hash >>> 16), 2246822507)
  return mixed ^ (mixed >>> 13)
}

/** A print of a whole row of a file. */
export const rowPrint = (cells: readonly (string | number)[]): number => new Digest().text(cells.join('\u0000')).value
