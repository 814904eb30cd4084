import { compareText } from '../compare'
import { dateOf, plusDays } from '../dates'
import { fold } from '../folding'
import type { PatternFacts, PatternsOfRep } from '../model/patterns'
import {
  type GivenFigures,
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
import { type GivenFigure, toldSum } from './results-given'
import { alone, refusalOf, shownGroups } from './results-groups'

interface Span {
  from: PlainDate
  to: PlainDate
}

const ofQuarters = (first: PlainDate, count: number): Span => ({
  from: first,
  to: plusDays(periodsLater(first, 'quarter', count), -1)
})

/** The last complete quarter, the one before it, or both. */
export function resultSpan(span: ResultSpan, today: PlainDate): Span {
  const current = periodStart(today, 'quarter')
  if (span === 'last') return ofQuarters(periodsLater(current, 'quarter', -1), 1)
  const before = periodsLater(current, 'quarter', -2)
  return ofQuarters(before, span === 'half' ? 2 : 1)
}

/** The quarters of a period. */
function quartersIn({ from, to }: Span): Span[] {
  const quarters: Span[] = []
  for (let first = from; first <= to; first = periodsLater(first, 'quarter', 1)) quarters.push(ofQuarters(first, 1))
  return quarters
}

/** The period before, with as many quarters. */
function spanBefore(time: Span): Span {
  const count = quartersIn(time).length
  return ofQuarters(periodsLater(time.from, 'quarter', -count), count)
}

/** Whether a sheet about `time` shows figures of a quarter: as part of its period or of the one before. */
const shows = (time: Span, { from, to }: Span) => spanBefore(time).from <= from && to <= time.to

/** The words by which a person is known: the whole name, its first word and its last word. */
function wordsOf(name: string): string[] {
  const words = fold(name).match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []
  return [words.join(' '), words[0] ?? '', words.at(-1) ?? ''].filter((word) => word.length > 2)
}

/** Whether a text names one of these people, including the genitive: `Mira's`, `Miras`, `Hans’`. */
export function namesSomebody(text: string, names: Iterable<string>): boolean {
  const told = ` ${(fold(text).match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []).map((word) => word.replace(/['’]s?$/, '')).join(' ')} `
  for (const name of names)
    if (wordsOf(name).some((word) => told.includes(` ${word} `) || told.includes(` ${word}s `))) return true
  return false
}

interface Asked {
  id: Id
  /** All reps of the library, because groups that were given out may have had others. */
  reps: readonly PatternsOfRep[]
  /** The reps whom the sheet is about. */
  group: readonly Id[]
  names: ReadonlyMap<Id, string>
  manager: string
  span: ResultSpan
  measures: readonly OptionalMeasure[]
  madeAt: Moment
  published: readonly PublishedSheet[]
}

export type ResultsMade =
  | { sheet: ResultsSheet; groups: Group[]; figures: GivenFigures }
  | { refusal: Refusal | { why: 'names'; kind: OptionalMeasure['kind'] } }

/** Rounded as it is shown, so that the record says no more than the page. */
const rounded = (value: number) => Math.round(value * 10) / 10

interface RatedGroup {
  key: string
  title: string
  group: Group
}

/** The behaviors that were rated in the period, each with the reps who were rated, the largest group first. */
function ratedGroups(reps: readonly PatternsOfRep[], { from, to }: Span): RatedGroup[] {
  const byKey = new Map<string, RatedGroup>()
  for (const { rep, facts } of reps)
    for (const { key, title, ratings } of facts.behaviors) {
      const last = ratings.filter(([on]) => on <= to).at(-1)
      if (!last || last[0] < from) continue
      const known = byKey.get(key) ?? { key, title, group: [] }
      byKey.set(key, { ...known, group: [...known.group, rep] })
    }
  return [...byKey.values()].sort((a, b) => b.group.length - a.group.length || compareText(a.title, b.title))
}

type Behavior = PatternFacts['behaviors'][number]

/** The values of a behavior of one rep: the very first rating, the last one up to a day, and the target. */
const marks = {
  start: ({ ratings }) => ratings[0]?.[1],
  now: ({ ratings }, to) => ratings.filter(([on]) => on <= to).at(-1)?.[1],
  wanted: ({ wanted }) => wanted
} satisfies Record<string, (behavior: Behavior, to: PlainDate) => number | undefined>

type Count = (facts: PatternFacts, span: Span) => number

const counts = {
  talks: (facts, span) => talksIn(facts, span).length,
  minutes: (facts, span) => talksIn(facts, span).reduce((sum, { minutes }) => sum + minutes, 0),
  observations: ({ seen }, span) => seen.filter(([on]) => isIn(on, span)).length
} satisfies Record<string, Count>

const ratingsIn: Count = ({ behaviors }, span) =>
  behaviors.reduce((sum, { ratings }) => sum + ratings.filter(([on]) => isIn(on, span)).length, 0)

/** How much a rep has of anything that a sheet may show. */
const anything: Count = (facts, span) =>
  counts.talks(facts, span) + counts.observations(facts, span) + ratingsIn(facts, span)

/** What can be told of a group together with everything that was given out. */
function tellingOf({ reps, group, published }: Pick<Asked, 'reps' | 'group' | 'published'>) {
  const byId = new Map(reps.map(({ rep, facts }) => [rep, facts]))
  /** Of an erased rep nothing is known, so they count as having something. */
  const has = (count: Count, span: Span) => (id: Id) => {
    const facts = byId.get(id)
    return facts === undefined || count(facts, span) > 0
  }
  return {
    /** How many of the group have something. */
    among: (count: Count, span: Span) => group.filter(has(count, span)).length,
    /** Who would be alone, or with too few, in any quarter, together with the sheets that show the same quarter. */
    alone: (count: Count, span: Span): Id[] =>
      quartersIn(span).flatMap((quarter) => {
        const wholes = published.filter((sheet) => shows(sheet, quarter)).flatMap(({ groups }) => groups.slice(0, 1))
        return alone([...wholes, [...group]], has(count, quarter))
      })
  }
}

/** The one-on-ones of a rep in a span; group sessions do not count. */
const talksIn = ({ talks }: Pick<PatternFacts, 'talks'>, span: Span) =>
  talks.filter(({ on, group }) => group === undefined && isIn(on, span))

const isIn = (on: PlainDate, { from, to }: Span) => on >= from && on <= to

/**
 * The results sheet of a group (S2-14), with every group that it shows a figure of; or why it is not made. What it
 * shows is safe together with all sheets that were given out: a figure needs at least five people who have something in
 * it, each sharing a part with at least four others who have.
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
  // A quarter in which only a few of the group have anything has no figure; that is not because of another sheet.
  const told = quartersIn(time)
    .filter((quarter) => telling.among(anything, quarter) >= smallestGroup)
    .flatMap((quarter) => telling.alone(anything, quarter))
  if (told.length > 0) return { refusal: { why: 'together', reps: [...new Set(told)] } }
  const named = measures.find(({ name }) => namesSomebody(name, names.values()))
  if (named) return { refusal: { why: 'names', kind: named.kind } }
  const all = ratedGroups(reps, time)
  const given = givenOf(asked, time)
  const open = all.flatMap((one) => {
    if (namesSomebody(one.title, names.values())) return []
    const sums = given.ofBehavior(one)
    return sums ? [{ ...one, ...sums }] : []
  })
  const [, ...shown] = shownGroups([{ group: whole }, ...open], published)
  const behaviors = shown.flatMap((one) => ('key' in one ? one : []))
  const isShown = (count: Count, during: Span) =>
    telling.among(count, during) >= smallestGroup && telling.alone(count, during).length === 0
  const sumsOf = (kind: Kind) => {
    const of = (during: Span) => (isShown(counts[kind], during) ? given.ofWhole(kind, whole, during) : null)
    return { before: of(spanBefore(time)), now: of(time) }
  }
  const sums = { talks: sumsOf('talks'), minutes: sumsOf('minutes'), observations: sumsOf('observations') }
  const average = ({ before, now }: (typeof sums)[Kind]) => ({
    before: before === null ? null : rounded(before / whole.length),
    now: now === null ? null : rounded(now / whole.length)
  })
  return {
    sheet: {
      format: 'coachbook.results',
      version: 1,
      id,
      madeAt,
      manager,
      ...time,
      people: whole.length,
      talks: sums.talks.now,
      perRep: {
        talks: average(sums.talks),
        minutes: average(sums.minutes),
        observations: average(sums.observations)
      },
      behaviors: behaviors
        .map(({ title, group, start, now, wanted }) => ({
          title,
          people: group.length,
          start: rounded(start / group.length),
          now: rounded(now / group.length),
          wanted: rounded(wanted / group.length)
        }))
        .sort((a, b) => compareText(a.title, b.title)),
      left: all.length - behaviors.length,
      measures: [...measures]
    },
    groups: [whole, ...behaviors.map(({ group }) => group)],
    figures: { sums, behaviors: behaviors.map(({ key, start, now, wanted }) => ({ key, start, now, wanted })) }
  }
}

type Kind = keyof GivenFigures['sums']

/** How many complete quarters are fully known for every rep. */
const quartersKnown = 4

/** The sums that can be told beside what was given out; null for those that cannot. */
function givenOf({ reps, published, madeAt }: Asked, time: Span) {
  const byId = new Map(reps.map(({ rep, facts }) => [rep, facts]))
  const knownFrom = periodsLater(periodStart(dateOf(madeAt), 'quarter'), 'quarter', -quartersKnown)

  /** The sum over a group; null when one of its people is not known any more. */
  function sumOver(group: Group, of: (facts: PatternFacts) => number | undefined): number | null {
    let sum = 0
    for (const id of group) {
      const facts = byId.get(id)
      const value = facts && of(facts)
      if (value === undefined) return null
      sum += value
    }
    return sum
  }

  const ofWhole = (kind: Kind, group: Group, during: Span) =>
    toldSum({
      group,
      ...during,
      knownFrom,
      given: published.flatMap((sheet) => {
        const of = (sum: number | null | undefined, span: Span): GivenFigure[] =>
          sum === null ? [] : [{ group: sheet.groups[0] ?? [], from: span.from, to: span.to, sum }]
        const sums = sheet.figures?.sums[kind]
        return [...of(sums?.before, spanBefore(sheet)), ...of(sums?.now, sheet)]
      }),
      sumOf: (all, span) => sumOver(all, (facts) => counts[kind](facts, span))
    })

  /** The starting point is the same in every period; the level and the target are those at the end of the period. */
  function ofMark(mark: keyof typeof marks, key: string, group: Group): number | null {
    const during = (to: PlainDate): Span => (mark === 'start' ? { from: knownFrom, to: knownFrom } : { from: to, to })
    return toldSum({
      group,
      ...during(time.to),
      knownFrom,
      given: published.flatMap(({ groups: [, ...groups], to, figures }) =>
        groups.flatMap((earlier, at): GivenFigure[] => {
          const behavior = figures?.behaviors[at]
          // It is not known what a sheet of an earlier version said, and of which behavior.
          if (figures && behavior?.key !== key) return []
          return [{ group: earlier, ...during(to), sum: behavior?.[mark] }]
        })
      ),
      sumOf: (all, span) =>
        sumOver(all, ({ behaviors }) => {
          const behavior = behaviors.find((one) => one.key === key)
          return behavior && marks[mark](behavior, span.to)
        })
    })
  }

  return {
    ofWhole,
    ofBehavior({ key, group }: RatedGroup) {
      const [start, now, wanted] = [
        ofMark('start', key, group),
        ofMark('now', key, group),
        ofMark('wanted', key, group)
      ]
      return start === null || now === null || wanted === null ? null : { start, now, wanted }
    }
  }
}
