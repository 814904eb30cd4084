/** The numbers of Excel's built-in formats that show a percentage: `0%` and `0.00%`. */
const builtIn = new Set(['9', '10'])

/** Whether a format shows a percent sign that is not part of its fixed text. */
const showsPercent = (code: string) =>
  code
    .replace(/&quot;.*?&quot;|"[^"]*"/g, '')
    .replace(/\\./g, '')
    .includes('%')

/** The numbers of the cell styles that show a percentage. */
export function percentStyles(styles: string): ReadonlySet<string> {
  const codes = [...styles.matchAll(/<(?:\w+:)?numFmt\s([^>]*)>/g)].flatMap(([, words = '']) => {
    const id = /\bnumFmtId="(\d+)"/.exec(words)?.[1]
    const code = /\bformatCode="([^"]*)"/.exec(words)?.[1]
    return id !== undefined && code !== undefined && showsPercent(code) ? [id] : []
  })
  const shares = new Set([...builtIn, ...codes])
  const formats = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? ''
  const found = [...formats.matchAll(/<(?:\w+:)?xf\s[^>]*?\bnumFmtId="(\d+)"/g)].map(([, id = '']) => shares.has(id))
  return new Set(found.flatMap((isShare, at) => (isShare ? [String(at)] : [])))
}

/** `25%` for 0.25; null when it is no plain number. Four decimals when three could be taken for thousands. */
function percentOf(value: string): string | null {
  if (!/^-?\d+(?:\.\d+)?(?:E-?\d+)?$/i.test(value)) return null
  const text = String(Number((Number(value) * 100).toPrecision(12)))
  if (text.includes('e')) return null
  return /\.\d{3}$/.test(text) ? `${text}0%` : `${text}%`
}

const cell =
  /<((?:\w+:)?)c\b([^>]*)>((?:<(?:\w+:)?f\b[^>]*\/>|<(?:\w+:)?f\b[^>]*>[^<]*<\/(?:\w+:)?f>)?)<(?:\w+:)?v>([^<]*)<\/(?:\w+:)?v>/g

/** A sheet in which percentages are written as they are shown: Excel stores 25 % as 0.25. */
export const withShownShares = (sheet: string, styles: ReadonlySet<string>): string =>
  sheet.replace(cell, (whole, space: string, words: string, formula: string, value: string) => {
    const style = /\bs="(\d+)"/.exec(words)?.[1]
    const type = /\bt="(\w+)"/.exec(words)?.[1] ?? 'n'
    const shown = type === 'n' && style !== undefined && styles.has(style) ? percentOf(value) : null
    if (shown === null) return whole
    const others = words.replace(/\s*\b[st]="\w+"/g, '')
    return `<${space}c${others} t="str">${formula}<${space}v>${shown}</${space}v>`
  })
