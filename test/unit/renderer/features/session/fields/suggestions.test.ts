import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { suggestions } from '../../../../../../renderer/features/session/fields/suggestions'
import builtIn from '../../../../../../resources/packs/coaching-questions/guides/questions.json'
import { funnelStages, QuestionGuide } from '../../../../../../shared/model/guide'

const guides = [{ guide: QuestionGuide.parse(builtIn), pack: 'coaching-questions' }]
const usual = { type: 'coaching-talk', mode: 'skill' } as const
const offered = (stage: (typeof funnelStages)[number], about: 'strategy' | 'skill' | null) =>
  suggestions(guides, 'en', { ...usual, stage, asked: [], about })

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
      ...usual,
      stage: 'open',
      about: null,
      asked: asked.map(({ id, words, text }) => ({ id, words, text, stage: 'open', purpose: 'diagnose' }))
    })
    expect(rest.map(({ text }) => text)).not.toContain(first?.text)
  })
})

describe('S2-10 S2-5 S1-5 questions fit the kind of one-on-one and what it works on', () => {
  const tagsOf = new Map(QuestionGuide.parse(builtIn).questions.map(({ text, tags }) => [text, tags]))
  const firstTags = (asking: Partial<Parameters<typeof suggestions>[2]>) =>
    suggestions(guides, 'en', { ...usual, stage: 'open', asked: [], about: null, ...asking })
      .slice(0, 3)
      .map(({ text }) => tagsOf.get(text) ?? [])

  it.each([
    ['deal-review', 'deal'],
    ['territory-review', 'territory']
  ] as const)('a %s asks about the %s', (type, subject) => {
    for (const stage of funnelStages.filter((one) => one !== 'closed'))
      for (const tags of firstTags({ type, stage }).slice(0, 2)) expect(tags).toContain(subject)
  })

  it('about the account there are fewer, so they come before the rest', () => {
    expect(firstTags({ type: 'account-review' })[0]).toContain('account')
    expect(firstTags({ type: 'account-review', stage: 'probe' })[0]).toContain('account')
  })

  it('a day in the field asks about the call, once the target is said to be right', () => {
    for (const tags of firstTags({ type: 'ride-along', about: 'skill' })) expect(tags).toContain('call')
  })

  it('about the person, questions to the person come first, and none about target or skill alone before the others', () => {
    for (const tags of firstTags({ mode: 'human' })) expect(tags).toContain('person')
    const all = suggestions(guides, 'en', { ...usual, mode: 'human', stage: 'open', asked: [], about: null })
    const works = all.map(({ text }) => {
      const tags = tagsOf.get(text) ?? []
      return !tags.includes('person') && (tags.includes('skill') || tags.includes('strategy'))
    })
    expect(works.slice(works.indexOf(true)).every(Boolean)).toBe(true)
  })

  it('the process is about deals, accounts and calls before anything else', () => {
    const subjects = ['call', 'deal', 'account', 'territory']
    for (const tags of firstTags({ mode: 'process', about: 'skill' }))
      expect(tags.some((tag) => subjects.includes(tag))).toBe(true)
  })
})
