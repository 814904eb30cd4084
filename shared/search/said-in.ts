import { createTranslator } from '../messages'
import { languages } from '../messages/languages'
import type { FiledCopy } from '../model/filed-copy'
import type { Id } from '../model/scalars'
import type { Ink, Signature } from '../model/signature'
import { type StatementOf, statementKinds } from '../model/statement'
import type { Workbook } from '../model/workbook'
import { statementsTo } from '../rules/statements'

interface Signed {
  repSignature?: Pick<Signature, 'comment'> | null
  ink?: Ink | undefined
  filed?: FiledCopy[] | undefined
}

/** What was said about a record when it was signed, on its sheet, and in files that came back. */
export const saidUnder = ({ repSignature, ink, filed = [] }: Signed): (string | undefined)[] => [
  repSignature?.comment,
  ink?.comment,
  ink?.answer?.name,
  ink?.answer?.known,
  ink?.later?.comment,
  ...filed.flatMap(({ answer, marked }) => [answer?.comment, answer?.name, marked?.comment])
]

const isSubject = (kind: string): kind is StatementOf['kind'] => statementKinds.some((one) => one === kind)

/** The statements to a record that the rep has handed in, and how it is known whose words they are. */
export const statedTo = (workbook: Workbook, kind: string, id: Id): (string | undefined)[] =>
  isSubject(kind) ? statementsTo(workbook, { kind, id }).flatMap(({ text, filed }) => [text, filed?.known]) : []

const headings = languages.map((language) => createTranslator(language).t)

/** What an addendum is called in each language, as lists show it. */
export const calledAddendum = (number: number): string[] => headings.map((t) => t('print:addendum.heading', { number }))
