import type { FiledCopy } from '../../../shared/model/filed-copy'
import type { KeptPdf } from '../../../shared/model/kept-pdf'
import type { RepSummary } from '../../../shared/model/library'
import type { Id } from '../../../shared/model/scalars'
import type { Standing } from '../../../shared/model/standing'
import type { Workbook } from '../../../shared/model/workbook'
import { addendumState, isSealed } from '../../../shared/rules/addenda'
import { documentState, isFinished } from '../../../shared/rules/documents'
import { planState } from '../../../shared/rules/plan-state'
import { isSigned } from '../../../shared/rules/plans'
import { statementIn } from '../../../shared/rules/statements'
import type { KeptSeal } from './verify'

/** The workbooks of a library, as far as something sealed is looked for in them. */
interface Shelf {
  list(): Promise<Pick<RepSummary, 'id' | 'name'>[]>
  open(workbook: Id): Promise<{ workbook: Workbook }>
}

type Sealed = { seal: { hash: string }; kept?: KeptPdf | undefined; filed?: FiledCopy[] | undefined }

const kept = (workbook: Workbook, record: Sealed, stands: Standing | null): KeptSeal => ({
  is: 'kept',
  workbook: workbook.id,
  seal: record.seal.hash,
  stands,
  pdf: record.kept ?? null,
  otherSignings: (record.filed ?? []).flatMap(({ hash, signing }) => (signing ? [hash] : []))
})

function sealed(workbook: Workbook, id: string): KeptSeal | null {
  const plan = Object.hasOwn(workbook.plans, id) ? workbook.plans[id] : undefined
  if (plan && isSigned(plan)) return kept(workbook, plan, { kind: 'plan', state: planState(workbook, plan) })
  const document = Object.hasOwn(workbook.documents, id) ? workbook.documents[id] : undefined
  if (document && isFinished(document))
    return kept(workbook, document, { kind: 'document', state: documentState(document) })
  const addendum = Object.hasOwn(workbook.addenda, id) ? workbook.addenda[id] : undefined
  if (addendum && isSealed(addendum))
    return kept(workbook, addendum, { kind: 'addendum', state: addendumState(addendum) })
  const statement = statementIn(workbook, id)
  if (statement?.status === 'given') return kept(workbook, { seal: statement.seal }, null)
  return null
}

/** The seal that a library keeps for a plan, a document, an addendum or a statement, and how that stands there. A workbook that cannot be opened is passed over. */
export async function sealInLibrary(shelf: Shelf, id: string, rep: string): Promise<KeptSeal> {
  const reps = await shelf.list()
  // The rep that the record names comes first; a name can have changed since.
  for (const { id: workbook } of [...reps].sort((a, b) => Number(b.name === rep) - Number(a.name === rep))) {
    const opened = await shelf.open(workbook).catch(() => null)
    if (!opened) continue
    const found = sealed(opened.workbook, id)
    if (found) return found
  }
  return { is: 'absent' }
}
