import type { RepSummary } from '../../../shared/model/library'
import type { Id } from '../../../shared/model/scalars'
import type { SealedStatement } from '../../../shared/model/statement'
import type { Workbook } from '../../../shared/model/workbook'
import { subjectOf } from '../../../shared/rules/statements'

/** The workbooks of a library, as far as the record of a statement is looked for in them. */
interface Shelf {
  list(): Promise<Pick<RepSummary, 'id' | 'name'>[]>
  open(workbook: Id): Promise<{ workbook: Workbook }>
}

/**
 * The workbook with the record that a statement is to, and whether that has the seal which the statement names; null where
 * it is nowhere. A workbook that cannot be opened is passed over.
 */
export async function recordOfStatement(
  shelf: Shelf,
  { of, original, rep }: SealedStatement
): Promise<{ workbook: Workbook; record: 'same' | 'other' } | null> {
  const reps = await shelf.list()
  // The rep that the statement names comes first; a name can have changed since.
  for (const { id } of [...reps].sort((a, b) => Number(b.name === rep.name) - Number(a.name === rep.name))) {
    const opened = await shelf.open(id).catch(() => null)
    const subject = opened && subjectOf(opened.workbook, of)
    if (opened && subject)
      return { workbook: opened.workbook, record: subject.original === original ? 'same' : 'other' }
  }
  return null
}
