import { randomBytes } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { replaceFile } from '../storage/durable'
import { FileFault, type Files } from '../storage/files'
import { at } from '../storage/node-files'
import { readAs } from '../storage/read-as'
import { unlessRefused } from '../storage/refusal'
import { sha256 } from '../storage/sha256'

const mostLetters = 300

/**
 * The names of this installation on each computer on which its user data was used; user data can be copied or moved.
 */
const Stored = z.object({
  names: z.record(z.string().max(mostLetters), z.string().regex(/^[0-9a-z]{12}$/)),
  /** The mark of the folder in which each name was given; missing for names from earlier versions. */
  places: z.record(z.string().max(mostLetters), z.string().max(100)).default({}),
  /** The marks that were last left in libraries (`writer.on-<device>.json`), the latest last. */
  marks: z.array(z.string().max(50)).default([])
})
type Stored = z.output<typeof Stored>

/** The most computers; with more, all names are given again. */
const mostHosts = 50

async function known(files: Files, path: string): Promise<Stored> {
  return (await readAs(Stored, files, path)) ?? { names: {}, places: {}, marks: [] }
}

/**
 * A mark that distinguishes a folder from a copy of it: its inode number, which stays when it is moved or written to.
 * Null when the disk has none.
 */
export async function markOfFolder(folder: string): Promise<string | null> {
  const found = await unlessRefused(
    at(folder, () => stat(folder, { bigint: true })),
    null
  )
  return found && found.ino !== 0n ? String(found.ino) : null
}

const own = (record: Record<string, string>, key: string) => (Object.hasOwn(record, key) ? record[key] : undefined)

/** The key of a computer: its name, or a digest when the name is unusable as a key. */
const keyOf = (host: string): string => (host.length > mostLetters || host === '__proto__' ? sha256(host) : host)

/** A new random name. Lower-case letters and digits only, because some file systems ignore case. */
export function freshName(): string {
  const digits = BigInt(`0x${randomBytes(10).toString('hex')}`).toString(36)
  return digits.slice(-12).padStart(12, '0')
}

/** The most marks that are remembered. A library that was not opened for longer only costs another name. */
const mostMarks = 500

/**
 * Stores what this installation knows of itself; false when it cannot, and then it has another name after the next
 * start.
 */
async function keep(files: Files, path: string, stored: Stored): Promise<boolean> {
  try {
    await replaceFile(files, path, Buffer.from(JSON.stringify(stored)))
    return true
  } catch (error) {
    if (!(error instanceof FileFault)) throw error
    return false
  }
}

function named({ names, places, marks }: Stored, host: string, name: string, place: string | null): Stored {
  const isMany = !Object.hasOwn(names, host) && Object.keys(names).length >= mostHosts
  return {
    names: { ...(isMany ? {} : names), [host]: name },
    places: { ...(isMany ? {} : places), ...(place !== null && { [host]: place }) },
    marks
  }
}

/**
 * The name of this installation, by which it marks the files of a library that only it writes (`storage/history.ts`).
 * It is random and stored in `path`, outside of every library. If it cannot be stored, there is another one after the
 * next start, which costs no more than a file. `place`: the mark of the folder around `path` (`markOfFolder`). When
 * that folder was copied to set up a second computer of the same name, both would overwrite each other's words under
 * one name, so the copy gets another.
 */
export async function deviceName(
  files: Files,
  path: string,
  computer: string,
  place: string | null = null
): Promise<string> {
  const stored = await known(files, path)
  const host = keyOf(computer)
  const name = own(stored.names, host)
  const before = own(stored.places, host)
  const isCopy = place !== null && before !== undefined && place !== before
  if (name && !isCopy && (place === null || before === place)) return name
  const next = name && !isCopy ? name : freshName()
  await keep(files, path, named(stored, host, next, place))
  return next
}

/** A file in which an installation leaves a mark in a library, a new one at each opening. */
const Writer = z.object({ format: z.literal('coachbook.writer'), version: z.literal(1), mark: z.string().max(50) })

const writerName = (name: string) => `writer.on-${name}.json`

/** Whether a file of a library is one of these, or a copy of one that a sync tool made. */
export const isWriterFile = (name: string): boolean => /^writer\..*\.json$/.test(name)

/**
 * The marks in a library under a name, including those in a sync tool's copies; files that cannot be read are skipped.
 */
async function marksUnder(files: Files, library: string, name: string): Promise<string[]> {
  const found: string[] = []
  for (const file of await files.list(library)) {
    if (!file.startsWith(writerName(name).slice(0, -'.json'.length)) || !isWriterFile(file)) continue
    // An incomplete or foreign file has none: a real mark is complete.
    const writer = await readAs(Writer, files, join(library, file))
    if (writer) found.push(writer.mark)
  }
  return found
}

/** This installation, as libraries know it. */
export interface OwnDevice {
  /**
   * Its name in a library that it opens. If another program has left a mark under the same name, for instance because
   * the image of a disk is used twice, it takes another name: from then on both write files of their own.
   */
  nameIn(library: string, files: Files, isWritable: boolean): Promise<string>
  /** Whether another program has left its mark under our name since. */
  isShared(library: string, files: Files): Promise<boolean>
}

/** `path`, `computer` and `place` are as in `deviceName`. */
export async function ownDevice(
  files: Files,
  path: string,
  computer: string,
  place: string | null = null
): Promise<OwnDevice> {
  let name = await deviceName(files, path, computer, place)
  const left = new Set<string>()
  const isOthers = async (library: string, way: Files) => {
    const marks = await marksUnder(way, library, name)
    if (marks.length === 0) return false
    const remembered = new Set([...left, ...(await known(files, path)).marks])
    return marks.some((mark) => !remembered.has(mark))
  }
  return {
    async nameIn(library, way, isWritable) {
      const isTaken = await isOthers(library, way)
      if (isTaken) name = freshName()
      if (!isWritable) return name
      const mark = freshName()
      const stored = named(await known(files, path), keyOf(computer), name, place)
      // Remembered before it is written: a mark that nobody remembers would be taken for another program's at the next
      // opening.
      if (!(await keep(files, path, { ...stored, marks: [...stored.marks, mark].slice(-mostMarks) }))) return name
      left.add(mark)
      const content = { format: 'coachbook.writer', version: 1, mark }
      await replaceFile(way, join(library, writerName(name)), Buffer.from(JSON.stringify(content))).catch((error) => {
        if (!(error instanceof FileFault)) throw error
      })
      return name
    },
    isShared: (library, way) => unlessRefused(isOthers(library, way), false)
  }
}
