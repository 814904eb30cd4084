import {
  createCipheriv,
  createDecipheriv,
  createPrivateKey,
  createPublicKey,
  generateKeyPair,
  type KeyObject,
  randomBytes,
  scrypt
} from 'node:crypto'
import { promisify } from 'node:util'
import { RuleError } from '../../../shared/errors'
import type { Moment } from '../../../shared/model/scalars'
import type { TrainerCard, TrainerKey } from '../../../shared/model/trainer'
import { bytesOf, cardOf } from './card'

/** The cost of guessing a passphrase: 64 MB and a few tenths of a second. */
const cost = { N: 2 ** 16, r: 8, p: 1 } as const

type Cost = Pick<TrainerKey['derivation'], 'N' | 'r' | 'p'>

/** The same passphrase gives the same key on every keyboard and system. */
function derive(passphrase: string, salt: Buffer, { N, r, p }: Cost): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { N, r, p, maxmem: 256 * N * r }
    scrypt(passphrase.normalize('NFC'), salt, 32, options, (error, key) => (error ? reject(error) : resolve(key)))
  })
}

/** Binds the sealed private half to its card: in another card's file it cannot be opened. */
const boundTo = (card: TrainerCard) => Buffer.from(card.fingerprint, 'hex')

/** Makes a trainer's key in a form that can be stored. */
export async function createTrainerKey(name: string, passphrase: string, madeAt: Moment): Promise<TrainerKey> {
  const pair = await promisify(generateKeyPair)('ed25519')
  const { x, d } = pair.privateKey.export({ format: 'jwk' })
  const secret = d === undefined ? null : bytesOf(d)
  if (x === undefined || !secret) throw new Error('the key cannot be exported')
  const card = cardOf(name, x, pair.privateKey)
  const [salt, iv] = [randomBytes(16), randomBytes(12)]
  const cipher = createCipheriv('aes-256-gcm', await derive(passphrase, salt, cost), iv).setAAD(boundTo(card))
  const sealed = Buffer.concat([cipher.update(secret), cipher.final()])
  return {
    kind: 'coachkey',
    format: 1,
    madeAt,
    card,
    derivation: { name: 'scrypt', ...cost, salt: salt.toString('base64url') },
    cipher: 'aes-256-gcm',
    iv: iv.toString('base64url'),
    tag: cipher.getAuthTag().toString('base64url'),
    sealed: sealed.toString('base64url')
  }
}

/**
 * The private half of a key. Throws a `RuleError` for a wrong passphrase or a changed file, which cannot be told apart.
 */
export async function unlock(key: TrainerKey, passphrase: string): Promise<KeyObject> {
  const bytes = (base64: string) => bytesOf(base64) ?? Buffer.alloc(0)
  const secret = await derive(passphrase, bytes(key.derivation.salt), key.derivation)
  try {
    const cipher = createDecipheriv('aes-256-gcm', secret, bytes(key.iv)).setAAD(boundTo(key.card))
    cipher.setAuthTag(bytes(key.tag))
    const opened = Buffer.concat([cipher.update(bytes(key.sealed)), cipher.final()])
    const secretKey = createPrivateKey({
      format: 'jwk',
      key: { kty: 'OKP', crv: 'Ed25519', x: key.card.publicKey, d: opened.toString('base64url') }
    })
    // Another private half under this card would sign nothing that the card confirms.
    if (createPublicKey(secretKey).export({ format: 'jwk' }).x !== key.card.publicKey) throw new Error('another key')
    return secretKey
  } catch {
    throw new RuleError('trainer.wrong-passphrase')
  }
}
