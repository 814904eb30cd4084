import { z } from 'zod'
import { dateOf } from '../dates'
import { RuleError } from '../errors'
import { type Document, type DraftDocument, documentKinds, newDocument } from '../model/document'
import { Hash, Id, Line, PlainDate } from '../model/scalars'
import { allFields, FieldValue, type Template } from '../model/template'
import type { Workbook } from '../model/workbook'
import { documentContent, sealedDocument } from '../rules/document-seal'
import { asksForSignatures, documentTitle, missingFields } from '../rules/documents'
import { misplacedDays } from '../rules/plans'
import { lacksInk } from '../rules/signing'
import { assign } from './assign'
import { type CommandContext, define, need, refuse } from './command'
import { keepTemplate, writeValues } from './keep'
import { moveToTemplate } from './move'
import { setAsideDocument } from './set-aside'
import { InkShape, inkOf, refuseSigned, type SigningInput, sealAsManager, sealOf, signAsRep } from './signing'
import { signingCommands } from './signing-commands'
import { refuseSaidTo } from './statement'

const Changes = z.object({
  title: Line.optional(),
  on: PlainDate.optional(),
  values: z.record(z.string(), FieldValue.nullable()).optional()
})

/**
 * The document while it is a draft. Throws a `RuleError` otherwise: a signed one never changes, a finished one has to
 * be reopened first.
 */
function draftDocument(draft: Workbook, id: Id): DraftDocument {
  const document: Document = need(draft.documents, id, 'document.gone')
  if (document.status === 'signed') throw new RuleError('document.signed')
  if (document.status === 'done') throw new RuleError('document.done')
  return document
}

function unsignedDraft(draft: Workbook, id: Id): DraftDocument {
  const document = draftDocument(draft, id)
  refuseSigned('document', document, draft.rep.name)
  return document
}

const formOf = (draft: Workbook, { template }: Document): Template =>
  need(draft.templates, template, 'template.unknown')

/** Keeps what the rep has said before words that both see change, or before the draft is deleted. */
function beforeChange(
  draft: Workbook,
  document: DraftDocument,
  why: 'changed' | 'taken-back' | 'discarded',
  now: string
) {
  setAsideDocument(draft, document, documentTitle(document, draft.templates[document.template]), why, now)
  document.prepared = null
}

/** Throws a `RuleError` for a document that cannot be signed or finished today, naming what is missing. */
export function refuseUnready(document: DraftDocument, template: Template, today: PlainDate): void {
  refuse(missingFields(document, template).length > 0, 'document.incomplete')
  refuse(document.on > today, 'document.in-future')
  const [misplaced] = misplacedDays(document.values, template, today)
  if (!misplaced) return
  const about = { field: misplaced.field.label }
  throw new RuleError(misplaced.is === 'day-over' ? 'document.day-over' : 'document.day-ahead', about)
}

function signByRep(draft: Workbook, document: DraftDocument, input: SigningInput, context: CommandContext) {
  refuseSigned('document', document, draft.rep.name)
  const template = formOf(draft, document)
  refuse(!asksForSignatures(document, template), 'document.no-signatures')
  refuseUnready(document, template, dateOf(context.now))
  signAsRep(document, documentContent(draft, document), draft.rep.name, input, context)
}

function signByManager(draft: Workbook, document: DraftDocument, input: SigningInput, context: CommandContext) {
  const content = documentContent(draft, document)
  const sealed = sealAsManager('document', document, content, input, context)
  const { repSignature: _signature, prepared: _prepared, ...rest } = document
  draft.documents[document.id] = { ...rest, status: 'signed', rep: content.rep, ...sealed }
}

