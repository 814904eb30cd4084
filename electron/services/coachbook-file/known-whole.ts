import { RuleError } from '../../../shared/errors'
import { versions } from '../../../shared/model/migrations'
import type { Files } from '../storage/files'
import { readWorkbook } from '../storage/read-workbook'

/**
 * Refuses to pass on a workbook that a newer Coachbook wrote: the file would lack what this one does not know, and be
 * taken for the whole workbook.
 */
export async function mustKnowAll(files: Files, folder: string): Promise<void> {
  const read = await readWorkbook(files, folder, versions)
  if (read === 'workbook.too-new' || (typeof read !== 'string' && read.newer))
    throw new RuleError('coachbook.newer-here')
}
