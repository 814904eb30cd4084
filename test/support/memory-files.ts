import { dirname } from 'node:path/posix'
import {
  type AppendFile,
  type Entry,
  type FaultReason,
  FileFault,
  type Files,
  TooLarge
} from '../../electron/services/storage/files'

/** A file's content: what a program reads, and what has been flushed. */
interface Content {
  now: Buffer
  flushed: Buffer
  modified: number
}

type Node = { kind: 'file'; content: Content } | { kind: 'folder' } | { kind: 'link' }
type Names = Map<string, Node>

/** A change of names, whole or not at all. A power loss can undo it until one of its folders is synced. */
interface Renaming {
  folders: string[]
  apply(names: Names): void
}

export type Operation = keyof Files | 'append' | 'flush'

/** Picks a whole number from 0 to `most`. */
export type Pick = (most: number) => number

const plain = (path: string) => path.replaceAll('\\', '/').replace(/(.)\/+$/, '$1')

function dropTree(names: Names, path: string) {
  for (const name of [...names.keys()]) if (name === path || name.startsWith(`${path}/`)) names.delete(name)
}

/**
 * What can be on the disk after a power loss: everything that was flushed, and any part of the rest, or zeros in its
 * place.
 */
function afterLoss({ now, flushed }: Content, pick: Pick): Buffer {
  if (!now.subarray(0, flushed.length).equals(flushed)) return pick(1) === 0 ? flushed : now
  const kept = now.subarray(0, flushed.length + pick(now.length - flushed.length))
  return pick(3) === 0 ? Buffer.concat([kept, Buffer.alloc(pick(now.length - kept.length))]) : Buffer.from(kept)
}

/**
 * A file system in memory that keeps the contract of the real one, and can fail on demand: a full disk, a read-only
 * folder, a single failing operation, a power loss after any step. Names and contents are durable only once they were
 * flushed, as on a real disk.
 */
export class MemoryFiles implements Files {
  /** How many bytes fit; null for no limit. */
  capacity: number | null = null
  readOnly = false
  /** How an operation fails; null when it does not. */
  failing: (operation: Operation, path: string) => FaultReason | null = () => null
  /** The power fails in the middle of the step with this number. */
  powerEndsAt: number | null = null
  steps = 0

  private names: Names
  private lasting: Names
  private pending: Renaming[] = []
  private clock = 0
  private dark = false

  constructor(lasting: Names = new Map([['/', { kind: 'folder' }]])) {
    this.lasting = lasting
    this.names = new Map(lasting)
  }

  /** The file system that the next start finds. */
  afterPowerLoss(pick: Pick): MemoryFiles {
    const names: Names = new Map(this.lasting)
    for (const renaming of this.pending) if (pick(1) === 1) renaming.apply(names)
    for (const path of [...names.keys()]) if (path !== '/' && !names.has(dirname(path))) dropTree(names, path)
    const contents = new Map<Content, Content>()
    for (const [path, node] of names) {
      if (node.kind !== 'file') continue
      const bytes = afterLoss(node.content, pick)
      const content = contents.get(node.content) ?? { now: bytes, flushed: bytes, modified: 0 }
      contents.set(node.content, content)
      names.set(path, { kind: 'file', content })
    }
    return new MemoryFiles(names)
  }

  /** A copy of all files by path, for comparing. */
  snapshot(): Record<string, string> {
    const files = [...this.names].flatMap(([path, node]) =>
      node.kind === 'file' ? [[path, node.content.now.toString('latin1')] as const] : []
    )
    return Object.fromEntries(files.sort(([a], [b]) => (a < b ? -1 : 1)))
  }

  /**
   * Makes a link, as something outside the program might; `change` and `takeAway` do the same to contents and folders.
   */
  linkAt(path: string): void {
    this.names.set(plain(path), { kind: 'link' })
  }

  change(path: string, edit: (bytes: Buffer) => Buffer): void {
    const content = this.fileAt(plain(path))
    content.now = edit(Buffer.from(content.now))
    content.flushed = content.now
    content.modified = ++this.clock
  }

