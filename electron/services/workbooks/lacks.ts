import type { Lacks } from '../../../shared/model/backup'
import type { Notice } from '../../../shared/model/notice'
import type { Workbook } from '../../../shared/model/workbook'
import { AsideFile } from '../storage/aside-file'
import { findAttachment } from '../storage/attachments'
import type { Loss } from '../storage/chain'
import type { Files } from '../storage/files'
import type { Device } from '../storage/history'
import { type Hole, reachesInto } from '../storage/holes'
import type { Position } from '../storage/journal-format'
import { linksPutAside, readPast, wayTo } from '../storage/past'
import type { ReadWorkbook } from '../storage/read-workbook'
import { attachmentsOf } from './scans'

/** How many changes are in some holes but in none of others. */
function countWithout(gaps: readonly Hole[], known: readonly Hole[]): number {
  let count = 0
  for (const { first, last } of gaps) {
    if (!reachesInto(known, first, last)) count += last - first + 1
    else for (let seq = first; seq <= last; seq++) if (!reachesInto(known, seq, seq)) count++
  }
  return count
}

/** A workbook and its last change; for one that was read from its files, also what was found in them. */
type Held = { workbook: Workbook; position: Position } & Partial<Pick<ReadWorkbook, 'losses' | 'damage'>>

const isHole = (loss: Loss): loss is Loss & Hole => loss.first !== null && loss.last !== null

/**
 * What the files of a workbook lack that is not needed for its present state: older changes, and the files that its
 * records name; from a workbook that was read also changes that are lost. All of it is read, which can take a second for a
 * workbook of many years. Losses that were told when the workbook was opened are left out.
 */
export async function lacksOf(
  files: Files,
  folder: string,
  { workbook, position, losses = [], damage = [] }: Held,
  device: Device
): Promise<Lacks> {
  const named = attachmentsOf(workbook)
  const past = await readPast(files, folder, device)
  const found = wayTo(workbook.id, position, past)
  const { gaps, begins } =
    found.gaps.length === 0 ? found : wayTo(workbook.id, position, past, await linksPutAside(files, folder))
  const aside = await AsideFile.open(files, folder, device)
  const known = [...aside.holes, ...aside.losses.filter(isHole)]
  const isUntouched = damage.every(({ what }) => what === 'end') && losses.every(isHole)
  const isWhole =
    isUntouched && begins && past.parts.every((part) => part.isWhole) && past.bases.every(({ at }) => at !== null)
  let gone = 0
  for (const file of new Map(named.map((one) => [one.hash, one])).values())
    if ((await findAttachment(files, folder, file)).is !== 'same') gone++
  const missing = [...gaps, ...losses.filter(isHole).filter((loss) => !reachesInto(gaps, loss.first, loss.last))]
  return { changes: countWithout(missing, known), files: gone, broken: !isWhole }
}

/** Whether nothing is lacking. */
export const isComplete = ({ changes, files, broken }: Lacks): boolean => changes === 0 && files === 0 && !broken

/** What a person is told of it when the workbook is open. */
export function noticesOfLacks({ changes, files, broken }: Lacks): Notice[] {
  const found: Notice[] = []
  if (changes > 0) found.push({ code: 'past.missing', params: { count: changes } })
  else if (broken) found.push({ code: 'past.broken', params: {} })
  if (files > 0) found.push({ code: 'past.files', params: { count: files } })
  return found
}
