import { dateOf, longDate } from '../dates'
import type { Translator } from '../messages'
import type { Roles } from '../model/roles'
import type { Hash, Id, PlainDate } from '../model/scalars'
import type { Scan } from '../model/signature'
import type { BegunStatement, GivenStatement, SealedStatement, Statement, StatementOf } from '../model/statement'
import type { Workbook } from '../model/workbook'
import { remembered, staysAsItIs } from './remembered'
import { rolesOf } from './roles'

/** The sealed content of a statement: the rep's words, the record that they are to, and the name under them. */
export interface StatementContent {
  format: 'coachbook.statement'
  version: 1
  statement: Pick<
    SealedStatement,
    | 'id'
    | 'of'
    | 'about'
    | 'number'
    | 'day'
    | 'account'
    | 'original'
    | 'language'
    | 'createdAt'
    | 'text'
    | 'name'
    | 'at'
    | 'manager'
    | 'roles'
    | 'stood'
  >
  rep: SealedStatement['rep']
}

export const statementContent = (given: Omit<SealedStatement, 'seal'>): StatementContent => ({
  format: 'coachbook.statement',
  version: 1,
  statement: {
    id: given.id,
    of: given.of,
    about: given.about,
    ...(given.number !== undefined && { number: given.number }),
    ...(given.day !== undefined && { day: given.day }),
    ...(given.account !== undefined && { account: given.account }),
    original: given.original,
    language: given.language,
    createdAt: given.createdAt,
    text: given.text,
    name: given.name,
    at: given.at,
    ...(given.manager !== undefined && { manager: given.manager }),
    ...(given.roles && { roles: given.roles }),
    ...(given.stood && { stood: given.stood })
  },
  rep: given.rep
})

type Held = Pick<Workbook, 'statements'>

const isOf = (one: Statement, { kind, id }: StatementOf) => one.of.kind === kind && one.of.id === id

const byId = (a: GivenStatement, b: GivenStatement) => (a.id < b.id ? -1 : 1)

const keyOf = ({ kind, id }: StatementOf) => `${kind} ${id}`

const givenByRecord = remembered(({ statements = {} }: Held): ReadonlyMap<string, readonly GivenStatement[]> => {
  const byRecord = new Map<string, GivenStatement[]>()
  for (const one of Object.values(statements)) {
    if (one.status !== 'given') continue
    const others = byRecord.get(keyOf(one.of))
    if (others) others.push(one)
    else byRecord.set(keyOf(one.of), [one])
  }
  for (const given of byRecord.values()) given.sort(byId)
  return byRecord
})

/**
 * Gives the statements to a record that were handed in, in their order; for rules that ask for those to many records.
 */
export function statementsIn(workbook: Held): (of: StatementOf) => readonly GivenStatement[] {
  const byRecord = givenByRecord(workbook, null)
  return (of) => byRecord.get(keyOf(of)) ?? []
}

/** The statements to a record that were handed in, in their order. */
export function statementsTo(workbook: Held, of: StatementOf): readonly GivenStatement[] {
  if (staysAsItIs(workbook)) return statementsIn(workbook)(of)
  return Object.values(workbook.statements ?? {})
    .filter((one): one is GivenStatement => one.status === 'given' && isOf(one, of))
    .sort(byId)
}

/** The statement to a record that was begun and not handed in; undefined when there is none. */
export const begunStatementTo = ({ statements = {} }: Held, of: StatementOf): BegunStatement | undefined =>
  Object.values(statements).find((one): one is BegunStatement => one.status === 'begun' && isOf(one, of))

/** A workbook without statements that the rep has begun and not handed in: these are never passed on. */
export function withoutBegun<W extends Held>(workbook: W): W {
  const { statements } = workbook
  if (!statements) return workbook
  return {
    ...workbook,
    statements: Object.fromEntries(Object.entries(statements).filter(([, one]) => one.status === 'given'))
  }
}

export const statementIn = ({ statements = {} }: Held, id: Id): Statement | undefined =>
  Object.hasOwn(statements, id) ? statements[id] : undefined

/** Whether the rep has written a statement to a record, or begun one. */
export const isSaidTo = (workbook: Held, of: StatementOf): boolean =>
  statementsTo(workbook, of).length > 0 || (begunStatementTo(workbook, of)?.text ?? '').trim() !== ''

/** Whether a kind of record shows the rep's words on its own page; for the others they are sheets of their own. */
export const hasThemOnItsPage = (kind: string): boolean => kind === 'observation' || kind === 'group'

/** The file as which a statement came back; empty for one that was handed in here. */
export const fileOf = (one: Statement): Scan[] => (one.status === 'given' && one.filed ? [one.filed.scan] : [])

/** The record that a statement is to, as it was when the statement was begun. */
export interface Subject {
  about: string
  /** The number of an addendum to its plan; missing for other records. */
  number?: number
  /** The day of the record, or of its seal. */
  day: PlainDate
  /** The account that it was at; missing when there was none. */
  account?: string
  original: Hash | null
  language: string
}

