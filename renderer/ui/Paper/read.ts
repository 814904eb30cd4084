import type { PDFPageProxy } from 'pdfjs-dist'
import type { PagePart } from '../../../shared/print/picture'
import { withPdf } from './pdf-reader'

interface TreeNode {
  role: string
  children: (TreeNode | { type: string; id: string })[]
}

interface TextPiece {
  str: string
  hasEOL: boolean
}
interface Mark {
  type: string
  id?: string
}

/** The words of each marked part of a page, by the id that the structure tree uses. */
export function wordsById(items: readonly (TextPiece | Mark)[]): Map<string, string> {
  const words = new Map<string, string>()
  const open: (string | undefined)[] = []
  for (const item of items) {
    if ('str' in item) {
      const id = open.findLast((candidate) => candidate !== undefined)
      if (id !== undefined) words.set(id, (words.get(id) ?? '') + item.str + (item.hasEOL ? ' ' : ''))
    } else if (item.type === 'endMarkedContent') open.pop()
    else open.push(item.id)
  }
  return words
}

/** The structure of a page with its words in place. */
export function partsOf(node: TreeNode, words: ReadonlyMap<string, string>): PagePart {
  return {
    role: node.role,
    alt: 'alt' in node && typeof node.alt === 'string' ? node.alt : null,
    children: node.children.flatMap((child) => ('role' in child ? partsOf(child, words) : (words.get(child.id) ?? [])))
  }
}

/** Reads piece by piece, since `getTextContent` iterates over a stream, which older Chromium cannot do. */
async function textOf(page: PDFPageProxy): Promise<(TextPiece | Mark)[]> {
  const stream: ReadableStream<{ items: (TextPiece | Mark)[] }> = page.streamTextContent({ includeMarkedContent: true })
  const reader = stream.getReader()
  const items: (TextPiece | Mark)[] = []
  for (let piece = await reader.read(); !piece.done; piece = await reader.read()) items.push(...piece.value.items)
  return items
}

async function readPage(page: PDFPageProxy): Promise<PagePart[]> {
  const tree = await page.getStructTree()
  const items = await textOf(page)
  return tree ? [partsOf(tree, wordsById(items))] : []
}

/** The words of a tagged PDF in reading order, one part per page, without page numbers and rules. */
export const readPdf = (pdf: Uint8Array, signal: AbortSignal): Promise<PagePart[]> =>
  withPdf(pdf, signal, async (document) => {
    const pages: PagePart[] = []
    for (let number = 1; number <= document.numPages; number += 1) {
      pages.push(...(await readPage(await document.getPage(number))))
    }
    return pages
  })
