import type { Addendum, DraftAddendum } from '../../../../shared/model/addendum'
import type { People } from '../../../../shared/print/form'
import { shortNames } from '../../../../shared/print/names'
import { isSealed } from '../../../../shared/rules/addenda'
import { isSigned } from '../../../../shared/rules/plans'
import { roleLabel } from '../../../../shared/rules/roles'
import { heldWords } from '../../../../shared/rules/since-sealed'
import { useCoach } from '../../../core/coach'
import { useWorkbook } from '../../../core/replica'
import { useTranslator } from '../../../core/translator'
import type { ToSign } from '../signing/to-sign'

/** The names on an addendum: as signed, or the present ones. */
function usePeople(addendum: Addendum): People {
  const translator = useTranslator()
  const { rep } = useWorkbook()
  const manager = useCoach()
  if (isSealed(addendum)) return { rep: addendum.rep.name, manager: addendum.managerSignature.name }
  const { roles } = addendum
  return {
    rep: addendum.repSignature?.name ?? rep.name,
    manager: manager || roleLabel('manager', { ...translator, roles })
  }
}

/** The same names in short. */
export function useShortNames(addendum: Addendum): { rep: string; manager: string } {
  const { rep, manager } = shortNames(usePeople(addendum))
  return { rep, manager }
}

/** What remains in force of the plan when its addendum changes nothing. */
export function useHeldWords({ original }: Addendum): string {
  const translator = useTranslator()
  const workbook = useWorkbook()
  const plan = workbook.plans[original.plan]
  return plan && isSigned(plan) ? heldWords(workbook, plan, translator) : ''
}

export function useAddendumToSign(addendum: DraftAddendum): ToSign {
  const full = usePeople(addendum)
  const names = useShortNames(addendum)
  return { kind: 'addendum', id: addendum.id, prepared: addendum.prepared, full, names }
}
