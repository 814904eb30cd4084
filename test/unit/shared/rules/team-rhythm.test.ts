import { describe, expect, test } from 'vitest'
import type { RhythmOfRep } from '../../../../shared/model/rhythm'
import { promiseOf, shownFrom, teamRhythm, weeksShown } from '../../../../shared/rules/team-rhythm'
import { countedId } from '../../../support/large-workbook'
import { answer, every, factsOf, held, leave } from '../../../support/rhythm'

const [mira, yara] = [countedId(1), countedId(2)]
const today = '2026-11-29'
const of = (rep: string, facts: Partial<RhythmOfRep['facts']>): RhythmOfRep => ({
  rep,
  facts: { planned: [], ...factsOf({}), ...facts }
})

describe('S1-7 the rhythm of all reps', () => {
  const weekly = of(mira, {
    cadences: [every(1, 4, '2026-11-02')],
    held: held('2026-11-05', '2026-11-12'),
    answers: [answer('2026-11-19', 'moved', 'deals')]
  })
  const second = of(yara, { cadences: [every(2, 1, '2026-11-02'), every(4, 2, '2026-11-02', 'ride-along')] })

  test('has a row for each type that was promised, a sum, and what is asked and waits', () => {
    const found = teamRhythm([weekly, second], [], today)
    expect(found.rows.map(({ rep, type, cadence }) => [rep, type, cadence?.every])).toEqual([
      [mira, 'coaching-talk', 1],
      [yara, 'coaching-talk', 2],
      [yara, 'ride-along', 4]
    ])
    expect(found.kept).toMatchObject({ due: 4, held: 2, missed: 1, unanswered: 1 })
    expect(found.asked.map(({ rep, judged }) => `${rep === mira ? 'mira' : 'yara'} ${judged.due}`)).toEqual([
      // The others can still be held this week.
      'yara 2026-11-02'
    ])
    expect(found.reasons).toEqual([{ reason: 'deals', count: 1 }])
  })

  test('asks about the earliest day first, whoever it is of', () => {
    const [late, early] = [
      of(mira, { cadences: [every(1, 4, '2026-11-09')] }),
      of(yara, { cadences: [every(1, 1, '2026-11-02')] })
    ]
    const found = teamRhythm([late, early], [], today)
    expect(found.asked.map(({ judged }) => judged.due)).toEqual([
      '2026-11-02',
      '2026-11-09',
      '2026-11-12',
      '2026-11-16',
      '2026-11-19'
    ])
  })

  test('counts what was held some days early from its own day on, in the sum, the promise and the row of weeks alike', () => {
    const early = of(mira, { cadences: [every(1, 4, '2026-11-16')], held: held('2026-11-19', '2026-11-23') })
    const on = (day: string) => {
      const { kept, rows, streak } = teamRhythm([early], [], day)
      return [kept.held, kept.due, promiseOf(rows, 12, day).kept.held, streak.now.weeks]
    }
    expect(on('2026-11-24')).toEqual([1, 1, 1, 1])
    expect(on('2026-11-26')).toEqual([2, 2, 2, 2])
  })

  test('counts 26 weeks, this one included, and finds the best row before them', () => {
    const long = of(mira, {
      cadences: [every(1, 1, '2026-01-05')],
      held: held('2026-01-05', '2026-01-12', '2026-11-23')
    })
    const found = teamRhythm([long], [], today)
    expect(shownFrom(today)).toBe('2026-06-01')
    expect(found.kept).toMatchObject({ due: 26, held: 1 })
    expect(found.streak).toEqual({ now: { weeks: 1, since: '2026-11-23' }, best: { weeks: 2, since: '2026-01-05' } })
  })

  test('the manager’s leave takes due dates of all reps away', () => {
    const found = teamRhythm([weekly, second], [leave('2026-11-01', '2026-11-30', '2026-10-01')], today)
    expect(found.kept).toMatchObject({ due: 2, held: 2, away: 5 })
    expect(found.asked).toEqual([])
  })

  test('a month away without leave asks for everything', () => {
    const found = teamRhythm([of(mira, { cadences: [every(1, 1, '2026-11-02')] })], [], today)
    expect(found.asked.map(({ judged }) => judged.due)).toEqual(['2026-11-02', '2026-11-09', '2026-11-16'])
  })

  test('what was over before a rep went to the archive is shown, counted and asked about as before', () => {
    const facts = { cadences: [every(1, 1, '2026-10-05')] }
    const found = teamRhythm([of(mira, { ...facts, archivedOn: '2026-10-19' })], [], today)
    expect(found.kept).toMatchObject({ due: 2, unanswered: 2 })
    expect(found.asked.map(({ judged }) => judged.due)).toEqual(['2026-10-05', '2026-10-12'])
    expect(found.rows.map(({ archived, judged }) => [archived, judged.length])).toEqual([[true, 2]])
    const later = teamRhythm([of(mira, { ...facts, archivedOn: '2026-10-19' })], [], '2027-06-01')
    expect(later).toMatchObject({ rows: [], asked: [], kept: { due: 0 } })
  })

  test('a window that lasts is due and no more; the list asks about as many as the headline and the squares say', () => {
    const gone = of(yara, { cadences: [every(2, 1, '2026-10-05')], archivedOn: '2026-11-10' })
    const found = teamRhythm([of(mira, { cadences: [every(1, 1, '2026-11-02')] }), gone, second], [], '2026-11-25')
    const squares = found.rows.flatMap(({ judged }) => judged).map(({ outcome }) => outcome)
    expect(squares.filter((outcome) => outcome === 'unanswered')).toHaveLength(found.kept.unanswered)
    expect(found.asked).toHaveLength(found.kept.unanswered)
    expect(found.rows[0]?.judged.map(({ due, outcome }) => `${due} ${outcome}`)).toEqual([
      '2026-11-02 unanswered',
      '2026-11-09 unanswered',
      '2026-11-16 unanswered',
      '2026-11-23 due',
      '2026-11-30 ahead'
    ])
  })

  test('nothing promised: nothing is due', () => {
    expect(teamRhythm([of(mira, { held: held('2026-11-05') })], [], today)).toMatchObject({
      rows: [],
      kept: { share: null }
    })
  })

  describe('the promise on Today is the number of the rhythm for the same time', () => {
    const ended = of(yara, {
      cadences: [every(1, 4, '2026-09-03'), every(null, 1, '2026-09-28')],
      held: held('2026-09-10')
    })
    const archived = of(countedId(3), { cadences: [every(1, 1, '2026-09-07')], archivedOn: '2026-09-25' })
    const after = '2026-09-28'

    test('a rep stays in it after the cadence was ended and after going to the archive, the archive last', () => {
      const { rows, kept } = teamRhythm([archived, ended, weekly], [], after)
      const promise = promiseOf(rows, 12, after)
      expect(promise.kept).toEqual(kept)
      expect(promise.kept).toMatchObject({ due: 6, held: 1, unanswered: 5 })
      expect(promise.rows.map(({ row, kept: { held: of, due } }) => [row.rep, row.cadence?.every, of, due])).toEqual([
        [yara, undefined, 1, 4],
        [mira, 1, 0, 0],
        [countedId(3), 1, 0, 2]
      ])
    })

    test('they go once nothing was due in the weeks that are shown', () => {
      const later = '2027-01-15'
      const { rows } = teamRhythm([archived, ended, weekly], [], later)
      expect(promiseOf(rows, 12, later).rows.map(({ row }) => row.rep)).toEqual([mira])
    })

    test('what was held before its day is shown at once and counts from its day on, as there', () => {
      const early = of(mira, { cadences: [every(1, 4, '2026-11-19')], held: held('2026-11-23') })
      const on = (day: string) => {
        const { rows, kept } = teamRhythm([early], [], day)
        const promise = promiseOf(rows, weeksShown, day)
        expect(promise.kept).toEqual(kept)
        return [promise.rows[0]?.judged.length, promise.kept.held]
      }
      expect(on('2026-11-24')).toEqual([2, 0])
      expect(on('2026-11-26')).toEqual([2, 1])
    })
  })
})
