import { resolve } from 'node:path'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildPack, type Signer, signPack, sourceOf } from '../../../../../electron/services/packs/build-pack'
import { openPack, readPack } from '../../../../../electron/services/packs/read-pack'
import { readBuiltInContent } from '../../../../../electron/services/templates/built-in'
import { signatureState } from '../../../../../electron/services/trainer/trainers'
import { canonical } from '../../../../../shared/rules/seal'
import { handMade, info, observation, packWith, signerCalled, sourceWith } from '../../../../support/sample-pack'

let nora: Signer
beforeAll(async () => {
  nora = await signerCalled('Nora North')
})

const code = (bytes: Promise<Uint8Array>) => bytes.then(() => 'taken').catch((error) => error.code)

describe('T-4 a pack is built', () => {
  it('from what its author wrote, and read again as it was', async () => {
    const { manifest, content } = await readPack(await packWith())
    expect({ ...manifest, files: manifest.files.map(({ path }) => path) }).toEqual({
      ...info,
      kind: 'coachpack',
      format: 1,
      madeWith: 'Coachbook',
      files: ['guides/help.md', 'guides/questions.json', 'notes.md', 'templates/plan.json']
    })
    expect(content.help).toEqual([{ id: 'help', title: 'When it gets loud', text: 'Take a breath.' }])
    expect(content.notes).toBe('# Notes\n\nPrint it.\n')
    expect(content.templates[0]?.sections[0]?.fields.map(({ id }) => id)).toEqual([
      'behavior',
      'how',
      'where',
      'dates',
      'signatures'
    ])
  })

  it('twice into the same bytes, signed or not, in any time zone', async () => {
    const zone = process.env.TZ
    process.env.TZ = 'Pacific/Kiritimati'
    const east = [await packWith({}, {}, null), await packWith({}, {}, nora)]
    process.env.TZ = 'America/Adak'
    const west = [await packWith({}, {}, null), await packWith({}, {}, nora)]
    if (zone === undefined) delete process.env.TZ
    else process.env.TZ = zone
    expect(east.map((bytes) => Buffer.from(bytes).toString('hex'))).toEqual(
      west.map((bytes) => Buffer.from(bytes).toString('hex'))
    )
  })

  it('with letters composed, so that names compare', async () => {
    const bytes = await packWith({ 'templates/form.json': observation('cafe', 'Cafe\u0301') }, { author: 'Rene\u0301' })
    const { manifest, content } = await readPack(bytes)
    expect([manifest.author, content.templates[0]?.title]).toEqual(['René', 'Café'])
  })

  it('with every pack that comes with Coachbook, which say the same afterwards', async () => {
    const { sources } = await readBuiltInContent(resolve('resources/packs'))
    expect(sources.length).toBeGreaterThan(5)
    for (const source of sources) {
      const { content, manifest } = await readPack(await buildPack(sourceOf(source.info, source.content), null))
      expect(manifest.id).toBe(source.info.id)
      expect({ ...content, notes: content.notes.trim() }).toEqual({
        ...source.content,
        templates: [...source.content.templates].sort((a, b) => (a.id < b.id ? -1 : 1)),
        notes: source.content.notes.trim()
      })
    }
  })

  it('never into something that others would refuse', async () => {
    expect(await code(packWith({ 'templates/form.json': observation('a', '\u202Ea') }))).toBe('pack.hidden-signs')
    expect(await code(packWith({ 'templates/Form.json': observation('a') }))).toBe('pack.unexpected-file')
    expect(await code(packWith({ 'templates/form.json': { ...observation('a'), kind: 'action-plan' } }))).toBe(
      'pack.form.wrong-kind'
    )
  })
})

