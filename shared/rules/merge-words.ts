import type { Workbook } from '../model/workbook'

/** The most characters of one part that are shown. */
const most = 400

const isMap = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Parts that hold one of a few names, which are no words for a person, or what the other parts say. */
const silent = new Set(
  'id cycle template createdAt status stage kind type mode level phase activity seal prepared signaturePlace'.split(' ')
)

/** Within a part: moments to the second and names of kinds. */
const untold = new Set('id template at how recordedAt chosenAt level kind'.split(' '))

/** Ids, digests and names of kinds are no words; a day or a moment is one. */
const isWord = (text: string) =>
  text.trim() !== '' && (/^\d{4}-\d\d-\d\d/.test(text) || !/^[a-z0-9._/:+-]+$/.test(text) || /^[a-z]{2,20}$/.test(text))

function wordsIn(value: unknown, titles: (key: string) => string | undefined): string[] {
  if (typeof value === 'number') return [String(value)]
  if (typeof value === 'string') {
    const title = titles(value)
    return title !== undefined ? [title] : isWord(value) ? [value] : []
  }
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, item]) => {
    if (untold.has(key)) return []
    const words = wordsIn(item, titles)
    return titles(key) === undefined ? words : [`${titles(key)} ${words.join(' ')}`]
  })
}

const textOf = (value: unknown, titles: (key: string) => string | undefined): string => {
  const text = wordsIn(value, titles).join(' · ')
  return text.length > most ? `${text.slice(0, most)}…` : text
}

/** The parts of two forms of a record that differ, in the words of each; parts without a word on either side say nothing. */
export function wordsApart(
  mine: unknown,
  theirs: unknown,
  { behaviors }: Pick<Workbook, 'behaviors'>
): { mine: { part: string; text: string }[]; theirs: { part: string; text: string }[] } {
  const titles = (key: string) => (Object.hasOwn(behaviors, key) ? behaviors[key]?.title : undefined)
  const [a, b] = [isMap(mine) ? mine : { words: mine }, isMap(theirs) ? theirs : { words: theirs }]
  const parts = [...new Set([...Object.keys(a), ...Object.keys(b)])].filter((key) => !silent.has(key))
  const apart = parts
    .filter((part) => JSON.stringify(a[part]) !== JSON.stringify(b[part]))
    .map((part) => ({ part, mine: textOf(a[part], titles), theirs: textOf(b[part], titles) }))
    .filter((one) => one.mine !== one.theirs)
  return {
    mine: apart.map(({ part, mine: text }) => ({ part, text })),
    theirs: apart.map(({ part, theirs: text }) => ({ part, text }))
  }
}

/** What a person calls a record, and its day. */
export function calledRecord(
  record: unknown,
  { behaviors }: Pick<Workbook, 'behaviors'>
): { name: string | null; when: string | null } {
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
  return { name: name ?? null, when: when ?? null }
}
