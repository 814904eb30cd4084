import { limits } from '../../../shared/limits'
import { answerFields, type FileAnswer } from '../../../shared/model/answer'
import { Stance } from '../../../shared/model/signature'
import { cleanLine, cleanText, fitted } from '../../../shared/written'

/** A note, field or stamp on a page, as pdf.js reports it. */
export interface Over {
  /** Counted from 1. */
  page: number
  subtype?: string
  /** The name of a field, after the names of those above it. */
  fieldName?: string
  fieldType?: string
  fieldValue?: unknown
  options?: readonly { exportValue: string; displayValue: string }[]
  /** Left, bottom, right and top in points. */
  rect: readonly number[]
}

const names = Object.values(answerFields)

const wordsIn = ({ fieldValue }: Over): string => {
  const value = Array.isArray(fieldValue) && fieldValue.length === 1 ? fieldValue[0] : fieldValue
  return typeof value === 'string' ? value : ''
}

/** Some readers store the shown text of a choice instead of its value. */
function chosenIn(field: Over): FileAnswer['stance'] {
  const words = wordsIn(field)
  const chosen = field.options?.find(({ displayValue }) => displayValue === words)?.exportValue ?? words
  return Stance.safeParse(chosen).data ?? null
}

/** The contents of the fields to answer on the pages of a PDF; null unless it has each of them exactly once. */
export function answerIn(over: readonly Over[]): FileAnswer | null {
  const [stance, comment, name, date] = names.map((one) => {
    const found = over.filter(({ fieldName }) => fieldName === one)
    return found.length === 1 ? found[0] : undefined
  })
  if (!stance || !comment || !name || !date) return null
  const line = (field: Over) => fitted(cleanLine(wordsIn(field)).trim(), limits.line).kept
  return {
    stance: chosenIn(stance),
    comment: fitted(cleanText(wordsIn(comment)).trim(), limits.text).kept,
    name: line(name),
    date: line(date)
  }
}

/** How many points a program that saves a file may move the edge of a field. */
const slack = 0.6

const isWhereItWas = (one: Over, own: Over): boolean =>
  one.page === own.page &&
  one.subtype === own.subtype &&
  one.fieldName === own.fieldName &&
  one.fieldType === own.fieldType &&
  one.rect.length === own.rect.length &&
  one.rect.every((edge, at) => Math.abs(edge - (own.rect[at] ?? 0)) <= slack) &&
  JSON.stringify(one.options ?? []) === JSON.stringify(own.options ?? [])

/**
 * How many of the things over the pages are not as on the pages that Coachbook draws: a note that was added, a field
 * that covers words other than its own line, a list whose choices read differently.
 */
export function strangeOver(found: readonly Over[], drawn: readonly Over[]): number {
  const left = [...drawn]
  return found.filter((one) => {
    const at = left.findIndex((own) => isWhereItWas(one, own))
    if (at < 0) return true
    left.splice(at, 1)
    return false
  }).length
}
