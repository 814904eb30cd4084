import type { Block, Rich } from '../../shared/print/blocks'

const plain = (text: Rich) => (typeof text === 'string' ? text : text.map((span) => span.text).join(''))

/** The words of a block of any kind, for references that print the same words. */
export function wordsOf(block: Block): string[] {
  if (block.type === 'table') return block.rows.map((row) => row.map(plain).join('   '))
  if (block.type === 'together') return block.blocks.flatMap(wordsOf)
  if (block.type === 'cards') return block.cards.map(({ head, lines }) => [head, ...lines].join(' '))
  return 'text' in block ? [plain(block.text)] : []
}
