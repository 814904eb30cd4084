import { chmodSync, closeSync, constants, fstatSync, openSync, renameSync, writeSync } from 'node:fs'

/** What happened in the program, for finding faults; it contains no words of the user (N-10). */
export interface ProgramLog {
  readonly path: string
  /** Writes one line at once, because the program may be ending. Never throws. */
  write(line: string): void
}

interface ProgramLogOptions {
  path: string
  now(): string
  /** The size in bytes at which the file becomes the older one and replaces it. */
  most?: number
  /** The most lines per minute, so that an endless fault does not keep the disk busy. */
  mostPerMinute?: number
}

const longest = 2000

/** `coachbook.log` becomes `coachbook.older.log`. */
export const olderOf = (path: string): string => path.replace(/(\.\w+)?$/, '.older$1')

/** Printable ASCII on one line, of limited length. */
const oneLine = (line: string) => line.replace(/[^\x20-\x7e]+/g, ' ').slice(0, longest)

/**
 * Appends to the file itself, which only its owner can read; a link in its place is not followed, if the system can
 * tell.
 */
const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0)

/** Keeps the last lines in a file at `path` and one older file beside it, by default 256 KiB each. */
export function createProgramLog({ path, now, most = 256 * 1024, mostPerMinute = 120 }: ProgramLogOptions): ProgramLog {
  let minute = ''
  let written = 0

  function append(line: string): void {
    const file = openSync(path, flags, 0o600)
    let size = 0
    try {
      writeSync(file, `${line}\n`)
      size = fstatSync(file).size
    } finally {
      closeSync(file)
    }
    if (size < most) return
    renameSync(path, olderOf(path))
  }

  return {
    path,
    write(line) {
      const moment = now()
      if (moment.slice(0, 16) !== minute) {
        minute = moment.slice(0, 16)
        written = 0
      }
      written += 1
      if (written > mostPerMinute) return
      const last = written === mostPerMinute ? ' (more of this minute is left out)' : ''
      try {
        append(`${moment} ${oneLine(line)}${last}`)
      } catch {
        // A log that cannot be written must not stop the program.
      }
    }
  }
}

/**
 * Makes sure that only its owner can read the log, even if it was made with other permissions, and notes the version
 * that starts.
 */
export function beginLog(log: ProgramLog, versions: string): void {
  try {
    chmodSync(log.path, 0o600)
  } catch {
    // There is no log yet.
  }
  log.write(`start ${versions}`)
}
