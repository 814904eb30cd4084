import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { verifyPlan } from '../../../../../electron/services/records/verify'
import { tellSampleTeam } from '../../../../../electron/services/sample/build-team'
import { readSampleContent, type SampleContent } from '../../../../../electron/services/sample/content'
import { applyInPlace, copyPlain } from '../../../../../shared/commands/patch'
import { dateOf } from '../../../../../shared/dates'
import { createTranslator } from '../../../../../shared/messages'
import { Workbook } from '../../../../../shared/model/workbook'
import { cycleAdoption } from '../../../../../shared/rules/adoption'
import { coverageOf } from '../../../../../shared/rules/coverage'
import { focusWeek } from '../../../../../shared/rules/focus-week'
import { metricsOf, metricWarnings } from '../../../../../shared/rules/metrics'
import { nextStep } from '../../../../../shared/rules/next-step'
import { patternFacts } from '../../../../../shared/rules/pattern-facts'
import { patternFindings } from '../../../../../shared/rules/pattern-findings'
import { patternsOf } from '../../../../../shared/rules/patterns'
import { planState, shownPlan, standingOf } from '../../../../../shared/rules/plan-state'
import { isSigned } from '../../../../../shared/rules/plans'
import { resultsSheet } from '../../../../../shared/rules/results-sheet'
import { rhythmFacts } from '../../../../../shared/rules/rhythm-facts'
import { stageNow } from '../../../../../shared/rules/steps'
import { teamRhythm } from '../../../../../shared/rules/team-rhythm'
import { todayFacts } from '../../../../../shared/rules/today-facts'
import { content } from '../../../../support/library-in-memory'

const now = '2026-11-22T09:30:00+01:00'
const root = join(process.cwd(), 'resources', 'sample')
let words: SampleContent
let team: Workbook[]

const tell = (moment: string) => [
  ...tellSampleTeam({ content: words, packs: content.sources, now: moment, manager: 'Jonas Ek' })
]
const build = (moment: string) => tell(moment).map(({ workbook }) => workbook)

beforeAll(async () => {
  words = await readSampleContent(root, 'en')
  team = build(now)
})

/** The state of a rep in one line. */
function standing(workbook: Workbook): string {
  const { step } = nextStep(workbook)
  const shown = shownPlan(workbook)
  const plan = shown ? standingOf(planState(workbook, shown)) : 'no plan'
  const closed = Object.values(workbook.cycles).flatMap((cycle) => cycle.closed?.how ?? [])
  const relapses = Object.values(workbook.cycles).reduce((sum, cycle) => sum + cycle.relapses.length, 0)
  return [stageNow(workbook), step, plan, ...closed, ...(relapses > 0 ? ['relapse'] : [])].join(', ')
}

const everyMoment = (workbook: object): string[] => {
  const text = JSON.stringify({ ...workbook, templates: {}, behaviors: {} })
  return [...text.matchAll(/"([12]\d{3}-\d{2}-\d{2}(?:T[^"]+)?)"/g)].flatMap(([, moment]) => moment ?? [])
}

