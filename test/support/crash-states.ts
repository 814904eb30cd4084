import { mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { Chance } from './mutations'
import type { SystemCall } from './system-calls'

/** One change of the bytes of a file. */
type Change = { start: number; end: number } & (
  | { is: 'bytes'; at: number; bytes: Buffer }
  | { is: 'size'; size: number }
)

interface File {
  before: Buffer
  changes: Change[]
  /** When everything changed before `start` was on the disk. */
  syncs: { start: number; end: number }[]
}

interface Folder {
  names: Map<string, Node>
  syncs: { start: number; end: number }[]
}

type Node = { is: 'file'; file: File } | { is: 'folder'; folder: Folder }

/** A change of names; it is durable once one of its folders was synced. */
interface Naming {
  start: number
  end: number
  folders: Folder[]
  apply(names: (folder: Folder) => Map<string, Node>): void
}

/** What was below a folder before, and everything that happened to it. */
export interface History {
  root: Folder
  before: Map<Folder, Map<string, Node>>
  namings: Naming[]
  /** Lines of the record at which something changed: nothing differs between two of these. */
  moments: number[]
  /** What the process printed, and when. */
  said: { at: number; word: string }[]
}

async function treeOf(path: string): Promise<Folder> {
  const folder: Folder = { names: new Map(), syncs: [] }
  for (const name of await readdir(path)) {
    const place = join(path, name)
    if ((await stat(place)).isDirectory()) folder.names.set(name, { is: 'folder', folder: await treeOf(place) })
    else folder.names.set(name, { is: 'file', file: { before: await readFile(place), changes: [], syncs: [] } })
  }
  return folder
}

function allFolders(folder: Folder, found: Map<Folder, Map<string, Node>> = new Map()) {
  found.set(folder, new Map(folder.names))
  for (const node of folder.names.values()) if (node.is === 'folder') allFolders(node.folder, found)
  return found
}

const sizeOf = ({ before, changes }: File) =>
  changes.reduce(
    (size, change) => (change.is === 'size' ? change.size : Math.max(size, change.at + change.bytes.length)),
    before.length
  )

/** Reads what is below `home` before a process runs; `after` then tells what the process did to it. */
export async function historyOf(home: string): Promise<{ after(calls: readonly SystemCall[]): History }> {
  const root = await treeOf(home)
  const before = allFolders(root)
  return { after: (calls) => follow(home, root, before, calls) }
}

interface Opened {
  node: Node
  at: number
  appends: boolean
}

function follow(
  home: string,
  root: Folder,
  before: Map<Folder, Map<string, Node>>,
  calls: readonly SystemCall[]
): History {
  const namings: Naming[] = []
  const said: History['said'] = []
  const moments = new Set<number>()
  const open = new Map<number, Opened>()

  const steps = (path: string) =>
    path
      .slice(home.length + 1)
      .split('/')
      .filter(Boolean)
  const isOurs = (path: string) => path === home || path.startsWith(`${home}/`)
  function nodeAt(path: string): Node | null {
    let node: Node = { is: 'folder', folder: root }
    for (const step of steps(path)) {
      const next: Node | undefined = node.is === 'folder' ? node.folder.names.get(step) : undefined
      if (!next) return null
      node = next
    }
    return node
  }
  function folderAt(path: string): Folder {
    const node = nodeAt(path)
    if (node?.is !== 'folder') throw new Error(`${path} is no folder`)
    return node.folder
  }
  const nameOf = (path: string) => steps(path).at(-1) ?? ''

  function name(of: SystemCall, folders: Folder[], apply: Naming['apply']): void {
    namings.push({ start: of.start, end: of.end, folders, apply })
    apply((folder) => folder.names)
  }
  function put(of: SystemCall, path: string, node: Node): void {
    const folder = folderAt(dirname(path))
    name(of, [folder], (names) => void names(folder).set(nameOf(path), node))
  }
  function take(of: SystemCall, path: string): void {
    const folder = folderAt(dirname(path))
    name(of, [folder], (names) => void names(folder).delete(nameOf(path)))
  }

  function begin(call: SystemCall & { call: 'open' }): void {
    if (!isOurs(call.path)) {
      open.delete(call.fd)
      return
    }
    let node = nodeAt(call.path)
    if (!node) {
      if (!call.makes) throw new Error(`${call.path} was opened and is not there`)
      node = { is: 'file', file: { before: Buffer.alloc(0), changes: [], syncs: [] } }
      put(call, call.path, node)
    }
    if (call.cuts && node.is === 'file') node.file.changes.push({ ...times(call), is: 'size', size: 0 })
    open.set(call.fd, { node, at: 0, appends: call.appends })
  }

  function write(call: SystemCall & { call: 'write' }): void {
    const opened = open.get(call.fd)
    if (call.fd === 1) {
      for (const word of call.bytes.toString().split('\n').filter(Boolean)) said.push({ at: call.start, word })
      return
    }
    if (opened?.node.is !== 'file') return
    const { file } = opened.node
    const at = call.at ?? (opened.appends ? sizeOf(file) : opened.at)
    file.changes.push({ ...times(call), is: 'bytes', at, bytes: call.bytes })
    if (call.at === null) opened.at = at + call.bytes.length
  }

  for (const call of calls) {
    switch (call.call) {
      case 'open':
        begin(call)
        break
      case 'close':
        open.delete(call.fd)
        continue
      case 'write':
        write(call)
        break
      case 'cut': {
        const node = open.get(call.fd)?.node
        if (node?.is === 'file') node.file.changes.push({ ...times(call), is: 'size', size: call.size })
        break
      }
      case 'sync': {
        const node = open.get(call.fd)?.node
        if (node?.is === 'file') node.file.syncs.push(times(call))
        if (node?.is === 'folder') node.folder.syncs.push(times(call))
        break
      }
      case 'rename': {
        if (!isOurs(call.from) || !isOurs(call.to)) continue
        const node = nodeAt(call.from)
        if (!node) throw new Error(`${call.from} was moved and is not there`)
        const [from, to] = [folderAt(dirname(call.from)), folderAt(dirname(call.to))]
        name(call, [from, to], (names) => {
          if (names(from).get(nameOf(call.from)) === node) names(from).delete(nameOf(call.from))
          names(to).set(nameOf(call.to), node)
        })
        break
      }
      case 'mkdir': {
        if (!isOurs(call.path)) continue
        const folder: Folder = { names: new Map(), syncs: [] }
        before.set(folder, new Map())
        put(call, call.path, { is: 'folder', folder })
        break
      }
      case 'unlink':
      case 'rmdir':
        if (!isOurs(call.path)) continue
        take(call, call.path)
        break
    }
    for (const moment of [call.start, call.end]) moments.add(moment)
  }
  return { root, before, namings, moments: [...moments].sort((a, b) => a - b), said }
}

const times = ({ start, end }: { start: number; end: number }) => ({ start, end })

/**
 * What stops: only the process, while the system goes on; or the machine, whose disk keeps names in order, or in no
 * order.
 */
export const stops = ['killed', 'power', 'power, names in any order'] as const
export type Stop = (typeof stops)[number]

/** Whether a change was on the disk at a moment, whatever happens. */
const isSynced = (change: { end: number }, syncs: readonly { start: number; end: number }[], moment: number) =>
  syncs.some(({ start, end }) => start >= change.end && end <= moment)

function bytesAfter({ before, changes, syncs }: File, moment: number, stop: Stop, chance: Chance): Buffer {
  let bytes = before
  for (const change of changes) {
    if (change.start >= moment) continue
    const isSure = stop === 'killed' ? change.end <= moment : isSynced(change, syncs, moment)
    if (!isSure && chance.below(2) === 0) continue
    if (change.is === 'size') {
      bytes = Buffer.concat([bytes.subarray(0, change.size), Buffer.alloc(Math.max(0, change.size - bytes.length))])
      continue
    }
    // A write that was stopped is there in part, or as space without its bytes.
    const isWhole = isSure || chance.below(2) === 0
    const part = isWhole ? change.bytes.length : chance.below(change.bytes.length + 1)
    const put = chance.below(4) > 0 || isSure ? change.bytes.subarray(0, part) : Buffer.alloc(part)
    const fresh = Buffer.alloc(Math.max(bytes.length, change.at + put.length))
    bytes.copy(fresh)
    put.copy(fresh, change.at)
    bytes = fresh
  }
  return bytes
}

/** One possible state of the files when everything stopped at a moment: path and bytes, null for a folder. */
export function stateAt(
  { root, before, namings }: History,
  moment: number,
  stop: Stop,
  chance: Chance
): Map<string, Buffer | null> {
  const tree = new Map<Folder, Map<string, Node>>()
  const names = (folder: Folder) => {
    const known = tree.get(folder) ?? new Map(before.get(folder))
    tree.set(folder, known)
    return known
  }
  const begun = namings.filter(({ start }) => start < moment)
  const isSure = (naming: Naming) =>
    stop === 'killed' ? naming.end <= moment : naming.folders.some(({ syncs }) => isSynced(naming, syncs, moment))
  const last = begun.findLastIndex(isSure)
  const upTo = last + 1 + chance.below(begun.length - last)
  for (const [index, naming] of begun.entries()) {
    const happened = stop === 'power, names in any order' ? isSure(naming) || chance.below(2) === 0 : index < upTo
    if (happened) naming.apply(names)
  }
  const state = new Map<string, Buffer | null>()
  const walk = (folder: Folder, path: string) => {
    for (const [name, node] of names(folder)) {
      const place = path === '' ? name : `${path}/${name}`
      if (node.is === 'file') state.set(place, bytesAfter(node.file, moment, stop, chance))
      else {
        state.set(place, null)
        walk(node.folder, place)
      }
    }
  }
  walk(root, '')
  return state
}

/** Everything below a folder, to be restored later. */
export async function filesBelow(home: string): Promise<Map<string, Buffer | null>> {
  const found = new Map<string, Buffer | null>()
  for (const path of (await readdir(home, { recursive: true })).sort()) {
    const isFile = (await stat(join(home, path))).isFile()
    found.set(path, isFile ? await readFile(join(home, path)) : null)
  }
  return found
}

/** Replaces everything below a folder by a state. */
export async function layDown(home: string, state: ReadonlyMap<string, Buffer | null>): Promise<void> {
  for (const name of await readdir(home)) await rm(join(home, name), { recursive: true, force: true })
  for (const [path, bytes] of state) {
    const place = join(home, path)
    if (bytes === null) await mkdir(place, { recursive: true })
    else {
      await mkdir(dirname(place), { recursive: true })
      await writeFile(place, bytes)
    }
  }
}
