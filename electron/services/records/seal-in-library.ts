import type { RepSummary } from '../../../shared/contract'
import type { Id } from '../../../shared/model/scalars'
import type { Workbook } from '../../../shared/model/workbook'
import { isSigned } from '../../../shared/rules/plans'
import type { KeptSeal } from './verify'

/** The workbooks of a library, as far as a plan is looked for in them. */
interface Shelf {
  list(): Promise<Pick<RepSummary, 'id' | 'name'>[]>
  open(workbook: Id): Promise<{ workbook: Workbook }>
}

/** The seal that a library keeps for a plan. A workbook that cannot be opened is passed over. */
export async function sealInLibrary(shelf: Shelf, plan: string, rep: string): Promise<KeptSeal> {
  const reps = await shelf.list()
  // The rep that the record names comes first; a name can have changed since.
  for (const { id } of [...reps].sort((a, b) => Number(b.name === rep) - Number(a.name === rep))) {
    const opened = await shelf.open(id).catch(() => null)
    const found = opened && Object.hasOwn(opened.workbook.plans, plan) ? opened.workbook.plans[plan] : undefined
    if (found && isSigned(found)) return { is: 'kept', seal: found.seal.hash }
  }
  return { is: 'absent' }
}
