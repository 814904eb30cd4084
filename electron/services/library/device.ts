import { createHash, randomBytes } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { readIfThere, replaceFile } from '../storage/durable'
import { FileFault, type Files } from '../storage/files'

const mostLetters = 300

/** What this installation is called on each computer that its own folder was used on: a profile can travel. */
const Stored = z.object({
  names: z.record(z.string().max(mostLetters), z.string().regex(/^[0-9a-z]{12}$/)),
  /** Which folder each name was remembered in; not there for those of earlier versions. */
  places: z.record(z.string().max(mostLetters), z.string().max(100)).default({}),
  /** What was left in libraries last (`writer.on-<device>.json`), the latest last. */
  marks: z.array(z.string().max(50)).default([])
})
type Stored = z.output<typeof Stored>

/** So many computers share no profile; beyond, what was remembered is begun anew. */
const mostHosts = 50

async function known(files: Files, path: string): Promise<Stored> {
  const nothing = { names: {}, places: {}, marks: [] }
  try {
    const bytes = await readIfThere(files, path)
    return bytes ? Stored.parse(JSON.parse(bytes.toString('utf8'))) : nothing
  } catch {
    return nothing
  }
}

/**
 * Tells a folder from a copy of it: the number that the disk has for it, which stays while it is moved or written to. Null
 * where the disk has none.
 */
export async function markOfFolder(folder: string): Promise<string | null> {
  const found = await stat(folder, { bigint: true }).catch(() => null)
  return found && found.ino !== 0n ? String(found.ino) : null
}

const own = (record: Record<string, string>, key: string) => (Object.hasOwn(record, key) ? record[key] : undefined)

/** What a computer is remembered by: its name, or the digest of one that a file of names cannot hold. */
const keyOf = (host: string): string =>
  host.length > mostLetters || host === '__proto__' ? createHash('sha256').update(host).digest('hex') : host

/** A name for once. Small letters and digits, as not every file system tells large letters from small ones. */
export function freshName(): string {
  const digits = BigInt(`0x${randomBytes(10).toString('hex')}`).toString(36)
  return digits.slice(-12).padStart(12, '0')
}

/** So many marks are remembered; a library that was not opened since is one more that takes another name. */
const mostMarks = 500

/** Keeps what this installation knows of itself; where that cannot be, it is another one after the next start. */
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
 * What this installation is called in the names of the files of a library that it alone writes (`storage/history.ts`), random
 * and kept in `path`, outside of every library. Where it cannot be kept it is another one after the next start, which costs
 * no more than a file. `place` is what `markOfFolder` gives for the folder around: two computers of one name, of which one
 * was set up by copying that folder, would write over each other's words under one name, so a copy takes another.
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

/** The file in which an installation leaves a mark in a library, another one at each opening. */
const Writer = z.object({ format: z.literal('coachbook.writer'), version: z.literal(1), mark: z.string().max(50) })

const writerName = (name: string) => `writer.on-${name}.json`

/** Whether a file of a library is one of them, or a copy that a tool made of one. */
export const isWriterFile = (name: string): boolean => /^writer\..*\.json$/.test(name)

/** The marks that lie in a library under a name, in copies that a tool made too; what cannot be read is none. */
async function marksUnder(files: Files, library: string, name: string): Promise<string[]> {
  const found: string[] = []
  for (const file of await files.list(library)) {
    if (!file.startsWith(writerName(name).slice(0, -'.json'.length)) || !isWriterFile(file)) continue
    try {
      found.push(Writer.parse(JSON.parse((await files.read(join(library, file))).toString('utf8'))).mark)
    } catch {
      // A piece that is on its way, or junk: somebody's mark is whole.
    }
  }
  return found
}

/** This installation, as libraries know it. */
export interface OwnDevice {
  /**
   * What it is called in a library that it opens. Where another program left a mark under the same name, as the image of a
   * disk that is used twice does, it takes another name here: from then on both write files of their own.
   */
  nameIn(library: string, files: Files, isWritable: boolean): Promise<string>
  /** Whether another program left its mark under our name since. */
  isShared(library: string, files: Files): Promise<boolean>
}

/** `path`, `computer` and `place` as with `deviceName`. */
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
      // Remembered first: a mark that nobody remembers would be another's at the next opening.
      if (!(await keep(files, path, { ...stored, marks: [...stored.marks, mark].slice(-mostMarks) }))) return name
      left.add(mark)
      const content = { format: 'coachbook.writer', version: 1, mark }
      await replaceFile(way, join(library, writerName(name)), Buffer.from(JSON.stringify(content))).catch((error) => {
        if (!(error instanceof FileFault)) throw error
      })
      return name
    },
    isShared: (library, way) => isOthers(library, way).catch(() => false)
  }
}