  takeAway(path: string): void {
    for (const names of [this.names, this.lasting]) dropTree(names, plain(path))
    this.pending = []
  }

  async read(path: string, most = Number.POSITIVE_INFINITY): Promise<Buffer> {
    await this.begin('read', path)
    const { now } = this.fileAt(plain(path))
    if (now.length > most) throw new TooLarge(path)
    return Buffer.from(now)
  }

  async look(path: string): Promise<Entry | null> {
    await this.begin('look', path)
    const node = this.names.get(plain(path))
    if (!node) return null
    if (node.kind !== 'file') return { kind: node.kind, size: 0, modified: 0 }
    return { kind: 'file', size: node.content.now.length, modified: node.content.modified }
  }

  async list(folder: string, only?: 'files'): Promise<string[]> {
    await this.begin('list', folder)
    this.needFolder(plain(folder))
    const start = plain(folder) === '/' ? '/' : `${plain(folder)}/`
    const inside = [...this.names.keys()].filter((path) => path !== '/' && path.startsWith(start))
    return inside
      .filter((path) => only === undefined || this.names.get(path)?.kind === 'file')
      .map((path) => path.slice(start.length))
      .filter((name) => !name.includes('/'))
      .sort()
  }

  async rewrite(path: string, change: (bytes: Buffer) => Uint8Array | null): Promise<boolean> {
    await this.begin('rewrite', path, true)
    const content = this.fileAt(plain(path))
    const after = change(Buffer.from(content.now))
    if (after?.length !== content.now.length) return false
    content.now = Buffer.from(after)
    await this.flush(content, path)
    return true
  }

  async write(path: string, bytes: Uint8Array): Promise<void> {
    await this.begin('write', path, true)
    const content = this.contentFor(plain(path))
    content.now = Buffer.alloc(0)
    await this.add(content, plain(path), bytes)
    await this.flush(content, path)
  }

  async create(path: string, bytes: Uint8Array): Promise<void> {
    await this.begin('create', path, true)
    if (this.names.has(plain(path))) throw new FileFault('exists', path, 'exists')
    const content = this.contentFor(plain(path))
    try {
      await this.add(content, plain(path), bytes)
      await this.flush(content, path)
    } catch (error) {
      if (!this.dark) this.rename_(plain(path), null)
      throw error
    }
  }

  async openAppend(path: string): Promise<AppendFile> {
    await this.begin('openAppend', path, true)
    const content = this.contentFor(plain(path))
    let end = content.now.length
    return {
      size: end,
      append: async (bytes) => {
        await this.begin('append', path, true)
        end += bytes.length
        await this.add(content, path, bytes)
        await this.flush(content, path)
        const named = this.names.get(plain(path))
        if (!named) throw new FileFault('missing', path, 'was removed')
        const isOurs = named.kind === 'file' && named.content === content && content.now.length === end
        if (!isOurs) throw new FileFault('taken', path, 'is written by another')
      },
      close: async () => {}
    }
  }

  async truncate(path: string, size: number): Promise<void> {
    await this.begin('truncate', path, true)
    const content = this.fileAt(plain(path))
    content.now = Buffer.from(content.now.subarray(0, size))
    content.modified = ++this.clock
    await this.flush(content, path)
  }

  /** Nothing to do: there are no other users here. */
  async makePrivate(path: string): Promise<void> {
    await this.begin('makePrivate', path)
    if (!this.names.has(plain(path))) throw new FileFault('missing', path, 'is not there')
  }

  async rename(from: string, to: string): Promise<void> {
    await this.begin('rename', from, true)
    if (!this.names.has(plain(from))) throw new FileFault('missing', from, 'is not there')
    this.needFolder(dirname(plain(to)))
    this.rename_(plain(from), plain(to))
  }

  async makeFolder(path: string): Promise<void> {
    await this.begin('makeFolder', path, true)
    const parts = plain(path).split('/').filter(Boolean)
    for (const [index] of parts.entries()) {
      const folder = `/${parts.slice(0, index + 1).join('/')}`
      const node = this.names.get(folder)
      if (node && node.kind === 'file') throw new FileFault('exists', path, 'is a file')
      if (!node) this.alter({ folders: [dirname(folder)], apply: (names) => names.set(folder, { kind: 'folder' }) })
    }
  }

