import { describe, expect, test } from 'vitest'
import { type Template, Template as TemplateSchema } from '../../../../shared/model/template'
import { Workbook } from '../../../../shared/model/workbook'
import { missingBeforeSigning } from '../../../../shared/rules/plans'
import { repSessionView, repView } from '../../../../shared/rules/rep-view'
import { countedId } from '../../../support/large-workbook'
import { templateNamed } from '../../../support/library-in-memory'
import { leaves, opens, RepStory } from '../../../support/rep-story'

/** Each text of a workbook that no rep should see begins so. */
const secret = 'SECRET'

/** A workbook with something private or of another plan wherever there can be something. */
function full() {
  const story = new RepStory()
  story.observe('2026-09-02', { [opens]: 2, [leaves]: 3 })
  story.choose('2026-09-09', opens).answer('2026-09-09', true)
  const plan = story.plan('2026-09-10', ['2026-09-20'])
  const { workbook } = story
  const draft = workbook.plans[plan]
  const template = draft && workbook.templates[draft.template]
  if (draft?.status !== 'draft' || !template) throw new Error('the story makes no draft')
  const field = { type: 'text', id: 'hidden', label: `${secret} label`, private: true } as const
  const [section] = template.sections
  if (!section) throw new Error('the form has no sections')
  workbook.templates[draft.template] = TemplateSchema.parse({
    ...template,
    sections: [{ ...section, fields: [...section.fields, field] }, ...template.sections.slice(1)]
  }) satisfies Template
  draft.private = { notes: `${secret} notes`, values: { hidden: `${secret} value` } }
  draft.prepared = { party: 'manager', stance: null, comment: `${secret} comment`, method: 'typed', typed: '' }
  workbook.private.notes = `${secret} of the workbook`
  workbook.private.views.strengths = `${secret} view`
  workbook.rep.self.growth = `${secret} self`
  for (const observation of Object.values(workbook.observations)) observation.evidence = `${secret} evidence`
  for (const cycle of Object.values(workbook.cycles)) if (cycle.focus) cycle.focus.impact = `${secret} impact`
  workbook.plans.other = { ...draft, id: 'other', why: `${secret} other plan` }
  return { workbook, plan, draft }
}

describe('R-1 what a rep may see while signing', () => {
  test('is the plan and its form, and not one private word or other record', () => {
    const { workbook, plan, draft } = full()
    expect(JSON.stringify(workbook).split(secret).length).toBeGreaterThan(9)
    const view = repView(workbook, plan)
    expect(JSON.stringify(view)).not.toContain(secret)
    expect(Workbook.safeParse(view).success).toBe(true)
    expect(view?.plans).toEqual({ [plan]: { ...draft, private: { notes: '', values: {} }, prepared: null } })
  })

  test('has everything that is needed to sign it', () => {
    const { workbook, plan } = full()
    const view = repView(workbook, plan)
    const draft = view?.plans[plan]
    const template = draft && view?.templates[draft.template]
    if (draft?.status !== 'draft' || !template) throw new Error('the rep sees no draft')
    expect(missingBeforeSigning(draft, template, '2026-09-20')).toEqual([])
  })

  test('keeps what the rep has written there', () => {
    const { workbook, plan, draft } = full()
    draft.prepared = { party: 'rep', stance: 'received', comment: 'Mine.', method: 'typed', typed: 'Mira' }
    expect(repView(workbook, plan)?.plans[plan]).toMatchObject({ prepared: draft.prepared })
  })

  test('is nothing for a plan that is signed, or not there', () => {
    const story = new RepStory()
    story.observe('2026-09-02', { [opens]: 2 })
    story.choose('2026-09-09', opens).answer('2026-09-09', true)
    const plan = story.plan('2026-09-10', ['2026-09-20'])
    story.sign('2026-09-10', plan, 'rep').sign('2026-09-10', plan, 'manager')
    expect(repView(story.workbook, plan)).toBeNull()
    expect(repView(story.workbook, 'constructor')).toBeNull()
  })
})

describe('R-1 what a rep may see while marking a one-on-one', () => {
  const id = countedId(80)

  /** A one-on-one that is going on, with words in it wherever it takes some. */
  function talked() {
    const { workbook } = full()
    const template = templateNamed('four-step-coaching-talk')
    const story = Object.assign(new RepStory(), { workbook })
    story.run('2026-09-12', { type: 'session.plan', id, when: '2026-09-12T10:00:00+02:00', template })
    const session = workbook.sessions[id]
    if (!session) throw new Error('the story makes no one-on-one')
    Object.assign(session, { purpose: `${secret} purpose`, namedByRep: `${secret} words`, tellingReason: secret })
    session.private.notes = `${secret} notes`
    session.pulse.manager.value = 1
    session.repComment = 'Mine.'
    return { story, workbook, session }
  }

  test('is the rep’s own marks and the fields that ask for them, and nothing else', () => {
    const { story, workbook, session } = talked()
    story.run('2026-09-12', { type: 'session.start', id })
    const view = repSessionView(workbook, id)
    expect(JSON.stringify(view)).not.toContain(secret)
    expect(Workbook.safeParse(view).success).toBe(true)
    expect(view?.sessions[id]).toMatchObject({ repComment: 'Mine.', pulse: { rep: session.pulse.rep } })
    expect(view?.sessions[id]?.pulse.manager.value).toBeNull()
    const binds = Object.values(view?.templates ?? {}).flatMap(({ sections }) =>
      sections.flatMap(({ fields }) => fields.map((field) => ('bind' in field ? field.bind : 'free')))
    )
    expect(binds.sort()).toEqual(['session.pulse', 'session.reached', 'session.repComment'])
  })

  test('S2-5 asks for no marks where it was about the person, only for words', () => {
    const { story, workbook, session } = talked()
    story.run('2026-09-12', { type: 'session.start', id })
    Object.assign(session, { mode: 'human' })
    session.private.topic = 'stress'
    const view = repSessionView(workbook, id)
    const binds = Object.values(view?.templates ?? {}).flatMap(({ sections }) =>
      sections.flatMap(({ fields }) => fields.map((field) => ('bind' in field ? field.bind : 'free')))
    )
    expect(binds).toEqual(['session.repComment'])
    expect(view?.sessions[id]?.private.topic).toBeUndefined()
  })

  test('is nothing before the one-on-one began, and of one that is not there', () => {
    const { workbook } = talked()
    expect(repSessionView(workbook, id)).toBeNull()
    expect(repSessionView(workbook, '__proto__')).toBeNull()
  })
})
