import { type Cipher, createCipheriv, createDecipheriv, type Decipher, randomFillSync } from 'node:crypto'

/** The lengths in bytes: of a key, and of the nonce (192 bits) and tag (128 bits) around what is sealed. */
export const keyLength = 32
const nonceLength = 24
const tagLength = 16
/** How many bytes longer the sealed form is. */
export const sealOverhead = nonceLength + tagLength

/** Seals bytes with one key. `bound` is not stored: to open them, the same value is needed. */
export interface Seal {
  seal(plain: Uint8Array, bound: string): Buffer
  /** Null for bytes that were sealed with another key, bound to something else, or changed. */
  open(sealed: Uint8Array, bound: string): Buffer | null
  /** Wipes the key: nothing can be sealed or opened afterwards. */
  forget(): void
}

/** Random bytes are fetched for many nonces at once: asking the system for 24 costs more than sealing a line. */
function nonces() {
  const pool = Buffer.alloc(nonceLength * 256)
  let at = pool.length
  return () => {
    if (at === pool.length) {
      randomFillSync(pool)
      at = 0
    }
    at += nonceLength
    return Buffer.from(pool.subarray(at - nonceLength, at))
  }
}

/**
 * Encrypts whole blocks with plain AES, each by itself. One cipher is used for all, because setting one up costs more
 * than the encryption.
 */
const blocksUnder = (key: Uint8Array) => createCipheriv('aes-256-ecb', key, null).setAutoPadding(false)

/** The subkey of CMAC (NIST SP 800-38B): the encrypted zero block, doubled. */
function subkeyOf(zero: Buffer): Buffer {
  const doubled = Buffer.alloc(16)
  for (let index = 0; index < 16; index++)
    doubled[index] = (((zero[index] ?? 0) << 1) | ((zero[index + 1] ?? 0) >> 7)) & 0xff
  if ((zero[0] ?? 0) >> 7) doubled[15] = (doubled[15] ?? 0) ^ 0x87
  return doubled
}

/**
 * XAES-256-GCM as described by C2SP: AES-256-GCM with a key derived from the first half of a random nonce of 192 bits,
 * so that nonces never repeat however many copies of a library are written to. Throws for a key of another length.
 * `nextNonce` gives the nonces.
 */
export function createSeal(key: Uint8Array, nextNonce = nonces()): Seal {
  if (key.length !== keyLength) throw new RangeError(`a key has ${keyLength} bytes`)
  const own = Buffer.from(key)
  const aes = blocksUnder(own)
  const subkey = subkeyOf(aes.update(Buffer.alloc(16)))
  let isForgotten = false

  function derived(nonce: Buffer): Buffer {
    if (isForgotten) throw new Error('the key was forgotten')
    const blocks = Buffer.alloc(32)
    for (const half of [0, 1]) {
      blocks.writeUInt32BE(0x00005800 + ((half + 1) << 16), half * 16)
      nonce.copy(blocks, half * 16 + 4, 0, 12)
    }
    for (let index = 0; index < 32; index++) blocks[index] = (blocks[index] ?? 0) ^ (subkey[index % 16] ?? 0)
    return aes.update(blocks)
  }

  return {
    seal: (plain, bound) => sealUnder(derived, nextNonce(), plain, bound),
    open(sealed, bound) {
      if (sealed.length < sealOverhead) return null
      const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.length)
      const nonce = bytes.subarray(0, nonceLength)
      const cipher = createDecipheriv('aes-256-gcm', derived(nonce), nonce.subarray(12))
      cipher.setAAD(Buffer.from(bound, 'utf8'))
      cipher.setAuthTag(bytes.subarray(bytes.length - tagLength))
      const plain = through(cipher, bytes.subarray(nonceLength, bytes.length - tagLength))
      try {
        cipher.final()
        return plain
      } catch {
        // The tag is another one: all that Node throws here.
        return null
      }
    },
    forget() {
      if (isForgotten) return
      isForgotten = true
      // Ends the cipher, which also holds the key.
      aes.final()
      own.fill(0)
      subkey.fill(0)
    }
  }
}

/** Electron's ciphers can fail in `final` after an empty part of a buffer, so nothing is given to them when it is empty. */
const through = (cipher: Cipher | Decipher, bytes: Uint8Array): Buffer =>
  bytes.length === 0 ? Buffer.alloc(0) : cipher.update(bytes)

function sealUnder(derive: (nonce: Buffer) => Buffer, nonce: Buffer, plain: Uint8Array, bound: string): Buffer {
  const cipher = createCipheriv('aes-256-gcm', derive(nonce), nonce.subarray(12))
  cipher.setAAD(Buffer.from(bound, 'utf8'))
  return Buffer.concat([nonce, through(cipher, plain), cipher.final(), cipher.getAuthTag()])
}
