import { setImmediate as pause } from 'node:timers/promises'
import type { RecordDigests } from '../../../shared/model/coachbook-file'
import type { Workbook } from '../../../shared/model/workbook'
import { type PartDigests, partsOf, recordsOf } from '../../../shared/rules/record-parts'
import { withoutPrivate } from '../../../shared/rules/without-private'
import { contentHash } from '../storage/content-hash'

/** After how many records other work of the program gets its turn. */
const atOnce = 200

/** The digest of the open part of each record; it does not depend on private notes. */
export async function digestsOf(workbook: Workbook): Promise<RecordDigests> {
  const digests: RecordDigests = {}
  let count = 0
  for (const [path, record] of recordsOf(withoutPrivate(workbook))) {
    digests[path] = contentHash(record)
    count += 1
    if (count % atOnce === 0) await pause()
  }
  return digests
}

/** The digests of both parts of each record. */
export async function partDigestsOf(workbook: Workbook): Promise<PartDigests> {
  const own: RecordDigests = {}
  let count = 0
  for (const [path, part] of partsOf(workbook)) {
    if (part.own !== null) own[path] = contentHash(part.own)
    count += 1
    if (count % atOnce === 0) await pause()
  }
  return { open: await digestsOf(workbook), own }
}
