/** Why the disk did not do what it was asked; `taken`: it was not asked, because another program holds the library. */
export type FaultReason = 'missing' | 'exists' | 'disk-full' | 'read-only' | 'taken' | 'failed'

/** Thrown by every operation of `Files`; `reason` is for decisions, `message` for a log. */
export class FileFault extends Error {
  constructor(
    readonly reason: FaultReason,
    readonly path: string,
    detail: string
  ) {
    super(`${path}: ${detail}`)
    this.name = 'FileFault'
  }
}

/** Thrown by `read` for a file that is larger than allowed. */
export class TooLarge extends FileFault {
  constructor(path: string) {
    super('failed', path, 'is too large')
  }
}

/** What is at a path; for a link, the link itself and not its target. */
export interface Entry {
  kind: 'file' | 'folder' | 'link' | 'other'
  size: number
  /** Milliseconds; changes with the content. */
  modified: number
}

/** A file that only grows. */
export interface AppendFile {
  /** The size in bytes when it was opened. */
  readonly size: number
  /**
   * Adds bytes at the end; once it resolves, they survive a power loss. After a failure any part of them may be there.
   * Fails with `missing` when the file was removed meanwhile, because the bytes would be gone with it; with `taken`
   * when another program moved it or wrote to it, so that these bytes are among its own.
   */
  append(bytes: Uint8Array): Promise<void>
  close(): Promise<void>
}

/** Who may read a new file: only this user, or everybody whom the system's default allows. */
export type Readers = 'owner' | 'as-usual'

/** The few operations that storage needs from a file system. New files are only for this user. Paths are absolute. */
export interface Files {
  /**
   * Reads a regular file, even through a link, of at most `most` bytes. Fails with `TooLarge` for a larger one, and
   * with `failed` for anything else, such as a pipe that nobody writes into; as does everything that opens a file.
   */
  read(path: string, most?: number): Promise<Buffer>
  /** Null when there is nothing. */
  look(path: string): Promise<Entry | null>
  /** The names in a folder, sorted; `files`: only those of regular files, including links to them. */
  list(folder: string, only?: 'files'): Promise<string[]>
  /** Writes a whole file and flushes it. Not safe for replacing a file that matters: see `replaceFile`. */
  write(path: string, bytes: Uint8Array): Promise<void>
  /**
   * As `write`, but fails with `exists` when the name is taken, even by a broken link. `becomes`: the path that it will
   * be moved to once it is complete, which decides how it is sealed.
   */
  create(path: string, bytes: Uint8Array, readers?: Readers, becomes?: string): Promise<void>
  /**
   * Overwrites a file in place with the same number of bytes, and flushes it. `change` makes them from what the open
   * file holds. If the file was moved meanwhile, it is written at its new place, and the file in its old place is not
   * touched. Returns false without writing when `change` returns null or another number of bytes.
   */
  rewrite(path: string, change: (bytes: Buffer) => Uint8Array | null): Promise<boolean>
  /** Opens a file for appending, and makes it when it is missing; a new file lasts once its folder is synced. */
  openAppend(path: string): Promise<AppendFile>
  /** Shortens a file and flushes it. */
  truncate(path: string, size: number): Promise<void>
  /** Moves a file or a whole folder, replacing a file at `to`; the move lasts once the folder is synced. */
  rename(from: string, to: string): Promise<void>
  /** Makes a folder, and those above it, only for this user; an existing one is left as it is. */
  makeFolder(path: string): Promise<void>
  /** Removes a file; does nothing when there is none. */
  remove(path: string): Promise<void>
  /** Removes an empty folder; does nothing when there is none. */
  removeFolder(path: string): Promise<void>
  /**
   * Removes everybody else's permissions for a file or folder, on systems that have permissions. A folder that was set
   * up for a group (its group id is inherited) stays open to that group.
   */
  makePrivate(path: string): Promise<void>
  /** Makes names that were added, moved or removed in a folder survive a power loss. */
  syncFolder(path: string): Promise<void>
}
