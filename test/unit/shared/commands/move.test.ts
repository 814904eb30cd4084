import { describe, expect, it } from 'vitest'
import { RuleError } from '../../../../shared/errors'
import { createTranslator } from '../../../../shared/messages'
import { planDocument } from '../../../../shared/print/plan'
import { keptValues } from '../../../../shared/rules/template-move'
import { anotherTemplateOf, content, templateOf } from '../../../support/library-in-memory'
import { opens, RepStory } from '../../../support/rep-story'

const day = '2026-09-04'
/** A plan without a field for obstacles. */
const other = content.templates.find(({ template }) => template.id === 'measured-plan')?.hash ?? ''

/** A plan that could be signed, with a value in a free field that the other form does not have. */
function begun() {
  const story = new RepStory()
  story.observe('2026-09-02', { [opens]: 2 })
  story.choose('2026-09-03', opens).answer('2026-09-03', true)
  const plan = story.plan(day, ['2026-09-20'])
  story.run(day, { type: 'plan.edit', id: plan, changes: { values: { obstacles: 'Full waiting rooms.' } } })
  return { story, plan }
}

const codeOf = (run: () => unknown) => {
  try {
    run()
    return 'done'
  } catch (error) {
    if (error instanceof RuleError) return error.code
    throw error
  }
}

describe('T-3 a draft plan is moved to another form', () => {
  it('keeps its words, and what has no place in the form stands on the page', () => {
    const { story, plan } = begun()
    const before = structuredClone(story.held(plan))
    story.run(day, { type: 'plan.moveToTemplate', id: plan, template: other })
    const after = story.held(plan)
    expect(after).toEqual({ ...before, template: other })
    const template = story.workbook.templates[other]
    if (!template) throw new Error('the form was not kept')
    const record = { values: after.values, private: after.private.values }
    const kept = keptValues(record, template, Object.values(story.workbook.templates))
    expect(kept).toMatchObject([{ id: 'obstacles', field: { label: 'What could get in the way' } }])
    const print = (values: typeof kept) =>
      JSON.stringify(
        planDocument({
          plan: after,
          rep: story.workbook.rep,
          template,
          kept: values,
          manager: 'Jonas Ek',
          t: createTranslator('en').t,
          language: 'en',
          now: '2026-09-04T10:00:00+02:00'
        }).blocks
      )
    expect(print([])).not.toContain('Full waiting rooms.')
    const page = print(kept)
    expect(page).toContain('From the earlier version of this form')
    expect(page.indexOf('Full waiting rooms.')).toBeLessThan(page.indexOf('"signatures"'))
    expect(print(kept.map((value) => ({ ...value, private: true })))).not.toContain('Full waiting rooms.')
  })

  it('and back again, as if nothing had happened', () => {
    const { story, plan } = begun()
    const before = structuredClone(story.held(plan))
    story.run(day, { type: 'plan.moveToTemplate', id: plan, template: other })
    story.run(day, { type: 'plan.moveToTemplate', id: plan, template: before.template })
    expect(story.held(plan)).toEqual(before)
  })

  it('a kept value can be cleared and not be written', () => {
    const { story, plan } = begun()
    story.run(day, { type: 'plan.moveToTemplate', id: plan, template: other })
    const edit = (value: string | null) =>
      story.run(day, { type: 'plan.edit', id: plan, changes: { values: { obstacles: value } } })
    expect(codeOf(() => edit('other'))).toBe('template.no-such-field')
    edit(null)
    expect(story.held(plan).values).toEqual({})
  })

  it('not to the same version, to a form of another kind, to one that nobody has, nor once the rep has signed', () => {
    const { story, plan } = begun()
    const move = (template: string) => codeOf(() => story.run(day, { type: 'plan.moveToTemplate', id: plan, template }))
    expect(move(story.held(plan).template)).toBe('template.same-version')
    expect(move(templateOf('observation'))).toBe('template.wrong-kind')
    expect(move('a'.repeat(64))).toBe('template.unknown')
    story.sign(day, plan, 'rep')
    expect(move(other)).toBe('plan.rep-has-signed')
    story.sign(day, plan, 'manager')
    expect(move(other)).toBe('plan.signed')
  })
})

describe('T-3 a draft observation is moved to another form', () => {
  it('while it is a draft, not once it is in the log', () => {
    const story = new RepStory()
    const form = anotherTemplateOf('observation')
    const draft = story.observe('2026-09-02', { [opens]: 2 }, { draft: true })
    story.run('2026-09-02', { type: 'observation.moveToTemplate', id: draft, template: form })
    expect(story.workbook.observations[draft]).toMatchObject({ template: form, evidence: 'Showed first.' })
    const recorded = story.observe('2026-09-03', { [opens]: 2 })
    expect(
      codeOf(() => story.run('2026-09-03', { type: 'observation.moveToTemplate', id: recorded, template: form }))
    ).toBe('observation.already-recorded')
  })
})
