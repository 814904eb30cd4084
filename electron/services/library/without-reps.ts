import { basename, dirname } from 'node:path'
import { z } from 'zod'
import type { Id } from '../../../shared/model/scalars'
import { isDamage } from '../storage/damage'

/** The reps whose traces are removed; `names` is null when their names are not known. */
export interface Gone {
  ids: ReadonlySet<Id>
  names: readonly string[] | null
}

const Settings = z.looseObject({ logViews: z.record(z.string(), z.unknown()) })
const Import = z.looseObject({
  workbooks: z.array(z.looseObject({ id: z.string() })),
  left: z.array(z.looseObject({ workbook: z.string() })),
  leftCount: z.int(),
  group: z.looseObject({ into: z.array(z.string()), out: z.array(z.string()) }).optional()
})
const Answers = z.looseObject({
  answers: z.array(
    z.looseObject({
      mapping: z.looseObject({
        people: z.record(z.string(), z.looseObject({ is: z.string(), id: z.string().optional() })),
        everybody: z.string().nullable()
      })
    })
  )
})
const Calendar = z.looseObject({
  calendar: z.record(z.string(), z.looseObject({ sequence: z.int(), content: z.string(), cancelled: z.boolean() }))
})

const LeftWords = z.looseObject({
  words: z.array(z.looseObject({ of: z.string(), words: z.string(), workbook: z.string().nullable() }))
})

const SavedHolds = z.union([z.array(z.string()), z.string()]).optional()
const Saved = z.looseObject({
  files: z.array(z.looseObject({ rep: z.string().nullable(), path: z.string(), holds: SavedHolds }))
})

const kept = <T>(record: Readonly<Record<string, T>>, stays: (value: T, key: string) => boolean) =>
  Object.fromEntries(Object.entries(record).filter(([key, value]) => stays(value, key)))

/** An event without its title, and canceled, so that calendars remove it. */
function withoutTitle<T extends { sequence: number; content: string }>(event: T) {
  const content = { ...z.record(z.string(), z.unknown()).parse(JSON.parse(event.content)), title: 'Coachbook' }
  return { ...event, sequence: event.sequence + 1, content: JSON.stringify(content), cancelled: true }
}

type Change = (raw: unknown, gone: Gone) => unknown

/** How each small file of a library is changed; null when nothing of it is left. */
const changes: Record<string, Change> = {
  settings: (raw, { ids }) => {
    const settings = Settings.parse(raw)
    return { ...settings, logViews: kept(settings.logViews, (_, id) => !ids.has(id)) }
  },
  imports: (raw, { ids }) => {
    const one = Import.parse(raw)
    const workbooks = one.workbooks.filter(({ id }) => !ids.has(id))
    const left = one.left.filter(({ workbook }) => !ids.has(workbook))
    const leftCount = one.leftCount - (one.left.length - left.length)
    if (workbooks.length === 0) return null
    const stays = (id: string) => !ids.has(id)
    const group = one.group && { ...one.group, into: one.group.into.filter(stays), out: one.group.out.filter(stays) }
    return { ...one, workbooks, left, leftCount, ...(group && { group }) }
  },
  // Answers that a name is nobody of the team or a new rep are dropped as well, because after the erasure it cannot be
  // told whose name it was.
  'import-answers': (raw, { ids }) => {
    const stored = Answers.parse(raw)
    const answers = stored.answers.map(({ mapping, ...rest }) => ({
      ...rest,
      mapping: {
        ...mapping,
        people: kept(mapping.people, ({ is, id }) => is === 'rep' && !ids.has(id ?? '')),
        everybody: ids.has(mapping.everybody ?? '') ? null : mapping.everybody
      }
    }))
    return { ...stored, answers }
  },
  // A dialog of the Team page belongs to no rep's page, but can name a rep.
  'left-words': (raw, { ids, names }) => {
    const stored = LeftWords.parse(raw)
    const isNamed = (text: string) => names?.some((name) => text.includes(name)) ?? false
    const words = stored.words.filter((one) => !ids.has(one.workbook ?? '') && !isNamed(one.of) && !isNamed(one.words))
    return { ...stored, words }
  },
  // The name of a file can contain the rep's name.
  exports: (raw, { ids, names }) => {
    const stored = Saved.parse(raw)
    const isNamed = (path: string) => names?.some((name) => path.includes(name)) ?? false
    return { ...stored, files: stored.files.filter(({ rep, path }) => !ids.has(rep ?? '') && !isNamed(path)) }
  },
  rhythm: (raw, { names }) => {
    const stored = Calendar.parse(raw)
    const isOf = (content: string) => names?.some((name) => content.includes(JSON.stringify(name).slice(1, -1))) ?? true
    const events = Object.entries(stored.calendar).map(([uid, event]) => [
      uid,
      isOf(event.content) ? withoutTitle(event) : event
    ])
    return { ...stored, calendar: Object.fromEntries(events) }
  }
}

