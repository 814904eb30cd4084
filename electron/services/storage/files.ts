/** Why the disk did not do what it was asked; `taken`: it was not asked, because another program has the library. */
export type FaultReason = 'missing' | 'exists' | 'disk-full' | 'read-only' | 'taken' | 'failed'

/** What every operation of `Files` throws; `reason` is for deciding, `message` for a log. */
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

/** What `read` throws for a file that is larger than it may be. */
export class TooLarge extends FileFault {
  constructor(path: string) {
    super('failed', path, 'is too large')
  }
}

/** What lies at a path, the path itself and not what a link points to. */
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
   * Adds bytes at the end; when it is done they survive a power loss. When it fails, any part of them may lie there.
   * Refuses with `missing` when the file was removed in the meantime: the bytes would be gone with it; with `taken` when
   * another program moved it or wrote to it, and these bytes lie among its own.
   */
  append(bytes: Uint8Array): Promise<void>
  close(): Promise<void>
}

/** Who may read a file that is made: this person alone, or everybody whom the system lets by its own habit. */
export type Readers = 'owner' | 'as-usual'

/** The few things that storage asks of a file system. What it makes is for this person alone. Paths are absolute. */
export interface Files {
  /**
   * A regular file, also one behind a link, with `most` of at most so many bytes: refuses with `TooLarge`, and with `failed`
   * what is none, such as a pipe that nobody writes into. So does everything that opens a file.
   */
  read(path: string, most?: number): Promise<Buffer>
  /** Null when there is nothing. */
  look(path: string): Promise<Entry | null>
  /** Names in a folder, sorted; `files`: of regular files alone, also behind a link. */
  list(folder: string, only?: 'files'): Promise<string[]>
  /** Writes a whole file and flushes it. Not safe over a file that matters: see `replaceFile`. */
  write(path: string, bytes: Uint8Array): Promise<void>
  /**
   * As `write`, but refuses with `exists` when something has this name, also a link that leads nowhere. `becomes`: the path
   * that it is to be moved to once it is whole, which decides how it is sealed.
   */
  create(path: string, bytes: Uint8Array, readers?: Readers, becomes?: string): Promise<void>
  /**
   * Writes over a file in place, as many bytes as lie in it, and flushes it. `change` makes them of what the open file
   * holds: one that was moved away in the meantime is written where it lies by then, and what took its place is not
   * touched. False, with nothing written, where it gives null or another number of bytes.
   */
  rewrite(path: string, change: (bytes: Buffer) => Uint8Array | null): Promise<boolean>
  /** Opens for appending; makes the file when it is missing, which lasts once its folder is synced. */
  openAppend(path: string): Promise<AppendFile>
  /** Cuts a file off and flushes it. */
  truncate(path: string, size: number): Promise<void>
  /** Moves a file or a whole folder and replaces a file that lies at `to`; lasts once the folder is synced. */
  rename(from: string, to: string): Promise<void>
  /** Makes a folder and those above it for this person alone, or leaves it as it is. */
  makeFolder(path: string): Promise<void>
  /** Removes a file; fine when there is none. */
  remove(path: string): Promise<void>
  /** Removes an empty folder; fine when there is none. */
  removeFolder(path: string): Promise<void>
  /**
   * Takes from everybody else what they may do with a file or folder, where the system knows rights. A folder that was
   * set up for a group (its group id is handed on) stays open to that group.
   */
  makePrivate(path: string): Promise<void>
  /** Makes names that were added, moved or removed in a folder survive a power loss. */
  syncFolder(path: string): Promise<void>
}
