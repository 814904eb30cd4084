import { z } from 'zod'
import type { Changed } from '../../../shared/contract'
import { Id, type Moment } from '../../../shared/model/scalars'
import type { Paper } from '../../../shared/model/settings'
import type { Workbook } from '../../../shared/model/workbook'
import type { SignedPages } from './signed-pages'

/** The command with which the manager seals what the rep has signed. */
const Sealing = z.object({
  type: z.enum(['plan.sign', 'document.sign', 'addendum.sign']),
  id: Id,
  party: z.literal('manager')
})

const kinds = { 'plan.sign': 'plan', 'document.sign': 'document', 'addendum.sign': 'addendum' } as const

/** What signing needs of the workbooks. */
interface Signing {
  rehearse(workbook: Id, command: { type: string }): Promise<{ at: Moment; workbook: Workbook }>
  dispatch(workbook: Id, command: { type: string }, at?: Moment): Promise<Changed>
  folderOf(workbook: Id): Promise<string>
}

/**
 * Runs a command. If it seals something, the page with that seal is drawn and written to the disk first, and its digest
 * is part of the same change: so no record is ever signed without its PDF on the disk.
 */
export async function signAndKeep<Command extends { type: string }>(
  workbooks: Signing,
  signed: Pick<SignedPages, 'keep'>,
  paper: Paper,
  workbook: Id,
  command: Command
): Promise<Changed> {
  const sealing = Sealing.safeParse(command)
  if (!sealing.success) return workbooks.dispatch(workbook, command)
  // Only main may say which PDF was kept.
  const asked: { type: string; kept?: unknown } = { ...command, kept: undefined }
  const { at, workbook: sealed } = await workbooks.rehearse(workbook, asked)
  const { type, id } = sealing.data
  const kept = await signed.keep(sealed, await workbooks.folderOf(workbook), { kind: kinds[type], id }, paper)
  return workbooks.dispatch(workbook, kept ? { ...asked, kept } : asked, at)
}
