import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** Whether a program can be started; in CI all of them can. */
export async function canRun(program: string, ...args: string[]): Promise<boolean> {
  try {
    await run(program, args)
    return true
  } catch (error) {
    return !(error instanceof Error && 'code' in error && error.code === 'ENOENT')
  }
}

/** The output of a program, and its exit code. */
export async function outputOf(program: string, args: readonly string[]): Promise<{ code: number; output: string }> {
  try {
    const { stdout, stderr } = await run(program, [...args], { maxBuffer: 64 * 1024 * 1024 })
    return { code: 0, output: stdout + stderr }
  } catch (error) {
    if (!(error instanceof Error) || !('stdout' in error) || !('stderr' in error)) throw error
    return { code: 'code' in error ? Number(error.code) : 1, output: `${error.stdout}${error.stderr}` }
  }
}

/** Writes files into a folder of their own for as long as `use` takes. */
export async function withFiles<T>(
  files: Readonly<Record<string, Uint8Array>>,
  use: (paths: readonly string[], folder: string) => Promise<T>
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'coachbook-pdf-'))
  try {
    const paths = Object.keys(files).map((name) => join(folder, name))
    await Promise.all(Object.entries(files).map(([name, bytes]) => writeFile(join(folder, name), bytes)))
    return await use(paths, folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A word of a page and its position, in points from the left and from the bottom. */
export interface PlacedText {
  text: string
  x: number
  y: number
  width: number
}

interface Node {
  role?: string
  alt?: string
  children?: readonly unknown[]
  type?: string
  id?: string
}

/** A PDF as software reads it. */
export interface ReadPdf {
  title: unknown
  language: unknown
  pages: PlacedText[][]
  /** The structure tree of each page, indented, with the words in each element. */
  structure: string[]
  attachments: Record<string, Uint8Array>
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null

function outline(node: Node, words: ReadonlyMap<string, string>, depth: number): string[] {
  if (node.type === 'content') return [`${'  '.repeat(depth)}“${words.get(node.id ?? '')?.trim() ?? ''}”`]
  const name = node.alt ? `${node.role} (${node.alt})` : `${node.role}`
  const children = (node.children ?? []).filter(isNode).flatMap((child) => outline(child, words, depth + 1))
  return [`${'  '.repeat(depth)}${name}`, ...children]
}

export async function readPdf(bytes: Uint8Array): Promise<ReadPdf> {
  // Loaded only when a PDF is read: with its source map it costs each test process seconds.
  const { getDocument, VerbosityLevel } = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const loading = getDocument({ data: bytes.slice(), verbosity: VerbosityLevel.ERRORS, useSystemFonts: false })
  const pdf = await loading.promise
  try {
    const metadata = await pdf.getMetadata()
    const attached: unknown = await pdf.getAttachments()
    const pages: PlacedText[][] = []
    const structure: string[] = []
    for (let number = 1; number <= pdf.numPages; number++) {
      const page = await pdf.getPage(number)
      const content = await page.getTextContent({ includeMarkedContent: true })
      const words = new Map<string, string>()
      const texts: PlacedText[] = []
      let open: string[] = []
      for (const item of content.items) {
        if ('str' in item) {
          const id = open.at(-1)
          if (id) words.set(id, `${words.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`)
          const [, , , , x, y] = item.transform
          if (item.str !== '') texts.push({ text: item.str, x, y, width: item.width })
        } else if (item.type === 'endMarkedContent') open = open.slice(0, -1)
        else open = [...open, item.id ?? '']
      }
      pages.push(texts)
      const tree: unknown = await page.getStructTree()
      structure.push(isNode(tree) ? outline(tree, words, 0).join('\n') : '')
    }
    const info: unknown = metadata.info
    const held = (name: string): unknown => (isNode(info) ? Reflect.get(info, name) : undefined)
    const attachments: Record<string, Uint8Array> = {}
    for (const [name, file] of Object.entries(isNode(attached) ? attached : {})) {
      const bytesOf: unknown = isNode(file) ? Reflect.get(file, 'content') : undefined
      if (bytesOf instanceof Uint8Array) attachments[name] = bytesOf
    }
    return { title: held('Title'), language: held('Language'), pages, structure, attachments }
  } finally {
    await loading.destroy()
  }
}

/** The lines of a page from top to bottom, with pieces at the same height joined. */
export function linesOf(page: readonly PlacedText[]): string[] {
  const rows = new Map<number, PlacedText[]>()
  for (const text of page) {
    if (text.text.trim() === '') continue
    const y = Math.round(text.y)
    rows.set(y, [...(rows.get(y) ?? []), text])
  }
  return [...rows.entries()]
    .sort(([a], [b]) => b - a)
    .map(([, texts]) =>
      texts
        .sort((a, b) => a.x - b.x)
        .map(({ text }) => text.trim())
        .join(' | ')
    )
}
