import { compareText } from '../compare'
import { dateOf, longDate } from '../dates'
import type { Translate } from '../messages'
import type { RecordRef } from '../model/record-ref'
import type { Id } from '../model/scalars'
import type { Workbook } from '../model/workbook'
import { stanceOf } from '../rules/signing'
import type { Block, PrintDocument } from './blocks'
import { asSentence } from './names'

interface Setting {
  t: Translate
  language: string
}

/**
 * Sentences about the ink, or the answer in a file, that was noted for a record after it was sealed. If both came, the
 * earlier one is first.
 */
function sentences({ plans, addenda, documents }: Workbook, id: Id, { t, language }: Setting): string[] {
  const record = plans[id] ?? addenda[id] ?? documents[id]
  if (!record || !('managerSignature' in record) || !record.ink) return []
  const { ink, repSignature, managerSignature } = record
  const { name } = repSignature
  const stance = stanceOf(record)
  if (!ink.answer && repSignature.mark.method !== 'paper') {
    // The sealed page says where the rep stands; only the coach signed the sheet.
    const { on, at, by } = ink
    const said = {
      name: managerSignature.name,
      by,
      date: longDate(on, language),
      noted: longDate(dateOf(at), language)
    }
    return [asSentence(t('print:since.inkCoach', said), said.name)]
  }
  // Somebody who did not sign has left no ink.
  const inked = stance === 'declined' ? ('print:since.sheet' as const) : ('print:since.ink' as const)
  const first = { ...ink, says: ink.answer ? ('print:since.answer' as const) : inked }
  const later = ink.later ? [{ ...ink.later, says: inked }] : []
  const dated = [first, ...later].sort((a, b) => compareText(a.on, b.on))
  return [
    ...dated.map(({ says, by, on, at }) =>
      t(says, { by, date: longDate(on, language), noted: longDate(dateOf(at), language) })
    ),
    ...(stance ? [asSentence(t(`print:since.${stance}`, { name }), name)] : []),
    ...dated
      .map(({ comment }) => comment.trim())
      .filter((words) => words !== '')
      .map((words) => t('print:since.words', { name, words }))
  ]
}

/**
 * A record's page, followed by what was noted after it was sealed and is not part of the sealed page: the rep's stance
 * by the ink or by an answer in a file, the rep's words, and how the manager knows them.
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
