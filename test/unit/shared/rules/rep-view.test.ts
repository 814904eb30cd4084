import { describe, expect, test } from 'vitest'
import { type Template, Template as TemplateSchema } from '../../../../shared/model/template'
import { Workbook } from '../../../../shared/model/workbook'
import { missingBeforeSigning } from '../../../../shared/rules/plans'
import {
  isMarkOfRep,
  repAddendumView,
  repDocumentView,
  repSessionView,
  repStatementOver,
  repStatementView,
  repTalkView,
  repView
} from '../../../../shared/rules/rep-view'
import { countedId } from '../../../support/large-workbook'
import { answersTo, templateNamed } from '../../../support/library-in-memory'
import { leaves, opens, RepStory } from '../../../support/rep-story'

/** Each text of a workbook that no rep should see begins like this. */
const secret = 'SECRET'

/** A workbook with something private, or of another plan, wherever there can be something. */
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

  /** A one-on-one that is under way, with words wherever it takes some. */
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

describe('R-1 what a rep may see of other things', () => {
  const prepared = (party: 'rep' | 'manager') =>
    ({ party, stance: null, comment: `${secret} comment`, method: 'typed', typed: '' }) as const

  /** The least that the window of a rep holds: who the rep is. */
  function isBare(view: Workbook | null, ...but: (keyof Workbook)[]) {
    expect(view && Workbook.safeParse(view).success).toBe(true)
    const { schemaVersion: _version, id: _id, createdAt: _at, sample: _sample, rep, ...rest } = view ?? {}
    expect(rep).toMatchObject({ archivedAt: null, self: { strengths: '', weaknesses: '', roadblocks: '', growth: '' } })
    const views = { strengths: '', weaknesses: '', roadblocks: '', growth: '' }
    for (const [name, map] of Object.entries(rest)) {
      if (name === 'private') expect(map).toEqual({ notes: '', views, answers: {} })
      else if (!but.some((one) => one === name)) expect(map).toEqual({})
    }
  }

  test('of a plan the form without its private fields and the person, and nobody prepared anything', () => {
    const { workbook, plan, draft } = full()
    const before = workbook.templates[draft.template]
    draft.prepared = null
    const view = repView(workbook, plan)
    isBare(view, 'templates', 'plans')
    const count = (form: Template | undefined) => form?.sections.flatMap(({ fields }) => fields).length ?? 0
    expect(count(view?.templates[draft.template])).toBe(count(before) - 1)
    expect(view?.plans[plan]).toMatchObject({ prepared: null })
    delete workbook.templates[draft.template]
    expect(repView(workbook, plan)).toBeNull()
  })

  test('of an addendum its words while it is a draft, and what the rep has prepared', () => {
    const story = new RepStory()
    story.choose('2026-09-09', opens).answer('2026-09-09', true)
    const plan = story.plan('2026-09-10', ['2026-09-20'])
    story.sign('2026-09-10', plan, 'rep').sign('2026-09-10', plan, 'manager')
    const id = story.addendum('2026-09-11', plan)
    const draft = story.added(id)
    const see = () => repAddendumView(story.workbook, id)
    isBare(see(), 'addenda')
    expect(see()?.addenda).toEqual({ [id]: draft })
    if (draft.status !== 'draft') throw new Error('the story makes no draft')
    draft.prepared = prepared('rep')
    expect(see()?.addenda[id]).toMatchObject({ prepared: draft.prepared })
    draft.prepared = prepared('manager')
    expect(see()?.addenda[id]).toMatchObject({ prepared: null })
    draft.prepared = null
    story.signAddendum('2026-09-11', id, 'rep').signAddendum('2026-09-11', id, 'manager')
    expect(see()).toBeNull()
    expect(repAddendumView(story.workbook, 'constructor')).toBeNull()
  })

  test('of a document its open words while it is a draft, and what the rep has prepared', () => {
    const story = new RepStory()
    const [id, template] = [story.id(), templateNamed('coaching-charter')]
    story.run('2026-09-10', { type: 'document.start', id, template, on: '2026-09-10' })
    story.run('2026-09-10', { type: 'document.edit', id, changes: { values: answersTo(template) } })
    const draft = story.workbook.documents[id]
    if (draft?.status !== 'draft') throw new Error('the story makes no draft')
    const see = () => repDocumentView(story.workbook, id)
    draft.private = { values: { hidden: `${secret} value` } }
    isBare(see(), 'documents', 'templates')
    expect(see()?.documents).toEqual({ [id]: { ...draft, private: { values: {} } } })
    draft.prepared = prepared('rep')
    expect(see()?.documents[id]).toMatchObject({ prepared: draft.prepared })
    draft.prepared = prepared('manager')
    expect(JSON.stringify(see())).not.toContain(secret)
    const form = story.workbook.templates[template]
    delete story.workbook.templates[template]
    expect(see()).toBeNull()
    if (form) story.workbook.templates[template] = form
    const sign = {
      type: 'document.sign',
      id,
      stance: 'agreed',
      comment: '',
      mark: { method: 'typed', text: 'M' }
    } as const
    story.run('2026-09-10', { ...sign, party: 'rep' }).run('2026-09-10', { ...sign, party: 'manager' })
    expect(see()).toBeNull()
    expect(repDocumentView(story.workbook, 'constructor')).toBeNull()
  })

  test('between a one-on-one and the manager’s side whether it is over, and nothing that was said', () => {
    const story = new RepStory()
    const id = story.id()
    const changes = { purpose: `${secret} purpose` }
    story.run('2026-09-10', { type: 'session.plan', id, when: '2026-09-10T09:00:00+02:00', changes })
    for (const nothing of [id, 'constructor']) expect(repTalkView(story.workbook, nothing).sessions).toEqual({})
    story.run('2026-09-10', { type: 'session.start', id })
    expect(repTalkView(story.workbook, id).sessions[id]).toMatchObject({ status: 'open', purpose: '' })
    story.run('2026-09-10', { type: 'session.finish', id })
    const view = repTalkView(story.workbook, id)
    isBare(view, 'sessions')
    expect(view.sessions[id]).toMatchObject({ status: 'held', purpose: '', when: '2026-09-10T10:00:00+02:00' })
    expect(JSON.stringify(view)).not.toContain(secret)
  })

  test('while marking, that it was marked stays, without help or parts that ask for nothing', () => {
    const story = new RepStory()
    const [id, template] = [story.id(), templateNamed('four-step-coaching-talk')]
    story.run('2026-09-10', { type: 'session.plan', id, when: '2026-09-10T09:00:00+02:00', template })
    story.run('2026-09-10', { type: 'session.start', id })
    const see = () => repSessionView(story.workbook, id)
    expect(see()?.sessions[id]).not.toHaveProperty('markedByRep')
    story.run('2026-09-11', { type: 'session.markAsRep', id, comment: 'Good to be asked.' })
    expect(see()?.sessions[id]).toMatchObject({ markedByRep: '2026-09-11T10:00:00+02:00' })
    const sections = see()?.templates[template]?.sections ?? []
    expect(sections.map(({ help, fields }) => help === '' && fields.length > 0)).toEqual(sections.map(() => true))
    const guide = story.workbook.templates[template]
    if (!guide) throw new Error('the guide is there')
    const free = guide.sections.map((section) => ({
      ...section,
      fields: section.fields.filter((field) => !isMarkOfRep(field))
    }))
    story.workbook.templates[template] = { ...guide, sections: free }
    expect(see()).toBeNull()
    delete story.workbook.templates[template]
    expect(see()).toBeNull()
  })

  test('a mark of the rep is bound to one, and not private', () => {
    const marks = (more: object) => isMarkOfRep({ ...field, ...more } as Parameters<typeof isMarkOfRep>[0])
    const field = { type: 'long-text', id: 'x', label: '', help: '', private: false }
    expect(marks({ bind: 'session.repComment' })).toBe(true)
    expect(marks({ bind: 'session.repComment', private: true })).toBe(false)
    expect(marks({ bind: 'session.purpose' })).toBe(false)
    expect(marks({ bind: undefined })).toBe(false)
    expect(marks({})).toBe(false)
  })
})

test('S3-1 in a manager’s own workbook the rep’s side knows who coaches, and in no other', () => {
  const { workbook, plan } = full()
  expect(repView(workbook, plan)).not.toHaveProperty('own')
  const own = { coach: 'Dana Roth' }
  expect(repView({ ...workbook, own }, plan)).toMatchObject({ own })
})

test('R-13 while a statement is written it is all that is seen, word for word', () => {
  const { workbook } = full()
  const begun = {
    id: 's',
    of: { kind: 'plan' as const, id: 'other' },
    about: 'Asks first',
    original: 'a'.repeat(64),
    language: 'en',
    createdAt: '2026-09-10T10:00:00+02:00',
    text: 'I would have chosen another.',
    name: 'Mira',
    status: 'begun' as const
  }
  const withOne = { ...workbook, statements: { s: begun } }
  expect(repStatementView(withOne, 's')?.statements).toEqual({ s: begun })
  expect(JSON.stringify(repStatementView(withOne, 's'))).not.toContain(secret)
  expect(repStatementView(withOne, 'gone')).toBeNull()
  expect(repStatementOver(withOne, 'gone')).toBeNull()
  expect(repStatementOver(withOne, 's')?.statements).toEqual({ s: begun })
})
