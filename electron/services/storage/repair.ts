import { join } from 'node:path'
import type { Notice } from '../../../shared/contract'
import type { Moment } from '../../../shared/model/scalars'
import { keepAside, moveAside, replaceFile } from './durable'
import type { Files } from './files'
import type { BrokenSegment } from './follow'
import { names, segmentName } from './history'
import type { Damage, ReadWorkbook } from './read-workbook'

/** The sound part of a segment stays under its own range, the file as it was found is kept beside it. */
async function repairHistory(files: Files, folder: string, broken: BrokenSegment, now: Moment): Promise<string> {
  const { segment, soundUntil, lastSound } = broken
  const history = join(folder, names.history)
  const path = join(history, segment.file)
  if (soundUntil > 0) {
    const sound = (await files.read(path)).subarray(0, soundUntil)
    await replaceFile(files, join(history, segmentName(segment.first, lastSound)), sound)
  }
  return moveAside(files, path, 'damaged', now)
}

async function repairOne(files: Files, folder: string, damage: Damage, seq: number, now: Moment): Promise<Notice> {
  if (damage.what === 'history') {
    const file = await repairHistory(files, folder, damage.broken, now)
    return { code: 'history.damaged', params: { seq: damage.broken.lastSound, file } }
  }
  if (damage.what === 'journal') {
    const path = join(folder, names.journal)
    const file = await keepAside(files, path, damage.torn ? 'torn' : 'damaged', damage.rest, now)
    await files.truncate(path, damage.cutAt)
    return damage.torn ? { code: 'journal.torn', params: { file } } : { code: 'journal.damaged', params: { seq, file } }
  }
  if (damage.was !== 'damaged') return { code: `snapshot.${damage.was}`, params: {} }
  const file = await moveAside(files, join(folder, names.snapshot), 'damaged', now)
  return { code: 'snapshot.damaged', params: { file } }
}

/**
 * Puts a workbook's files into the state that was read from them, so that they can be written to. What is damaged is
 * kept under another name. `tell` is called for each thing that was done, also when a later one fails.
 */
export async function repair(
  files: Files,
  folder: string,
  read: ReadWorkbook,
  now: Moment,
  tell: (notice: Notice) => void
): Promise<void> {
  for (const damage of read.damage) tell(await repairOne(files, folder, damage, read.position.seq, now))
}

/** What a person should know about damage that is left as it is, because nothing may be written. */
export function noticesOf(read: ReadWorkbook): Notice[] {
  const { seq } = read.position
  return read.damage.flatMap((damage): Notice[] => {
    if (damage.what === 'snapshot') return [{ code: 'snapshot.untouched', params: {} }]
    // While another program writes, its last line can be half there: that is no damage.
    if (damage.what === 'journal' && damage.torn) return []
    return [{ code: 'journal.untouched', params: { seq } }]
  })
}
