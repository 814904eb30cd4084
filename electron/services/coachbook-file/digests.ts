import { setImmediate as pause } from 'node:timers/promises'
import type { RecordDigests } from '../../../shared/model/coachbook-file'
import type { Workbook } from '../../../shared/model/workbook'
import { withoutPrivate } from '../../../shared/rules/without-private'
import { contentHash } from '../storage/content-hash'

/** The collections whose records change one by one. */
export const collections = [
  'behaviors',
  'accounts',
  'observations',
  'cycles',
  'sessions',
  'groups',
  'plans',
  'addenda',
  'documents',
  'statements',
  'deals',
  'calls',
  'trainings',
  'routed',
  'confidences',
  'cadences',
  'leave',
  'metrics'
] as const

/** After so many records other work of the program gets its turn. */
const atOnce = 200

/** The digest of the open part of each record, the same whether private notes are there or not. */
export async function digestsOf(workbook: Workbook): Promise<RecordDigests> {
  const open = withoutPrivate(workbook)
  const digests: RecordDigests = { rep: contentHash(open.rep) }
  let count = 0
  for (const collection of collections)
    for (const [id, record] of Object.entries(open[collection] ?? {})) {
      digests[`${collection}/${id}`] = contentHash(record)
      count += 1
      if (count % atOnce === 0) await pause()
    }
  return digests
}
