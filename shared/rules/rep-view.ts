import type { DraftAddendum } from '../model/addendum'
import type { DraftDocument } from '../model/document'
import { type DraftPlan, noPrivateOfPlan, type Plan } from '../model/plan'
import type { Id } from '../model/scalars'
import { newSession, type Session } from '../model/session'
import type { BegunStatement } from '../model/statement'
import type { Field, Template } from '../model/template'
import { emptyWorkbook, type Workbook } from '../model/workbook'
import { guideFor } from './sessions'
import { statementIn } from './statements'

/** The form without the fields that only the manager sees. */
const openForm = (template: Template): Template => ({
  ...template,
  sections: template.sections.map((section) => ({
    ...section,
    fields: section.fields.filter((field) => !field.private)
  }))
})

/** The open part of a plan. Every part is named here, so that a new one is not shown until somebody adds it. */
const openDraft = (plan: DraftPlan): DraftPlan => ({
  status: 'draft',
  id: plan.id,
  cycle: plan.cycle,
  template: plan.template,
  createdAt: plan.createdAt,
  number: plan.number,
  refines: plan.refines,
  refinedBecause: plan.refinedBecause,
  behavior: plan.behavior,
  gap: plan.gap,
  account: plan.account,
  deal: plan.deal,
  why: plan.why,
  how: plan.how,
  confidence: plan.confidence,
  actions: plan.actions,
  coachingDates: plan.coachingDates,
  values: plan.values,
  private: noPrivateOfPlan(),
  repSignature: plan.repSignature,
  prepared: plan.prepared?.party === 'rep' ? plan.prepared : null
})

/** The workbook of a rep without any records. */
const nothingOf = ({ id, createdAt, sample, own, rep }: Workbook): Workbook => ({
  ...emptyWorkbook(id, rep, createdAt),
  sample,
  ...(own && { own })
})

/**
 * A workbook with only what a rep may see while signing a draft: the plan without private notes, its form without
 * private fields, the rep's name. Null unless the plan is a draft.
 */
export function repView(workbook: Workbook, id: Id): Workbook | null {
  const plan: Plan | undefined = Object.hasOwn(workbook.plans, id) ? workbook.plans[id] : undefined
  const template = plan && workbook.templates[plan.template]
  if (plan?.status !== 'draft' || !template) return null
  return {
    ...nothingOf(workbook),
    templates: { [plan.template]: openForm(template) },
    plans: { [plan.id]: openDraft(plan) }
  }
}

/** The open part of an addendum, named part by part. */
const openAddendum = (addendum: DraftAddendum): DraftAddendum => ({
  status: 'draft',
  id: addendum.id,
  createdAt: addendum.createdAt,
  language: addendum.language,
  ...(addendum.roles && { roles: addendum.roles }),
  number: addendum.number,
  original: addendum.original,
  because: addendum.because,
  askedBy: addendum.askedBy,
  words: addendum.words,
  actions: addendum.actions,
  coachingDates: addendum.coachingDates,
  repSignature: addendum.repSignature,
  prepared: addendum.prepared?.party === 'rep' ? addendum.prepared : null
})

/** As `repView`, for an addendum: what it says of its plan is part of it. Null unless it is a draft. */
export function repAddendumView(workbook: Workbook, id: Id): Workbook | null {
  const addendum = Object.hasOwn(workbook.addenda, id) ? workbook.addenda[id] : undefined
  if (addendum?.status !== 'draft') return null
  return { ...nothingOf(workbook), addenda: { [addendum.id]: openAddendum(addendum) } }
}

/** The open part of a document, named part by part. */
const openDocument = (document: DraftDocument): DraftDocument => ({
  status: 'draft',
  id: document.id,
  template: document.template,
  kind: document.kind,
  createdAt: document.createdAt,
  title: document.title,
  on: document.on,
  values: document.values,
  private: { values: {} },
  repSignature: document.repSignature,
  prepared: document.prepared?.party === 'rep' ? document.prepared : null
})

