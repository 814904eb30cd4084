import { randomBytes, scrypt, timingSafeEqual } from 'node:crypto'
import { z } from 'zod'

/** The cost of each guess: 32 MB and about a tenth of a second. */
const cost = { N: 2 ** 15, r: 8, p: 1 } as const

/** A PIN as it is stored. The cost is limited, so that a manipulated file cannot use up all memory. */
export const StoredPin = z.object({
  name: z.literal('scrypt'),
  N: z
    .int()
    .min(2)
    .max(2 ** 17),
  r: z.int().min(1).max(16),
  p: z.int().min(1).max(4),
  salt: z.string().min(1).max(100),
  hash: z.string().min(1).max(100)
})
export type StoredPin = z.infer<typeof StoredPin>

/** The same PIN gives the same hash on every keyboard and system. */
function derive(pin: string, salt: Buffer, { N, r, p }: Pick<StoredPin, 'N' | 'r' | 'p'>): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { N, r, p, maxmem: 256 * N * r }
    scrypt(pin.normalize('NFC'), salt, 32, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
}

export async function storePin(pin: string): Promise<StoredPin> {
  const salt = randomBytes(16)
  const hash = await derive(pin, salt, cost)
  return { name: 'scrypt', ...cost, salt: salt.toString('base64url'), hash: hash.toString('base64url') }
}

/** Whether this is the stored PIN; also false when the stored one makes no sense. */
export async function isPin(stored: StoredPin, pin: string): Promise<boolean> {
  const wanted = Buffer.from(stored.hash, 'base64url')
  // Whatever the function refuses is about the stored numbers.
  const found = await derive(pin, Buffer.from(stored.salt, 'base64url'), stored).catch(() => null)
  return found !== null && found.length === wanted.length && timingSafeEqual(found, wanted)
}
