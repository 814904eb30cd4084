import type { RepSummary } from '../../../shared/model/library'
import type { Id } from '../../../shared/model/scalars'
import type { SealedStatement } from '../../../shared/model/statement'
import type { Workbook } from '../../../shared/model/workbook'
import { subjectOf } from '../../../shared/rules/statements'
import { unlessRefused } from '../storage/refusal'

/** What the search for the record of a statement needs of the workbooks of a library. */
interface Shelf {
  list(): Promise<Pick<RepSummary, 'id' | 'name'>[]>
  open(workbook: Id): Promise<{ workbook: Workbook }>
}

/**
 * The workbook with the record that a statement is to, and whether that record has the seal in the statement. `unseen`:
 * it may be in a workbook that cannot be opened.
 */
export async function recordOfStatement(
  shelf: Shelf,
  { of, original, rep }: SealedStatement
): Promise<{ workbook: Workbook; record: 'same' | 'other' } | 'absent' | 'unseen'> {
  const reps = await shelf.list()
  let isUnseen = false
  // Reps with the name in the statement come first; the others follow, because a name may have changed since.
  for (const { id } of [...reps].sort((a, b) => Number(b.name === rep.name) - Number(a.name === rep.name))) {
    const opened = await unlessRefused(shelf.open(id), null)
    isUnseen ||= opened === null
    const subject = opened && subjectOf(opened.workbook, of)
    if (opened && subject)
      return { workbook: opened.workbook, record: subject.original === original ? 'same' : 'other' }
  }
  return isUnseen ? 'unseen' : 'absent'
}
