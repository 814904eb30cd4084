import { createPublicKey, type KeyObject, sign, verify } from 'node:crypto'
import type { Fingerprint, Signing, TrainerCard } from '../../../shared/model/trainer'
import { canonical } from '../../../shared/rules/seal'
import { sha256 } from '../storage/sha256'

/** Ed25519 keys are converted from and to bytes through JWK, which Node and Electron handle in the same way. */
const curve = { kty: 'OKP', crv: 'Ed25519' } as const

/** The bytes of strict base64url; null for other spellings, so that a key has only one text. */
export function bytesOf(base64: string): Buffer | null {
  const bytes = Buffer.from(base64, 'base64url')
  return bytes.toString('base64url') === base64 ? bytes : null
}

/** The prime of Curve25519, and the y coordinates of its points of small order. */
const prime = 2n ** 255n - 19n
const smallOrder: ReadonlySet<bigint> = new Set([
  0n,
  1n,
  prime - 1n,
  0x05fc536d880238b13933c6d305acdfd5f098eff289f4c345b027b2c28f95e826n,
  0x7a03ac9277fdc74ec6cc392cfa53202a0f67100d760b3cba4fd83d3d706a17c7n
])

/**
 * Whether bytes are a key whose signatures can be trusted: a point in its only valid encoding and not of small order.
 * With a key of small order, one signature fits any content (RFC 8032 leaves this check to its users).
 */
function isStrongKey(bytes: Buffer): boolean {
  const height = BigInt(`0x${Buffer.from(bytes).reverse().toString('hex')}`) & (2n ** 255n - 1n)
  return bytes.length === 32 && height < prime && !smallOrder.has(height)
}

function publicKeyOf(base64: string): KeyObject | null {
  const bytes = bytesOf(base64)
  if (!bytes || !isStrongKey(bytes)) return null
  try {
    return createPublicKey({ format: 'jwk', key: { ...curve, x: base64 } })
  } catch {
    return null
  }
}

/**
 * Ed25519 over the RFC 8785 form of plain data. The signed data contains its own kind, so that no signature fits
 * another kind.
 */
export const signData = (data: unknown, key: KeyObject): string =>
  sign(null, Buffer.from(canonical(data), 'utf8'), key).toString('base64url')

function isSigned(data: unknown, publicKey: string, signature: string): boolean {
  const [key, bytes] = [publicKeyOf(publicKey), bytesOf(signature)]
  if (!key || !bytes) return false
  const signed = Buffer.from(canonical(data), 'utf8')
  try {
    return verify(null, signed, key, bytes)
  } catch {
    return false
  }
}

const fingerprintOf = (publicKey: string): Fingerprint => sha256(Buffer.from(publicKey, 'base64url'))

const named = (name: string, publicKey: string) => ({ kind: 'coachcard', format: 1, name, publicKey }) as const

/** The public card of a key. */
export function cardOf(name: string, publicKey: string, key: KeyObject): TrainerCard {
  const card = named(name, publicKey)
  return { ...card, fingerprint: fingerprintOf(publicKey), signature: signData(card, key) }
}

/** Whether the name, key and fingerprint of a card belong together. */
export const isSoundCard = ({ name, publicKey, fingerprint, signature }: TrainerCard): boolean =>
  fingerprint === fingerprintOf(publicKey) && isSigned(named(name, publicKey), publicKey, signature)

/** Whether a signature is by its card and matches the manifest. */
export const isSoundSigning = ({ card, signature }: Signing, manifest: unknown): boolean =>
  isSoundCard(card) && isSigned(manifest, card.publicKey, signature)

export const signingOf = (manifest: unknown, card: TrainerCard, key: KeyObject): Signing => ({
  format: 1,
  algorithm: 'ed25519',
  card,
  signature: signData(manifest, key)
})
