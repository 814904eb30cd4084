import { Decrypter, Encrypter } from 'age-encryption'
import { RuleError } from '../../../shared/errors'

const intro = Buffer.from('age-encryption.org/v1\n')

/** Enough of a file to say whether it is one of age. */
export const introLength = intro.length

export const isAge = (start: Uint8Array): boolean => intro.equals(start.subarray(0, intro.length))

/** Half a second to two seconds of scrypt for each guess, 256 MB; what age takes unless told. */
const workFactor = 18

/** The bytes as a file that `age -d` opens with the passphrase. Takes the processor: for a thread. */
export async function sealed(bytes: Uint8Array, passphrase: string, work = workFactor): Promise<Uint8Array> {
  const encrypter = new Encrypter()
  encrypter.setPassphrase(passphrase)
  encrypter.setScryptWorkFactor(work)
  return encrypter.encrypt(bytes)
}

/**
 * What is in a file of age. `RuleError` for another passphrase, and for one that is damaged or sealed for keys; scrypt of
 * more than 1 GB is refused before it is begun.
 */
export async function unsealed(bytes: Uint8Array, passphrase: string): Promise<Buffer> {
  const decrypter = new Decrypter()
  decrypter.addPassphrase(passphrase)
  const plain = await decrypter.decrypt(bytes).catch((error: unknown) => {
    const isOther = error instanceof Error && /no identity matched/.test(error.message)
    throw new RuleError(isOther ? 'coachbook.wrong-passphrase' : 'coachbook.damaged')
  })
  return Buffer.from(plain.buffer, plain.byteOffset, plain.byteLength)
}
