import { dateOf, longDate } from '../dates'
import type { Translate } from '../messages'
import type { RecordRef } from '../model/record-ref'
import type { Id } from '../model/scalars'
import type { Workbook } from '../model/workbook'
import { stanceOf } from '../rules/signing'
import type { Block, PrintDocument } from './blocks'

interface Setting {
  t: Translate
  language: string
}

/** The word about the ink, or the answer by file, that came to a record once it was sealed. */
function sentences({ plans, addenda, documents }: Workbook, id: Id, { t, language }: Setting): string[] {
  const record = plans[id] ?? addenda[id] ?? documents[id]
  if (!record || !('managerSignature' in record) || !record.ink) return []
  const { ink, repSignature } = record
  const stance = stanceOf(record)
  const about = {
    name: repSignature.name,
    by: ink.by,
    date: longDate(ink.on, language),
    noted: longDate(dateOf(ink.at), language)
  }
  return [
    t(ink.answer ? 'print:since.answer' : 'print:since.ink', about),
    ...(stance ? [t(`print:since.${stance}`, about)] : []),
    ...(ink.comment.trim() === '' ? [] : [t('print:since.words', { ...about, words: ink.comment.trim() })])
  ]
}

/**
 * A record's page with what was noted about it after it was sealed, which is no part of the sealed page: where the rep
 * stands by the ink on the sheet or by an answer in a file, in the rep's words, and how that is known.
 */
export function withNotedSince(
  page: PrintDocument,
  workbook: Workbook,
  { id }: Pick<RecordRef, 'id'>,
  setting: Setting
) {
  const noted = sentences(workbook, id, setting)
  if (noted.length === 0) return page
  const heading: Block = { type: 'heading', level: 2, text: setting.t('print:since.title'), fixed: true }
  return { ...page, blocks: [...page.blocks, heading, ...noted.map((text): Block => ({ type: 'paragraph', text }))] }
}
