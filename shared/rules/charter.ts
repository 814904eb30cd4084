import type { Document } from '../model/document'
import type { Roles } from '../model/roles'
import type { Template } from '../model/template'
import type { Workbook } from '../model/workbook'
import { documentStanding, documentState, documentsOf } from './documents'
import { hasRoles, rolesOf } from './roles'

/** Whether both stand by a document: agreed and signed, or finished when nobody has to sign. */
export function isAgreed(document: Document): boolean {
  const standing = documentStanding(documentState(document))
  return standing === 'signed' || standing === 'done'
}

type WithDocuments = Pick<Workbook, 'documents' | 'templates'>

/**
 * What a document is called, given the roles on its form: a promise between manager and leader is not called a charter.
 */
export const documentName = ({ kind }: { kind?: string | undefined }, roles: Roles): 'charter' | 'document' =>
  kind === 'charter' && !hasRoles(roles) ? 'charter' : 'document'

/** Whether a form is for what rep and coach promise each other. */
export const isCharter = (form: Template): boolean => documentName(form, rolesOf(form)) === 'charter'

/**
 * The charters of a workbook, the latest day first; a promise between manager and leader is not a charter between rep
 * and coach.
 */
export const chartersOf = (workbook: WithDocuments): Document[] =>
  documentsOf(workbook).filter(({ kind, template }) => {
    const form = workbook.templates[template]
    return form ? isCharter(form) : kind === 'charter'
  })

/** Where a charter is: both stand by one, one is on its way or was not agreed, or there is none. */
export type CharterStanding =
  | { is: 'agreed' }
  | { is: 'none' }
  | { is: 'open' | 'draft' | 'not-agreed'; document: Document }

/**
 * The charter of a workbook (S2-3): one that is agreed, otherwise one that can still become so, otherwise the latest
 * that was refused.
 */
export function charterStanding(workbook: WithDocuments): CharterStanding {
  const charters = chartersOf(workbook)
  if (charters.some(isAgreed)) return { is: 'agreed' }
  const standing = (document: Document) => documentStanding(documentState(document))
  const isOpen = (document: Document) => document.status === 'draft' || standing(document) === 'awaiting-ink'
  const document = charters.find(isOpen) ?? charters[0]
  if (!document) return { is: 'none' }
  if (standing(document) === 'draft') return { is: 'draft', document }
  return { is: isOpen(document) ? 'open' : 'not-agreed', document }
}
