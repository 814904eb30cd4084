import { describe, expect, it } from 'vitest'
import { suggestions } from '../../../../renderer/features/session/fields/suggestions'
import builtIn from '../../../../resources/packs/coaching-questions/guides/questions.json'
import { interventions } from '../../../../shared/model/field-of-work'
import { QuestionGuide } from '../../../../shared/model/guide'
import { helpCalledFor, helpsInOrder, leadingPurpose } from '../../../../shared/rules/skill-phase'
import { opens, RepStory } from '../../../support/rep-story'

describe('S3-16 how far a skill has come steers the help', () => {
  const guides = [{ guide: QuestionGuide.parse(builtIn), pack: 'coaching-questions' }]
  const firstFor = (help: (typeof interventions)[number] | null) => {
    const asking = { stage: 'open', asked: [], about: 'skill', type: 'coaching-talk', mode: 'skill' } as const
    return suggestions(guides, 'en', { ...asking, lead: leadingPurpose(help) })[0]?.purpose
  }

  it('questions come first that fit it: to see, to want more, to take on', () => {
    expect([firstFor('give-direction'), firstFor('raise-the-bar'), firstFor('coach'), firstFor('delegate')]).toEqual([
      'diagnose',
      'importance',
      'diagnose',
      'commitment'
    ])
    expect(firstFor(null)).toBe('diagnose')
  })

  it('the help that fits is the first to be chosen from, and no help is lost', () => {
    expect(helpsInOrder(interventions, 'delegate')[0]).toBe('delegate')
    expect(helpsInOrder(interventions, null)).toEqual([...interventions])
    for (const help of interventions) expect(new Set(helpsInOrder(interventions, help))).toEqual(new Set(interventions))
  })

  it('is that of the #1 behavior, and nobody’s before there is one or before it was said', () => {
    const story = new RepStory()
    story.observe('2026-09-08', { [opens]: 1 })
    story.run('2026-09-09', { type: 'rep.setPhase', behavior: opens, help: 'delegate' })
    expect(helpCalledFor(story.workbook)).toBeNull()
    story.run('2026-09-10', { type: 'cycle.chooseFocus', behavior: opens, why: '', impact: '' })
    expect(helpCalledFor(story.workbook)).toBe('delegate')
    story.run('2026-09-11', { type: 'rep.setPhase', behavior: opens, help: null })
    expect(helpCalledFor(story.workbook)).toBeNull()
  })
})
