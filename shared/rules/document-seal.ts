import type { Document, DoneDocument, SignedDocument } from '../model/document'
import type { NamedRep, Signature } from '../model/signature'
import type { Template } from '../model/template'
import type { Workbook } from '../model/workbook'

/** The content of a document: its words and the form that they are in. No private field is part of it. */
export interface DocumentContent {
  format: 'coachbook.document'
  version: 1
  document: Pick<Document, 'id' | 'template' | 'kind' | 'createdAt' | 'title' | 'on' | 'values'>
  rep: NamedRep
  template: Template
}

/** A document as it is sealed, attached to its PDF and read back: signed by both, or finished by the manager. */
export type SealedDocument = DocumentContent &
  ({ signatures: { rep: Signature; manager: Signature } } | { finished: DoneDocument['finished'] })

/** The content of a document. Throws when the workbook lacks its template. */
export function documentContent(
  workbook: { rep: NamedRep } & Pick<Workbook, 'templates'>,
  document: Document
): DocumentContent {
  const template = workbook.templates[document.template]
  if (!template) throw new Error(`template ${document.template} is not in the workbook`)
  const { name, role, territory } = document.status === 'draft' ? workbook.rep : document.rep
  const { id, kind, createdAt, title, on, values } = document
  return {
    format: 'coachbook.document',
    version: 1,
    document: { id, template: document.template, kind, createdAt, title, on, values },
    rep: { name, role, territory },
    template
  }
}

/** The content that the seal of a document is computed over. */
export const sealedDocument = (
  content: DocumentContent,
  by: { signatures: { rep: Signature; manager: Signature } } | { finished: DoneDocument['finished'] }
): SealedDocument => ({ ...content, ...by })

/** The same content, with its seal. */
export const recordedDocument = (
  templates: Workbook['templates'],
  document: DoneDocument | SignedDocument
): SealedDocument =>
  sealedDocument(
    documentContent({ rep: document.rep, templates }, document),
    document.status === 'done'
      ? { finished: document.finished }
      : { signatures: { rep: document.repSignature, manager: document.managerSignature } }
  )
