import { dateOf, longDate, timeOf } from '../dates'
import type { Translate } from '../messages'
import { type ErasedRecords, erasableKinds } from '../model/erasure'
import type { Moment } from '../model/scalars'
import { formatNumber } from '../numbers'
import { countsOfRecords, recordsCertificateOf } from '../rules/erasable'
import { canonical } from '../rules/seal'
import type { Block, PrintDocument } from './blocks'
import { inGroups, recordFile, shortId } from './record'

interface CertificateToPrint {
  erased: ErasedRecords
  /** Places with backups that could not be reached by now, in words. */
  unreached: readonly string[]
  printedAt: Moment
  t: Translate
  language: string
}

function counted(erased: ErasedRecords, t: Translate, language: string): Block {
  const counts = countsOfRecords(erased.records)
  return {
    type: 'table',
    columns: [
      { label: t('erasure:sheet.kind'), width: 4, align: 'left', fixed: true },
      { label: t('erasure:sheet.count'), width: 1, align: 'right' }
    ],
    rows: erasableKinds
      .filter((kind) => counts[kind] > 0)
      .map((kind) => [t(`erasure:kind.${kind}`), formatNumber(counts[kind], language)]),
    blankRows: 0
  }
}

/** That records of a workbook were erased: by kinds and numbers, and what cannot be reached. It holds nothing of them (N-7). */
export function recordsCertificate({ erased, unreached, printedAt, t, language }: CertificateToPrint): PrintDocument {
  const title = t('erasure:sheet.title')
  const { id, workbook, at, by, digest } = erased
  const missed: Block[] = [
    { type: 'heading', level: 2, text: t('erasure:sheet.unreached') },
    { type: 'paragraph', text: t('erasure:sheet.unreachedText') },
    { type: 'list', ordered: false, items: unreached }
  ]
  const gone: Block[] = [{ type: 'paragraph', text: t('erasure:sheet.recordsWith') }]
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
      { type: 'paragraph', text: t(erased.swept ? 'erasure:sheet.recordsText' : 'erasure:sheet.recordsBegun') },
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
          { label: t('erasure:sheet.erasure'), value: id },
          { label: t('erasure:sheet.number'), value: workbook },
          { label: t('erasure:sheet.digest'), value: inGroups(digest) },
          { label: t('erasure:sheet.name'), value: null }
        ]
      },
      { type: 'heading', level: 2, text: t('erasure:sheet.what') },
      counted(erased, t, language),
      ...(erased.swept ? gone : left),
      { type: 'paragraph', text: t('erasure:sheet.backups') },
      ...(unreached.length > 0 ? missed : []),
      { type: 'heading', level: 2, text: t('erasure:sheet.beyond') },
      {
        type: 'list',
        ordered: false,
        items: [
          t('erasure:sheet.copied'),
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
      { type: 'note', text: t('erasure:sheet.recordsNote') }
    ],
    attachment: {
      ...recordFile,
      description: t('erasure:sheet.attachment'),
      text: canonical(recordsCertificateOf(erased))
    }
  }
}
