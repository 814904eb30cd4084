import { describe, expect, it } from 'vitest'
import { contentWords, signerKind, signerName, sizeWords } from '../../../../../renderer/features/packs/pack-words'
import { createTranslator } from '../../../../../shared/messages'
import type { SignatureState } from '../../../../../shared/model/pack'

const { t } = createTranslator('en')
const empty = { templates: [], frameworks: [], guides: [], help: [], notes: '' }
const known: SignatureState = { state: 'known', name: 'Nora North', fingerprint: 'f'.repeat(64) }

describe('a pack in words', () => {
  it('counts what is in it and leaves out what is not', () => {
    const frameworks = [
      { id: 'a', title: 'A', version: '1.0.0', behaviors: 20 },
      { id: 'b', title: 'B', version: '1.0.0', behaviors: 4 }
    ]
    const help = [{ id: 'see', title: 'See' }]
    expect(contentWords({ ...empty, frameworks, help }, t)).toBe('24 behaviors, 1 help text')
    expect(contentWords(empty, t)).toBe('nothing but notes')
  })

  it('says sizes with their unit', () =>
    expect([320, 14_200, 3_400_000].map((bytes) => sizeWords(bytes, 'en'))).toEqual(['0.3 kB', '14 kB', '3.4 MB']))

  it('tells the own key from that of another trainer', () => {
    expect(signerKind(known, [{ fingerprint: 'f'.repeat(64) }])).toBe('own')
    expect(signerKind(known, [{ fingerprint: '0'.repeat(64) }])).toBe('known')
    expect(signerKind({ state: 'unsigned' }, [])).toBe('unsigned')
    expect([known, { state: 'damaged' } as const].map(signerName)).toEqual(['Nora North', ''])
  })
})
