import { join } from 'node:path'
import type { Workbook } from '../../../shared/model/workbook'
import { attachments } from '../storage/attachments'
import { FileFault, type Files } from '../storage/files'
import { journalsIn, names } from '../storage/history'
import { attachmentsOf } from './scans'

const isScan = /^[0-9a-f]{64}\.(?:pdf|png|jpg)$/

const digestOf = (name: string) => name.slice(0, 64)

const namedIn = (workbook: Workbook) => new Set<string>(attachmentsOf(workbook).map(({ hash }) => hash))

/** When the workbook was last written. */
async function lastWritten(files: Files, folder: string): Promise<number> {
  const written = [names.snapshot, ...(await journalsIn(files, folder))]
  const entries = await Promise.all(written.map((name) => files.look(join(folder, name))))
  return Math.max(...entries.map((entry) => entry?.modified ?? 0))
}

/**
 * The digests that no file of the folder or its history names. The history counts, because an undone change can be
 * redone.
 */
async function unnamed(files: Files, folder: string, digests: ReadonlySet<string>): Promise<Set<string>> {
  const left = new Set(digests)
  for (const place of [folder, join(folder, names.history)]) {
    if ((await files.look(place))?.kind !== 'folder') continue
    for (const name of await files.list(place)) {
      const path = join(place, name)
      if (left.size === 0 || (await files.look(path))?.kind !== 'file') continue
      const text = (await files.read(path)).toString('latin1')
      for (const digest of left) if (text.includes(digest)) left.delete(digest)
    }
  }
  return left
}

/**
 * Removes scans and filed copies that were put beside a workbook but never became part of it: neither the workbook nor
 * any file of its past names them, and it was written to since. Only for a complete workbook; what cannot be read or
 * removed stays.
 */
export async function sweepScans(files: Files, folder: string, workbook: Workbook): Promise<void> {
  const place = join(folder, attachments)
  try {
    if ((await files.look(place))?.kind !== 'folder') return
    const named = namedIn(workbook)
    const loose = (await files.list(place)).filter((name) => isScan.test(name) && !named.has(digestOf(name)))
    if (loose.length === 0) return
    const end = await lastWritten(files, folder)
    const old: string[] = []
    for (const name of loose) {
      const entry = await files.look(join(place, name))
      if (entry?.kind === 'file' && entry.modified < end) old.push(name)
    }
    const gone = await unnamed(files, folder, new Set(old.map(digestOf)))
    for (const name of old) if (gone.has(digestOf(name))) await files.remove(join(place, name))
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
  }
}
