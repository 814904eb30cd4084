import { join } from 'node:path'
import type { Moment } from '../../../shared/model/scalars'
import type { Files } from '../storage/files'
import { type Device, isOfAnother, journalsIn, listIfThere, names, readHistory } from '../storage/history'

/** A month in milliseconds. The journal of a device that was away for longer is moved to the history. */
export const longAway = 30 * 24 * 60 * 60 * 1000

/** A workbook's folder, and the time of the look. */
export interface PlaceAndTime {
  files: Files
  path: string
  now(): Moment
}

/**
 * Whether what a workbook waits for may still arrive: whether one of the files that have partly arrived was written to
 * in the last month, or, when there are none, anything in the workbook's folder.
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

/** Whether a folder without a readable workbook has files of another device that arrived in the last month. */
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
