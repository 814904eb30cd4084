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

describe('T-4 a public card', () => {
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
