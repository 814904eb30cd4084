import { z } from 'zod'
import { passphraseFault } from './new-passphrase'
import { Moment, Name } from './scalars'

/** Base64url without padding. */
const Base64 = (bytes: number) =>
  z
    .string()
    .length(Math.ceil((bytes * 4) / 3))
    .regex(/^[A-Za-z0-9_-]+$/)

/** SHA-256 of a public key as 64 hexadecimal digits; it identifies a trainer's key. */
export const Fingerprint = z.string().regex(/^[0-9a-f]{64}$/)
export type Fingerprint = z.infer<typeof Fingerprint>

/**
 * A trainer's public card: a name, an Ed25519 public key, and a signature of both by that key, so that nobody can
 * change the name.
 */
export const TrainerCard = z.object({
  kind: z.literal('coachcard'),
  format: z.literal(1),
  name: Name,
  publicKey: Base64(32),
  fingerprint: Fingerprint,
  signature: Base64(64)
})
export type TrainerCard = z.infer<typeof TrainerCard>

/** `signature.json` of a pack: Ed25519 over the RFC 8785 form of its manifest. */
export const Signing = z.object({
  format: z.literal(1),
  algorithm: z.literal('ed25519'),
  card: TrainerCard,
  signature: Base64(64)
})
export type Signing = z.infer<typeof Signing>

/** A trainer's key as it is stored on the disk: the private half is sealed with a passphrase. */
export const TrainerKey = z.object({
  kind: z.literal('coachkey'),
  format: z.literal(1),
  madeAt: Moment,
  card: TrainerCard,
  /** The cost of scrypt; limited, so that a manipulated file cannot use up all memory. */
  derivation: z.object({
    name: z.literal('scrypt'),
    N: z
      .int()
      .min(2 ** 14)
      .max(2 ** 18)
      .refine((cost) => Number.isInteger(Math.log2(cost))),
    r: z.literal(8),
    p: z.int().min(1).max(4),
    salt: Base64(16)
  }),
  cipher: z.literal('aes-256-gcm'),
  iv: Base64(12),
  tag: Base64(16),
  /** The private key, 32 bytes, sealed. */
  sealed: Base64(32)
})
export type TrainerKey = z.infer<typeof TrainerKey>

/** A card that the manager trusts. */
export const TrustedCard = z.object({ schemaVersion: z.literal(1), trustedAt: Moment, card: TrainerCard })
export type TrustedCard = z.infer<typeof TrustedCard>

export const passphraseLimits = { least: 10, most: 500 } as const

/** At least ten characters: the file with the key may be copied, and then only the passphrase protects it. */
export const Passphrase = z
  .string()
  .max(passphraseLimits.most)
  .refine((text) => passphraseFault(text, passphraseLimits.least) === null)

/** A fingerprint for people to compare: its first 32 digits in groups of four. */
export const shownFingerprint = (fingerprint: Fingerprint): string =>
  (fingerprint.slice(0, 32).match(/.{4}/g) ?? []).join(' ')
