import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suggestions } from '../../../../../../renderer/features/session/fields/suggestions'
import builtIn from '../../../../../../resources/packs/coaching-questions/guides/questions.json'
import { funnelStages, QuestionGuide } from '../../../../../../shared/model/guide'

const guides = [{ guide: QuestionGuide.parse(builtIn), pack: 'coaching-questions' }]
const offered = (stage: (typeof funnelStages)[number], about: 'strategy' | 'skill' | null) =>
  suggestions(guides, 'en', { stage, asked: [], about })

describe('S1-9 the target before the skill', () => {
  it('skill comes after everything else until the target is said to be right', () => {
    fc.assert(
      fc.property(fc.constantFrom(...funnelStages), fc.constantFrom(null, 'strategy' as const), (stage, about) => {
        const aims = offered(stage, about).map((offer) => offer.about)
        const firstSkill = aims.indexOf('skill')
        expect(aims[0]).toBe('strategy')
        expect(aims.slice(firstSkill).every((aim) => aim === 'skill')).toBe(true)
        expect(aims.lastIndexOf('strategy')).toBeLessThan(firstSkill)
      })
    )
  })

  it('then skill comes first, and nothing is left out', () => {
    expect(offered('open', 'skill')[0]?.about).toBe('skill')
    const texts = (about: 'skill' | null) => new Set(offered('open', about).map(({ text }) => text))
    expect(texts('skill')).toEqual(texts(null))
  })

  it('what was asked is not offered again', () => {
    const [first] = offered('open', null)
    const asked = [{ id: '01937f2c-0000-7000-8000-000000000001', words: '', ...first, text: first?.text ?? '' }]
    const rest = suggestions(guides, 'en', {
      stage: 'open',
      about: null,
      asked: asked.map(({ id, words, text }) => ({ id, words, text, stage: 'open', purpose: 'diagnose' }))
    })
    expect(rest.map(({ text }) => text)).not.toContain(first?.text)
  })
})
