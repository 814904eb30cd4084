import { dateOf, longDate, timeOf } from '../dates'
import type { MessageKey, Translate } from '../messages/translator'
import type { ErasedRep } from '../model/erasure'
import type { Moment } from '../model/scalars'
import { formatNumber } from '../numbers'
import type { Block, PrintDocument } from './blocks'
import { inGroups, recordFile, shortId } from './record'

/** What every page about an erasure needs. */
export interface ErasureToPrint {
  /** Places with backups that have not been reached yet, in words. */
  unreached: readonly string[]
  printedAt: Moment
  t: Translate
  language: string
}

interface Sheet extends ErasureToPrint {
  of: Pick<ErasedRep, 'id' | 'at' | 'by' | 'digest' | 'swept'>
  /** What was done: the sentence when it is complete, and the one before that. */
  text: { done: MessageKey; begun: MessageKey }
  /** The numbers that identify it, printed above the digest. */
  numbers: readonly { label: string; value: string }[]
  /** How many records of each kind; null when there is nothing to count. */
  counted: Block | null
  /** The sentence about what was erased with it. */
  gone: MessageKey
  /** What cannot be reached, in addition to what no erasure can reach. */
  beyond: readonly string[]
  note: MessageKey
  /** The certificate as it is embedded in the page. */
  record: string
}

/** How many records of each kind, in the order of the kinds. */
export const countedKinds = <Kind extends string>(
  kinds: readonly Kind[],
  counts: Readonly<Record<Kind, number>>,
  nameOf: (kind: Kind) => string,
  { t, language }: Pick<ErasureToPrint, 't' | 'language'>
): Block => ({
  type: 'table',
  columns: [
    { label: t('erasure:sheet.kind'), width: 4, align: 'left', fixed: true },
    { label: t('erasure:sheet.count'), width: 1, align: 'right' }
  ],
  rows: kinds.filter((kind) => counts[kind] > 0).map((kind) => [nameOf(kind), formatNumber(counts[kind], language)]),
  blankRows: 0
})

/**
 * The page about an erasure: kinds and numbers, and what cannot be reached. It holds nothing of what was erased (N-7).
 */
export function erasureSheet(sheet: Sheet): PrintDocument {
  const { of, unreached, printedAt, t, language } = sheet
  const { id, at, by, digest, swept } = of
  const title = t('erasure:sheet.title')
  const missed: Block[] = [
    { type: 'heading', level: 2, text: t('erasure:sheet.unreached') },
    { type: 'paragraph', text: t('erasure:sheet.unreachedText') },
    { type: 'list', ordered: false, items: unreached }
  ]
  const left: Block[] = [
    { type: 'heading', level: 2, text: t('erasure:sheet.unswept') },
    { type: 'paragraph', text: t('erasure:sheet.unsweptText') }
  ]
  return {
    title,
    author: by,
    subject: title,
    language,
    header: { left: title, right: longDate(dateOf(printedAt), language) },
    footer: {
      left: shortId(id),
      middle: '',
      page: t('print:footer.page', { page: '{page}', pages: '{pages}' })
    },
    mark: null,
    blocks: [
      { type: 'title', text: title },
      { type: 'paragraph', text: t(swept ? sheet.text.done : sheet.text.begun) },
      {
        type: 'fields',
        columns: 2,
        fields: [
          {
            label: t('erasure:sheet.at'),
            value: t('erasure:sheet.moment', { date: longDate(dateOf(at), language), time: timeOf(at) })
          },
          { label: t('erasure:sheet.by'), value: by }
        ]
      },
      {
        type: 'fields',
        columns: 1,
        fields: [
          ...sheet.numbers,
          { label: t('erasure:sheet.digest'), value: inGroups(digest) },
          { label: t('erasure:sheet.name'), value: null }
        ]
      },
      { type: 'heading', level: 2, text: t('erasure:sheet.what') },
      ...(sheet.counted ? [sheet.counted] : []),
      ...(swept ? [{ type: 'paragraph', text: t(sheet.gone) } satisfies Block] : left),
      { type: 'paragraph', text: t('erasure:sheet.backups') },
      ...(unreached.length > 0 ? missed : []),
      { type: 'heading', level: 2, text: t('erasure:sheet.beyond') },
      {
        type: 'list',
        ordered: false,
        items: [
          ...sheet.beyond,
          t('erasure:sheet.synced'),
          t('erasure:sheet.disk'),
          t('erasure:sheet.exported'),
          t('erasure:sheet.printed')
        ]
      },
      {
        type: 'signatures',
        boxes: [{ mark: { kind: 'empty' }, name: by, caption: t('erasure:sheet.signature') }]
      },
      { type: 'note', text: t(sheet.note), closing: true }
    ],
    attachment: { ...recordFile, description: t('erasure:sheet.attachment'), text: sheet.record }
  }
}