export const documentCommands = [
  /** Begins a charter or a free form (S2-3). */
  define('document.start', { id: Id, template: Hash, on: PlainDate }, (draft, { id, template, on }, context) => {
    refuse(Object.hasOwn(draft.documents, id), 'document.exists')
    refuse(on > dateOf(context.now), 'document.in-future')
    const form = keepTemplate(draft, template, documentKinds, context)
    const kind = documentKinds.find((one) => one === form.kind)
    if (kind) draft.documents[id] = newDocument({ id, template, kind, createdAt: context.now, on })
  }),

  define('document.edit', { id: Id, changes: Changes }, (draft, { id, changes }, { now }) => {
    const document = unsignedDraft(draft, id)
    const { values = {}, ...fields } = changes
    refuse(fields.on !== undefined && fields.on > dateOf(now), 'document.in-future')
    const form = formOf(draft, document)
    const hidden = new Set(allFields(form).flatMap((field) => (field.private ? field.id : [])))
    // A change of only private words leaves the rep's signature alone: nobody signs them.
    const isOpen = Object.keys(fields).length > 0 || Object.keys(values).some((field) => !hidden.has(field))
    if (isOpen) beforeChange(draft, document, 'changed', now)
    assign(document, fields)
    writeValues(document, values, form)
  }),

  /** Moves to another version of the form without losing anything (T-3). */
  define('document.moveToTemplate', { id: Id, template: Hash }, (draft, { id, template }, context) => {
    const document = unsignedDraft(draft, id)
    beforeChange(draft, document, 'changed', context.now)
    moveToTemplate(draft, document, template, document.kind, context)
  }),

  ...signingCommands('document', {
    draftOf: draftDocument,
    signByRep,
    signByManager,
    recordOf: ({ documents }, id) => documents[id],
    beforeTakingBack: (draft, document, now) => beforeChange(draft, document, 'taken-back', now)
  }),

  /** The manager notes that the sheet is signed with ink, and which stance the rep marked on it. */
  define('document.ink', InkShape, (draft, { id, ...given }, context) => {
    const document: Document = need(draft.documents, id, 'document.gone')
    if (document.status !== 'signed' || !lacksInk(document)) throw new RuleError('document.no-ink')
    document.ink = inkOf(document, given, context)
  }),

  /** Seals a document whose form asks for no signatures. */
  define('document.finish', { id: Id }, (draft, { id }, context) => {
    const document = draftDocument(draft, id)
    const form = formOf(draft, document)
    refuse(asksForSignatures(document, form), 'document.to-sign')
    refuseUnready(document, form, dateOf(context.now))
    const content = documentContent(draft, document)
    const finished = { by: context.actor, at: context.now }
    const { repSignature: _signature, prepared: _prepared, ...rest } = document
    draft.documents[id] = {
      ...rest,
      status: 'done',
      rep: content.rep,
      finished,
      seal: sealOf(sealedDocument(content, { finished }), context)
    }
  }),

  /** Reopens a document that was finished without signatures. */
  define('document.reopen', { id: Id }, (draft, { id }) => {
    const document: Document = need(draft.documents, id, 'document.gone')
    if (document.status !== 'done')
      throw new RuleError(document.status === 'signed' ? 'document.signed' : 'document.open')
    const { rep: _rep, finished: _finished, seal: _seal, ...rest } = document
    draft.documents[id] = { ...rest, status: 'draft', repSignature: null, prepared: null }
  }),

  /** Removes the manager's private answers, signed or not; they are not part of the seal. */
  define('document.removePrivate', { id: Id }, (draft, { id }) => {
    const document: Document = need(draft.documents, id, 'document.gone')
    document.private = { values: {} }
  }),

  /** Deletes a document that nobody has signed; what the rep said under it stays with the rep. */
  define('document.delete', { id: Id }, (draft, { id }, { now }) => {
    refuseSaidTo(draft, { kind: 'document', id })
    const document: Document = need(draft.documents, id, 'document.gone')
    if (document.status === 'signed') throw new RuleError('document.signed')
    if (document.status === 'draft') beforeChange(draft, unsignedDraft(draft, id), 'discarded', now)
    delete draft.documents[id]
  })
] as const