/** As `repView`, for a document. Null unless it is a draft. */
export function repDocumentView(workbook: Workbook, id: Id): Workbook | null {
  const document = Object.hasOwn(workbook.documents, id) ? workbook.documents[id] : undefined
  const template = document && workbook.templates[document.template]
  if (document?.status !== 'draft' || !template) return null
  return {
    ...nothingOf(workbook),
    templates: { [document.template]: openForm(template) },
    documents: { [document.id]: openDocument(document) }
  }
}

const marks: ReadonlySet<string> = new Set(['session.reached', 'session.pulse', 'session.repComment'])

/** Whether a field of a guide is the rep's own answer about the one-on-one: how it was, what it reached, a comment. */
export const isMarkOfRep = (field: Field): boolean =>
  !field.private && 'bind' in field && field.bind !== undefined && marks.has(field.bind)

const onlyMarks = (template: Template): Template => ({
  ...template,
  sections: template.sections
    .map((section) => ({ ...section, help: '', fields: section.fields.filter(isMarkOfRep) }))
    .filter(({ fields }) => fields.length > 0)
})

const openMarks = ({ id, when, status, mode, template, markedByRep, reached, pulse, repComment }: Session): Session => {
  const blank = newSession(id, when)
  return {
    ...blank,
    status,
    mode,
    template,
    reached: { ...blank.reached, rep: reached.rep },
    pulse: { ...blank.pulse, rep: pulse.rep },
    repComment,
    ...(markedByRep === undefined ? {} : { markedByRep })
  }
}

/**
 * A workbook with only what a rep may see while marking a one-on-one alone: the rep's own marks and comment, and the
 * fields of the guide that ask for them. Null when there is nothing to mark, or the one-on-one was not held yet.
 */
export function repSessionView(workbook: Workbook, id: Id): Workbook | null {
  const session = Object.hasOwn(workbook.sessions, id) ? workbook.sessions[id] : undefined
  const guide = session?.template ? workbook.templates[session.template] : undefined
  if (!session?.template || !guide || session.status === 'planned') return null
  const form = onlyMarks(guideFor(session, guide))
  if (form.sections.length === 0) return null
  return {
    ...nothingOf(workbook),
    templates: { [session.template]: form },
    sessions: { [id]: openMarks(session) }
  }
}

/**
 * A workbook for the page between a one-on-one on the shared screen and the manager's side: it says whether the
 * one-on-one is over, and nothing of what was said. A one-on-one whose beginning was undone is not in it.
 */
export function repTalkView(workbook: Workbook, id: Id): Workbook {
  const session = Object.hasOwn(workbook.sessions, id) ? workbook.sessions[id] : undefined
  if (!session || session.status === 'planned') return nothingOf(workbook)
  const { when, status } = session
  return { ...nothingOf(workbook), sessions: { [id]: { ...newSession(id, when), status } } }
}

const openStatement = ({
  id,
  of,
  about,
  number,
  day,
  account,
  original,
  language,
  createdAt,
  text,
  name
}: BegunStatement): BegunStatement => ({
  status: 'begun',
  id,
  of,
  about,
  ...(number !== undefined && { number }),
  ...(day !== undefined && { day }),
  ...(account !== undefined && { account }),
  original,
  language,
  createdAt,
  text,
  name
})

/**
 * As `repView`, for a statement: the statement, and the name of the record that it is to; the page of that record is
 * asked for separately. Null unless the statement is begun.
 */
export function repStatementView(workbook: Workbook, id: Id): Workbook | null {
  const statement = statementIn(workbook, id)
  if (statement?.status !== 'begun') return null
  return { ...nothingOf(workbook), statements: { [id]: openStatement(statement) } }
}

/** As `repStatementView`, after the statement is handed in: what the rep wrote, until the laptop is handed back. */
export function repStatementOver(workbook: Workbook, id: Id): Workbook | null {
  const statement = statementIn(workbook, id)
  return statement ? { ...nothingOf(workbook), statements: { [id]: statement } } : null
}
