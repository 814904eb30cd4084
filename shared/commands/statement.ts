import { z } from 'zod'
import { RuleError } from '../errors'
import { limits } from '../limits'
import { Id, Line, Text } from '../model/scalars'
import { Scan } from '../model/signature'
import { type BegunStatement, newStatement, SealedStatement, StatementOf } from '../model/statement'
import type { Workbook } from '../model/workbook'
import { hasRoles } from '../rules/roles'
import { canonical } from '../rules/seal'
import {
  begunStatementTo,
  missingInStatement,
  rolesBehind,
  statementContent,
  statementIn,
  statementsTo,
  subjectOf
} from '../rules/statements'
import { copyOf } from '../rules/stood'
import { define, refuse } from './command'

/** The most statements to the records of one rep; more than anybody writes. */
const most = 2000

function begunOf(draft: Workbook, id: Id): BegunStatement {
  const statement = statementIn(draft, id)
  if (!statement) throw new RuleError('statement.gone')
  if (statement.status === 'given') throw new RuleError('statement.given')
  return statement
}

const whereOf = ({ day, account }: Pick<BegunStatement, 'day' | 'account'>) => ({
  ...(day !== undefined && { day }),
  ...(account !== undefined && { account })
})

/** Refuses to delete a record that the rep has said something to, or has begun to. */
export function refuseSaidTo(draft: Workbook, of: StatementOf): void {
  const { name } = draft.rep
  refuse(statementsTo(draft, of).length > 0, 'statement.keeps', { name })
  refuse((begunStatementTo(draft, of)?.text ?? '').trim() !== '', 'statement.keeps-begun', { name })
}

export const statementCommands = [
  /** Begins the rep's own statement to a record; one at a time for each record. */
  define(
    'statement.begin',
    { id: Id, of: StatementOf },
    (draft, { id, of }, { now, raw }) => {
      const subject = subjectOf(raw, of)
      if (!subject) throw new RuleError('statement.nothing-to')
      refuse(statementIn(draft, id) !== undefined || begunStatementTo(raw, of) !== undefined, 'statement.begun')
      refuse(Object.keys(draft.statements ?? {}).length >= most, 'statement.full', { count: most })
      draft.statements = { ...draft.statements, [id]: newStatement({ id, of, ...subject, createdAt: now }) }
    },
    { undoable: false }
  ),

  /**
   * Keeps what the rep writes (N-1). Only the rep's side of the window does this, and nobody can undo it for the rep.
   */
  define(
    'statement.write',
    { id: Id, text: Text.optional(), name: z.string().max(limits.name).optional() },
    (draft, { id, text, name }) => {
      const statement = begunOf(draft, id)
      if (text !== undefined) statement.text = text
      if (name !== undefined) statement.name = name
    },
    { undoable: false }
  ),

  /** The rep hands in the words: they cannot change from then on, and have their own seal. */
  define(
    'statement.give',
    { id: Id },
    (draft, { id }, { now, actor, raw, digest }) => {
      const { status: _, ...begun } = begunOf(draft, id)
      const missing = missingInStatement(begun)
      refuse(missing === 'text', 'statement.no-text')
      refuse(missing === 'name', 'statement.no-name')
      const { name, role, territory } = draft.rep
      const roles = rolesBehind(raw, begun.of)
      const subject = subjectOf(raw, begun.of)
      const number = begun.number ?? subject?.number
      const stood = copyOf(raw, begun.of)
      const { account: _began, ...words } = begun
      const given = {
        ...words,
        // The day and the place may have been corrected since it was begun.
        ...(subject ? whereOf(subject) : whereOf(begun)),
        text: begun.text.trim(),
        name: begun.name.trim(),
        at: now,
        rep: { name, role, territory },
        manager: actor,
        ...(number !== undefined && { number }),
        ...(hasRoles(roles) && { roles }),
        ...(stood && { stood })
      }
      const hash = digest(canonical(statementContent(given)))
      draft.statements = {
        ...draft.statements,
        [id]: { ...given, status: 'given', seal: { algorithm: 'sha256-rfc8785', hash } }
      }
    },
    { undoable: false }
  ),

  /**
   * Keeps a statement that came back as a file with its record: the words as they were sealed, and the manager's word
   * that they are the rep's.
   */
  define(
    'statement.file',
    { statement: SealedStatement, known: Line.trim().min(1), scan: Scan },
    (draft, { statement, known, scan }, { now, actor, raw, digest }) => {
      refuse(digest(canonical(statementContent(statement))) !== statement.seal.hash, 'statement.not-intact')
      const subject = subjectOf(raw, statement.of)
      if (!subject) throw new RuleError('statement.nothing-to')
      refuse(subject.original !== statement.original, 'statement.other-record')
      refuse(statementIn(draft, statement.id) !== undefined, 'statement.here')
      refuse(Object.keys(draft.statements ?? {}).length >= most, 'statement.full', { count: most })
      const filed = { at: now, by: actor, known, scan }
      draft.statements = { ...draft.statements, [statement.id]: { ...statement, status: 'given', filed } }
    }
  )
] as const
