import { compareText } from '../compare'
import { dateOf, plusDays } from '../dates'
import { fold } from '../folding'
import type { PatternFacts, PatternsOfRep } from '../model/patterns'
import {
  type Group,
  type OptionalMeasure,
  type PublishedSheet,
  type Refusal,
  type ResultSpan,
  type ResultsSheet,
  smallestGroup
} from '../model/results-sheet'
import type { Id, Moment, PlainDate } from '../model/scalars'
import { periodStart, periodsLater } from './periods'
import { alone, refusalOf, shownGroups } from './results-groups'

interface Span {
  from: PlainDate
  to: PlainDate
}

const ofQuarters = (first: PlainDate, count: number): Span => ({
  from: first,
  to: plusDays(periodsLater(first, 'quarter', count), -1)
})

/** The last quarter that is over, the one before it, or both. */
export function resultSpan(span: ResultSpan, today: PlainDate): Span {
  const current = periodStart(today, 'quarter')
  if (span === 'last') return ofQuarters(periodsLater(current, 'quarter', -1), 1)
  const before = periodsLater(current, 'quarter', -2)
  return ofQuarters(before, span === 'half' ? 2 : 1)
}

/** The quarters that a time is made of. */
function quartersIn({ from, to }: Span): Span[] {
  const quarters: Span[] = []
  for (let first = from; first <= to; first = periodsLater(first, 'quarter', 1)) quarters.push(ofQuarters(first, 1))
  return quarters
}

/** The time before one, as many quarters long. */
function spanBefore(time: Span): Span {
  const count = quartersIn(time).length
  return ofQuarters(periodsLater(time.from, 'quarter', -count), count)
}

/** Whether a sheet about `time` has figures of a quarter: of its time or of the one before. */
const shows = (time: Span, { from, to }: Span) => spanBefore(time).from <= from && to <= time.to

/** The words by which a person is known: the whole name, its first and its last word. */
function wordsOf(name: string): string[] {
  const words = fold(name).match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []
  return [words.join(' '), words[0] ?? '', words.at(-1) ?? ''].filter((word) => word.length > 2)
}

/** Whether a text names one of these people, also in the genitive: `Mira's`, `Miras`, `Hans’`. */
export function namesSomebody(text: string, names: Iterable<string>): boolean {
  const told = ` ${(fold(text).match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []).map((word) => word.replace(/['’]s?$/, '')).join(' ')} `
  for (const name of names)
    if (wordsOf(name).some((word) => told.includes(` ${word} `) || told.includes(` ${word}s `))) return true
  return false
}

interface Asked {
  id: Id
  /** Everybody in the library: a group given out before may have had others. */
  reps: readonly PatternsOfRep[]
  /** Those whom the sheet is about. */
  group: readonly Id[]
  names: ReadonlyMap<Id, string>
  manager: string
  span: ResultSpan
  measures: readonly OptionalMeasure[]
  madeAt: Moment
  published: readonly PublishedSheet[]
}

export type ResultsMade =
  | { sheet: ResultsSheet; groups: Group[] }
  | { refusal: Refusal | { why: 'names'; kind: OptionalMeasure['kind'] } }

const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length

/** As it is shown: nothing that stands in the record says more than the page. */
const rounded = (value: number) => Math.round(value * 10) / 10

interface RatedGroup {
  title: string
  group: Group
  start: number
  now: number
  wanted: number
}

/** Behaviors that were rated in the time, with those of whom they were, the largest group first. */
function ratedGroups(reps: readonly PatternsOfRep[], { from, to }: Span): RatedGroup[] {
  const byKey = new Map<string, { title: string; of: { rep: Id; start: number; now: number; wanted: number }[] }>()
  for (const { rep, facts } of reps)
    for (const { key, title, wanted, ratings } of facts.behaviors) {
      const upTo = ratings.filter(([on]) => on <= to)
      const [first, last] = [upTo[0], upTo.at(-1)]
      if (!first || !last || last[0] < from) continue
      const known = byKey.get(key) ?? { title, of: [] }
      byKey.set(key, { ...known, of: [...known.of, { rep, start: first[1], now: last[1], wanted }] })
    }
  return [...byKey.values()]
    .map(({ title, of }) => ({
      title,
      group: of.map(({ rep }) => rep),
      start: rounded(mean(of.map(({ start }) => start))),
      now: rounded(mean(of.map(({ now }) => now))),
      wanted: rounded(mean(of.map(({ wanted }) => wanted)))
    }))
    .sort((a, b) => b.group.length - a.group.length || compareText(a.title, b.title))
}

type Count = (facts: PatternFacts, span: Span) => number

