import { limits } from '../../../shared/limits'
import { answerFields, type FileAnswer } from '../../../shared/model/answer'
import { Stance } from '../../../shared/model/signature'
import { cleanLine, cleanText, fitted } from '../../../shared/written'

/** A note, field or stamp of a page as pdf.js tells of it. */
export interface Over {
  /** From 1. */
  page: number
  subtype?: string
  /** Of a field; the names of those above it in front. */
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

/** Some readers write what is shown in place of what it stands for. */
function chosenIn(field: Over): FileAnswer['stance'] {
  const words = wordsIn(field)
  const chosen = field.options?.find(({ displayValue }) => displayValue === words)?.exportValue ?? words
  return Stance.safeParse(chosen).data ?? null
}

/** What stands in the fields to answer that are on the pages of a PDF; null where it has not each of them once. */
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

/** Points by which a program that saves a file may move the edge of a field. */
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
 * How many of those that lie over the pages are not as they are on the pages that Coachbook draws itself: a note that was
 * added, a field that covers other words than its own line, a list whose choices read otherwise.
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