describe('the sample team (D-4)', () => {
  test('has eight reps, each somewhere else', () => {
    expect(team.map((workbook) => `${workbook.rep.name}: ${standing(workbook)}`)).toEqual([
      'Ines Carvalho: see, observe-first, no plan',
      'Θεοδώρα Παππά: see, choose, no plan',
      'ليلى منصور: agree, start-plan, no plan',
      'Tomasz Wieczorek: agree, write-plan, draft, stopped',
      'Kwame Mensah: agree, sign, rep-agreed',
      'Priya Raman: reinforce, observe, in-force',
      'Mateo Fuentes: reinforce, refine, in-force, relapse',
      'Aiko Tanaka: coach, record-agreement, no plan, sticks'
    ])
  })

  test('is made of whole workbooks that say that they are samples', () => {
    for (const workbook of team) {
      expect(Workbook.parse(workbook)).toEqual(workbook)
      expect(workbook.sample).toBe(true)
    }
  })

  test('S3-8 three of them had a role-play round together, each with a copy that names nobody else', () => {
    const copies = team.flatMap(({ rep, groups = {} }) =>
      Object.values(groups).map((group) => ({ name: rep.name, group }))
    )
    expect(copies.map(({ name }) => name)).toEqual(['Kwame Mensah', 'Priya Raman', 'Mateo Fuentes'])
    expect(new Set(copies.map(({ group: { own: _, ...shared } }) => JSON.stringify(shared))).size).toBe(1)
    for (const { name, group } of copies)
      for (const other of team.filter(({ rep }) => rep.name !== name))
        for (const part of other.rep.name.split(' ')) expect(JSON.stringify(group)).not.toContain(part)
  })

  test('is the same on the same day, whatever the hour, and another one on the next', () => {
    expect(build('2026-11-22T21:05:00+01:00')).toEqual(team)
    expect(build('2026-11-23T09:30:00+01:00')).not.toEqual(team)
  })

  test('can be told on any day, also where a weekend or a change of the clocks moves things', () => {
    const standings = team.map(standing)
    for (let day = 0; day < 366; day += 13) {
      const moment = new Date(Date.UTC(2027, 0, 1) + day * 86_400_000).toISOString().replace('.000Z', '+00:00')
      expect(build(moment).map(standing), moment).toEqual(standings)
    }
  })

  test('lives in the past year: only what was planned lies ahead', () => {
    const today = dateOf(now)
    for (const workbook of team) {
      const past = {
        ...workbook,
        plans: {},
        deals: {},
        sessions: Object.values(workbook.sessions)
          .filter(({ status }) => status === 'held')
          .map((session) => ({ ...session, agreed: { ...session.agreed, by: null } })),
        calls: Object.values(workbook.calls).filter(({ debrief }) => debrief !== null)
      }
      const moments = everyMoment(workbook)
      expect(everyMoment(past).filter((moment) => dateOf(moment) >= today)).toEqual([])
      expect(moments.filter((moment) => dateOf(moment) < '2025-11-15')).toEqual([])
      for (const plan of Object.values(workbook.plans).filter(isSigned))
        expect(dateOf(plan.managerSignature.at) < today).toBe(true)
      for (const session of Object.values(workbook.sessions))
        expect(session.status === 'held').toBe(dateOf(session.when) < today)
    }
  })

  test('N-2 has a past: the changes in the order of the clock, from the day the rep came, lead to the workbook', () => {
    for (const { workbook, past } of tell(now)) {
      expect(Workbook.parse(past.start)).toEqual(past.start)
      expect(Object.keys(past.start.observations)).toEqual([])
      const moments = past.changes.map(({ at }) => Date.parse(at))
      expect(moments).toEqual([...moments].sort((a, b) => a - b))
      expect(moments.at(-1)).toBeLessThan(Date.parse(now))
      const replayed = copyPlain(past.start)
      for (const { patches } of past.changes) applyInPlace(replayed, patches)
      expect(replayed).toEqual(workbook)
      for (const { inverse } of [...past.changes].reverse()) applyInPlace(replayed, inverse)
      expect(replayed).toEqual(past.start)
    }
  })

  test('happens on working days', () => {
    for (const workbook of team) {
      const days = Object.values(workbook.observations).map(({ when }) =>
        new Date(`${dateOf(when)}T12:00:00Z`).getUTCDay()
      )
      expect(days.filter((day) => day === 0 || day === 6)).toEqual([])
    }
  })

  test('has plans whose seals hold', () => {
    const translator = createTranslator('en')
    const signed = team.flatMap((workbook) =>
      Object.values(workbook.plans)
        .filter(isSigned)
        .map((plan) => verifyPlan(workbook, plan.id, translator).verdict)
    )
    expect(signed).toEqual(['intact', 'intact', 'intact', 'intact'])
  })

  test('was seen everywhere in the work, in all kinds, and unevenly', () => {
    const cells = team.flatMap((workbook) => coverageOf(workbook))
    for (const level of ['interaction', 'opportunity', 'account', 'territory'])
      for (const phase of ['planning', 'execution']) {
        const seen = cells.filter((cell) => cell.level === level && cell.phase === phase)
        expect(
          seen.reduce((sum, { observations }) => sum + observations, 0),
          `${level} ${phase}`
        ).toBeGreaterThan(4)
      }
    const recorded = team.flatMap((workbook) => Object.values(workbook.observations))
    expect(new Set(recorded.map(({ kind }) => kind)).size).toBe(6)
    const sizes = team.slice(1).map((workbook) => Object.keys(workbook.observations).length)
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(15)
    expect(Math.max(...sizes)).toBeLessThanOrEqual(62)
    for (const workbook of team) expect(Object.keys(workbook.accounts).length).toBeGreaterThanOrEqual(5)
  })

  test('has evidence for each rating, some of it felt and not shown to the rep', () => {
    const recorded = team.flatMap((workbook) => Object.values(workbook.observations))
    expect(recorded.filter(({ evidence }) => evidence.trim() === '')).toEqual([])
    expect(recorded.filter((observation) => observation.private.feelings !== '').length).toBeGreaterThan(4)
    expect(recorded.flatMap(({ flags }) => flags)).toHaveLength(2)
  })

  test('gets better over the year; one behavior stuck, one slipped, one is on its way', () => {
    for (const workbook of team.slice(1)) {
      const ratings = Object.values(workbook.observations)
        .filter(({ status }) => status === 'recorded')
        .sort((a, b) => Date.parse(a.when) - Date.parse(b.when))
        .flatMap((observation) => observation.ratings.map(({ rating }) => rating))
      const third = Math.floor(ratings.length / 3)
      const mean = (part: number[]) => part.reduce((sum, rating) => sum + rating, 0) / part.length
      expect(mean(ratings.slice(-third)), workbook.rep.name).toBeGreaterThan(mean(ratings.slice(0, third)) + 0.2)
    }
    const [, , , , , priya, mateo, aiko] = team
    const adoption = (workbook: Workbook | undefined, how: 'open' | 'sticks') =>
      Object.values(workbook?.cycles ?? {})
        .filter(({ closed }) => (closed?.how ?? 'open') === how)
        .map((cycle) => (workbook ? cycleAdoption(workbook, cycle)?.sticks : undefined))
    expect({
      priya: adoption(priya, 'open'),
      mateo: adoption(mateo, 'open'),
      aiko: adoption(aiko, 'sticks')
    }).toEqual({ priya: [false], mateo: [false], aiko: [true] })
  })

  test('the second cycle of a rep took its behavior from the parking lot', () => {
    const aiko = team.find(({ rep }) => rep.name === 'Aiko Tanaka')
    const cycles = Object.values(aiko?.cycles ?? {})
    const focus = cycles.find(({ closed }) => closed === null)?.focus?.behavior ?? ''
    expect(Object.keys(cycles.find(({ closed }) => closed !== null)?.parked ?? {})).toContain(focus)
  })
})