const counts = {
  talks: (facts, span) => talksIn(facts, span).length,
  minutes: (facts, span) => talksIn(facts, span).reduce((sum, { minutes }) => sum + minutes, 0),
  observations: ({ seen }, span) => seen.filter(([on]) => isIn(on, span)).length
} satisfies Record<string, Count>

const ratingsIn: Count = ({ behaviors }, span) =>
  behaviors.reduce((sum, { ratings }) => sum + ratings.filter(([on]) => isIn(on, span)).length, 0)

/** Everything of a rep that a sheet may have a figure of. */
const anything: Count = (facts, span) =>
  counts.talks(facts, span) + counts.observations(facts, span) + ratingsIn(facts, span)

/** What of a group could be told, beside all that was given out. */
function tellingOf({ reps, group, published }: Pick<Asked, 'reps' | 'group' | 'published'>) {
  const byId = new Map(reps.map(({ rep, facts }) => [rep, facts]))
  /** Nothing is known of who was erased: they may have had something. */
  const has = (count: Count, span: Span) => (id: Id) => {
    const facts = byId.get(id)
    return facts === undefined || count(facts, span) > 0
  }
  return {
    /** How many of the group have something. */
    among: (count: Count, span: Span) => group.filter(has(count, span)).length,
    /** Who would stand alone or with a few, in any quarter, beside the sheets that show the same quarter. */
    alone: (count: Count, span: Span): Id[] =>
      quartersIn(span).flatMap((quarter) => {
        const wholes = published.filter((sheet) => shows(sheet, quarter)).flatMap(({ groups }) => groups.slice(0, 1))
        return alone([...wholes, [...group]], has(count, quarter))
      })
  }
}

/** What was held with several at once is no one-on-one. */
const talksIn = ({ talks }: Pick<PatternFacts, 'talks'>, span: Span) =>
  talks.filter(({ on, group }) => group === undefined && isIn(on, span))

const isIn = (on: PlainDate, { from, to }: Span) => on >= from && on <= to

/**
 * The results sheet of a group (S2-14), with every group of which it shows a figure; or why it is not made. What is shown
 * stays safe beside all sheets that were given out. A figure is shown where at least five of the group have something in
 * it, and nobody who has stands with fewer than four others who have.
 */
export function resultsSheet(asked: Asked): ResultsMade {
  const { id, names, manager, span, measures, madeAt, published } = asked
  const whole = [...new Set(asked.group)]
  const reps = asked.reps.filter(({ rep }) => whole.includes(rep))
  const time = resultSpan(span, dateOf(madeAt))
  const telling = tellingOf({ ...asked, group: whole })
  if (telling.among(anything, time) < smallestGroup) return { refusal: { why: 'few' } }
  const refusal = refusalOf(whole, published)
  if (refusal) return { refusal }
  // A quarter in which few of the group have anything has no figure; no other sheet is to blame for that.
  const told = quartersIn(time)
    .filter((quarter) => telling.among(anything, quarter) >= smallestGroup)
    .flatMap((quarter) => telling.alone(anything, quarter))
  if (told.length > 0) return { refusal: { why: 'together', reps: [...new Set(told)] } }
  const named = measures.find(({ name }) => namesSomebody(name, names.values()))
  if (named) return { refusal: { why: 'names', kind: named.kind } }
  const all = ratedGroups(reps, time)
  const open = all.filter(({ title }) => !namesSomebody(title, names.values()))
  const [, ...shown] = shownGroups([{ group: whole }, ...open], published)
  const behaviors = shown.filter((one): one is RatedGroup => 'title' in one)
  const sumOf = (count: Count, during: Span) => reps.reduce((sum, { facts }) => sum + count(facts, during), 0)
  const isShown = (count: Count, during: Span) =>
    telling.among(count, during) >= smallestGroup && telling.alone(count, during).length === 0
  const average = (count: Count) => {
    const of = (during: Span) => (isShown(count, during) ? rounded(sumOf(count, during) / whole.length) : null)
    return { before: of(spanBefore(time)), now: of(time) }
  }
  return {
    sheet: {
      format: 'coachbook.results',
      version: 1,
      id,
      madeAt,
      manager,
      ...time,
      people: whole.length,
      talks: isShown(counts.talks, time) ? sumOf(counts.talks, time) : null,
      perRep: {
        talks: average(counts.talks),
        minutes: average(counts.minutes),
        observations: average(counts.observations)
      },
      behaviors: behaviors
        .map(({ title, group, start, now, wanted }) => ({ title, people: group.length, start, now, wanted }))
        .sort((a, b) => compareText(a.title, b.title)),
      left: all.length - behaviors.length,
      measures: [...measures]
    },
    groups: [whole, ...behaviors.map(({ group }) => group)]
  }
}