describe('T-4 a signature', () => {
  const state = async (bytes: Uint8Array, trusted: readonly Signer[] = []) => {
    const { signature, manifest } = await readPack(bytes)
    const cards = new Map(trusted.map(({ card }) => [card.fingerprint, card]))
    return signatureState(signature, manifest, (fingerprint) => cards.get(fingerprint))
  }
  const signed = (name: string) => ({ name, fingerprint: nora.card.fingerprint })

  it('is by a known trainer, an unknown one, or there is none', async () => {
    const bytes = await packWith({}, {}, nora)
    expect(await state(bytes, [nora])).toEqual({ state: 'known', ...signed('Nora North') })
    expect(await state(bytes)).toEqual({ state: 'unknown', ...signed('Nora North') })
    expect(await state(await packWith())).toEqual({ state: 'unsigned' })
  })

  it('goes by the name on the card that is trusted, not by the one in the pack', async () => {
    const trusted = { ...nora, card: { ...nora.card, name: 'Nora from the academy' } }
    expect(await state(await packWith({}, {}, nora), [trusted])).toEqual({
      state: 'known',
      ...signed('Nora from the academy')
    })
  })

  it('can be put under a pack that is there, in place of another, and changes nothing else', async () => {
    const unsigned = await packWith()
    const [first, again] = [signPack(await openPack(unsigned), nora), await packWith({}, {}, nora)]
    expect(Buffer.from(first).equals(again)).toBe(true)
    const other = await signerCalled('Somebody else')
    const resigned = signPack(await openPack(first), other)
    expect(await state(resigned, [nora])).toMatchObject({ state: 'unknown', name: 'Somebody else' })
    const files = (bytes: Uint8Array) => {
      const { 'signature.json': _, ...rest } = unzipSync(bytes)
      return rest
    }
    expect(files(resigned)).toEqual(files(unsigned))
  })

  /** A pack whose signature.json is a changed version of a correct one. */
  async function withSignature(change: (sound: Record<string, unknown>) => unknown) {
    const sound = unzipSync(await packWith({}, {}, nora))
    const text = Buffer.from(sound['signature.json'] ?? []).toString('utf8')
    const manifest = Buffer.from(sound['manifest.json'] ?? []).toString('utf8')
    const signature = JSON.stringify(change(JSON.parse(text)))
    return handMade(
      {},
      () => JSON.parse(manifest),
      (entries) => [...entries.slice(0, 1), { name: 'signature.json', data: signature }, ...entries.slice(1)]
    )
  }

  it('is damaged when anything in it or in the manifest was changed', async () => {
    expect(await state(await withSignature((sound) => sound), [nora])).toMatchObject({ state: 'known' })
    const wrong = [
      (sound: Record<string, unknown>) => ({ ...sound, signature: 'A'.repeat(86) }),
      (sound: Record<string, unknown>) => ({ ...sound, card: { ...nora.card, name: 'Nora South' } }),
      (sound: Record<string, unknown>) => ({ ...sound, card: { ...nora.card, fingerprint: 'a'.repeat(64) } }),
      (sound: Record<string, unknown>) => ({ ...sound, algorithm: 'none' }),
      () => ({}),
      () => 'signed'
    ]
    for (const change of wrong) expect(await state(await withSignature(change), [nora])).toEqual({ state: 'damaged' })
    const other = await signerCalled('Somebody else')
    const swapped = await withSignature((sound) => ({ ...sound, card: other.card }))
    expect(await state(swapped, [nora, other])).toEqual({ state: 'damaged' })
  })

  it('covers the words of the manifest, whatever their layout', async () => {
    const sound = unzipSync(await packWith({}, {}, nora))
    const manifest: unknown = JSON.parse(Buffer.from(sound['manifest.json'] ?? []).toString('utf8'))
    const repacked = (text: string) =>
      handMade(
        {},
        () => text,
        (entries) => [
          ...entries.slice(0, 1),
          { name: 'signature.json', data: Buffer.from(sound['signature.json'] ?? []) },
          ...entries.slice(1)
        ]
      )
    expect(await state(repacked(canonical(manifest)), [nora])).toMatchObject({ state: 'known' })
    const renamed = canonical(manifest).replace('Nora North', 'Nora South')
    expect(await state(repacked(renamed), [nora])).toEqual({ state: 'damaged' })
  })

  it('does not keep a pack together with another one’s files', async () => {
    const other = [...sourceWith({ 'notes.md': '# Other\n' }).texts]
    const sound = unzipSync(await packWith({}, {}, nora))
    const bytes = handMade(
      {},
      () => Buffer.from(sound['manifest.json'] ?? []).toString('utf8'),
      (entries) =>
        entries.map((entry) =>
          entry.name === 'notes.md' ? { ...entry, data: other.find(([path]) => path === 'notes.md')?.[1] ?? '' } : entry
        )
    )
    await expect(readPack(bytes)).rejects.toMatchObject({ code: 'pack.checksum' })
  })
})
