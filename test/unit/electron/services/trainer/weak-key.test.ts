import { createHash, createPublicKey, verify } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { openPack } from '../../../../../electron/services/packs/read-pack'
import { isSoundCard } from '../../../../../electron/services/trainer/card'
import { readCard, readKey } from '../../../../../electron/services/trainer/card-file'
import { createTrainerKey } from '../../../../../electron/services/trainer/key'
import { filesIn, openLibraryForms } from '../../../../support/forms-in-memory'
import { MemoryFiles } from '../../../../support/memory-files'
import { handMade, packWith, signerCalled } from '../../../../support/sample-pack'

const nora = await signerCalled('Nora North')

/** The neutral point: with it as the key, this one signature fits any content. */
const point = Buffer.from(`01${'00'.repeat(31)}`, 'hex')
const fitsAll = Buffer.concat([point, Buffer.alloc(32)])
const weakCard = {
  ...nora.card,
  publicKey: point.toString('base64url'),
  fingerprint: createHash('sha256').update(point).digest('hex'),
  signature: fitsAll.toString('base64url')
}
const bytesOf = (data: object) => Buffer.from(JSON.stringify(data))

describe('D3 a key under which one signature fits any content', () => {
  it('would be taken by the cryptography itself', () => {
    const key = createPublicKey({ format: 'jwk', key: { kty: 'OKP', crv: 'Ed25519', x: weakCard.publicKey } })
    expect(['a', 'b'].map((words) => verify(null, Buffer.from(words), key, fitsAll))).toEqual([true, true])
    expect(isSoundCard(weakCard)).toBe(false)
  })

  it('is refused as a card and as a trainer’s own key', async () => {
    expect(() => readCard('weak.coachcard', bytesOf(weakCard))).toThrow(
      expect.objectContaining({ code: 'trainer.card-changed' })
    )
    const key = await createTrainerKey('Nora North', 'wet gravel, slow river', '2026-11-22T09:30:00+01:00')
    expect(() => readKey('weak.coachkey', bytesOf({ ...key, card: weakCard }))).toThrow(
      expect.objectContaining({ code: 'trainer.card-changed' })
    )
  })

  it('signs no pack, also where its card was put among the trusted ones', async () => {
    const files = new MemoryFiles()
    const forms = await openLibraryForms(files)
    await forms.trainers.trust(nora.card)
    const [path = '', text = ''] =
      Object.entries(await filesIn(files)).find(([, kept]) => kept.includes(nora.card.publicKey)) ?? []
    const kept = JSON.parse(text)
    await files.remove(path)
    const planted = path.replace(nora.card.fingerprint, weakCard.fingerprint)
    await files.write(planted, bytesOf({ ...kept, card: weakCard }))

    const { manifest } = await openPack(await packWith())
    const signing = { format: 1, algorithm: 'ed25519', card: weakCard, signature: weakCard.signature }
    const pack = handMade(
      {},
      () => manifest,
      (entries) => [
        ...entries.slice(0, 1),
        { name: 'signature.json', data: JSON.stringify(signing) },
        ...entries.slice(1)
      ]
    )
    const again = await openLibraryForms(files)
    expect((await again.packs.open(pack)).pack.signature).toEqual({ state: 'damaged' })
  })
})
