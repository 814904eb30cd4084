import { largestAmount } from '../limits'
import type { Outcome } from '../model/cycle'
import { formatExact, marksOf } from '../numbers'

/** The gap of a measure (S2-6). */
export interface NumberGap {
  /** The latest value: the present one, or the one from before the cycle. */
  now: number | null
  wanted: number | null
  /** The distance that is left, never below 0; null while one of the two values is missing. */
  size: number | null
}

const decimalsOf = (value: number): number => {
  const [digits = '', exponent = '0'] = String(value).split('e')
  return Math.max(0, (digits.split('.')[1]?.length ?? 0) - Number(exponent))
}

/** `a` − `b` as a person would compute it: with as many decimals as the longer of the two. */
export const difference = (a: number, b: number): number =>
  Number((a - b).toFixed(Math.min(20, Math.max(decimalsOf(a), decimalsOf(b)))))

export function numberGap({
  before,
  after,
  wanted,
  better
}: Omit<Outcome, 'id' | 'name' | 'unit' | 'bridge'>): NumberGap {
  const now = after ?? before
  if (now === null || wanted === null) return { now, wanted, size: null }
  const left = better === 'higher' ? difference(wanted, now) : difference(now, wanted)
  return { now, wanted, size: Math.max(0, left) }
}

export type ReadAmount = { amount: number | null } | { problem: 'no-number' | 'too-large' }

/** The digits without marks between thousands, and with a point before the decimals; undefined when it is no number. */
function plainDigits(text: string, group: string): string | undefined {
  const marks = text.replace(/\d/g, '')
  const last = marks.at(-1)
  if (last === undefined) return text
  const isGrouped = (mark: string, part: string) => new RegExp(`^[1-9]\\d{0,2}(?:\\${mark}\\d{3})+$`).test(part)
  const [first = ''] = marks
  const alike = [...marks].every((mark) => mark === first)
  if (alike && (marks.length > 1 || (first === group && isGrouped(first, text))))
    return isGrouped(first, text) ? text.replaceAll(first, '') : undefined
  if (alike) return text.replace(first, '.')
  const at = text.lastIndexOf(last)
  const whole = text.slice(0, at)
  const mark = last === ',' ? '.' : ','
  return !whole.includes(last) && isGrouped(mark, whole)
    ? `${whole.replaceAll(mark, '')}.${text.slice(at + 1)}`
    : undefined
}

/**
 * A number as people type it: with a decimal comma or point, marks between thousands, and any minus sign. A single mark
 * before three digits is read as in the language of the window: `1,200` is 1200 in English and 1.2 in German.
 */
export function readAmount(typed: string, language: string): ReadAmount {
  const text = typed.replace(/[\s\u00a0\u202f'’]/g, '').replace(/^[−–]/, '-')
  if (text === '') return { amount: null }
  const [, sign = '', digits = ''] = /^([-+]?)([\d.,]+)$/.exec(text) ?? []
  if (!/\d/.test(digits)) return { problem: 'no-number' }
  const plain = plainDigits(digits, marksOf(language.split('-')[0] ?? language).group)
  if (plain === undefined) return { problem: 'no-number' }
  const amount = Number(sign + plain)
  if (!Number.isFinite(amount) || Math.abs(amount) > largestAmount) return { problem: 'too-large' }
  return { amount: amount === 0 ? 0 : amount }
}

/** The text of a number for the field that it is typed in: all decimals, no marks between thousands. */
export const typedAmount = (amount: number | null, language: string): string =>
  amount === null ? '' : formatExact(amount, language, false)

/** `1,234.5` or `1.234,5`. */
export const formatAmount = (amount: number, language: string): string => formatExact(amount, language, true)
