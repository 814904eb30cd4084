import { dateOf, mondayOf, plusDays } from '../../../shared/dates'
import type { MissReason } from '../../../shared/model/rhythm'
import { judge } from '../../../shared/rules/rhythm'
import { rhythmFacts } from '../../../shared/rules/rhythm-facts'
import { pick, type Random, randomFrom } from './random'
import type { Telling } from './telling'

/** A rep who came fewer than this many days ago has no rhythm yet. */
const settled = 60

/** How many days back the rhythm goes; the earliest day of a story of a year. */
const longest = 350

const reasons: readonly [MissReason, ...MissReason[]] = ['deals', 'fires', 'forecasting', 'sickness', 'troubleshooting']

/** Adds the promised ride-alongs, what became of them week by week, and the days on which the rep was away (S1-7). */
export function planRhythm(telling: Telling, seed: number): void {
  const { rep, parts } = telling
  if (rep.joined < settled || rep.visits === 0) return
  const random = randomFrom(seed)
  const { calendar } = parts
  const since = Math.min(rep.joined - 7, longest)
  const every = Math.min(6, Math.max(1, Math.round((1.4 * rep.joined) / 7 / rep.visits)))
  telling.at(calendar.at(since, 8, 45), () =>
    telling.run({
      type: 'rhythm.set',
      id: telling.id(),
      session: 'ride-along',
      from: calendar.on(since),
      every,
      weekday: 2 + Math.floor(random() * 3),
      at: null
    })
  )
  planLeave(telling, random)
  for (let ago = since - 14; ago > 10; ago -= 7)
    telling.at(calendar.at(ago, 17, 40), () => answer(telling, ago, random))
}

/** Two weeks of vacation in the second half of the story, known a month before. */
function planLeave(telling: Telling, random: Random): void {
  const { calendar } = telling.parts
  const begins = Math.round(telling.rep.joined * (0.2 + 0.3 * random()))
  telling.at(calendar.at(begins + 30, 9, 20), () =>
    telling.run({
      type: 'leave.add',
      id: telling.id(),
      from: mondayOf(calendar.on(begins)),
      to: plusDays(mondayOf(calendar.on(begins)), 11),
      kind: 'vacation'
    })
  )
}

/** On a Friday, enters the reason of what was due, was not held and has no answer. */
function answer(telling: Telling, ago: number, random: Random): void {
  const today = dateOf(telling.parts.calendar.at(ago, 17))
  const span = { from: plusDays(today, -120), to: today }
  for (const { type, due, outcome } of judge(rhythmFacts(telling.workbook), [], today, span)) {
    if (outcome !== 'unanswered') continue
    const reason = pick(random, reasons, 1.5)
    telling.run({ type: 'rhythm.answer', session: type, due, outcome: 'missed', reason })
  }
}
