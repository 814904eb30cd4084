import type { Given } from '../../../../shared/model/handed'
import type { DraftPlan } from '../../../../shared/model/plan'
import type { Id } from '../../../../shared/model/scalars'
import type { Prepared } from '../../../../shared/model/signature'
import type { People } from '../../../../shared/print/form'
import { paths } from '../../../core/navigation'
import { usePeople, useShortNames } from '../people'

/** The rep sits at the screen: no search, no other page than the way back, only what belongs to signing. */
export const signingActions = ['edit.undo', 'edit.redo', 'go.back', 'paper.print', 'paper.save'] as const

export type SignableKind = 'plan' | 'document' | 'addendum'

/** A draft that both are about to sign, as far as signing together needs it. */
export interface ToSign {
  kind: SignableKind
  id: Id
  prepared: Prepared | null
  full: People
  /** The short names. */
  names: { rep: string; manager: string }
}

export function usePlanToSign(plan: DraftPlan): ToSign {
  const full = usePeople(plan)
  const names = useShortNames(plan)
  return { kind: 'plan', id: plan.id, prepared: plan.prepared, full, names }
}

/** What is handed to the rep. */
export function givenOf(workbook: Id, { kind, id }: Pick<ToSign, 'kind' | 'id'>): Given {
  if (kind === 'plan') return { workbook, plan: id }
  return kind === 'document' ? { workbook, document: id } : { workbook, addendum: id }
}

/** The page of the record itself. */
export function pathOf(rep: Id, { kind, id }: Pick<ToSign, 'kind' | 'id'>): string {
  if (kind === 'plan') return paths.plan(rep, id)
  return kind === 'document' ? paths.document(rep, id) : paths.addendum(rep, id)
}

/** The page on which both sign it. */
export function signingPathOf(rep: Id, { kind, id }: Pick<ToSign, 'kind' | 'id'>): string {
  if (kind === 'plan') return paths.signing(rep, id)
  return kind === 'document' ? paths.documentSigning(rep, id) : paths.addendumSigning(rep, id)
}
