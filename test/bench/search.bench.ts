import { SearchIndex } from '../../shared/search/search-index'
import { alone, type Bench, inTurn, quantile, type Row } from './measure'

const syllables = [
  'ba',
  'ko',
  'ri',
  'ten',
  'mu',
  'sal',
  'der',
  'vi',
  'non',
  'qua',
  'les',
  'por',
  'hin',
  'ga',
  'stu',
  'mel'
]

/** Numbers that look random and are the same each time. */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return state / 4_294_967_296
  }
}

/** 9,000 words of two to four syllables; a few are frequent and most are rare, as in a natural language. */
function vocabulary(): string[] {
  const next = numbers(7)
  const words = new Set<string>()
  while (words.size < 9_000) {
    const length = 2 + Math.floor(next() * 3)
    words.add(Array.from({ length }, () => syllables[Math.floor(next() * syllables.length)]).join(''))
  }
  return [...words]
}

const words = vocabulary()

function texts(count: number): string[] {
  const next = numbers(11)
  const word = () => words[Math.floor(next() ** 3 * words.length)] ?? ''
  return Array.from({ length: count }, () => Array.from({ length: 28 }, word).join(' '))
}

/** A word with one letter left out, doubled, replaced or swapped. */
function slip(word: string, next: () => number): string {
  const at = 1 + Math.floor(next() * (word.length - 2))
  const kind = Math.floor(next() * 4)
  if (kind === 0) return word.slice(0, at) + word.slice(at + 1)
  if (kind === 1) return word.slice(0, at) + word.charAt(at) + word.slice(at)
  if (kind === 2) return `${word.slice(0, at)}x${word.slice(at + 1)}`
  return word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2)
}

const megabytes = () => {
  global.gc?.()
  return process.memoryUsage().heapUsed / 1e6
}

async function searchAt(count: number): Promise<Row[]> {
  const all = texts(count)
  const before = megabytes()
  const started = performance.now()
  const index = new SearchIndex()
  for (const [number, text] of all.entries()) index.put({ key: String(number), title: '', text })
  const build = performance.now() - started
  const memory = megabytes() - before
  const next = numbers(23)
  const queries = Array.from({ length: 400 }, () => {
    const words = (all[Math.floor(next() * all.length)] ?? '').split(' ')
    return words
      .slice(3, 5)
      .map((word) => (word.length > 4 ? slip(word, next) : word))
      .join(' ')
  })
  const found = queries.filter((query) => index.find(query, 20).length > 0).length
  let at = 0
  const query = () => queries[at++ % queries.length] ?? ''
  const { ours, theirs } = await inTurn(
    60,
    () => index.find(query(), 20),
    () => all.filter((text) => text.includes(words[at % words.length] ?? ''))
  )
  const many = await alone(400, () => index.find(query(), 20))
  const about = count.toLocaleString('en')
  return [
    {
      what: `two misspelt words in ${about} records`,
      ours,
      yardstick: { name: 'a scan for one exact word', sample: theirs },
      note: `p95 of 400: ${quantile(many, 0.95).toFixed(2)} ms; found for ${((found / queries.length) * 100).toFixed(0)} % of the slips; built in ${build.toFixed(0)} ms, about ${memory.toFixed(0)} MB`
    }
  ]
}

export const searchBench: Bench = {
  name: 'search',
  run: async () => [...(await searchAt(20_000)), ...(await searchAt(100_000))]
}
