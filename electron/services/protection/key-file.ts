import { hkdfSync, randomBytes, scrypt } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import { RuleError } from '../../../shared/errors'
import { canonical } from '../../../shared/rules/seal'
import { jsonAs, jsonIn } from '../storage/damage'
import { readIfThere, replaceFile } from '../storage/durable'
import type { Files } from '../storage/files'
import { createSeal, keyLength } from '../storage/seal'
import { sha256 } from '../storage/sha256'
import { isKeptKey, keyCopyOf, keyFileOf } from '../storage/vault'

/** The cost of a guess: 128 MB of memory, and a time that is set when the passphrase is chosen. */
const N = 2 ** 17
const r = 8
/** The least time of a guess, in milliseconds, on the computer where the passphrase is chosen. */
const shortestGuess = 600
/** The most memory that a file may ask for: 256 MB. */
export const mostMemory = 2 ** 18 * r
export const mostWork = N * r * 32
/** The most passes of scrypt that a file may ask for; each takes memory besides that of `N` and `r`. */
export const mostPasses = 64

const Sealed = z.string().min(1).max(200)

/** The key of the library, sealed with a key that scrypt derives from the passphrase. */
const ByPassphrase = z
  .object({
    name: z.literal('scrypt'),
    N: z
      .int()
      .min(2)
      .refine((value) => Number.isInteger(Math.log2(value))),
    r: z.int().min(1),
    p: z.int().min(1).max(mostPasses),
    salt: z.string().min(1).max(100),
    key: Sealed
  })
  .refine((cost) => cost.N * cost.r <= mostMemory && cost.N * cost.r * cost.p <= mostWork)

/** The key of the library, sealed with the secret behind the words of a recovery sheet. */
const ByWords = z.object({ salt: z.string().min(1).max(100), key: Sealed })

/**
 * `protection.json`: the key of a library, sealed once with the passphrase and once with the words of the recovery
 * sheet. `id` distinguishes this key from any other. Nothing in it helps to guess the key.
 */
export const KeyFile = z.object({
  format: z.literal('coachbook.protection'),
  version: z.literal(1),
  id: z.string().min(8).max(100),
  passphrase: ByPassphrase,
  /** `notKept`: the words were shown, but nobody has confirmed them yet. */
  recovery: ByWords.extend({ notKept: z.literal(true).optional() }),
  /** The words of a new sheet, which replace the others once they are confirmed; until then both open the library. */
  next: ByWords.optional(),
  /** The digest of the rest. A file that an earlier Coachbook wrote has none. */
  sum: z.string().max(100).optional()
})
export type KeyFile = z.infer<typeof KeyFile>

/** The cost of scrypt; tests use less. */
export interface Cost {
  N: number
  r: number
  /** Null for as many passes as the least time of a guess needs. */
  p: number | null
}
export const usualCost: Cost = { N, r, p: null }

/** Derives a key; the same passphrase gives the same key on every keyboard and system. */
function keyFrom(passphrase: string, salt: Buffer, cost: { N: number; r: number; p: number }): Promise<Buffer> {
  const maxmem = 128 * cost.N * cost.r + 128 * cost.r * cost.p + 1024 ** 2
  return new Promise((resolve, reject) =>
    scrypt(passphrase.normalize('NFC'), salt, keyLength, { ...cost, maxmem }, (error, key) =>
      error ? reject(error) : resolve(key)
    )
  )
}

const keyFromWords = (secret: Uint8Array, salt: Buffer) =>
  Buffer.from(hkdfSync('sha256', secret, salt, 'coachbook.recovery.1', keyLength))

/** How many passes of scrypt make a guess take long enough on this computer. */
async function passesFor({ N: size, r: blocks, p }: Cost): Promise<number> {
  if (p !== null) return p
  const start = performance.now()
  await keyFrom('how long does it take', randomBytes(16), { N: size, r: blocks, p: 1 })
  return Math.min(16, Math.max(1, Math.ceil(shortestGuess / Math.max(1, performance.now() - start))))
}

