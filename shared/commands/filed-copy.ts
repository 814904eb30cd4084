import { z } from 'zod'
import { RuleError } from '../errors'
import { FileAnswer } from '../model/answer'
import { Marked, mostCopies } from '../model/filed-copy'
import { Id } from '../model/scalars'
import { Scan } from '../model/signature'
import { copiesOf, isThereAs, signedRecord } from '../rules/filed-copies'
import { define, refuse } from './command'

export const filedCopyCommands = [
  /**
   * Files a PDF that was checked with the signed plan, document or addendum that it shows; the same file only once
   * (R-6).
   */
  define(
    'copy.file',
    {
      id: Id,
      scan: Scan,
      differs: z.boolean(),
      signing: z.literal(true).optional(),
      answer: FileAnswer.optional(),
      marked: Marked.optional(),
      answerPage: z.literal(true).optional()
    },
    (draft, { id, scan, differs, signing, answer, marked, answerPage }, { now }) => {
      const record = signedRecord(draft, id)
      if (!record) throw new RuleError('copy.no-record')
      refuse(isThereAs(record, scan.hash) !== null, 'copy.already', { name: scan.name })
      refuse(copiesOf(record).length >= mostCopies, 'copy.full', { count: mostCopies })
      record.filed = [
        ...copiesOf(record),
        {
          ...scan,
          at: now,
          differs,
          ...(signing && { signing }),
          ...(answer && { answer }),
          ...(marked && { marked }),
          ...(answerPage && { answerPage })
        }
      ]
    }
  )
] as const
