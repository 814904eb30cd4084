import { fromMarkdown } from 'mdast-util-from-markdown'
import type { Block, Span } from './blocks'

type Root = ReturnType<typeof fromMarkdown>
type RootContent = Root['children'][number]
type PhrasingContent = Extract<RootContent, { type: 'paragraph' }>['children'][number]
type Tone = Pick<Span, 'bold' | 'italic'>

/** The plain words of a node of any kind: of links, pictures and HTML what a person would read aloud. */
function wordsOf(node: Root | RootContent): string {
  if ('value' in node) return node.type === 'html' ? '' : node.value
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? ''
  if (node.type === 'break') return '\n'
  return 'children' in node ? node.children.map(wordsOf).join('') : ''
}

function spansOf(nodes: readonly PhrasingContent[], tone: Tone): Span[] {
  return nodes.flatMap((node): Span[] => {
    if (node.type === 'strong') return spansOf(node.children, { ...tone, bold: true })
    if (node.type === 'emphasis') return spansOf(node.children, { ...tone, italic: true })
    if (node.type === 'link') return spansOf(node.children, tone)
    const text = wordsOf(node).replace(/\n/g, node.type === 'break' ? '\n' : ' ')
    return text === '' ? [] : [{ text, ...tone }]
  })
}

function itemSpans(node: RootContent): Span[] {
  if (node.type === 'paragraph') return spansOf(node.children, {})
  const text = wordsOf(node)
  return text === '' ? [] : [{ text }]
}

function blocksOf(node: RootContent): Block[] {
  switch (node.type) {
    case 'paragraph': {
      const text = spansOf(node.children, {})
      return text.length === 0 ? [] : [{ type: 'paragraph', text }]
    }
    case 'heading':
      return [{ type: 'paragraph', text: spansOf(node.children, { bold: true }) }]
    case 'list': {
      const items = node.children.map((item) => item.children.flatMap(itemSpans)).filter((item) => item.length > 0)
      return items.length === 0 ? [] : [{ type: 'list', ordered: node.ordered === true, items }]
    }
    case 'blockquote':
      return node.children.flatMap(blocksOf)
    default: {
      const text = wordsOf(node)
      return text.trim() === '' ? [] : [{ type: 'paragraph', text }]
    }
  }
}

/**
 * Limits beyond which a text is read as plain words: marks, marks at the beginning of lines, lines, and nesting.
 * Parsing thousands of them takes seconds, or more stack than there is. Guidance has a few dozen.
 */
const most = { marks: 300, beginnings: 300, lines: 1000, depth: 8, indent: 24 } as const

const countOf = (text: string, marks: RegExp) => text.match(marks)?.length ?? 0

function isTangled(markdown: string): boolean {
  if (countOf(markdown, /[*_`>[\]<&!~\\]/g) > most.marks) return true
  const lines = markdown.split(/\r\n?|\n/)
  if (lines.length > most.lines) return true
  let beginnings = 0
  for (const line of lines) {
    const [beginning = ''] = /^(?:[ \t]*(?:[-+*>=#]|\d{1,9}[.)]))*[ \t]*/.exec(line) ?? []
    const depth = countOf(beginning, /[-+*>=#]|\d+[.)]/g)
    const isRule = /^[ \t]*([-=*_])(?:[ \t]*\1)*[ \t]*$/.test(line)
    if (!isRule && (depth > most.depth || countOf(beginning, /[ \t]/g) > most.indent)) return true
    beginnings += isRule ? 1 : depth
  }
  return beginnings > most.beginnings
}

const plainBlocks = (text: string): Block[] =>
  text
    .split(/\n\s*\n/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => ({ type: 'paragraph', text: part }))

/**
 * A template's own words in a small part of Markdown: paragraphs, lists, bold, italic. Everything else is read as plain
 * words.
 */
export function guidanceBlocks(markdown: string): Block[] {
  if (isTangled(markdown)) return plainBlocks(markdown)
  return parsed(markdown)?.children.flatMap(blocksOf) ?? plainBlocks(markdown)
}

/** Null where the parser gives up. */
function parsed(markdown: string): Root | null {
  try {
    return fromMarkdown(markdown)
  } catch {
    // Whatever a parser throws over the words of a pack is about these words.
    return null
  }
}
