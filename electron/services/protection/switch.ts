import { join } from 'node:path'
import { RuleError } from '../../../shared/errors'
import { clearExchange, decideExchange, type Exchange, exchanging, incomingIn } from '../storage/exchange'
import type { Files } from '../storage/files'
import { isKeptKey, keptKeyName, keyCopyName, keyFileName, libraryFileName } from '../storage/vault'
import { repsFolder } from '../workbooks/folder-name'
import { libraryFileOfProtected } from '../workbooks/library-version'
import { sealedIndex } from '../workbooks/shelf-index'
import { encodeKeyFile, type KeyFile } from './key-file'

/** What is needed to make a plain library protected, or a protected one plain. */
export interface Switch {
  /** The disk itself. */
  disk: Files
  /** The files in their new form: what is written below `restoring/new` is sealed, or not. */
  into: Files
  /** The files in their present form. */
  from: Files
  library: string
  /** The new name of a rep's folder, by its present name. */
  folderNamed(folder: string): string
  /** The key file that the library has afterwards; null for none. */
  keyFile: KeyFile | null
  /**
   * The key file that is kept when the library has none afterwards, because another computer may have sealed something
   * meanwhile.
   */
  keptKey?: KeyFile
  /** Files done, of how many. */
  onProgress?(done: number, all: number): void
  /** Throws when the person has canceled. */
  check?(): void
  /** Whether this program still holds the library: while the computer was asleep, another may have taken it. */
  holds?(): Promise<boolean>
}

/** Files that belong to a moment, or to the program that holds the library. */
const stays = (name: string) =>
  name === exchanging || name === keyFileName || name === keyCopyName || isKeptKey(name) || /^library\.lock/.test(name)
/** Files that can be made again. */
const isPassing = (path: string) => path === libraryFileName || path === sealedIndex || path === 'removing'
const isBeingWritten = (name: string) => /\.writing$/.test(name)
const isHidden = (name: string) => name.startsWith('.')

/** The files that Coachbook keeps in a library, by the part of the name before the first dot. */
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

/** Whether another program, such as a sync tool, put this into the folder of a library: it stays as it is. */
export const isForeign = (name: string): boolean => isHidden(name) || !own.includes(name.split('.')[0] ?? '')

interface Content {
  files: string[]
  folders: string[]
}

/** Everything below the library that is sealed or unsealed, with `/`; links and unfinished files are left out. */
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

/** The moves of the switch: the key file comes first, so that no file is ever read in the wrong form. */
async function movesFor(
  { disk, library, keyFile, keptKey }: Switch,
  content: Content,
  name: Naming
): Promise<Exchange> {
  const moves: Exchange = [keyFileName, keyCopyName, libraryFileName].map((path) => ({ path, takes: keyFile !== null }))
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

/** The new path of what is at a path of the library. */
type Naming = (path: string) => string

/**
 * Prepares the library in its new form beside itself, reads each file back, and decides that it replaces the present
 * one; `finishExchange` does that at the next opening, even if it is interrupted several times. Nothing of the library
 * may be in use. Until the decision, whatever stops this leaves the library unchanged. Throws a `RuleError` for files
 * that cannot be opened.
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
      // A hidden file below one of our folders is not our file.
      const [source, way] = path.split('/').some(isHidden) ? [disk, disk] : [from, into]
      const bytes = await source.read(join(library, path))
      await way.create(placeOf(path), bytes)
      if (!(await way.read(placeOf(path))).equals(bytes)) throw new RuleError('protection.not-whole')
      onProgress?.(index + 1, content.files.length)
    }
    if (keyFile) {
      for (const name of [keyFileName, keyCopyName])
        await disk.create(join(incomingIn(library), name), encodeKeyFile(keyFile))
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
