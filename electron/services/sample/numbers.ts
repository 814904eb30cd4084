import { dateOf } from '../../../shared/dates'
import { periodStart } from '../../../shared/rules/periods'
import type { SampleNumber } from './content'
import { randomFrom } from './random'
import type { Telling } from './telling'

/** Adds numbers of the rep's work, entered at the end of each month (S3-3). */
export function planNumbers(telling: Telling, seed: number): void {
  const { rep, parts } = telling
  const random = randomFrom(seed)
  const months = monthsOf(telling)
  if (months.length < 3) return
  for (const number of parts.numbers) {
    const { name, unit, kind, target } = number
    telling.at(parts.calendar.at(rep.joined, 9), () => {
      const id = telling.id()
      telling.run({ type: 'metric.add', id, name, unit, period: 'month', kind, better: 'higher', target })
      for (const [at, { first, ago }] of months.entries())
        telling.at(parts.calendar.at(ago, 18, 20), () =>
          telling.run({
            type: 'metric.enter',
            cells: [{ metric: id, on: first, value: valueAt(number, at / (months.length - 1), random()) }]
          })
        )
    })
  }
}

/** The months that are over, with the day on which their numbers were entered. */
function monthsOf({ rep, parts: { calendar } }: Telling) {
  const months: { first: string; ago: number }[] = []
  for (let ago = rep.joined - 31; ago > 0; ago -= 1) {
    const on = calendar.on(ago)
    const before = calendar.on(ago + 1)
    if (periodStart(on, 'month') === periodStart(before, 'month')) continue
    months.push({ first: periodStart(before, 'month'), ago })
  }
  return months.filter(({ ago }) => dateOf(calendar.at(ago, 12)) < calendar.today)
}

/** A value between the beginning and the end of the story, with the ups and downs of a month. */
const valueAt = ({ from, to }: SampleNumber, share: number, chance: number): number =>
  Math.max(0, Math.round(from + (to - from) * share + (chance - 0.5) * 0.3 * from))
