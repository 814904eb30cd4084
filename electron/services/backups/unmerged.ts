import { versions } from '../../../shared/model/migrations'
import type { Moment } from '../../../shared/model/scalars'
import type { Workbook } from '../../../shared/model/workbook'
import { AsideFile } from '../storage/aside-file'
import type { Files } from '../storage/files'
import type { Device } from '../storage/history'
import type { ReadWorkbook } from '../storage/read-workbook'
import type { AsideChange } from '../storage/set-aside'
import { sha256 } from '../storage/sha256'
import { forksOf } from '../workbooks/forks'
import { applyOffered, saysWhatIsThere } from '../workbooks/offer'

/**
 * Adds to a workbook of a backup the changes of other devices that were in its folder and not yet taken up, as opening it
 * would. Returns the questions that waited there, and those that opening it would have asked.
 */
export async function takeUnmerged(
  files: Files,
  folder: string,
  read: ReadWorkbook,
  device: Device
): Promise<AsideChange[]> {
  if (read.newer || read.workbook.schemaVersion !== versions.current) return []
  const aside = await AsideFile.open(files, folder, device)
  const { adopted, changes, fitting, settled } = await forksOf(files, folder, read, aside, device)
  if (adopted) read.workbook = adopted.next
  const fits = new Set(fitting)
  const takes = (one: AsideChange) => {
    if (!fits.has(one.key) || 'obstacle' in applyOffered(read.workbook, { ...one, leftOut: false })) return false
    read.json = null
    return true
  }
  const asked = changes.filter((one) => !one.leftOut && !takes(one))
  return [...aside.changes.filter(({ key, leftOut }) => !leftOut && !settled.includes(key)), ...asked]
}

const keyOf = ({ key }: AsideChange, madeAt: Moment) => sha256(`${key} of the backup of ${madeAt}`)

/**
 * The questions of a backup that a restore has to ask again: those that were answered since. A question that waits in the
 * library, or that its next opening will find, needs nothing.
 */
export function askedOnceMore(
  waiting: readonly AsideChange[],
  aside: AsideFile,
  next: Workbook,
  madeAt: Moment
): AsideChange[] {
  const here = new Set(aside.changes.map(({ key }) => key))
  const answered = new Set(aside.forkLines)
  return waiting
    .filter(({ key }) => !here.has(key) && (answered.has(key) || aside.wasSettled(key)))
    .filter((one) => !saysWhatIsThere(next, { ...one, leftOut: false }))
    .map((one) => ({ ...one, key: keyOf(one, madeAt) }))
}
