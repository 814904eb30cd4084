import type { FiledCopy } from '../../../shared/model/filed-copy'
import type { KeptPdf } from '../../../shared/model/kept-pdf'
import type { RepSummary } from '../../../shared/model/library'
import type { Id } from '../../../shared/model/scalars'
import type { Standing } from '../../../shared/model/standing'
import type { Workbook } from '../../../shared/model/workbook'
import { shortId } from '../../../shared/print/record'
import { documentTitle } from '../../../shared/rules/documents'
import { isSigned } from '../../../shared/rules/plans'
import { standingIn } from '../../../shared/rules/standing'
import { statementIn } from '../../../shared/rules/statements'
import { unlessRefused } from '../storage/refusal'
import type { KeptSeal } from './verify'

/** What the search for something sealed needs of the workbooks of a library. */
interface Shelf {
  list(): Promise<Pick<RepSummary, 'id' | 'name'>[]>
  open(workbook: Id): Promise<{ workbook: Workbook }>
}

interface Sealed {
  id: Id
  seal: { hash: string }
  kept?: KeptPdf | undefined
  filed?: FiledCopy[] | undefined
}

const own = <T>(records: Readonly<Record<Id, T>>, id: string): T | undefined =>
  Object.hasOwn(records, id) ? records[id] : undefined

const kept = (workbook: Workbook, record: Sealed, stands: Standing | null, title = ''): KeptSeal => ({
  is: 'kept',
  workbook: workbook.id,
  seal: record.seal.hash,
  stands,
  pdf: record.kept ?? null,
  otherSignings: (record.filed ?? []).flatMap(({ hash, signing }) => (signing ? [hash] : [])),
  about: { id: record.id, title, rep: workbook.rep.name, number: own(workbook.addenda, record.id)?.number ?? null }
})

/** The sealed record with an id in a workbook; null when there is none. */
function sealedAs({ plans, documents, addenda }: Workbook, id: string) {
  const found = own(plans, id) ?? own(documents, id) ?? own(addenda, id)
  if (!found || found.status === 'draft') return null
  return found
}

const titleOf = ({ templates }: Workbook, record: NonNullable<ReturnType<typeof sealedAs>>): string => {
  if ('behavior' in record) return record.behavior.title
  return 'original' in record ? record.original.title : documentTitle(record, templates[record.template])
}

/** The plan with an id as it is printed; when several were begun in the same minute, the one with this seal. */
function planNamed({ plans }: Workbook, printed: string, seal: string): Id | undefined {
  const named = Object.values(plans).filter((plan) => isSigned(plan) && shortId(plan.id) === printed)
  return (named.find((plan) => isSigned(plan) && plan.seal.hash.startsWith(seal)) ?? named[0])?.id
}

function sealed(workbook: Workbook, id: string, seal: string): KeptSeal | null {
  const record = sealedAs(workbook, planNamed(workbook, id, seal) ?? id)
  if (record) return kept(workbook, record, standingIn(workbook, record), titleOf(workbook, record))
  const statement = statementIn(workbook, id)
  return statement?.status === 'given' ? kept(workbook, { id: statement.id, seal: statement.seal }, null) : null
}

/**
 * The seal that a library keeps for a plan, a document, an addendum or a statement, and the state of that record.
 * Workbooks that cannot be opened are passed over; whether they hold it is then not known.
 */
export async function sealInLibrary(shelf: Shelf, id: string, rep: string, seal = ''): Promise<KeptSeal> {
  const reps = await shelf.list()
  let other: KeptSeal | null = null
  let isUnseen = false
  // Reps with the name in the record come first; the others follow, because a name may have changed since.
  for (const { id: workbook } of [...reps].sort((a, b) => Number(b.name === rep) - Number(a.name === rep))) {
    const opened = await unlessRefused(shelf.open(workbook), null)
    isUnseen ||= opened === null
    const found = opened && sealed(opened.workbook, id, seal)
    if (found?.is !== 'kept') continue
    if (found.seal.startsWith(seal)) return found
    other ??= found
  }
  return other ?? { is: isUnseen ? 'unseen' : 'absent' }
}
