import { copyPlain } from '../../../shared/commands/patch'
import type { Workbook } from '../../../shared/model/workbook'
import { canonical } from '../../../shared/rules/seal'
import type { AsideFile } from '../storage/aside-file'
import type { Loss } from '../storage/chain'
import type { Files } from '../storage/files'
import { readForks } from '../storage/fork-journals'
import type { ReadWorkbook } from '../storage/read-workbook'
import { type AsideChange, asideOf } from '../storage/set-aside'
import { applyOffered } from './offer'

/** What forks say that a workbook does not. */
export interface Forked {
  changes: AsideChange[]
  losses: Loss[]
  /** Lines that are taken up with this and are never looked at again. */
  lines: string[]
}

/** Whether changes, one after the other, leave the workbook as it stands. */
function saysNothing(workbook: Workbook, changes: readonly AsideChange[]): boolean {
  const copy = copyPlain(workbook)
  for (const change of changes) if ('obstacle' in applyOffered(copy, { ...change, leftOut: false })) return false
  return canonical(copy) === canonical(workbook)
}

/**
 * The other sides of a workbook's forks, to be offered: each line once, and nothing of a side that comes to what the
 * workbook says already.
 */
export async function forksOf(files: Files, path: string, read: ReadWorkbook, aside: AsideFile): Promise<Forked> {
  const known = new Set([
    ...aside.forkLines,
    ...aside.changes.map(({ key }) => key),
    ...read.aside.map(({ key }) => key),
    ...read.live.map(({ hash }) => hash)
  ])
  const found: Forked = { changes: [], losses: [], lines: [] }
  for (const { entries, losses, lines } of await readForks(files, path, known)) {
    const changes = entries.map(asideOf('fork'))
    if (!saysNothing(read.workbook, changes)) found.changes.push(...changes)
    found.losses.push(...losses)
    found.lines.push(...lines)
  }
  return found
}
