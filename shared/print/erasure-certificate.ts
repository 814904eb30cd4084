import { type ErasedRep, erasedKinds } from '../model/erasure'
import { certificateOf } from '../rules/erasure'
import { canonical } from '../rules/seal'
import type { Block, PrintDocument } from './blocks'
import { countedKinds, type ErasureToPrint, erasureSheet } from './erasure-sheet'

function counted({ counts }: ErasedRep, to: ErasureToPrint): Block | null {
  const { t } = to
  if (!counts) return { type: 'paragraph', text: t('erasure:sheet.unread') }
  if (erasedKinds.every((kind) => counts[kind] === 0)) return null
  return countedKinds(erasedKinds, counts, (kind) => t(`erasure:kind.${kind}`), to)
}

/** The certificate that a rep was erased (N-7). */
export function erasureCertificate({ rep, ...to }: ErasureToPrint & { rep: ErasedRep }): PrintDocument {
  return erasureSheet({
    ...to,
    of: rep,
    text: { done: 'erasure:sheet.text', begun: 'erasure:sheet.begun' },
    numbers: [{ label: to.t('erasure:sheet.number'), value: rep.id }],
    counted: counted(rep, to),
    gone: 'erasure:sheet.with',
    beyond: [],
    note: 'erasure:sheet.note',
    record: canonical(certificateOf(rep))
  })
}
