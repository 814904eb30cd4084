import { join } from 'node:path'
import type { Moment } from '../../../shared/model/scalars'
import type { Files } from '../storage/files'
import { type Device, isOfAnother, journalsIn, listIfThere, names, readHistory } from '../storage/history'

/** In milliseconds: who was away for longer has the journal of then in the history by what the folder says. */
export const longAway = 30 * 24 * 60 * 60 * 1000

/** A workbook's folder, and when it is looked at. */
export interface PlaceAndTime {
  files: Files
  path: string
  now(): Moment
}

/**
 * Whether what a workbook waits for can still be on its way: of files that were begun one of them was written to in the last
 * month, otherwise anything in the workbook's folder.
 */
export async function isRecent({ files, path, now }: PlaceAndTime, begun: readonly string[]): Promise<boolean> {
  for (const folder of [path, join(path, names.history)])
    for (const name of await listIfThere(files, folder)) {
      if (begun.length > 0 && !begun.includes(name)) continue
      const entry = await files.look(join(folder, name))
      if (entry?.kind === 'file' && entry.modified > Date.parse(now()) - longAway) return true
    }
  return false
}

/** Whether a folder in which there is no workbook to be read holds files of another device that came in the last month. */
export async function isArriving(place: PlaceAndTime, device: Device): Promise<boolean> {
  const { files, path } = place
  const { bases, segments } = await readHistory(files, path)
  const all = [
    ...(await journalsIn(files, path)),
    ...bases.map(({ file }) => file),
    ...segments.map(({ file }) => file)
  ]
  const others = all.filter((name) => isOfAnother(name, device))
  return others.length > 0 && isRecent(place, others)
}
