import { Ink, Plan, Signature } from '../model/plan'
import type { PlanState } from '../model/plan-state'
import { repSigned, stateAlone } from './plan-state'

/** What of a change is looked at: where it is and what stands there then. */
interface Written {
  path: readonly (string | number)[]
  value?: unknown
}

const alone = { changedBy: null, until: null, force: 'none' } as const

function stateIn({ path: [map, , field, ...deeper], value }: Written): PlanState | null {
  if (map !== 'plans' || deeper.length > 0) return null
  if (field === undefined) {
    const plan = Plan.safeParse(value)
    return plan.success ? stateAlone(plan.data) : null
  }
  if (field === 'repSignature') {
    const signature = Signature.safeParse(value)
    return signature.success ? { ...alone, ...repSigned(signature.data) } : null
  }
  const ink = field === 'ink' ? Ink.safeParse(value) : null
  if (!ink?.success) return null
  const { stance, on } = ink.data
  return { ...alone, signing: 'signed', stance, force: stance === 'agreed' ? 'in-force' : 'none', on }
}

/**
 * How a plan stood once a change of these patches had signed it or noted its ink, without what came later; null for any
 * other change. So the history says of a signature what was answered with it then.
 */
export function planDeed(type: string, patches: readonly Written[]): PlanState | null {
  if (type !== 'plan.sign' && type !== 'plan.ink') return null
  return patches.map(stateIn).find((state) => state !== null) ?? null
}