  async remove(path: string): Promise<void> {
    await this.begin('remove', path, true)
    if (this.names.has(plain(path))) this.rename_(plain(path), null)
  }

  async removeFolder(path: string): Promise<void> {
    await this.begin('removeFolder', path, true)
    const node = this.names.get(plain(path))
    if (!node) return
    const inside = [...this.names.keys()].some((name) => name.startsWith(`${plain(path)}/`))
    if (node.kind !== 'folder' || inside) throw new FileFault('failed', path, 'is no empty folder')
    this.rename_(plain(path), null)
  }

  async syncFolder(path: string): Promise<void> {
    await this.begin('syncFolder', path)
    this.needFolder(plain(path))
    const isOf = ({ folders }: Renaming) => folders.includes(plain(path))
    for (const renaming of this.pending.filter(isOf)) renaming.apply(this.lasting)
    this.pending = this.pending.filter((renaming) => !isOf(renaming))
  }

  private async begin(operation: Operation, path: string, changes = false): Promise<void> {
    await Promise.resolve()
    if (this.dark) throw new FileFault('failed', path, 'the power is gone')
    const isStep = changes || operation === 'flush' || operation === 'syncFolder'
    if (isStep && ++this.steps === this.powerEndsAt) {
      this.dark = true
      throw new FileFault('failed', path, 'the power went')
    }
    if (changes && this.readOnly) throw new FileFault('read-only', path, 'cannot be written to')
    const reason = this.failing(operation, plain(path))
    if (reason) throw new FileFault(reason, path, 'fails as asked')
  }

  private alter(renaming: Renaming) {
    renaming.apply(this.names)
    this.pending.push(renaming)
  }

  /** Renames or removes a file; an existing one of the new name is replaced. */
  private rename_(from: string, to: string | null) {
    const folders = to === null ? [dirname(from)] : [dirname(from), dirname(to)]
    this.alter({
      folders,
      apply(names) {
        const moved = [...names].filter(([path]) => path === from || path.startsWith(`${from}/`))
        dropTree(names, from)
        if (to !== null) for (const [path, node] of moved) names.set(`${to}${path.slice(from.length)}`, node)
      }
    })
  }

  private needFolder(path: string) {
    if (this.names.get(path)?.kind !== 'folder') throw new FileFault('missing', path, 'is not there')
  }

  private fileAt(path: string): Content {
    const node = this.names.get(path)
    if (!node) throw new FileFault('missing', path, 'is not there')
    if (node.kind !== 'file') throw new FileFault('failed', path, 'is no file')
    return node.content
  }

  private contentFor(path: string): Content {
    this.needFolder(dirname(path))
    const node = this.names.get(path)
    if (node && node.kind !== 'file') throw new FileFault('failed', path, 'is no file')
    if (node) return node.content
    const empty = Buffer.alloc(0)
    const content: Content = { now: empty, flushed: empty, modified: ++this.clock }
    this.alter({ folders: [dirname(path)], apply: (names) => names.set(path, { kind: 'file', content }) })
    return content
  }

  private used(): number {
    const contents = new Set([...this.names.values()].flatMap((node) => (node.kind === 'file' ? [node.content] : [])))
    return [...contents].reduce((sum, { now }) => sum + now.length, 0)
  }

  /** Appends bytes; on a full disk as many as fit. */
  private async add(content: Content, path: string, bytes: Uint8Array): Promise<void> {
    const room = this.capacity === null ? bytes.length : Math.max(0, this.capacity - this.used())
    content.now = Buffer.concat([content.now, bytes.subarray(0, room)])
    content.modified = ++this.clock
    if (room < bytes.length) throw new FileFault('disk-full', path, 'no space left')
  }

  private async flush(content: Content, path: string): Promise<void> {
    await this.begin('flush', path)
    content.flushed = content.now
  }
}
