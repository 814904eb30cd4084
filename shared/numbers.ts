const formatters = new Map<string, Intl.NumberFormat>()

function formatter(language: string, options: Intl.NumberFormatOptions): Intl.NumberFormat {
  const key = `${language} ${JSON.stringify(options)}`
  const known = formatters.get(key) ?? new Intl.NumberFormat(language, options)
  formatters.set(key, known)
  return known
}

/** `1,234.5`, in German `1.234,5`: a count or a measured number with at most three decimals. */
export const formatNumber = (value: number, language: string): string => formatter(language, {}).format(value)

/** `50%`, in German `50 %`: a share of 1, in whole percent. */
export const formatShare = (share: number, language: string): string =>
  formatter(language, { style: 'percent', maximumFractionDigits: 0 }).format(share)

/** `12 visits`, `50%`, in German `50 %`: an amount in words with the unit that somebody gave it; a unit can be missing. */
export function withUnit(amount: string, unit: string, language: string): string {
  const isClose = unit === '%' && !/\s/.test(formatShare(0, language))
  return isClose ? `${amount}%` : `${amount} ${unit}`.trim()
}

/** `1,234.5` or `1.234,5` with every decimal; without groups for a field that it is typed in. */
export const formatExact = (value: number, language: string, useGrouping: boolean): string =>
  formatter(language, { maximumFractionDigits: 20, useGrouping }).format(value)

/** An amount of something with its short unit: `1.5 MB`, `12 days`. */
export const formatUnit = (amount: number, unit: string, language: string, decimals: number): string =>
  formatter(language, { style: 'unit', unit, maximumFractionDigits: decimals }).format(amount)