/** Stands for the language of the window, for a page without a form. */
const asTheWindow = 'und'

/**
 * The record that a rep can write a statement to; null for one that is missing, a draft, or a session in the future.
 */
export function subjectOf(workbook: Workbook, { kind, id }: StatementOf): Subject | null {
  const languageOf = (template: Hash | null) =>
    (template ? workbook.templates[template]?.language : undefined) ?? asTheWindow
  const titleOf = (template: Hash | null) => (template ? workbook.templates[template]?.title : undefined) ?? ''
  const placeOf = ({ when, account }: { when: string; account: Id | null }) => {
    const name = account === null ? '' : (own(workbook.accounts, account)?.name.trim() ?? '')
    return { day: dateOf(when), ...(name !== '' && { account: name }) }
  }
  if (kind === 'plan') {
    const plan = own(workbook.plans, id)
    if (!plan || plan.status === 'draft') return null
    const { behavior, seal, template, managerSignature } = plan
    const day = dateOf(managerSignature.at)
    return { about: behavior.title, day, original: seal.hash, language: languageOf(template) }
  }
  if (kind === 'addendum') {
    const addendum = own(workbook.addenda, id)
    if (addendum?.status !== 'signed') return null
    const { original, seal, language, number, managerSignature } = addendum
    return { about: original.title, number, day: dateOf(managerSignature.at), original: seal.hash, language }
  }
  if (kind === 'document') {
    const document = own(workbook.documents, id)
    if (!document || document.status === 'draft') return null
    const { title, template, seal, on } = document
    return { about: title.trim() || titleOf(template), day: on, original: seal.hash, language: languageOf(template) }
  }
  if (kind === 'observation') {
    const observation = own(workbook.observations, id)
    if (observation?.status !== 'recorded') return null
    const { template } = observation
    return { about: titleOf(template), ...placeOf(observation), original: null, language: languageOf(template) }
  }
  if (kind === 'group') {
    const copy = own(workbook.groups ?? {}, id)
    if (!copy || copy.status === 'planned') return null
    return { about: copy.subject, day: dateOf(copy.when), original: null, language: asTheWindow }
  }
  const session = own(workbook.sessions, id)
  if (session?.status !== 'held') return null
  const { template } = session
  return { about: titleOf(template), ...placeOf(session), original: null, language: languageOf(template) }
}

/** The roles of both on the form of the record, when they are not rep and coach. */
export function rolesBehind(workbook: Workbook, { kind, id }: StatementOf): Roles {
  if (kind === 'addendum') return own(workbook.addenda, id)?.roles ?? {}
  if (kind === 'group') return {}
  const records = {
    observation: workbook.observations,
    session: workbook.sessions,
    plan: workbook.plans,
    document: workbook.documents
  }
  const hash = own<{ template: Hash | null }>(records[kind], id)?.template
  const form = hash ? workbook.templates[hash] : undefined
  return form ? rolesOf(form) : {}
}

const own = <T>(records: Record<Id, T>, id: Id): T | undefined => (Object.hasOwn(records, id) ? records[id] : undefined)

/** What the rep still has to write before a statement can be handed in; null when nothing is missing. */
export const missingInStatement = ({ text, name }: Pick<Statement, 'text' | 'name'>): 'text' | 'name' | null =>
  text.trim() === '' ? 'text' : name.trim() === '' ? 'name' : null

type Named = Pick<Statement, 'of' | 'about' | 'number' | 'day' | 'account'>

function titleWords({ of, about, number }: Named, { t }: Pick<Translator, 't'>): string {
  if (about.trim() === '') return t(`statement:to.${of.kind}`)
  return of.kind === 'addendum' && number !== undefined
    ? t('statement:numbered.addendum', { title: about, number })
    : t(`statement:titled.${of.kind}`, { title: about })
}

/**
 * What a statement is about, in words: `addendum 2 to the plan “Asks before telling” of 1 December 2026`, `the
 * observation “Ride-along” of 20 November 2026 at Dialysis North`.
 */
export function aboutWords(named: Named, translator: Pick<Translator, 't' | 'language'>): string {
  const { t, language } = translator
  const about = titleWords(named, translator)
  if (named.day === undefined) return about
  const date = longDate(named.day, language)
  return named.account === undefined
    ? t('statement:dated', { about, date })
    : t('statement:datedAt', { about, date, account: named.account })
}

/** The same, with the number from the workbook when an earlier version began the statement without it. */
export const aboutIn = (
  workbook: Pick<Workbook, 'addenda'>,
  statement: Statement,
  translator: Pick<Translator, 't' | 'language'>
): string =>
  aboutWords({ ...statement, number: statement.number ?? own(workbook.addenda, statement.of.id)?.number }, translator)