describe('the sample team in a German library', () => {
  let german: SampleContent
  let told: Workbook[]
  beforeAll(async () => {
    german = await readSampleContent(root, 'de-AT')
    told = [...tellSampleTeam({ content: german, packs: content.sources, now, manager: 'Jonas Ek' })].map(
      ({ workbook }) => workbook
    )
  })

  test('has the same stories', () => {
    expect(told.map(standing)).toEqual(team.map(standing))
  })

  test('is German from the forms to the last word', () => {
    const behaviors = told.flatMap((workbook) => Object.keys(workbook.behaviors))
    const forms = told.flatMap((workbook) => Object.values(workbook.templates))
    expect(new Set(behaviors.map((key) => key.split('/')[0]))).toEqual(new Set(['b2b-de']))
    expect(new Set(forms.map(({ language }) => language))).toEqual(new Set(['de']))
    const sentences = (content: SampleContent) =>
      [...JSON.stringify(content).matchAll(/"((?:[^"\\]|\\.)*)"/g)].flatMap(([, text = '']) =>
        (text.match(/\p{L}+/gu) ?? []).length > 2 && !text.includes('/') ? text : []
      )
    const english = new Set(sentences(words))
    expect(english.size).toBeGreaterThan(500)
    expect(sentences(german).filter((text) => english.has(text) && /\s/.test(text))).toEqual([])
  })
})

