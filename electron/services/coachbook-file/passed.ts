import { join } from 'node:path'
import { z } from 'zod'
import { Lineage, mostEarlier } from '../../../shared/model/merge'
import type { Workbook } from '../../../shared/model/workbook'
import { type PartDigests, withEarlier } from '../../../shared/rules/record-parts'
import { replaceFile } from '../storage/durable'
import { FileFault, type Files } from '../storage/files'
import { readAs } from '../storage/read-as'

/**
 * `passed.json` in a workbook's folder: the digests of its records each time it was passed on or taken in. They tell,
 * when the workbook comes back, which side has changed what; without them every difference has to be asked about.
 */
const Stored = z.object({ format: z.literal('coachbook.passed'), version: z.literal(1), known: Lineage })

const name = 'passed.json'
const nothing = (): Lineage => ({ open: {}, own: {} })

/** The known digests of a workbook's records, including those from its merges. */
export async function knownOf(files: Files, folder: string, { merged = {} }: Workbook): Promise<Lineage> {
  let known = await stored(files, folder)
  for (const { records, own } of Object.values(merged)) known = withEarlier(known, { open: records, own })
  return known
}

const stored = async (files: Files, folder: string): Promise<Lineage> =>
  (await readAs(Stored, files, join(folder, name)))?.known ?? nothing()

/** Remembers the present digests. If the disk refuses, the only harm is more questions later. */
export async function notePassed(files: Files, folder: string, of: PartDigests, earlier?: Lineage): Promise<void> {
  const before = await stored(files, folder)
  const all = earlier ? joinedLineage(before, earlier) : before
  const known = withEarlier(all, of)
  try {
    const bytes = Buffer.from(JSON.stringify({ format: 'coachbook.passed', version: 1, known }))
    await replaceFile(files, join(folder, name), bytes)
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
  }
}

/** The digests that are known on either side, the later ones last. */
function joinedLineage(first: Lineage, then: Lineage): Lineage {
  const joined = (a: Lineage['open'], b: Lineage['open']) => {
    const all = { ...a }
    for (const [path, digests] of Object.entries(b))
      all[path] = [...new Set([...(Object.hasOwn(a, path) ? (a[path] ?? []) : []), ...digests])].slice(-mostEarlier)
    return all
  }
  return { open: joined(first.open, then.open), own: joined(first.own, then.own) }
}