/** Seals one key with another, and wipes the other. */
function wrap(under: Buffer, key: Uint8Array, bound: string): string {
  const seal = createSeal(under)
  under.fill(0)
  const sealed = seal.seal(key, bound).toString('base64url')
  seal.forget()
  return sealed
}

function unwrap(under: Buffer, sealed: string, bound: string): Buffer | null {
  const seal = createSeal(under)
  under.fill(0)
  const key = seal.open(Buffer.from(sealed, 'base64url'), bound)
  seal.forget()
  return key?.length === keyLength ? key : null
}

const boundPassphrase = (id: string) => `coachbook.key.1\n${id}\npassphrase`
const boundRecovery = (id: string) => `coachbook.key.1\n${id}\nrecovery`

async function byPassphrase(id: string, key: Uint8Array, passphrase: string, cost: Cost) {
  const salt = randomBytes(16)
  const asked = { N: cost.N, r: cost.r, p: await passesFor(cost) }
  const under = await keyFrom(passphrase, salt, asked)
  return {
    name: 'scrypt' as const,
    ...asked,
    salt: salt.toString('base64url'),
    key: wrap(under, key, boundPassphrase(id))
  }
}

function byWords(id: string, key: Uint8Array) {
  const [secret, salt] = [randomBytes(32), randomBytes(16)]
  const sealed = wrap(keyFromWords(secret, salt), key, boundRecovery(id))
  return { secret, recovery: { salt: salt.toString('base64url'), key: sealed } }
}

/** A new key for a library: its file, the key, and the 32 bytes that the recovery sheet stands for. */
export async function newKeyFile(passphrase: string, cost = usualCost) {
  const id = randomBytes(12).toString('hex')
  const key = randomBytes(keyLength)
  const { secret, recovery } = byWords(id, key)
  const file: KeyFile = {
    format: 'coachbook.protection',
    version: 1,
    id,
    passphrase: await byPassphrase(id, key, passphrase, cost),
    recovery: { ...recovery, notKept: true }
  }
  return { file, key, secret }
}

/** The key of a library by its passphrase; null for a wrong passphrase. */
export async function keyByPassphrase({ id, passphrase }: KeyFile, typed: string): Promise<Buffer | null> {
  const { N: size, r: blocks, p, salt, key } = passphrase
  const under = await keyFrom(typed, Buffer.from(salt, 'base64url'), { N: size, r: blocks, p })
  return unwrap(under, key, boundPassphrase(id))
}

const bySheet = (id: string, { salt, key }: z.infer<typeof ByWords>, secret: Uint8Array): Buffer | null =>
  unwrap(keyFromWords(secret, Buffer.from(salt, 'base64url')), key, boundRecovery(id))

/** The key of a library by the secret of a recovery sheet; null for the secret of another sheet. */
export const keyByWords = ({ id, recovery, next }: KeyFile, secret: Uint8Array): Buffer | null =>
  bySheet(id, recovery, secret) ?? (next ? bySheet(id, next, secret) : null)

/** The file with another passphrase; the key and the recovery sheet stay the same. */
export async function withPassphrase(file: KeyFile, key: Uint8Array, passphrase: string, cost = usualCost) {
  return { ...file, passphrase: await byPassphrase(file.id, key, passphrase, cost) }
}

/**
 * The file with another recovery sheet beside the present one, which works until the new words are confirmed
 * (`withWordsKept`).
 */
export function withNewWords(file: KeyFile, key: Uint8Array): { file: KeyFile; secret: Buffer } {
  const { secret, recovery } = byWords(file.id, key)
  return { file: { ...file, next: recovery }, secret }
}

/**
 * The file after the words of its latest sheet are confirmed, so that only these work; null for the secret of another
 * sheet.
 */
