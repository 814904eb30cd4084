import fc from 'fast-check'
import { expect, test } from 'vitest'
import { plusDays } from '../../../../shared/dates'
import type { PlainDate } from '../../../../shared/model/scalars'
import type { FocusFacts } from '../../../../shared/model/today'
import { focusWeek } from '../../../../shared/rules/focus-week'
import { countedId } from '../../../support/large-workbook'

const today = '2026-11-22'
const ago = (days: number) => plusDays(today, -days)

const rep = (
  nth: number,
  days: FocusFacts['days'] | null,
  more: Partial<FocusFacts & { archivedOn: PlainDate }> = {}
) => ({
  rep: countedId(nth),
  facts: { archivedOn: more.archivedOn ?? null },
  today: { focus: days && { days, sticks: more.sticks ?? false, waits: more.waits ?? false } }
})

test('S0-10 moved up is whose level is higher than it was seven days ago', () => {
  const team = [
    rep(1, [
      [ago(20), 2],
      [ago(1), 3]
    ]),
    rep(2, [
      [ago(20), 3],
      [ago(3), 4],
      [ago(0), 3]
    ]),
    rep(3, [
      [ago(20), 4],
      [ago(2), 2]
    ]),
    rep(4, [
      [ago(30), 1],
      [ago(9), 4]
    ])
  ]
  expect(focusWeek(team, today)).toEqual({ reps: 4, seen: 3, moved: 1, stick: [] })
})

test('the seventh day back is before these days; what was first seen in them began there', () => {
  expect(
    focusWeek(
      [
        rep(1, [
          [ago(7), 2],
          [ago(6), 3]
        ])
      ],
      today
    )
  ).toMatchObject({ seen: 1, moved: 1 })
  expect(
    focusWeek(
      [
        rep(1, [
          [ago(8), 2],
          [ago(7), 3]
        ])
      ],
      today
    )
  ).toMatchObject({ seen: 0, moved: 0 })
  expect(
    focusWeek(
      [
        rep(1, [
          [ago(6), 2],
          [ago(1), 4]
        ])
      ],
      today
    )
  ).toMatchObject({ seen: 1, moved: 1 })
  expect(focusWeek([rep(1, [[ago(1), 4]])], today)).toMatchObject({ seen: 1, moved: 0 })
})

test('what is dated later than today counts when its day comes', () => {
  const ahead = [
    rep(1, [
      [ago(20), 2],
      [plusDays(today, 2), 4]
    ])
  ]
  expect(focusWeek(ahead, today)).toMatchObject({ seen: 0, moved: 0 })
  expect(focusWeek(ahead, plusDays(today, 2))).toMatchObject({ seen: 1, moved: 1 })
})

test('who has no #1 behavior, or is in the archive, is not counted; whose sticks is named with what waits', () => {
  const team = [
    rep(1, null),
    rep(2, [[ago(1), 4]], { sticks: true, archivedOn: ago(3) }),
    rep(3, [[ago(40), 4]], { sticks: true, waits: true }),
    rep(4, [], { sticks: true })
  ]
  expect(focusWeek(team, today)).toEqual({
    reps: 2,
    seen: 0,
    moved: 0,
    stick: [
      { rep: countedId(3), waits: true },
      { rep: countedId(4), waits: false }
    ]
  })
})

test('whatever was seen, no more moved up than were seen, and a rep more never changes what is said of the others', () => {
  const Days = fc
    .uniqueArray(fc.tuple(fc.integer({ min: -3, max: 30 }), fc.integer({ min: 1, max: 5 })), {
      maxLength: 8,
      selector: ([back]) => back
    })
    .map((all) => all.sort(([a], [b]) => b - a).map(([back, rating]): [PlainDate, number] => [ago(back), rating]))
  fc.assert(
    fc.property(fc.array(Days, { maxLength: 6 }), Days, (all, more) => {
      const team = all.map((days, nth) => rep(nth, days))
      const [before, alone] = [focusWeek(team, today), focusWeek([rep(9, more)], today)]
      const after = focusWeek([...team, rep(9, more)], today)
      expect(before.moved <= before.seen && before.seen <= before.reps).toBe(true)
      expect([after.seen, after.moved]).toEqual([before.seen + alone.seen, before.moved + alone.moved])
    })
  )
})
