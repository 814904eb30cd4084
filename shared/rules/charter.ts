import type { Document } from '../model/document'
import type { Workbook } from '../model/workbook'
import { documentStanding, documentState, documentsOf } from './documents'

/** True of a document that both stand by: agreed and signed, or finished where nobody is to sign. */
export function isAgreed(document: Document): boolean {
  const standing = documentStanding(documentState(document))
  return standing === 'signed' || standing === 'done'
}

/** How it is with a charter: both stand by one, one is on its way or was not agreed, or there is none. */
export type CharterStanding =
  | { is: 'agreed' }
  | { is: 'none' }
  | { is: 'open' | 'draft' | 'not-agreed'; document: Document }

/** The charter of a workbook (S2-3): one that is agreed, else what can still become one, else the latest that was refused. */
export function charterStanding(workbook: Pick<Workbook, 'documents'>): CharterStanding {
  const charters = documentsOf(workbook).filter(({ kind }) => kind === 'charter')
  if (charters.some(isAgreed)) return { is: 'agreed' }
  const standing = (document: Document) => documentStanding(documentState(document))
  const isOpen = (document: Document) => document.status === 'draft' || standing(document) === 'awaiting-ink'
  const document = charters.find(isOpen) ?? charters[0]
  if (!document) return { is: 'none' }
  if (standing(document) === 'draft') return { is: 'draft', document }
  return { is: isOpen(document) ? 'open' : 'not-agreed', document }
}
