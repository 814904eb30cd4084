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
  /** `name`: as a person typed it. The window is loaded anew when it is done. */
  /** `files`: saved ones that are removed with it, by their ids. */
  'erasure.erase': { input: z.object({ rep: Id, name: z.string().max(400), files: Chosen }), output: none },
  /** The files that were saved from the library about a rep, or about several. */
  'erasure.exports': { input: z.object({ rep: Id }), output: z.object({ files: z.array(ExportLine) }) },
  /** What would go with a record of a rep's workbook, itself first, and the reason of a hold. */
  'erasure.lookAt': {
    input: z.object({ rep: Id, record: ErasableRecord }),
    output: z.object({ lines: z.array(ErasableLine), held: z.string().nullable() })
  },
  /** What was deleted and lies in the history. */
  'erasure.deleted': {
    input: z.object({ rep: Id }),
    output: z.object({ lines: z.array(ErasableLine), held: z.string().nullable() })
  },
  /** What has been kept for as long as the settings say, the oldest first. */
  'erasure.due': {
    input: z.object({ rep: Id }),
    output: z.object({ lines: z.array(ErasableLine), held: z.string().nullable() })
  },
  /** `plans`: signed ones that were asked for by name. The window is loaded anew when it is done. */
  'erasure.eraseRecords': {
    input: z.object({
      rep: Id,
      records: z.array(ErasableRecord).min(1).max(mostAsked),
      plans: z.array(Id).max(mostAsked),
      files: Chosen
    }),
    output: none
  },
  /** `rep`: of a workbook that was erased, or of an erasure of records. */
  'erasure.certificate': {
    input: z.object({ rep: Id, to: z.enum(['printer', 'file']), paper: Paper }),
    output: z.object({ done: z.boolean() })
  }
} as const
