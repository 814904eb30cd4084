import type { Translate } from '../messages'
import type { Block, PrintDocument } from './blocks'

/** A receipt as one strip among others: what stood at the head of its page stands above it. */
const stripOf = ({ blocks, header }: PrintDocument): Block[] =>
  blocks.map((block) => {
    if (block.type !== 'together') return block
    const [kicker, ...rest] = block.blocks
    if (kicker?.type !== 'kicker') return block
    return { ...block, blocks: [{ ...kicker, text: `${header.left} · ${header.right}` }, ...rest] }
  })

/**
 * Several receipts one below the other, as many on a sheet as fit, each with its line to cut along; one alone is the
 * page that it is.
 */
export function receiptsSheet(receipts: readonly PrintDocument[], t: Translate): PrintDocument | null {
  const [first, second] = receipts
  if (!first || !second) return first ?? null
  const title = t('receipt:several')
  return {
    ...first,
    title,
    subject: title,
    header: { left: title, right: '' },
    footer: { left: title, middle: '', page: t('print:footer.page', { page: '{page}', pages: '{pages}' }) },
    blocks: receipts.flatMap(stripOf)
  }
}
