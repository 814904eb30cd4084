import type { Plan } from '../model/plan'
import type { Id } from '../model/scalars'
import type { Workbook } from '../model/workbook'

/** Whether it is a draft that nobody has signed; its words still follow the records that they name. */
const isOpen = (plan: Plan) => plan.status === 'draft' && plan.repSignature === null

/** Gives a new name to the drafts; a signed plan keeps the name that both read (S1-2). */
export function renameInPlans(draft: Workbook, part: 'account' | 'deal', id: Id, name: string) {
  for (const plan of Object.values(draft.plans)) {
    const link = plan[part]
    if (link?.id === id && isOpen(plan)) link.name = name
  }
}

/** Removes a deleted deal from the drafts; a signed plan keeps its name, which then points to nothing (S1-2). */
export function unlinkDeal(draft: Workbook, id: Id) {
  for (const plan of Object.values(draft.plans)) {
    if (plan.deal?.id !== id) continue
    if (isOpen(plan)) plan.deal = null
    else plan.deal.id = null
  }
}
