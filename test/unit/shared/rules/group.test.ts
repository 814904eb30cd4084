import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wantedEvents } from '../../../../electron/services/rhythm/events'
import { createTranslator } from '../../../../shared/messages'
import type { GroupKind, GroupSession, GroupWords } from '../../../../shared/model/group'
import type { PatternsOfRep } from '../../../../shared/model/patterns'
import type { BegunStatement } from '../../../../shared/model/statement'
import type { KnownOfRep } from '../../../../shared/model/today'
import { groupIn, groupsOfTeam, namedIn, sharedPart } from '../../../../shared/rules/group'
import { hasOwnWords } from '../../../../shared/rules/group-words'
import { patternFacts } from '../../../../shared/rules/pattern-facts'
import { minutesOf, patternsOf, talksOnce } from '../../../../shared/rules/patterns'
import { judge } from '../../../../shared/rules/rhythm'
import { rhythmFacts } from '../../../../shared/rules/rhythm-facts'
import { rhythmReport } from '../../../../shared/rules/rhythm-report'
import { todayFacts } from '../../../../shared/rules/today-facts'
import { inTodayOrder } from '../../../../shared/rules/today-order'
import { weekOfDays } from '../../../../shared/rules/week-of-days'
import { countedId } from '../../../support/large-workbook'
import { noPatterns } from '../../../support/patterns'
import { RepStory } from '../../../support/rep-story'
import { nothingOpen } from '../../../support/today'

const group = countedId(500)
const reps = [countedId(1), countedId(2), countedId(3)]

const words = (kind: GroupKind, status: GroupWords['status'], when: string): GroupWords => ({
  status,
  kind,
  when,
  minutes: 90,
  subject: 'Questions before a demo',
  behaviors: [],
  notes: ''
})

/** Three reps, each with a promised ride-along day and a talk every two weeks, and a group session. */
function told(kind: GroupKind, status: GroupWords['status'], when: string, today = '2026-09-10'): KnownOfRep[] {
  return reps.map((rep, at) => {
    const story = new RepStory()
    for (const [type, every] of [
      ['ride-along', 2],
      ['coaching-talk', 2]
    ] as const)
      story.run('2026-08-31', {
        type: 'rhythm.set',
        id: countedId(700 + at * 2 + (type === 'ride-along' ? 0 : 1)),
        session: type,
        from: '2026-08-31',
        every,
        weekday: 4,
        at: null
      })
    story.run(today, { type: 'group.write', id: group, edition: 1, size: 3, words: words(kind, status, when) })
    return { rep, facts: rhythmFacts(story.workbook), today: todayFacts(story.workbook) }
  })
}

const outcomes = (known: KnownOfRep[], today: string) =>
  known.map(({ facts }) =>
    judge(facts, [], today, { from: '2026-08-31', to: '2026-09-13' }).map(({ type, outcome }) => `${type} ${outcome}`)
  )

describe('S3-8 S1-7 what a group session is for the rhythm', () => {
  test('a day on the road with several keeps the ride-along day of each, and no one-on-one', () => {
    const known = told('ride-along', 'held', '2026-09-03T08:00:00+02:00')
    expect(outcomes(known, '2026-09-10')).toEqual(
      reps.map(() => expect.arrayContaining(['ride-along held', 'coaching-talk due']))
    )
  })

  test.each(['training', 'role-play'] as const)('a %s keeps nothing that was promised to one', (kind) => {
    const known = told(kind, 'held', '2026-09-03T08:00:00+02:00')
    expect(outcomes(known, '2026-09-10')).toEqual(
      reps.map(() => expect.arrayContaining(['ride-along due', 'coaching-talk due']))
    )
  })

  test('the report of the time that was used counts it once', () => {
    const known = told('ride-along', 'held', '2026-09-03T08:00:00+02:00')
    const report = rhythmReport({
      id: countedId(9),
      reps: known,
      own: [],
      names: new Map(reps.map((rep, at) => [rep, `Rep ${at}`])),
      manager: 'Jonas Ek',
      from: '2026-08-31',
      to: '2026-09-10',
      madeAt: '2026-09-10T09:00:00+02:00',
      today: '2026-09-10'
    })
    expect(report.used).toEqual([{ kind: 'ride-along', held: 1, minutes: 90 }])
    expect(report.kept.held).toBe(3)
  })
})

