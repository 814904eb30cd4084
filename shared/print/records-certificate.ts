import { type ErasedRecords, erasableKinds } from '../model/erasure'
import { countsOfRecords, recordsCertificateOf } from '../rules/erasable'
import { canonical } from '../rules/seal'
import type { PrintDocument } from './blocks'
import { countedKinds, type ErasureToPrint, erasureSheet } from './erasure-sheet'

/** The certificate that records of a workbook were erased (N-7). */
export function recordsCertificate({ erased, ...to }: ErasureToPrint & { erased: ErasedRecords }): PrintDocument {
  const { t } = to
  return erasureSheet({
    ...to,
    of: erased,
    text: { done: 'erasure:sheet.recordsText', begun: 'erasure:sheet.recordsBegun' },
    numbers: [
      { label: t('erasure:sheet.erasure'), value: erased.id },
      { label: t('erasure:sheet.number'), value: erased.workbook }
    ],
    counted: countedKinds(erasableKinds, countsOfRecords(erased.records), (kind) => t(`erasure:kind.${kind}`), to),
    gone: 'erasure:sheet.recordsWith',
    beyond: [t('erasure:sheet.copied')],
    note: 'erasure:sheet.recordsNote',
    record: canonical(recordsCertificateOf(erased))
  })
}
