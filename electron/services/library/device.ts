import { createHash, randomBytes } from 'node:crypto'
import { stat } from 'node:fs/promises'
import { z } from 'zod'
import { readIfThere, replaceFile } from '../storage/durable'
import { FileFault, type Files } from '../storage/files'

const mostLetters = 300

/** What this installation is called on each computer that its own folder was used on: a profile can travel. */
const Stored = z.object({
  names: z.record(z.string().max(mostLetters), z.string().regex(/^[0-9a-z]{12}$/)),
  /** Which folder each name was remembered in; not there for those of earlier versions. */
  places: z.record(z.string().max(mostLetters), z.string().max(100)).default({})
})
type Stored = z.output<typeof Stored>

/** So many computers share no profile; beyond, what was remembered is begun anew. */
const mostHosts = 50

async function known(files: Files, path: string): Promise<Stored> {
  const nothing = { names: {}, places: {} }
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
  const { names, places } = await known(files, path)
  const host = keyOf(computer)
  const name = own(names, host)
  const before = own(places, host)
  const isCopy = place !== null && before !== undefined && place !== before
  if (name && !isCopy && (place === null || before === place)) return name
  const next = name && !isCopy ? name : freshName()
  const isMany = Object.keys(names).length >= mostHosts
  const after = {
    names: { ...(isMany ? {} : names), [host]: next },
    places: { ...(isMany ? {} : places), ...(place !== null && { [host]: place }) }
  }
  await replaceFile(files, path, Buffer.from(JSON.stringify(after))).catch((error) => {
    if (!(error instanceof FileFault)) throw error
  })
  return next
}
