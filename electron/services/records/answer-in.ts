import { limits } from '../../../shared/limits'
import { answerFields, type FileAnswer } from '../../../shared/model/answer'
import { Stance } from '../../../shared/model/signature'
import { cleanLine, cleanText, fitted } from '../../../shared/written'

/** A field as pdf.js tells of it. */
interface FoundField {
  value?: unknown
  items?: readonly { exportValue: string; displayValue: string }[]
}

export type FoundFields = Record<string, readonly FoundField[]>

const names = Object.values(answerFields)

/** Whether a field is one of those that a plan is answered in. */
export const isAnswerField = (name: unknown): boolean => names.some((one) => one === name)

const wordsIn = ({ value }: FoundField): string => (typeof value === 'string' ? value : '')

/** Some readers write what is shown in place of what it stands for. */
function chosenIn(field: FoundField): FileAnswer['stance'] {
  const words = wordsIn(field)
  const chosen = field.items?.find(({ displayValue }) => displayValue === words)?.exportValue ?? words
  return Stance.safeParse(chosen).data ?? null
}

/** What was typed into the fields of a PDF that was sent to be answered; null where it has not each of them once. */
export function answerIn(fields: FoundFields | null): FileAnswer | null {
  if (!fields) return null
  const [stance, comment, name, date] = names.map((one) => {
    const found = Object.hasOwn(fields, one) ? fields[one] : undefined
    return found?.length === 1 ? found[0] : undefined
  })
  if (!stance || !comment || !name || !date) return null
  const line = (field: FoundField) => fitted(cleanLine(wordsIn(field)).trim(), limits.line).kept
  return {
    stance: chosenIn(stance),
    comment: fitted(cleanText(wordsIn(comment)).trim(), limits.text).kept,
    name: line(name),
    date: line(date)
  }
}
