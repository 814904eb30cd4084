import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { isSoundCard, isSoundSigning, signingOf } from '../../../../../electron/services/trainer/card'
import { readCard, readKey, writtenCard, writtenKey } from '../../../../../electron/services/trainer/card-file'
import { createTrainerKey, unlock } from '../../../../../electron/services/trainer/key'
import { shownFingerprint, TrainerKey } from '../../../../../shared/model/trainer'

const passphrase = 'wet gravel, slow river'
const made = await createTrainerKey('Nora North', passphrase, '2026-11-22T09:30:00+01:00')

describe('T-4 a trainer’s key', () => {
  it('signs with its passphrase, and the card says who it was', async () => {
    const key = await unlock(made, passphrase)
    const signing = signingOf({ kind: 'coachpack', id: 'a' }, made.card, key)
    expect(isSoundSigning(signing, { id: 'a', kind: 'coachpack' })).toBe(true)
    expect(isSoundSigning(signing, { id: 'b', kind: 'coachpack' })).toBe(false)
  })

  it('opens with the same letters, however they are composed', async () => {
    const key = await createTrainerKey('Zoë', 'caf\u00e9 au lait', '2026-11-22T09:30:00+01:00')
    await expect(unlock(key, 'cafe\u0301 au lait')).resolves.toBeDefined()
  })

  it('stays closed for another passphrase and for a file that was changed', async () => {
    const other = await createTrainerKey('Nora North', passphrase, '2026-11-22T09:30:00+01:00')
    const wrong: [TrainerKey, string][] = [
      [made, 'wet gravel, slow rivers'],
      [{ ...made, sealed: other.sealed }, passphrase],
      [{ ...made, card: other.card }, passphrase],
      [{ ...made, derivation: { ...made.derivation, N: 2 ** 15 } }, passphrase]
    ]
    for (const [key, words] of wrong)
      await expect(unlock(key, words)).rejects.toMatchObject({ code: 'trainer.wrong-passphrase' })
  })

  it('lies on the disk without its private half in the open', async () => {
    const text = Buffer.from(writtenKey(made)).toString('utf8')
    const { d } = (await unlock(made, passphrase)).export({ format: 'jwk' })
    expect(d).toMatch(/^[\w-]{43}$/)
    expect(text).not.toContain(d)
    expect(readKey('nora.coachkey', Buffer.from(text))).toEqual(made)
  })

  it('does not ask for all the memory there is when its file was changed', () => {
    const greedy = { ...made, derivation: { ...made.derivation, N: 2 ** 30 } }
    expect(TrainerKey.safeParse(greedy).success).toBe(false)
    expect(TrainerKey.safeParse({ ...made, derivation: { ...made.derivation, N: 20_000 } }).success).toBe(false)
  })
})

/** Keys of small order, including one in two encodings: under each of them one signature fits any content. */
const weakKeys = [
  `01${'00'.repeat(31)}`,
  '00'.repeat(32),
  `${'00'.repeat(31)}80`,
  `ec${'ff'.repeat(30)}7f`,
  `ee${'ff'.repeat(30)}7f`,
  `ee${'ff'.repeat(31)}`,
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05',
  '26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc85',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac037a',
  'c7176a703d4dd84fba3c0b760d10670f2a2053fa2c39ccc64ec7fd7792ac03fa'
]

/** Signatures that consist only of a point of small order, with zero as their number. */
const emptySignatures = weakKeys.map((point) => Buffer.from(point + '00'.repeat(32), 'hex'))

describe('T-4 a public card', () => {
  it.each(weakKeys)('is refused with a key under which one signature fits any content: %s', (point) => {
    const bytes = Buffer.from(point, 'hex')
    const card = {
      kind: 'coachcard',
      format: 1,
      name: 'Nora North',
      publicKey: bytes.toString('base64url'),
      fingerprint: createHash('sha256').update(bytes).digest('hex')
    } as const
    for (const signature of emptySignatures)
      expect(isSoundCard({ ...card, signature: signature.toString('base64url') })).toBe(false)
  })

  it('goes from hand to hand and says the same', () => {
    expect(readCard('nora.coachcard', writtenCard(made.card))).toEqual(made.card)
    expect(shownFingerprint(made.card.fingerprint)).toMatch(/^([0-9a-f]{4} ){7}[0-9a-f]{4}$/)
  })

  it('keeps its name, its key and its fingerprint together', async () => {
    const other = await createTrainerKey('Somebody', passphrase, '2026-11-22T09:30:00+01:00')
    expect(isSoundCard(made.card)).toBe(true)
    const wrong = [
      { ...made.card, name: 'Nora South' },
      { ...made.card, publicKey: other.card.publicKey },
      { ...made.card, publicKey: other.card.publicKey, fingerprint: other.card.fingerprint },
      { ...made.card, fingerprint: other.card.fingerprint }
    ]
    expect(wrong.map(isSoundCard)).toEqual([false, false, false, false])
  })

  it('is refused with a reason when it is none or was changed', () => {
    const read = (text: string) => () => readCard('nora.coachcard', Buffer.from(text))
    const json = JSON.stringify(made.card)
    expect(read('{}')).toThrow(expect.objectContaining({ code: 'trainer.no-card' }))
    expect(read('no')).toThrow(expect.objectContaining({ code: 'pack.not-json' }))
    expect(read(json.replace('Nora', 'Mora'))).toThrow(expect.objectContaining({ code: 'trainer.card-changed' }))
    expect(read(json.replace('Nora', '\u202Earon'))).toThrow(expect.objectContaining({ code: 'pack.hidden-signs' }))
  })
})
