import { dateOf } from '../dates'
import type { Document, DoneDocument, SignedDocument } from '../model/document'
import type { DocumentState } from '../model/document-state'
import { kindOf } from '../model/fields'
import type { Field, Template } from '../model/template'
import type { Workbook } from '../model/workbook'
import { isBlank, shownFields } from './plans'
import { repSigned, signingOfSealed } from './signing'

/** Whether a document has no title of its own. */
export const isCalledByForm = ({ title }: Pick<Document, 'title'>): boolean => title.trim() === ''

/** What a document is called: its own title, or that of its form. */
export const documentTitle = (
  { title }: Pick<Document, 'title'>,
  template: Pick<Template, 'title'> | undefined
): string => title.trim() || (template?.title ?? '')

/** The documents of a workbook, the latest day first. */
export const documentsOf = ({ documents }: Pick<Workbook, 'documents'>): Document[] =>
  Object.values(documents).sort((a, b) => b.on.localeCompare(a.on) || (a.id < b.id ? 1 : -1))

/** Whether a document has to be signed by both; otherwise the manager alone finishes it. */
export const asksForSignatures = (document: Pick<Document, 'values'>, template: Template): boolean =>
  shownFields(document.values, template).some(({ type }) => type === 'signatures')

/** The fields that still have to be filled in before a document can be signed or finished, in the order of the page. */
export const missingFields = (document: Pick<Document, 'values'>, template: Template): Field[] =>
  shownFields(document.values, template).filter((field) => {
    const { asks, holds } = kindOf(field)
    return field.required && asks && holds !== null && isBlank(document.values[field.id])
  })

/** The state of a document by itself. */
export function documentState(document: Document): DocumentState {
  if (document.status === 'signed') return signingOfSealed(document)
  if (document.status === 'done') return { signing: 'done', stance: null, on: dateOf(document.finished.at) }
  const { repSignature, createdAt } = document
  return repSignature ? repSigned(repSignature) : { signing: 'draft', stance: null, on: dateOf(createdAt) }
}

/** What a document can be called by its state; each place that speaks of documents has a sentence for each. */
export const documentStandings = [
  'draft',
  'done',
  'rep-agreed',
  'rep-received',
  'rep-disagreed',
  'rep-declined',
  'rep-ink',
  'awaiting-ink',
  'signed',
  'received',
  'disagreed',
  'declined'
] as const
export type DocumentStanding = (typeof documentStandings)[number]

export function documentStanding({ signing, stance }: DocumentState): DocumentStanding {
  if (signing === 'rep-signed') return `rep-${stance ?? 'ink'}`
  if (signing !== 'signed') return signing
  return stance === null || stance === 'agreed' ? 'signed' : stance
}

/** Whether a document can no longer be changed, unless it is reopened. */
export const isFinished = (document: Document): document is DoneDocument | SignedDocument => document.status !== 'draft'
