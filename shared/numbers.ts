const formatters = new Map<string, Intl.NumberFormat>()

function formatter(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`
  const known = formatters.get(key) ?? new Intl.NumberFormat(language, options)
  formatters.set(key, known)
  return known
}

/** `1,234.5`, in German `1.234,5`: a count or a measured number with at most three decimals. */
export const formatNumber = (value: number, language: string): string => formatter(language, {}).format(value)

const marks = new Map<string, { group: string; decimal: string }>()

/** What a language writes between thousands and before decimals: `,` and `.` in English, `.` and `,` in German. */
export function marksOf(language: string): { group: string; decimal: string } {
  const known = marks.get(language)
  if (known) return known
  const parts = formatter(language, {}).formatToParts(1_234_567.5)
  const of = (type: 'group' | 'decimal') => parts.find((part) => part.type === type)?.value ?? ''
  const found = { group: of('group'), decimal: of('decimal') }
  marks.set(language, found)
  return found
}

/** A share between 0 and 1 in whole percent: `50%`, in German `50 %`. */
export const formatShare = (share: number, language: string): string =>
  formatter(language, { style: 'percent', maximumFractionDigits: 0 }).format(share)

/**
 * `some` of `all` in whole percent, rounded as a calculator does. It is never 100% while one is missing (249 of 250 is
 * `99%`) and never 0% while there is one. A dash when `all` is 0.
 */
export function formatPart(some: number, all: number, language: string): string {
  if (all === 0) return '–'
  if (some === 0 || some === all) return formatShare(some / all, language)
  return formatShare(Math.min(99, Math.max(1, Math.round((some * 100) / all))) / 100, language)
}

/** Units in the plural, each with its singular. */
const oneOf: Readonly<Record<string, string>> = {
  days: 'day',
  weeks: 'week',
  months: 'month',
  quarters: 'quarter',
  years: 'year',
  hours: 'hour',
  minutes: 'minute',
  times: 'time',
  visits: 'visit',
  calls: 'call',
  meetings: 'meeting',
  accounts: 'account',
  deals: 'deal',
  offers: 'offer',
  points: 'point',
  Tage: 'Tag',
  Wochen: 'Woche',
  Monate: 'Monat',
  Quartale: 'Quartal',
  Jahre: 'Jahr',
  Stunden: 'Stunde',
  Minuten: 'Minute',
  Besuche: 'Besuch',
  Anrufe: 'Anruf',
  Termine: 'Termin',
  Kunden: 'Kunde',
  Deals: 'Deal',
  Angebote: 'Angebot',
  Punkte: 'Punkt'
}

/** Amounts of one with their unit, as pairs: `1 day` as it is said, and `1 days` as it would be without `oneOf`. */
export const amountsOfOne: readonly (readonly [string, string])[] = Object.entries(oneOf).map(
  ([many, one]) => [`1 ${one}`, `1 ${many}`] as const
)

/** The unit in the number that the amount asks for: `day` beside `1`, where `days` was given. */
export const unitBeside = (amount: string, unit: string): string =>
  amount === '1' && Object.hasOwn(oneOf, unit) ? (oneOf[unit] ?? unit) : unit

/** An amount in words with the unit that somebody gave it, which may be empty: `12 visits`, `50%`, in German `50 %`. */
export function withUnit(amount: string, unit: string, language: string): string {
  const isClose = unit === '%' && !/\s/.test(formatShare(0, language))
  return isClose ? `${amount}%` : `${amount} ${unitBeside(amount, unit)}`.trim()
}

/** `1,234.5` or `1.234,5` with every decimal; without grouping in a field that the number is typed into. */
export const formatExact = (value: number, language: string, useGrouping: boolean): string =>
  formatter(language, { maximumFractionDigits: 20, useGrouping }).format(value)

/** An amount of something with its short unit: `1.5 MB`, `12 days`. */
export const formatUnit = (amount: number, unit: string, language: string, decimals: number): string =>
  formatter(language, { style: 'unit', unit, maximumFractionDigits: decimals }).format(amount)
