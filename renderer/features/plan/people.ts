import type { Plan } from '../../../shared/model/plan'
import type { People } from '../../../shared/print/form'
import { shortNames } from '../../../shared/print/names'
import { isSigned } from '../../../shared/rules/plans'
import { roleLabel, rolesOf } from '../../../shared/rules/roles'
import { useCoach } from '../../core/coach'
import { useWorkbook } from '../../core/replica'
import { useTranslator } from '../../core/translator'

/** The names on a plan: as signed, or the present ones. */
export function usePeople(plan: Plan): People {
  const translator = useTranslator()
  const { rep, templates } = useWorkbook()
  const manager = useCoach()
  if (isSigned(plan)) return { rep: plan.rep.name, manager: plan.managerSignature.name }
  const form = templates[plan.template]
  const roles = form && rolesOf(form)
  return {
    rep: plan.repSignature?.name ?? rep.name,
    manager: manager || roleLabel('manager', { ...translator, roles })
  }
}

/** The same names in short; as a type that texts accept. */
export function useShortNames(plan: Plan): { rep: string; manager: string } {
  const { rep, manager } = shortNames(usePeople(plan))
  return { rep, manager }
}
