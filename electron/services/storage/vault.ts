import { basename, dirname, extname, join, relative, resolve, sep } from 'node:path'
import { exchanging } from './exchange'
import { FileFault, type Files } from './files'
import { inSlices, packFile, unpackFile } from './packed'
import { createSeal, type Seal } from './seal'
import { lengthOfChunks, openChunks, sealChunks, wholeChunks } from './sealed-chunks'
import { lengthOfLines, openLines, sealedUpTo, sealLines, wholeLines } from './sealed-lines'
import { settingsFileName, unwrapSettings, wrapSettings } from './sealed-settings'
import { sha256 } from './sha256'

/** Not sealed in a protected library: from it the key is obtained. */
export const keyFileName = 'protection.json'

/** A second copy of the key file, for when the first is damaged; as little sealed as that. */
export const keyCopyName = 'protection.copy.json'

/**
 * Not sealed in a library that was protected once: its former key, still wrapped, for as long as something that another
 * computer sealed meanwhile may arrive. `id` is that of the key.
 */
export const keptKeyName = (id: string): string => `protection.before-${sha256(id).slice(0, 12)}.json`

export const isKeptKey = (name: string): boolean => /^protection\.before-[0-9a-f]{12}\.json$/.test(name)

/** Not sealed in a protected library: it says what kind of library it is. */
export const libraryFileName = 'library.json'

/**
 * Not sealed until a new protected library is first opened: the ids of what was erased from the library from which it
 * was begun.
 */
export const erasedElsewhere = 'erased.elsewhere.json'

/** A file that is prepared beside the library is sealed for its final path. */
const inPlace = (path: string) => path.replace(new RegExp(`^${exchanging}/new/`), '')

const inClear = [keyFileName, keyCopyName, libraryFileName, erasedElsewhere, `${exchanging}/plan.json`]

/** Files without any words of a person, which are read before there is a key. */
const isClear = (path: string) =>
  inClear.includes(inPlace(path)) || isKeptKey(inPlace(path)) || /^library\.lock(\.[\w-]+)?$/.test(path)

/**
 * The kind of a file, without any word added to its name: `reps/3f9c/workbook` for `…/workbook.damaged-20261122.json`.
 */
function kindOf(path: string): string {
  const folder = dirname(path)
  const [stem] = basename(path).split('.')
  return folder === '.' ? (stem ?? '') : `${folder}/${stem}`
}

/** Whose journal a file is, by the folder of the rep; also for older parts of it. */
const repOf = (path: string): string => dirname(path).replace(/\/history$/, '')

/** How one file of a protected library is sealed. */
interface Sealing {
  seal(plain: Uint8Array): Buffer
  open(sealed: Buffer): Buffer
  /** The content piece by piece; null for what cannot be opened. */
  whole(sealed: Buffer): Iterable<Buffer | null>
  /** The length of the content by the length of the file; null when the file has to be read for it. */
  length(fileLength: number): number | null
  lengthOf(sealed: Buffer): number
  upTo(sealed: Buffer, size: number): number | null
}

function sealingOf(seal: Seal, path: string): Sealing {
  const place = inPlace(path)
  if (extname(place) === '.jsonl') {
    const rep = repOf(place)
    return {
      seal: (plain) => sealLines(seal, rep, plain),
      open: (sealed) => openLines(seal, rep, sealed),
      whole: (sealed) => wholeLines(seal, rep, sealed),
      length: () => null,
      lengthOf: (sealed) => lengthOfLines(seal, rep, sealed),
      upTo: (sealed, size) => sealedUpTo(seal, rep, sealed, size)
    }
  }
  const kind = kindOf(place)
  if (place === settingsFileName)
    return {
      seal: (plain) => wrapSettings(sealChunks(seal, kind, plain)),
      open: (file) => openChunks(seal, kind, unwrapSettings(file)),
      whole: (file) => wholeChunks(seal, kind, unwrapSettings(file)),
      length: () => null,
      lengthOf: (file) => lengthOfChunks(kind, unwrapSettings(file).length),
      upTo: () => null
    }
  return {
    seal: (plain) => sealChunks(seal, kind, plain),
    open: (sealed) => openChunks(seal, kind, sealed),
    whole: (sealed) => wholeChunks(seal, kind, sealed),
    length: (length) => lengthOfChunks(kind, length),
    lengthOf: (sealed) => lengthOfChunks(kind, sealed.length),
    upTo: () => null
  }
}