test('S1-7 the year has a rhythm: most was held, misses have their reasons, and somebody was away', () => {
  const reps = team.map((workbook) => ({ rep: workbook.id, facts: rhythmFacts(workbook) }))
  const { rows, kept, reasons } = teamRhythm(reps, [], dateOf(now))
  expect(rows).toHaveLength(7)
  expect(kept.share).toBeGreaterThan(0.5)
  expect(kept.share).toBeLessThan(0.9)
  expect(reasons.length).toBeGreaterThan(3)
  expect(kept.away).toBeGreaterThan(0)
})

test('S3-3 numbers stand for each month that is over, and some of them warn', () => {
  const filled = team.map((workbook) => metricsOf(workbook).map(({ values }) => Object.keys(values).length))
  expect(filled.filter((counts) => counts.length === 3)).toHaveLength(7)
  expect(Math.min(...filled.flat())).toBeGreaterThan(4)
  expect(team.filter((workbook) => metricWarnings(workbook, dateOf(now)).length > 0).length).toBeGreaterThan(0)
})

test('S0-10 on any day of the week some of it is fresh: two #1 behaviors were seen, one moved up, and no two one-on-ones ahead begin at one hour', () => {
  for (let day = 1; day <= 7; day++) {
    const moment = `2026-11-2${day}T09:30:00+01:00`
    const told = build(moment)
    const known = told.map((workbook) => ({
      rep: workbook.id,
      facts: { archivedOn: null },
      today: todayFacts(workbook)
    }))
    expect(focusWeek(known, dateOf(moment)), moment).toMatchObject({ seen: 2, moved: 1, stick: [] })
    const ahead = told.flatMap(({ sessions }) => Object.values(sessions).filter(({ status }) => status === 'planned'))
    expect(ahead).toHaveLength(8)
    expect(new Set(ahead.map(({ when }) => when.slice(11, 16))).size).toBe(8)
  }
})

const looked = (workbooks: readonly Workbook[]) =>
  workbooks.map((workbook) => ({ rep: workbook.id, archived: false, facts: patternFacts(workbook) }))

test('S2-11 S2-12 S4-3 patterns have something to say: what several share, who sees the talks apart, and who gets the time', () => {
  const says = (weeks: 13 | 26) => patternFindings(looked(team), weeks, dateOf(now)).map((finding) => finding.says)
  expect(says(13)).toEqual(expect.arrayContaining(['shared-gap', 'segment', 'unseen']))
  expect(says(26)).toContain('apart')
  const { about, segments, trainings, together } = patternsOf(looked(team), 13, dateOf(now))
  expect(segments.map(({ segment }) => segment)).toEqual(['top', 'middle', 'bottom'])
  expect(Object.values(about ?? { none: 0 }).filter((share) => share === 0)).toEqual([])
  expect(trainings.some(({ marks }) => marks.some(({ due, seen }) => due > seen))).toBe(true)
  expect(together).toBe(true)
})

test.each([
  '2026-11-22T09:30:00+01:00',
  '2026-04-01T09:30:00+02:00',
  '2026-06-30T09:30:00+02:00',
  '2026-08-14T09:30:00+02:00'
])('S2-14 a results sheet of those who were there has averages and a behavior, on %s', (moment) => {
  const [, ...there] = build(moment)
  const made = resultsSheet({
    id: there[0]?.id ?? '',
    group: there.map(({ id }) => id),
    reps: looked(there),
    names: new Map(there.map(({ id, rep }) => [id, rep.name])),
    manager: 'Jonas Ek',
    span: 'last',
    measures: [],
    madeAt: moment,
    published: []
  })
  const sheet = 'sheet' in made ? made.sheet : null
  expect(sheet).toMatchObject({ people: 7, talks: expect.any(Number) })
  expect(sheet?.perRep.minutes.now).toBeGreaterThan(20)
  const [shared] = sheet?.behaviors ?? []
  expect(shared?.title).toBe('Asks two open questions before showing anything')
  expect(shared?.now).toBeGreaterThan(shared?.start ?? 5)
})
