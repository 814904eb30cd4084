import { join } from 'node:path'
import type { Notice } from '../../../shared/model/notice'
import type { Moment } from '../../../shared/model/scalars'
import { keepAside, moveAside, replaceFile } from './durable'
import type { Files } from './files'
import { type Device, journalName, names, type Segment, segmentName } from './history'
import type { Damage, ReadWorkbook, SoundLines } from './read-workbook'
import { SnapshotStore } from './snapshot-store'

type Lines = Extract<Damage, { what: 'lines' }>

/** The word in the new name of a file: what another side wrote is sound and only in the way. */
const wordFor = (isWhole: boolean) => (isWhole ? 'apart' : 'damaged')

/** Repairs the folder of one workbook. */
class Repair {
  constructor(
    private readonly files: Files,
    private readonly folder: string,
    private readonly read: ReadWorkbook,
    private readonly now: Moment,
    private readonly device: Device
  ) {}

  async snapshot(damage: Extract<Damage, { what: 'snapshot' }>): Promise<Notice> {
    if (damage.was === 'edited') return { code: 'snapshot.edited', params: {} }
    // What is offered from the file is not in the workbook, so it is not called complete.
    const isAll = damage.isCovered && this.read.aside.length === 0
    const code = `snapshot.${damage.was}${isAll ? '-all' : ''}`
    if (damage.was === 'missing') return { code, params: {} }
    const file = await moveAside(this.files, join(this.folder, names.snapshot), 'damaged', this.now)
    return { code, params: { file } }
  }

  async end(damage: Extract<Damage, { what: 'end' }>): Promise<Notice | null> {
    const path = join(this.folder, journalName(this.device))
    if (damage.how === 'no-line-break') {
      const handle = await this.files.openAppend(path)
      await handle.append(Buffer.from('\n'))
      await handle.close()
      return null
    }
    const file = await keepAside(this.files, path, 'torn', damage.rest, this.now)
    await this.files.truncate(path, damage.cutAt)
    return { code: damage.how === 'zeros' ? 'journal.zeros' : 'journal.torn', params: { file } }
  }

  /** Changes that are in the workbook are kept in `history/`, before a copy of the whole present workbook. */
  async lines(damages: readonly Lines[]): Promise<Notice[]> {
    const { files, folder, now, read, device } = this
    const notices: Notice[] = []
    for (const { segment, sound, isWhole } of damages) {
      const file = segment && (await this.segment(segment, sound, wordFor(isWhole)))
      if (file && !isWhole) notices.push({ code: 'history.damaged', params: { file } })
    }
    const live = damages.find(({ segment }) => segment === null)
    if (live) await this.putInHistory(live.sound)
    const store = new SnapshotStore(files, folder, read.workbook, null, device)
    await files.makeFolder(join(folder, names.history))
    await store.writeBase(read.position)
    await store.write(read.position)
    if (!live) return notices
    const file = await moveAside(files, join(folder, journalName(device)), wordFor(live.isWhole), now)
    return live.isWhole ? notices : [...notices, { code: 'journal.damaged', params: { file } }]
  }

  private async segment({ file }: Segment, sound: SoundLines, word: string): Promise<string> {
    const path = join(this.folder, names.history, file)
    const isSame = sound.first !== null && segmentName(sound.first, sound.last, this.device) === file
    if (!isSame) {
      await this.putInHistory(sound)
      return moveAside(this.files, path, word, this.now)
    }
    const kept = await keepAside(this.files, path, word, await this.files.read(path), this.now)
    await replaceFile(this.files, path, sound.bytes)
    return kept
  }

  private async putInHistory({ bytes, first, last }: SoundLines): Promise<void> {
    if (first === null) return
    const history = join(this.folder, names.history)
    const path = join(history, segmentName(first, last, this.device))
    await this.files.makeFolder(history)
    if (await this.files.look(path)) await moveAside(this.files, path, 'earlier', this.now)
    await replaceFile(this.files, path, bytes)
  }
}

const isLines = (damage: Damage): damage is Lines => damage.what === 'lines'

/**
 * Brings a workbook's files to the state that was read from them, so that they can be written to. Damaged files are put
 * aside. `tell` is called for each thing that was done, even if a later one fails. Returns what is on the disk
 * afterwards. What was set aside must be on the disk before (`AsideFile.add`).
 */
export async function repair(
  files: Files,
  folder: string,
  read: ReadWorkbook,
  now: Moment,
  tell: (notice: Notice) => void,
  device: Device = null
): Promise<ReadWorkbook> {
  const repairing = new Repair(files, folder, read, now, device)
  for (const damage of read.damage) {
    if (damage.what === 'snapshot') tell(await repairing.snapshot(damage))
    const told = damage.what === 'end' ? await repairing.end(damage) : null
    if (told) tell(told)
  }
  const lines = read.damage.filter(isLines)
  if (lines.length === 0 && read.losses.length === 0) return read
  for (const notice of await repairing.lines(lines)) tell(notice)
  return lines.some(({ segment }) => segment === null) ? { ...read, live: [], recent: [], latest: [] } : read
}

/** The notices about damage that is left as it is, because nothing may be written. */
export function noticesOf(read: ReadWorkbook): Notice[] {
  const isUntouched = read.damage.some((damage) => damage.what === 'lines' && !damage.isWhole)
  const snapshot = read.damage.some(({ what }) => what === 'snapshot')
  // While another program writes, its last line may be incomplete: that is no damage.
  return [
    ...(snapshot ? [{ code: 'snapshot.untouched', params: {} }] : []),
    ...(isUntouched || read.losses.length > 0 ? [{ code: 'journal.untouched', params: {} }] : [])
  ]
}
