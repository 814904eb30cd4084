import { dateOf } from '../dates'
import type { Workbook } from '../model/workbook'

/** The most characters of one part that are shown beside each other. */
const mostBeside = 400

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Parts that are not shown: they hold codes that say nothing to a person, or what other parts say already. */
const silent = new Set('id cycle template createdAt seal prepared signaturePlace'.split(' '))

/** Parts that hold the name of a kind, which the window says in words. */
export const namedParts = ['status', 'stage', 'kind', 'type', 'mode', 'level', 'phase', 'activity'] as const
export type NamedPart = (typeof namedParts)[number]
const named = new Set<string>(namedParts)

/** Names that are skipped inside a part: moments to the second and names of kinds. */
const untold = new Set('id template at how recordedAt chosenAt level kind'.split(' '))

/** Whether a text is for people: ids, digests and names of kinds are not, days and moments are. */
const isWord = (text: string) =>
  text.trim() !== '' && (/^\d{4}-\d\d-\d\d/.test(text) || !/^[a-z0-9._/:+-]+$/.test(text) || /^[a-z]{2,20}$/.test(text))

function wordsIn(value: unknown, called: (key: string) => string | undefined): string[] {
  if (typeof value === 'number') return [String(value)]
  if (typeof value === 'string') {
    const title = called(value)
    return title !== undefined ? [title] : isWord(value) ? [value] : []
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => {
    if (untold.has(key)) return []
    const words = wordsIn(item, called)
    return called(key) === undefined ? words : [`${called(key)} ${words.join(' ')}`]
  })
}

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b)

/**
 * What differs between two versions of a part: of lists the entries that the other lacks, of records their differing
 * parts.
 */
function differing(a: unknown, b: unknown): [unknown, unknown] {
  if (Array.isArray(a) && Array.isArray(b)) {
    const beyond = (all: unknown[], others: unknown[]) => all.filter((one) => !others.some((other) => same(one, other)))
    const [mine, theirs] = [beyond(a, b), beyond(b, a)]
    // The lists have the same entries in another order.
    return mine.length + theirs.length === 0 ? [a, b] : [mine, theirs]
  }
  if (!isMap(a) || !isMap(b)) return [a, b]
  const [mine, theirs]: [Record<string, unknown>, Record<string, unknown>] = [{}, {}]
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (same(a[key], b[key])) continue
    const [one, other] = differing(a[key], b[key])
    mine[key] = one
    theirs[key] = other
  }
  return [mine, theirs]
}

const textOf = (value: unknown, called: (key: string) => string | undefined, most: number): string => {
  const text = wordsIn(value, called).join(' · ')
  return text.length > most ? `${text.slice(0, most)}…` : text
}

/**
 * The parts of two versions of a record that differ, and what differs in each, in words; a part without words on either
 * side is left out. For `namedParts` the name of the kind is given. `most`: the most characters of each part.
 */
export function wordsApart(
  mine: unknown,
  theirs: unknown,
  { behaviors, accounts, deals }: Pick<Workbook, 'behaviors' | 'accounts' | 'deals'>,
  most = mostBeside
): { mine: { part: string; text: string }[]; theirs: { part: string; text: string }[] } {
  const called = (key: string) => {
    if (Object.hasOwn(behaviors, key)) return behaviors[key]?.title
    if (Object.hasOwn(accounts, key)) return accounts[key]?.name
    return Object.hasOwn(deals, key) ? deals[key]?.name : undefined
  }
  const [a, b] = [isMap(mine) ? mine : { words: mine }, isMap(theirs) ? theirs : { words: theirs }]
  const parts = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => !silent.has(key))
  const apart = parts
    .filter((part) => !same(a[part], b[part]))
    .map((part) => {
      if (named.has(part)) return { part, mine: String(a[part] ?? ''), theirs: String(b[part] ?? '') }
      const [mine, theirs] = differing(a[part], b[part])
      return { part, mine: textOf(mine, called, most), theirs: textOf(theirs, called, most) }
    })
    .filter((one) => one.mine !== one.theirs)
  return {
    mine: apart.map(({ part, mine: text }) => ({ part, text })),
    theirs: apart.map(({ part, theirs: text }) => ({ part, text }))
  }
}

/** The parts that hold the words of a record, in the order in which a person reads them. */
const worded = 'evidence strengths development purpose context agenda opening text notes own note objective'.split(' ')

/** The most characters of the beginning of a record's words. */
const beginning = 60

/**
 * The account of a record and the beginning of its words, which tell it from another of the same day; null when it has
 * neither. Private words are left out.
 */
export function startOfRecord(record: unknown, { accounts }: Pick<Workbook, 'accounts'>): string | null {
  if (!isMap(record)) return null
  const account = typeof record.account === 'string' ? accounts[record.account]?.name : undefined
  const text = (one: unknown) => (typeof one === 'string' && one.trim() !== '' ? one.trim() : undefined)
  const parts = isMap(record.plan) ? { ...record, ...record.plan } : record
  const [line = ''] =
    worded
      .map((part) => text(parts[part]))
      .find(Boolean)
      ?.split('\n') ?? []
  const letters = [...line]
  const start = letters.length > beginning ? `${letters.slice(0, beginning).join('').trim()}…` : line
  return [account ?? '', start].filter((part) => part !== '').join(' · ') || null
}

/** The name of a record and its day; for an addendum also its number. */
export function calledRecord(
  record: unknown,
  { behaviors }: Pick<Workbook, 'behaviors'>
): { name: string | null; when: string | null; number?: number } {
  if (!isMap(record)) return { name: null, when: null }
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
  const { behavior, focus, original } = record
  const key = isMap(focus) ? text(focus.behavior) : text(behavior)
  const name =
    text(record.name) ??
    text(record.title) ??
    text(record.subject) ??
    (isMap(behavior) ? text(behavior.title) : undefined) ??
    (isMap(original) ? text(original.title) : undefined) ??
    (key === undefined ? undefined : behaviors[key]?.title)
  const when = [record.when, record.on, record.from, record.startedAt, record.createdAt].map(text).find(Boolean)
  const number = isMap(original) && typeof record.number === 'number' ? record.number : undefined
  const day = record.untimed === true && when !== undefined ? dateOf(when) : when
  return { name: name ?? null, when: day ?? null, ...(number !== undefined && { number }) }
}
