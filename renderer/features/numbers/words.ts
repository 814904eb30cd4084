import { monthInWords, shortDate } from '../../../shared/dates'
import type { Translate } from '../../../shared/messages'
import type { Metric, Period } from '../../../shared/model/metric'
import type { PlainDate } from '../../../shared/model/scalars'
import { withUnit } from '../../../shared/numbers'
import { formatAmount } from '../../../shared/rules/measures'
import { roundedAverage } from '../../../shared/rules/metrics'
import { namesOf } from '../../../shared/rules/told-apart'

/** `Q4 2026`. */
export const quarterName = (quarter: PlainDate, t: Translate): string =>
  t('numbers:quarter', { number: Math.ceil(Number(quarter.slice(5, 7)) / 3), year: quarter.slice(0, 4) })

/** `12 Oct`, `October 2026` or `Q4 2026`. */
export function periodName(start: PlainDate, period: Period, today: PlainDate, t: Translate, language: string): string {
  if (period === 'week') return shortDate(start, language, today)
  return period === 'month' ? monthInWords(start.slice(0, 7), language) : quarterName(start, t)
}

/** `11.4 visits`: an average, with the unit of its number. */
export const averageWords = (value: number, { unit }: Pick<Metric, 'unit'>, language: string): string =>
  amountWords(roundedAverage(value), { unit }, language)

/** `12 visits`. */
export const amountWords = (value: number, { unit }: Pick<Metric, 'unit'>, language: string): string =>
  withUnit(formatAmount(value, language), unit, language)

/** The numbers by name; two of the same name are told apart by how often they are entered, and by their unit. */
export function called(metrics: readonly Metric[], t: Translate): Metric[] {
  const names = namesOf(
    metrics.map(({ id, name, period, unit }) => ({ id, name, role: t(`numbers:period.${period}`), territory: unit }))
  )
  return metrics.map((metric) => ({ ...metric, name: names.get(metric.id) ?? metric.name }))
}