/** Files of unlocked libraries as an archive holds them. Paths are those in the library's folder. */
export interface Packing {
  /**
   * The bytes of a file in packed form (`packed.ts`), which is smaller. Null for a file that is not sealed or cannot be
   * opened as a whole, so that it can only be kept as it is, and while its library is locked.
   */
  pack(path: string, stored: Buffer): Promise<Buffer | null>
  /** The content of a packed file; null when it does not open with the key of this library. */
  unpack(path: string, packed: Buffer): Promise<Buffer | null>
}

/**
 * All files of libraries are read and written through this. In the folder of a protected library they are sealed on
 * their way to the disk and opened on their way back; all others are unchanged. A damaged part reads as damage and
 * affects nothing else.
 */
export interface Vault extends Packing {
  files: Files
  /** The files as they are on the disk, sealed or not. */
  disk: Files
  /**
   * Reads a file that was sealed under another name, such as a sync tool's copy; like `read`, with at most `most`
   * bytes.
   */
  readAs(path: string, was: string, most?: number): Promise<Buffer>
  /** From here on the files below `root` are sealed with the key. */
  unlock(root: string, key: Uint8Array): void
  /** Wipes the key: nothing below `root` can be read or written until it is unlocked. */
  lock(root: string): void
  /** From here on the files below `root` are neither sealed nor opened. */
  forget(root: string): void
  isOpen(root: string): boolean
  /** A copy of the key, for a thread that works on this library; null while it is not unlocked. */
  lend(root: string): Uint8Array<ArrayBuffer> | null
}

const locked = (path: string) => new FileFault('failed', path, 'belongs to a library that is locked')

