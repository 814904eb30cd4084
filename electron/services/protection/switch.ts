import { dirname, join } from 'node:path'
import { RuleError } from '../../../shared/errors'
import { clearExchange, decideExchange, type Exchange, exchanging, incomingIn } from '../storage/exchange'
import type { Files } from '../storage/files'
import { keyFileName } from '../storage/vault'
import { repsFolder } from '../workbooks/shelf'
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
  /** Files done, of how many. */
  onProgress?(done: number, all: number): void
  /** The person thinks better of it: throws. */
  check?(): void
  /** Whether the library is still this program's: the machine may have slept, and another program have written. */
  holds?(): Promise<boolean>
}

/** What belongs to a moment, or to the program that has the library. */
const stays = (name: string) => name === exchanging || name === keyFileName || /^library\.lock/.test(name)
/** What can be made again. */
const isPassing = (path: string) => path === 'library.json' || path === 'removing'
const isBeingWritten = (name: string) => /\.writing$/.test(name)

/** All files below the library, with `/`; links and what is being written are left out. */
async function allFiles(files: Files, library: string, below = ''): Promise<string[]> {
  const found: string[] = []
  for (const name of await files.list(join(library, below))) {
    const path = below === '' ? name : `${below}/${name}`
    if (isBeingWritten(name) || (below === '' && (stays(name) || isPassing(name)))) continue
    const entry = await files.look(join(library, path))
    if (entry?.kind === 'file') found.push(path)
    if (entry?.kind === 'folder') found.push(...(await allFiles(files, library, path)))
  }
  return found
}

function renamed(path: string, folderNamed: (folder: string) => string): string {
  const [first, folder, ...rest] = path.split('/')
  return first === repsFolder && folder !== undefined && rest.length > 0
    ? [first, folderNamed(folder), ...rest].join('/')
    : path
}

/** What is exchanged: the key file first, so that no file is ever read with a wrong idea of what it is. */
async function movesFor({ disk, library, keyFile, folderNamed }: Switch): Promise<Exchange> {
  const moves: Exchange = [{ path: keyFileName, takes: keyFile !== null }]
  const here = (await disk.list(library)).filter((name) => !stays(name))
  const there = await disk.list(incomingIn(library))
  for (const name of here.filter((name) => name !== repsFolder)) moves.push({ path: name, takes: there.includes(name) })
  const reps = here.includes(repsFolder) ? await disk.list(join(library, repsFolder)) : []
  for (const folder of reps) {
    const next = folderNamed(folder)
    if (next !== folder) moves.push({ path: `${repsFolder}/${folder}`, takes: false })
    moves.push({ path: `${repsFolder}/${next}`, takes: true })
  }
  return moves
}

/**
 * Puts the library together anew beside itself, each file read back, and decides that it takes the place of the one before;
 * `finishExchange` does that at the next opening, as often as it is stopped in between. Nothing of the library may be in
 * use. Until it is decided, whatever stops this leaves the library as it was. `RuleError` for files that do not open.
 */
export async function prepareSwitch(change: Switch): Promise<void> {
  const { disk, into, from, library, folderNamed, keyFile, onProgress, check, holds } = change
  await clearExchange(disk, library)
  try {
    const paths = await allFiles(disk, library)
    for (const [index, path] of paths.entries()) {
      check?.()
      const bytes = await from.read(join(library, path))
      const target = join(incomingIn(library), ...renamed(path, folderNamed).split('/'))
      await disk.makeFolder(dirname(target))
      await into.create(target, bytes)
      if (!(await into.read(target)).equals(bytes)) throw new RuleError('protection.not-whole')
      onProgress?.(index + 1, paths.length)
    }
    await disk.makeFolder(incomingIn(library))
    if (keyFile) await disk.create(join(incomingIn(library), keyFileName), encodeKeyFile(keyFile))
    check?.()
    if (holds && !(await holds())) throw new RuleError('workbook.read-only')
    await decideExchange(disk, library, await movesFor(change))
  } catch (error) {
    await clearExchange(disk, library)
    throw error
  }
}
