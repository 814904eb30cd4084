import { createHash, randomBytes } from 'node:crypto'
import { z } from 'zod'
import { readIfThere, replaceFile } from '../storage/durable'
import { FileFault, type Files } from '../storage/files'

const mostLetters = 300

/** What this installation is called on each computer that its own folder was used on: a profile can travel. */
const Stored = z.object({ names: z.record(z.string().max(mostLetters), z.string().regex(/^[0-9a-z]{12}$/)) })

/** So many computers share no profile; beyond, what was remembered is begun anew. */
const mostHosts = 50

async function known(files: Files, path: string): Promise<Record<string, string>> {
  try {
    const bytes = await readIfThere(files, path)
    return bytes ? Stored.parse(JSON.parse(bytes.toString('utf8'))).names : {}
  } catch {
    return {}
  }
}

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
 * no more than a file.
 */
export async function deviceName(files: Files, path: string, computer: string): Promise<string> {
  const names = await known(files, path)
  const host = keyOf(computer)
  const name = Object.hasOwn(names, host) ? names[host] : undefined
  if (name) return name
  const fresh = freshName()
  const kept = Object.keys(names).length < mostHosts ? names : {}
  await replaceFile(files, path, Buffer.from(JSON.stringify({ names: { ...kept, [host]: fresh } }))).catch((error) => {
    if (!(error instanceof FileFault)) throw error
  })
  return fresh
}
