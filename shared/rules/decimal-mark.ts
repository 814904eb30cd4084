/** What stands before the decimals of a number. */
export type DecimalMark = ',' | '.'

/** The comma in `1.234,5`, `1,5`, `0,250` or `1234,500` can only stand before decimals. */
const commaDecimals = /\d,\d{1,2}(?!\d)|\d,\d{4,}|\.\d{3},\d|\s\d{3},\d|(?<![\d.,])0\d*,\d|\d{4,},\d/
const pointDecimals = /\d\.\d{1,2}(?!\d)|\d\.\d{4,}|,\d{3}\.\d|\s\d{3}\.\d|(?<![\d.,])0\d*\.\d|\d{4,}\.\d/
const commaGroups = /,\d{3},\d{3}/
const pointGroups = /\.\d{3}\.\d{3}/

/** `1.234` can be a thousand and more, or one and a fraction. */
const eitherWay = /(?<![\d.,])[1-9]\d{0,2}[.,]\d{3}(?![\d.,])/

/** Whether a text is a different number with a comma than with a point before the decimals. */
export const isEitherWay = (text: string): boolean => eitherWay.test(text.replace(/[\s'’]/g, ''))

/** The mark before the decimals that a text shows by itself; null when it shows none. */
export function markIn(text: string): DecimalMark | null {
  const spaced = text.replace(/['’]/g, ' ')
  if (commaDecimals.test(spaced) || pointGroups.test(spaced)) return ','
  return pointDecimals.test(spaced) || commaGroups.test(spaced) ? '.' : null
}

/** A language that writes this mark before decimals. */
export const languageOfMark = (mark: DecimalMark): 'en' | 'de' => (mark === ',' ? 'de' : 'en')

export const otherMark = (mark: DecimalMark): DecimalMark => (mark === ',' ? '.' : ',')
