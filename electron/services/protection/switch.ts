import { join } from 'node:path'
import { RuleError } from '../../../shared/errors'
import { clearExchange, decideExchange, type Exchange, exchanging, incomingIn } from '../storage/exchange'
import type { Files } from '../storage/files'
import { isKeptKey, keptKeyName, keyFileName, libraryFileName } from '../storage/vault'
import { libraryFileOfProtected } from '../workbooks/library-version'
import { repsFolder, sealedIndex } from '../workbooks/shelf'
import { encodeKeyFile, type KeyFile } from './key-file'

/** How a library is changed from plain to protected or back. */
export interface Switch {
  /** The disk itself. */
  disk: Files
  /** The way to the files as they are to be: what is written below `restoring/new` is sealed, or not. */
  into: Files
  /** The way to the files as they are. */
  from: Files
  library: string
  /** What the folder of a rep is called afterwards, by its name of before. */
  folderNamed(folder: string): string
  /** The key file that the library has afterwards; null for none. */
  keyFile: KeyFile | null
  /** The key file of before, where the library has none afterwards: another computer can have sealed something meanwhile. */
  keptKey?: KeyFile
  /** Files done, of how many. */
  onProgress?(done: number, all: number): void
  /** The person thinks better of it: throws. */
  check?(): void
  /** Whether the library is still this program's: the machine may have slept, and another program have written. */
  holds?(): Promise<boolean>
}

/** What belongs to a moment, or to the program that has the library. */
const stays = (name: string) =>
  name === exchanging || name === keyFileName || isKeptKey(name) || /^library\.lock/.test(name)
/** What can be made again. */
const isPassing = (path: string) => path === libraryFileName || path === sealedIndex || path === 'removing'
const isBeingWritten = (name: string) => /\.writing$/.test(name)
const isHidden = (name: string) => name.startsWith('.')

/** What Coachbook keeps in a library, by the part of the name before the first dot. */
const own = [
  repsFolder,
  'settings',
  'rhythm',
  'templates',
  'trainer',
  'imports',
  'import-answers',
  'erased',
  'published',
  'left-words',
  'exports',
  'writer'
]

/** What another program put into the folder of a library, such as a sync program: it stays where and as it is. */
export const isForeign = (name: string): boolean => isHidden(name) || !own.includes(name.split('.')[0] ?? '')

interface Content {
  files: string[]
  folders: string[]
}

/** All that is sealed or opened below the library, with `/`; links and what is being written are left out. */
async function contentOf(files: Files, library: string, below = ''): Promise<Content> {
  const found: Content = { files: [], folders: [] }
  for (const name of await files.list(join(library, below))) {
    const path = below === '' ? name : `${below}/${name}`
    if (isBeingWritten(name) || (below === '' && isForeign(name)) || (below === repsFolder && isHidden(name))) continue
    const entry = await files.look(join(library, path))
    if (entry?.kind === 'file') found.files.push(path)
    if (entry?.kind !== 'folder') continue
    const inside = await contentOf(files, library, path)
    found.files.push(...inside.files)
    found.folders.push(path, ...inside.folders)
  }
  return found
}

function renamed(path: string, folderNamed: (folder: string) => string): string {
  const [first, folder, ...rest] = path.split('/')
  return first === repsFolder && folder !== undefined ? [first, folderNamed(folder), ...rest].join('/') : path
}

/** What is exchanged: the key file first, so that no file is ever read with a wrong idea of what it is. */
async function movesFor(
  { disk, library, keyFile, keptKey }: Switch,
  content: Content,
  name: Naming
): Promise<Exchange> {
  const moves: Exchange = [keyFileName, libraryFileName].map((path) => ({ path, takes: keyFile !== null }))
  if (keptKey) moves.push({ path: keptKeyName(keptKey.id), takes: true })
  const here = (await disk.list(library)).filter((name) => !stays(name) && name !== libraryFileName)
  const there = await disk.list(incomingIn(library))
  for (const name of here.filter((name) => name !== repsFolder))
    if (there.includes(name)) moves.push({ path: name, takes: true })
    else if (isPassing(name)) moves.push({ path: name, takes: false })
  const reps = here.includes(repsFolder) ? await disk.list(join(library, repsFolder)) : []
  for (const entry of reps) {
    const path = `${repsFolder}/${entry}`
    if (!content.files.includes(path) && !content.folders.includes(path)) continue
    const next = name(path)
    if (next !== path) moves.push({ path, takes: false })
    moves.push({ path: next, takes: true })
  }
  return moves
}

/** Where what lies at a path of the library lies afterwards. */
type Naming = (path: string) => string

/**
 * Puts the library together anew beside itself, each file read back, and decides that it takes the place of the one before;
 * `finishExchange` does that at the next opening, as often as it is stopped in between. Nothing of the library may be in
 * use. Until it is decided, whatever stops this leaves the library as it was. `RuleError` for files that do not open.
 */
export async function prepareSwitch(change: Switch): Promise<void> {
  const { disk, into, from, library, folderNamed, keyFile, onProgress, check, holds } = change
  await clearExchange(disk, library)
  try {
    const content = await contentOf(disk, library)
    const isFolder = new Set(content.folders)
    const name: Naming = (path) => {
      const [first = '', second = ''] = path.split('/')
      return isFolder.has(`${first}/${second}`) ? renamed(path, folderNamed) : path
    }
    const placeOf = (path: string) => join(incomingIn(library), ...name(path).split('/'))
    await disk.makeFolder(incomingIn(library))
    for (const folder of content.folders) await disk.makeFolder(placeOf(folder))
    for (const [index, path] of content.files.entries()) {
      check?.()
      // A hidden file below a folder of ours is no file of ours either.
      const [source, way] = path.split('/').some(isHidden) ? [disk, disk] : [from, into]
      const bytes = await source.read(join(library, path))
      await way.create(placeOf(path), bytes)
      if (!(await way.read(placeOf(path))).equals(bytes)) throw new RuleError('protection.not-whole')
      onProgress?.(index + 1, content.files.length)
    }
    if (keyFile) {
      await disk.create(join(incomingIn(library), keyFileName), encodeKeyFile(keyFile))
      await disk.create(join(incomingIn(library), libraryFileName), libraryFileOfProtected())
    }
    const { keptKey } = change
    if (keptKey) await disk.create(join(incomingIn(library), keptKeyName(keptKey.id)), encodeKeyFile(keptKey))
    check?.()
    if (holds && !(await holds())) throw new RuleError('workbook.read-only')
    await decideExchange(disk, library, await movesFor(change, content, name))
  } catch (error) {
    await clearExchange(disk, library)
    throw error
  }
}
