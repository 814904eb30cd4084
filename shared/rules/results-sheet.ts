import { compareText } from '../compare'
import { dateOf, plusDays } from '../dates'
import { fold } from '../folding'
import type { PatternFacts, PatternsOfRep } from '../model/patterns'
import type { Group, OptionalMeasure, PublishedSheet, Refusal, ResultSpan, ResultsSheet } from '../model/results-sheet'
import type { Id, Moment, PlainDate } from '../model/scalars'
import { periodStart, periodsLater } from './periods'
import { refusalOf, shownGroups } from './results-groups'

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

/** The time before a span, as many quarters long. */
const spanBefore = (span: ResultSpan, { from }: Span): Span => {
  const count = span === 'half' ? 2 : 1
  return ofQuarters(periodsLater(from, 'quarter', -count), count)
}

/** The words by which a person is known: the whole name, its first and its last word. */
function wordsOf(name: string): string[] {
  const words = fold(name).match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []
  return [words.join(' '), words[0] ?? '', words.at(-1) ?? ''].filter((word) => word.length > 2)
}

/** Whether a text names one of these people. */
export function namesSomebody(text: string, names: Iterable<string>): boolean {
  const told = ` ${(fold(text).match(/\p{L}[\p{L}\p{M}'’-]*/gu) ?? []).map((word) => word.replace(/['’]s$/, '')).join(' ')} `
  for (const name of names) if (wordsOf(name).some((word) => told.includes(` ${word} `))) return true
  return false
}

interface Asked {
  id: Id
  reps: readonly PatternsOfRep[]
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

/** Averages of the group in a time and in the one before. */
function perRep(reps: readonly PatternsOfRep[], now: Span, before: Span): ResultsSheet['perRep'] {
  const average = (count: (facts: PatternFacts, span: Span) => number) => {
    const of = (span: Span) => rounded(mean(reps.map(({ facts }) => count(facts, span))))
    return { before: of(before), now: of(now) }
  }
  return {
    talks: average(({ talks }, span) => talksIn({ talks }, span).length),
    minutes: average(({ talks }, span) => talksIn({ talks }, span).reduce((sum, { minutes }) => sum + minutes, 0)),
    observations: average(({ seen }, span) => seen.filter(([on]) => isIn(on, span)).length)
  }
}

/** What was held with several at once is no one-on-one. */
const talksIn = ({ talks }: Pick<PatternFacts, 'talks'>, span: Span) =>
  talks.filter(({ on, group }) => group === undefined && isIn(on, span))

const isIn = (on: PlainDate, { from, to }: Span) => on >= from && on <= to

/**
 * The results sheet of a group (S2-14), with every group of which it shows a figure; or why it is not made. What is shown
 * stays safe beside all sheets that were given out.
 */
export function resultsSheet(asked: Asked): ResultsMade {
  const { id, reps, names, manager, span, measures, madeAt, published } = asked
  const whole = reps.map(({ rep }) => rep)
  const refusal = refusalOf(whole, published)
  if (refusal) return { refusal }
  const named = measures.find(({ name }) => namesSomebody(name, names.values()))
  if (named) return { refusal: { why: 'names', kind: named.kind } }
  const time = resultSpan(span, dateOf(madeAt))
  const all = ratedGroups(reps, time)
  const open = all.filter(({ title }) => !namesSomebody(title, names.values()))
  const [, ...shown] = shownGroups([{ group: whole }, ...open], published)
  const behaviors = shown.filter((one): one is RatedGroup => 'title' in one)
  return {
    sheet: {
      format: 'coachbook.results',
      version: 1,
      id,
      madeAt,
      manager,
      ...time,
      people: whole.length,
      talks: reps.reduce((sum, { facts }) => sum + talksIn(facts, time).length, 0),
      perRep: perRep(reps, time, spanBefore(span, time)),
      behaviors: behaviors
        .map(({ title, group, start, now, wanted }) => ({ title, people: group.length, start, now, wanted }))
        .sort((a, b) => compareText(a.title, b.title)),
      left: all.length - behaviors.length,
      measures: [...measures]
    },
    groups: [whole, ...behaviors.map(({ group }) => group)]
  }
}