export function createVault(files: Files): Vault {
  /** By the whole path, however it was written; null while it is locked. */
  const roots = new Map<string, { seal: Seal; key: Buffer } | null>()

  /** The path of a file below the library that it is in, with `/`, unless it is never sealed. */
  function inLibrary(path: string): { root: string; below: string } | null {
    const whole = resolve(path)
    for (const root of roots.keys()) {
      if (!whole.startsWith(root) || whole.length === root.length) continue
      const way = relative(root, whole)
      if (way.startsWith('..')) continue
      const below = sep === '/' ? way : way.replaceAll(sep, '/')
      return isClear(below) ? null : { root, below }
    }
    return null
  }

  /** How a file is sealed; null when it is not. Throws a `FileFault` while its library is locked. */
  function sealing(path: string): Sealing | null {
    const found = inLibrary(path)
    if (!found) return null
    const open = roots.get(found.root)
    if (!open) throw locked(path)
    return sealingOf(open.seal, found.below)
  }

  /** The key of the library that a file is in, and whether it is still unlocked with it; null when it is locked. */
  function openFor(path: string) {
    const found = inLibrary(path)
    const open = found && roots.get(found.root)
    return open ? { seal: open.seal, place: inPlace(found.below), isStill: () => roots.get(found.root) === open } : null
  }

  /**
   * The length of a journal's content by the length of its file, as of our last write: a save asks twice, and reading
   * the whole journal for that would make each save slower than the one before.
   */
  const lengths = new Map<string, { file: number; content: number }>()

  /** The path changes in another way than by our own append. */
  const changed = (path: string) => void lengths.delete(resolve(path))

  function drop(folder: string): void {
    const root = resolve(folder)
    const open = roots.get(root)
    open?.seal.forget()
    open?.key.fill(0)
    roots.delete(root)
  }

  /** Refuses to move anything in a locked library. */
  function refuseLocked(path: string): void {
    sealing(path)
  }

  const at = async <T>(run: () => Promise<T>): Promise<T> => run()

  const sealed: Files = {
    list: (folder, only) => files.list(folder, only),
    syncFolder: (path) => files.syncFolder(path),
    makePrivate: (path) => files.makePrivate(path),
    read: (path, most) =>
      at(async () => {
        const how = sealing(path)
        const bytes = await files.read(path, most)
        return how ? how.open(bytes) : bytes
      }),
    look: (path) =>
      at(async () => {
        const entry = await files.look(path)
        if (entry?.kind !== 'file') return entry
        const how = sealing(path)
        if (!how) return entry
        const known = lengths.get(resolve(path))
        if (known?.file === entry.size) return { ...entry, size: known.content }
        const size = how.length(entry.size) ?? (entry.size === 0 ? 0 : how.lengthOf(await files.read(path)))
        return { ...entry, size }
      }),
    write: (path, bytes) =>
      at(() => {
        changed(path)
        return files.write(path, sealing(path)?.seal(bytes) ?? bytes)
      }),
    create: (path, bytes, readers, becomes = path) =>
      at(() => files.create(path, sealing(becomes)?.seal(bytes) ?? bytes, readers)),
    rewrite: (path, change) =>
      at(() => {
        changed(path)
        const how = sealing(path)
        if (!how) return files.rewrite(path, change)
        return files.rewrite(path, (bytes) => {
          const after = change(how.open(bytes))
          return after && how.seal(after)
        })
      }),
    truncate: (path, size) =>
      at(async () => {
        changed(path)
        const how = sealing(path)
        if (!how) return files.truncate(path, size)
        const end = how.upTo(await files.read(path), size)
        if (end === null) throw new FileFault('failed', path, 'cannot be cut off here')
        await files.truncate(path, end)
      }),
    rename: (from, to) =>
      at(() => {
        refuseLocked(to)
        changed(from)
        changed(to)
        return files.rename(from, to)
      }),
    makeFolder: (path) => files.makeFolder(path),
    remove: (path) =>
      at(() => {
        refuseLocked(path)
        changed(path)
        return files.remove(path)
      }),
    removeFolder: (path) => files.removeFolder(path),
    openAppend: (path) =>
      at(async () => {
        const how = sealing(path)
        const file = await files.openAppend(path)
        if (!how) return file
        const size = file.size === 0 ? 0 : how.lengthOf(await files.read(path))
        const whole = resolve(path)
        let length = { file: file.size, content: size }
        return {
          size,
          append: (bytes) =>
            at(async () => {
              const sealed = (sealing(path) ?? how).seal(bytes)
              lengths.delete(whole)
              await file.append(sealed)
              length = { file: length.file + sealed.length, content: length.content + bytes.length }
              lengths.set(whole, length)
            }),
          close: () => file.close()
        }
      })
  }

  return {
    files: sealed,
    disk: files,
    async readAs(path, was, most) {
      const bytes = await files.read(path, most)
      return sealing(was)?.open(bytes) ?? bytes
    },
    unlock(root, key) {
      drop(root)
      roots.set(resolve(root), { seal: createSeal(key), key: Buffer.from(key) })
    },
    lock(root) {
      drop(root)
      roots.set(resolve(root), null)
    },
    forget: drop,
    isOpen: (root) => Boolean(roots.get(resolve(root))),
    lend(root) {
      const open = roots.get(resolve(root))
      return open ? new Uint8Array(open.key) : null
    },
    async pack(path, stored) {
      const open = openFor(path)
      if (!open) return null
      const { seal, place, isStill } = open
      const plain = await inSlices(sealingOf(seal, place).whole(stored), isStill)
      const packed = plain && (await packFile(seal, place, plain, isStill))
      if (!packed || packed.length >= stored.length) return null
      // Nothing else may be left of a file than what can be read again.
      return (await unpackFile(seal, place, packed, isStill))?.equals(plain) ? packed : null
    },
    async unpack(path, packed) {
      const open = openFor(path)
      return open && unpackFile(open.seal, open.place, packed, open.isStill)
    }
  }
}

/** The path of a library's key file. */
export const keyFileOf = (library: string): string => join(library, keyFileName)

/** The path of the copy of a library's key file. */
export const keyCopyOf = (library: string): string => join(library, keyCopyName)