describe('S3-8 a planned group session', () => {
  const known = told('ride-along', 'planned', '2026-09-10T08:00:00+02:00', '2026-09-08')

  test('waits once on Today, and the ride-along days that it keeps are not asked for', () => {
    const due = inTodayOrder(known, [], '2026-09-10T09:00:00+02:00')
    expect(due.filter(({ due: { what } }) => what === 'group')).toMatchObject([{ due: { id: group, size: 3 } }])
    expect(due.flatMap(({ due }) => ('type' in due ? due.type : []))).not.toContain('ride-along')
  })

  test('stands once in the week', () => {
    const items = weekOfDays(known, [], '2026-09-08').flatMap((day) => day.items)
    expect(items.filter(({ what }) => what === 'group')).toHaveLength(1)
    expect(items.filter((item) => item.what === 'rhythm' && item.type === 'ride-along')).toEqual([])
  })

  test('is in the calendar once, without a name, and in place of the ride-along days', () => {
    const events = wantedEvents({
      reps: known,
      own: [],
      names: new Map(reps.map((rep, at) => [rep, `Rep ${at}`])),
      today: '2026-09-08',
      t: createTranslator('en').t
    })
    const soon = events.filter(({ due }) => due < '2026-09-14').map(({ content }) => content)
    const when = { day: '2026-09-10', time: '08:00', floats: true }
    expect(soon).toEqual([{ title: 'Group session (3)', when, minutes: 90 }])
  })

  test('is one of the team, with all who take part', () => {
    expect(groupsOfTeam(known)).toMatchObject([{ id: group, held: false, reps }])
  })
})

describe('S3-8 in the figures of the team a group session counts once', () => {
  const facts: PatternsOfRep[] = reps.map((rep) => {
    const story = new RepStory()
    story.run('2026-09-10', {
      type: 'group.write',
      id: group,
      edition: 1,
      size: 3,
      words: words('training', 'held', '2026-09-03T08:00:00+02:00')
    })
    return { rep, archived: false, facts: patternFacts(story.workbook) }
  })

  test('its minutes are shared out evenly, so that they sum up to the time of the manager', () => {
    const { minutes, about, together } = patternsOf(facts, 8, '2026-09-10')
    expect(minutes.map((one) => [one.minutes, one.talks])).toEqual([
      [30, 1],
      [30, 1],
      [30, 1]
    ])
    expect(minutesOf({ talks: facts.flatMap((one) => one.facts.talks) })).toBe(90)
    expect(about).toMatchObject({ skill: 1 })
    expect(together).toBe(true)
  })

  test('whatever took place, the minutes of all reps are the minutes of the sessions, each once', () => {
    const session = fc.record({ minutes: fc.integer({ min: 1, max: 600 }), size: fc.integer({ min: 1, max: 12 }) })
    fc.assert(
      fc.property(fc.array(session, { maxLength: 12 }), (sessions) => {
        const team = Array.from({ length: 12 }, (_, rep) => ({
          rep: countedId(rep + 1),
          archived: false,
          facts: {
            ...noPatterns,
            talks: sessions.flatMap(({ minutes, size }, at) =>
              rep < size
                ? [
                    {
                      on: '2026-09-03',
                      minutes,
                      about: 'skill' as const,
                      deal: false,
                      group: { id: countedId(800 + at), size }
                    }
                  ]
                : []
            )
          }
        }))
        const sum = team.reduce((all, one) => all + minutesOf(one.facts), 0)
        expect(sum).toBeCloseTo(sessions.reduce((all, { minutes }) => all + minutes, 0))
        expect(talksOnce(team)).toHaveLength(sessions.length)
      })
    )
  })

  test('it is one record, also for the findings', () => {
    expect(talksOnce(facts)).toHaveLength(1)
  })
})

