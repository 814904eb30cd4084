import type { DraftPlan } from '../../../../shared/model/plan'
import type { Id } from '../../../../shared/model/scalars'
import type { Prepared } from '../../../../shared/model/signature'
import type { People } from '../../../../shared/print/form'
import { paths } from '../../../core/navigation'
import { usePeople, useShortNames } from '../people'

/** A draft that both are about to sign, as signing together needs it: a plan or a document. */
export interface ToSign {
  kind: 'plan' | 'document'
  id: Id
  prepared: Prepared | null
  full: People
  /** The names in short. */
  names: { rep: string; manager: string }
}

export function usePlanToSign(plan: DraftPlan): ToSign {
  const full = usePeople(plan)
  const names = useShortNames(plan)
  return { kind: 'plan', id: plan.id, prepared: plan.prepared, full, names }
}

/** What is handed to the rep. */
export const givenOf = (workbook: Id, { kind, id }: Pick<ToSign, 'kind' | 'id'>) =>
  kind === 'plan' ? { workbook, plan: id } : { workbook, document: id }

/** The page of the record itself. */
export const pathOf = (rep: Id, { kind, id }: Pick<ToSign, 'kind' | 'id'>) =>
  kind === 'plan' ? paths.plan(rep, id) : paths.document(rep, id)