export function withWordsKept({ next, ...file }: KeyFile, secret: Uint8Array): KeyFile | null {
  const { salt, key } = next ?? file.recovery
  const found = bySheet(file.id, { salt, key }, secret)
  found?.fill(0)
  return found === null ? null : { ...file, recovery: { salt, key } }
}

/** Whether the words of the latest sheet are confirmed. */
export const wordsOfSheet = ({ recovery, next }: KeyFile): 'kept' | 'not-kept' | 'new-not-kept' =>
  recovery.notKept ? 'not-kept' : next ? 'new-not-kept' : 'kept'

const sumOf = ({ sum: _, ...rest }: KeyFile) => sha256(canonical(rest))

export const encodeKeyFile = (file: KeyFile): Buffer =>
  Buffer.from(`${JSON.stringify({ ...file, sum: sumOf(file) }, null, 1)}\n`)

/**
 * Whether a key file is not as it was written, although it can be parsed: then a right passphrase may not open the library.
 */
export const isChanged = (file: KeyFile): boolean => file.sum !== undefined && file.sum !== sumOf(file)

const Newer = z.object({ format: z.literal('coachbook.protection'), version: z.int().min(2) })

/** The key file in these bytes; throws a `RuleError` for one of a later Coachbook. */
export function parseKeyFile(bytes: Buffer): KeyFile | 'damaged' {
  const found = jsonIn(bytes)
  if (Newer.safeParse(found).success) throw new RuleError('protection.newer')
  return KeyFile.safeParse(found).data ?? 'damaged'
}

const isWhole = (file: KeyFile | 'damaged'): file is KeyFile => file !== 'damaged' && !isChanged(file)

/**
 * The key file of a library, or its copy when the file is not as it was written; `none` when the library is not
 * protected, `damaged` when neither can be parsed. A copy alone does not make a library protected: it may have stayed
 * when the key file was taken away. Throws a `FileFault`, or a `RuleError` for a file of a later Coachbook.
 */
export async function readKeyFile(files: Files, library: string): Promise<KeyFile | 'none' | 'damaged'> {
  const bytes = await readIfThere(files, keyFileOf(library))
  if (!bytes) return 'none'
  const first = parseKeyFile(bytes)
  if (isWhole(first)) return first
  const kept = await readIfThere(files, keyCopyOf(library))
  const copy = kept ? parseKeyFile(kept) : 'damaged'
  return isWhole(copy) ? copy : first
}

/** The earlier keys of a library that was put in clear, as far as they can be parsed. */
export async function keptKeyFiles(files: Files, library: string): Promise<KeyFile[]> {
  const found: KeyFile[] = []
  for (const name of (await files.list(library)).filter(isKeptKey)) {
    const data = jsonAs(KeyFile, await files.read(join(library, name)))
    if (data) found.push(data)
  }
  return found
}

/**
 * Replaces the key file and its copy, so that at any moment the old or the new one is complete. The copy comes first:
 * interrupted in between, the old file is whole and counts, and the next `mendKeyFile` makes the copy like it. The
 * other way round, an old passphrase would go on opening once the new file was damaged.
 */
export async function writeKeyFile(files: Files, library: string, file: KeyFile): Promise<void> {
  await replaceFile(files, keyCopyOf(library), encodeKeyFile(file))
  await replaceFile(files, keyFileOf(library), encodeKeyFile(file))
}

/** Makes the key file and its copy whole and alike, after this file has opened the library. */
export async function mendKeyFile(files: Files, library: string, file: KeyFile): Promise<void> {
  const bytes = encodeKeyFile(file)
  const first = await readIfThere(files, keyFileOf(library))
  // Another computer may have taken the file away or replaced it meanwhile.
  if (!first) return
  const found = parseKeyFile(first)
  if (isWhole(found) && !encodeKeyFile(found).equals(bytes)) return
  if (!(await readIfThere(files, keyCopyOf(library)))?.equals(bytes))
    await replaceFile(files, keyCopyOf(library), bytes)
  if (!isWhole(found)) await replaceFile(files, keyFileOf(library), bytes)
}
