import type { Document, DraftDocument } from '../../../shared/model/document'
import type { People } from '../../../shared/print/form'
import { shortNames } from '../../../shared/print/names'
import { roleLabel, rolesOf } from '../../../shared/rules/roles'
import { useCoach } from '../../core/coach'
import { useWorkbook } from '../../core/replica'
import { useTranslator } from '../../core/translator'
import type { ToSign } from '../plan/signing/to-sign'

/** The names on a document: as when it was signed or finished, or else the present ones. */
function usePeople(document: Document): People {
  const translator = useTranslator()
  const { rep, templates } = useWorkbook()
  const manager = useCoach()
  if (document.status === 'signed') return { rep: document.rep.name, manager: document.managerSignature.name }
  if (document.status === 'done') return { rep: document.rep.name, manager: document.finished.by }
  const form = templates[document.template]
  const roles = form && rolesOf(form)
  return {
    rep: document.repSignature?.name ?? rep.name,
    manager: manager || roleLabel('manager', { ...translator, roles })
  }
}

/** The same names in short. */
export function useShortNames(document: Document): { rep: string; manager: string } {
  const { rep, manager } = shortNames(usePeople(document))
  return { rep, manager }
}

export function useDocumentToSign(document: DraftDocument): ToSign {
  const full = usePeople(document)
  const names = useShortNames(document)
  return { kind: 'document', id: document.id, prepared: document.prepared, full, names }
}