/** The change for a file, by its path below the library with `/`; also for a damaged file that was put aside. */
function changeOf(path: string): Change | undefined {
  const folder = dirname(path)
  if (folder !== '.' && folder !== 'imports') return undefined
  return changes[folder === '.' ? (basename(path).split('.')[0] ?? '') : folder]
}

/** Whether a file outside the reps' folders can name a rep. */
export const mayNameReps = (path: string): boolean => changeOf(path) !== undefined

/**
 * A file of a library without what it says of reps; null when nothing of it is to stay. A file that cannot be parsed
 * stays only when it contains none of their ids and names.
 */
export function withoutReps(path: string, text: string, gone: Gone): string | null {
  const change = changeOf(path)
  if (!change) return text
  try {
    const raw: unknown = JSON.parse(text)
    const after = change(raw, gone)
    if (after === null) return null
    return JSON.stringify(after) === JSON.stringify(raw) ? text : `${JSON.stringify(after, null, 1)}\n`
  } catch (error) {
    if (!isDamage(error)) throw error
    const words = [...gone.ids, ...(gone.names ?? [])]
    return words.some((word) => text.includes(word)) ? null : text
  }
}

/** A small file of a library without what it says of single records of a workbook; unchanged when it says nothing. */
export function withoutRecordsNamed(path: string, text: string, workbook: Id, ids: ReadonlySet<Id>): string {
  const name = basename(path).split('.')[0]
  const isImport = dirname(path) === 'imports'
  if (!isImport && name !== 'left-words' && name !== 'exports') return text
  try {
    const raw: unknown = JSON.parse(text)
    const after = isImport
      ? importWithout(raw, ids)
      : name === 'exports'
        ? savedWithout(raw, ids)
        : wordsWithout(raw, workbook)
    return JSON.stringify(after) === JSON.stringify(raw) ? text : `${JSON.stringify(after, null, 1)}\n`
  } catch (error) {
    if (!isDamage(error)) throw error
    return text
  }
}

function importWithout(raw: unknown, ids: ReadonlySet<Id>) {
  const one = Import.parse(raw)
  const left = one.left.filter(({ id }) => typeof id !== 'string' || !ids.has(id))
  return { ...one, left, leftCount: one.leftCount - (one.left.length - left.length) }
}

/** The file stays in the list, without the records that are gone. */
function savedWithout(raw: unknown, ids: ReadonlySet<Id>) {
  const stored = Saved.parse(raw)
  const files = stored.files.map((one) =>
    Array.isArray(one.holds) ? { ...one, holds: one.holds.filter((id) => !ids.has(id)) } : one
  )
  return { ...stored, files }
}

/** Removes all words of the workbook, because a lock does not note which record they belong to. */
function wordsWithout(raw: unknown, workbook: Id) {
  const stored = LeftWords.parse(raw)
  return { ...stored, words: stored.words.filter((one) => one.workbook !== workbook) }
}