describe('S3-8 names in what everybody gets', () => {
  const team = [{ name: 'Mira Lindqvist' }, { name: 'Will Long' }, { name: 'José Ortega' }]
  const found = (...texts: string[]) => namedIn(texts, team).map(({ name }) => name)

  test.each([
    ['Mira played the buyer.', ['Mira Lindqvist']],
    ['Lindqvist’s turn, then JOSÉ’s.', ['Mira Lindqvist', 'José Ortega']],
    ['Jose went first', ['José Ortega']],
    ['Miras Einwand, Ortegas Zahlen', ['Mira Lindqvist', 'José Ortega']],
    ['The Mirasol account', []],
    ['We will take a long time over the admiration of it.', []],
    ['', []]
  ])('in “%s”', (text, names) => expect(found(text)).toEqual(names))

  test('words about one rep name others, and not the rep, nor somebody of the same first name', () => {
    const about = (text: string) => namedIn([text], [...team, { name: 'Mira Sol' }], 'Mira Lindqvist')
    expect(about('Mira Lindqvist asked first.')).toEqual([])
    expect(about('Lindqvists Zahlen')).toEqual([])
    expect(about('Mira asked before José did.')).toEqual([{ name: 'José Ortega' }])
  })
})

describe('S3-8 a rep’s copy of a group session', () => {
  const copy: GroupSession = {
    ...words('training', 'held', '2026-09-03T08:00:00+02:00'),
    id: group,
    edition: 2,
    size: 3,
    notes: 'Each played the buyer once.',
    own: 'Asked first.',
    private: { notes: 'Tired.' }
  }

  test('is found by its id, and not by a property name that every object has', () => {
    expect(groupIn({ groups: { [group]: copy } }, group)).toBe(copy)
    expect(groupIn({ groups: { [group]: copy } }, 'constructor')).toBeUndefined()
    expect(groupIn({}, group)).toBeUndefined()
  })

  test('has in common with the others what names nobody; one that was called off for a rep is planned for them', () => {
    const { id: _, edition: _e, size: _s, own: _o, private: _p, ...common } = copy
    expect(sharedPart(copy)).toEqual(common)
    expect(sharedPart({ ...copy, status: 'planned' }).status).toBe('planned')
    expect(sharedPart({ ...copy, status: 'off' }).status).toBe('planned')
  })

  test('says something of its own once somebody wrote about the rep, or the rep to it', () => {
    const says = (more: Partial<GroupSession>, workbook: Parameters<typeof hasOwnWords>[0] = {}) =>
      hasOwnWords(workbook, { ...copy, own: ' ', private: { notes: ' ' }, ...more })
    expect(says({})).toBe(false)
    expect(says({ own: 'Asked first.' })).toBe(true)
    expect(says({ private: { notes: 'Tired.' } })).toBe(true)
    const said = { status: 'begun', of: { kind: 'group', id: group }, text: 'I asked.' } as unknown as BegunStatement
    expect(says({}, { statements: { a: said } })).toBe(true)
    expect(says({ id: countedId(501) }, { statements: { a: said } })).toBe(false)
  })
})

test('S3-8 the group sessions of the team come each once, the latest first, with everybody who takes part', () => {
  const facts = (id: number, when: string) => ({
    id: countedId(id),
    kind: 'training' as const,
    when,
    minutes: 60,
    subject: 'x',
    size: 2,
    held: false
  })
  // By the local clock of each: the second one begins first.
  const [late, early] = [facts(1, '2026-09-03T23:30:00-05:00'), facts(2, '2026-09-04T05:00:00+02:00')]
  const of = (rep: number, ...groups: (typeof early)[]) => ({ rep: countedId(rep), today: { ...nothingOpen, groups } })
  expect(groupsOfTeam([of(11, early, late), of(12, late)])).toEqual([
    { ...late, reps: [countedId(11), countedId(12)] },
    { ...early, reps: [countedId(11)] }
  ])
})

test('S3-8 a letter alone names nobody, and of a name only what is written with a capital', () => {
  const team = [{ name: 'R. Castellanos' }, { name: 'Jan van der Berg' }, { name: 'Li Wu' }]
  const found = (text: string) => namedIn([text], team).map(({ name }) => name)
  expect(found('R asked. A van came, Der Termin.')).toEqual([])
  expect(found('Van Gogh')).toEqual([])
  expect(found('Li went, Berg waited')).toEqual(['Jan van der Berg', 'Li Wu'])
  // The words are about Berg, and its genitive does not name anybody else.
  expect(namedIn(['Bergs Zahlen'], [{ name: 'Eva Berg' }], 'Jan Berg')).toEqual([])
})
