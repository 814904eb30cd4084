import type { RepSummary } from '../../../shared/model/library'
import type { Id } from '../../../shared/model/scalars'
import type { Workbook } from '../../../shared/model/workbook'
import { planState } from '../../../shared/rules/plan-state'
import { isSigned } from '../../../shared/rules/plans'
import type { KeptSeal } from './verify'

/** The workbooks of a library, as far as a plan is looked for in them. */
interface Shelf {
  list(): Promise<Pick<RepSummary, 'id' | 'name'>[]>
  open(workbook: Id): Promise<{ workbook: Workbook }>
}

/** The seal that a library keeps for a plan, and how the plan stands there. A workbook that cannot be opened is passed over. */
export async function sealInLibrary(shelf: Shelf, plan: string, rep: string): Promise<KeptSeal> {
  const reps = await shelf.list()
  // The rep that the record names comes first; a name can have changed since.
  for (const { id } of [...reps].sort((a, b) => Number(b.name === rep) - Number(a.name === rep))) {
    const opened = await shelf.open(id).catch(() => null)
    if (!opened) continue
    const { workbook } = opened
    const found = Object.hasOwn(workbook.plans, plan) ? workbook.plans[plan] : undefined
    if (found && isSigned(found)) return { is: 'kept', seal: found.seal.hash, stands: planState(workbook, found) }
  }
  return { is: 'absent' }
}
