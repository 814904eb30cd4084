import { chmodSync, closeSync, constants, fstatSync, openSync, renameSync, writeSync } from 'node:fs'

/** What happened in the program, for who looks for a fault; no word of a user is in it (N-10). */
export interface ProgramLog {
  readonly path: string
  /** One line, at once: the program may be ending. Never throws. */
  write(line: string): void
}

interface ProgramLogOptions {
  path: string
  now(): string
  /** Bytes from which the file becomes the older one; the one before that is gone. */
  most?: number
  /** A fault that happens without end must not keep the disk busy. */
  mostPerMinute?: number
}

const longest = 2000

/** `coachbook.log` becomes `coachbook.older.log`. */
export const olderOf = (path: string): string => path.replace(/(\.\w+)?$/, '.older$1')

/** Plain signs on one line, of a length that can be read. */
const oneLine = (line: string) => line.replace(/[^\x20-\x7e]+/g, ' ').slice(0, longest)

/** Appends to the file itself, which only its owner can read; a link in its place is not followed where the system can tell. */
const flags = constants.O_WRONLY | constants.O_APPEND | constants.O_CREAT | (constants.O_NOFOLLOW ?? 0)

/** Keeps the last lines in a file at `path` and one older one beside it, 256 KiB each unless told. */
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
        // A log that cannot be written must not stop what it tells of.
      }
    }
  }
}

/** Makes sure that a log made under other rights is read by its owner only, and says which program begins. */
export function beginLog(log: ProgramLog, versions: string): void {
  try {
    chmodSync(log.path, 0o600)
  } catch {
    // There is none yet.
  }
  log.write(`start ${versions}`)
}
