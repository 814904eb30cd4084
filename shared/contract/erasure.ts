import { z } from 'zod'
import { ErasableLine, ErasableRecord, Erasures, mostAsked } from '../model/erasure'
import { ExportLine } from '../model/exports'
import { Id } from '../model/scalars'
import { Paper } from '../model/settings'
import { none } from './shapes'

const Chosen = z.array(Id).max(5000).default([])

/** Erasing a rep for good. */
export const erasureCalls = {
  'erasure.look': { input: none, output: Erasures },
  /**
   * `name`: as the person typed it; `files`: ids of saved files that are removed with it. The window is reloaded
   * afterwards.
   */
  'erasure.erase': { input: z.object({ rep: Id, name: z.string().max(400), files: Chosen }), output: none },
  /** The files that were saved from the library about a rep, including those about several. */
  'erasure.exports': { input: z.object({ rep: Id }), output: z.object({ files: z.array(ExportLine) }) },
  /** What would be erased together with a record, the record first, and the reason of a hold. */
  'erasure.lookAt': {
    input: z.object({ rep: Id, record: ErasableRecord }),
    output: z.object({ lines: z.array(ErasableLine), held: z.string().nullable() })
  },
  /** Deleted records that are still in the history. */
  'erasure.deleted': {
    input: z.object({ rep: Id }),
    output: z.object({ lines: z.array(ErasableLine), held: z.string().nullable() })
  },
  /** Records that have been kept for as long as the settings allow, the oldest first. */
  'erasure.due': {
    input: z.object({ rep: Id }),
    output: z.object({ lines: z.array(ErasableLine), held: z.string().nullable() })
  },
  /** `plans`: signed plans that the person confirmed by name. The window is reloaded afterwards. */
  'erasure.eraseRecords': {
    input: z.object({
      rep: Id,
      records: z.array(ErasableRecord).min(1).max(mostAsked),
      plans: z.array(Id).max(mostAsked),
      files: Chosen
    }),
    output: none
  },
  /** `rep`: the rep of an erased workbook, or of erased records. */
  'erasure.certificate': {
    input: z.object({ rep: Id, to: z.enum(['printer', 'file']), paper: Paper }),
    output: z.object({ name: z.string(), file: z.string().nullable() }).nullable()
  }
} as const
