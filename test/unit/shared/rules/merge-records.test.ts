import { describe, expect, test } from 'vitest'
import { contentHash } from '../../../../electron/services/storage/content-hash'
import type { Lineage, MergeAnswer, MergeAnswers } from '../../../../shared/model/merge'
import { newDeal } from '../../../../shared/model/selling'
import type { Workbook } from '../../../../shared/model/workbook'
import { afterSteps, compareWorkbooks, type MergeContext, planMerge } from '../../../../shared/rules/merge'
import { digestsOfParts, partsOf, withEarlier } from '../../../../shared/rules/record-parts'
import { withoutPrivate } from '../../../../shared/rules/without-private'
import { templateOf } from '../../../support/library-in-memory'
import { leaves, opens, RepStory } from '../../../support/rep-story'

const digest = contentHash
const nothing: Lineage = { open: {}, own: {} }
const context: MergeContext = {
  now: '2026-11-29T09:00:00+01:00',
  actor: 'Jonas Ek',
  idFor: (path) => `copy of ${path}`,
  stopped: 'Another one went on.'
}
const day = '2026-09-10'

/** A rep as both sides had them: seen, with a plan and an addendum that both signed, a document, a deal, a call and a talk. */
function passedOn() {
  const story = new RepStory()
  const seen = story.observe('2026-09-02', { [opens]: 2 }, { account: 'Alder Group' })
  const other = story.observe('2026-09-03', { [leaves]: 2 })
  story.choose('2026-09-05', opens).answer('2026-09-05', true)
  const plan = story.plan('2026-09-06', ['2026-09-20'])
  story.sign('2026-09-07', plan, 'rep').sign('2026-09-07', plan, 'manager')
  const addendum = story.addendum('2026-09-08', plan)
  story.signAddendum('2026-09-08', addendum, 'rep').signAddendum('2026-09-08', addendum, 'manager')
  const statement = story.id()
  story.run(day, { type: 'statement.begin', id: statement, of: { kind: 'observation', id: other } })
  story.run(day, { type: 'statement.write', id: statement, text: 'I asked.', name: 'Mira' })
  story.run(day, { type: 'statement.give', id: statement })
  const [call, deal, document, training] = [story.id(), story.id(), story.id(), story.id()]
  story.run(day, { type: 'call.start', id: call, template: templateOf('pre-call'), when: '2026-09-12T09:00:00+02:00' })
  story.run(day, { type: 'deal.add', id: deal, name: 'Alder' })
  story.run(day, { type: 'document.start', id: document, template: templateOf('free-form'), on: day })
  story.run(day, {
    type: 'training.write',
    id: training,
    title: 'Discovery',
    on: '2026-09-01',
    behaviors: [],
    note: ''
  })
  const [session] = Object.keys(story.workbook.sessions)
  const [account] = Object.keys(story.workbook.accounts)
  const [cycle] = Object.keys(story.workbook.cycles)
  const ids = { seen, other, plan, addendum, statement, call, deal, document, training }
  const found = { session: session ?? '', account: account ?? '', cycle: cycle ?? '' }
  return { base: story.workbook, ids: { ...ids, ...found } }
}

const { base, ids } = passedOn()
const known = withEarlier(nothing, digestsOfParts(partsOf(base), digest))
type Change = (workbook: Workbook) => void

/** The result of changes on both sides since a workbook was passed on. */
function merging(
  here: Change,
  there: Change,
  { notes = 'with' as 'with' | 'without', answer = null as MergeAnswer | null, had = known } = {}
) {
  const [mine, changed] = [here, there].map((change) => {
    const workbook = structuredClone(base)
    change(workbook)
    return workbook
  })
  if (!mine || !changed) throw new Error('there are two sides')
  const theirs = notes === 'with' ? changed : withoutPrivate(changed)
  const compared = compareWorkbooks({
    mine: { workbook: mine, known: had },
    theirs: { workbook: theirs, known: had },
    notes,
    digest
  })
  const plan = (answers: MergeAnswers) => planMerge(compared, answers, context)
  const { look } = plan({ records: {}, rules: {} })
  const records = Object.fromEntries(look.questions.map(({ path }) => [path, answer ?? 'mine']))
  return { look, mine, theirs, ...(answer === null ? {} : { after: plan({ records, rules: {} }) }) }
}

const stay: Change = () => undefined
const edit =
  <K extends keyof Workbook>(collection: K, id: string, changes: object): Change =>
  (workbook) => {
    Object.assign(Reflect.get(workbook[collection] as object, id) as object, changes)
  }
const drop =
  (collection: keyof Workbook, id: string): Change =>
  (workbook) => {
    Reflect.deleteProperty(workbook[collection] as object, id)
  }

describe('N-6 what there is on one side alone', () => {
  test('what is new there comes in under its name, and what is new here stays without a word', () => {
    const { look, after } = merging(
      (mine) => Object.assign(mine.accounts, { here: { id: 'here', name: 'Birch' } }),
      (theirs) => Object.assign(theirs.accounts, { there: { id: 'there', name: 'Cedar' } }),
      { answer: 'mine' }
    )
    expect(look).toEqual({
      taken: [{ path: 'accounts/there', what: 'accounts', name: 'Cedar', when: null, kind: 'add' }],
      kept: [],
      stays: 1,
      questions: [],
      rules: [],
      ready: true
    })
    expect(Object.keys(after?.workbook.accounts ?? {})).toEqual([ids.account, 'here', 'there'])
  })

  test('its form comes with it', () => {
    const { after } = merging(stay, (theirs) => Object.assign(theirs.templates, { form: { title: 'Theirs' } }), {
      answer: 'mine'
    })
    expect(Object.keys(after?.workbook.templates ?? {}).sort()).toEqual([...Object.keys(base.templates), 'form'].sort())
  })

  test.each([
    ['an account', 'accounts', 'account'],
    ['a cycle', 'cycles', 'cycle'],
    ['a signed plan', 'plans', 'plan'],
    ['a signed addendum', 'addenda', 'addendum'],
    ['a statement that was handed in', 'statements', 'statement'],
    ['what a signed plan stands on', 'observations', 'seen']
  ] as const)('deleted there, %s is kept here unasked, and that is told', (_what, collection, which) => {
    const path = `${collection}/${ids[which]}`
    const { look, after } = merging(stay, drop(collection, ids[which]), { answer: 'theirs' })
    expect(look.kept).toMatchObject([{ path, what: collection, kind: 'remove' }])
    expect(look).toMatchObject({ taken: [], stays: 0, questions: [] })
    expect(after?.workbook[collection]).toEqual(base[collection])
  })

  test.each([
    ['an observation that nothing stands on', 'observations', 'other'],
    ['a deal', 'deals', 'deal'],
    ['a draft of a document', 'documents', 'document']
  ] as const)('deleted there, %s goes where that is the answer', (_what, collection, which) => {
    const change = drop(collection, ids[which])
    const { look, after } = merging(stay, change, { answer: 'theirs' })
    expect(look.questions).toMatchObject([
      { path: `${collection}/${ids[which]}`, kind: 'remove', why: 'gone-there', can: ['mine', 'theirs'], theirs: null }
    ])
    expect(look.questions[0]?.mine).not.toBeNull()
    expect(look.ready).toBe(false)
    expect(Object.keys(after?.workbook[collection] ?? {})).not.toContain(ids[which])
    expect(merging(stay, change, { answer: 'mine' }).after?.workbook[collection]).toEqual(base[collection])
  })

  test('deleted here it stays deleted, and it is asked where it was changed there since', () => {
    expect(merging(drop('deals', ids.deal), stay).look).toMatchObject({ questions: [], taken: [], stays: 1 })
    const there = edit('deals', ids.deal, { nextStep: 'Call' })
    const { look, after } = merging(drop('deals', ids.deal), there, { answer: 'theirs' })
    expect(look.questions).toMatchObject([
      { kind: 'add', why: 'gone-here', can: ['mine', 'theirs'], name: 'Alder', mine: null }
    ])
    expect(after?.workbook.deals[ids.deal]).toMatchObject({ nextStep: 'Call' })
    expect(merging(drop('deals', ids.deal), there, { answer: 'mine' }).after?.workbook.deals).toEqual({})
  })

  test('R-3 of two addenda to one plan that were begun apart one is asked for', () => {
    const begun =
      (id: string): Change =>
      (workbook) => {
        const model = workbook.addenda[ids.addendum]
        if (model) workbook.addenda[id] = { ...structuredClone(model), id, number: 2 }
      }
    const { look, after } = merging(begun('here'), begun('there'), { answer: 'theirs' })
    expect(look.questions).toMatchObject([
      { path: 'addenda/there', why: 'beside', can: ['mine', 'theirs'], kind: 'add' }
    ])
    expect(Object.keys(after?.workbook.addenda ?? {})).toContain('there')
    expect(merging(stay, begun('there')).look).toMatchObject({ questions: [], taken: [{ path: 'addenda/there' }] })
    // One to another plan does not conflict.
    const toAnother: Change = (workbook) => {
      begun('here')(workbook)
      const one = workbook.addenda.here
      if (one) workbook.addenda.here = { ...one, original: { ...one.original, plan: 'another' } }
    }
    expect(merging(toAnother, begun('there')).look).toMatchObject({ questions: [], taken: [{ path: 'addenda/there' }] })
  })
})

describe('N-6 what both sides changed', () => {
  test.each([
    ['observations', 'other', { evidence: 'Mine' }, { evidence: 'Theirs' }],
    ['sessions', 'session', { purpose: 'Mine' }, { purpose: 'Theirs' }],
    ['calls', 'call', { when: '2026-09-13T09:00:00+02:00' }, { when: '2026-09-14T09:00:00+02:00' }],
    ['documents', 'document', { title: 'Mine' }, { title: 'Theirs' }],
    ['trainings', 'training', { title: 'Mine' }, { title: 'Theirs' }]
  ] as const)('of %s two can stand beside one another', (collection, which, mine, theirs) => {
    const id = ids[which]
    const both = [edit(collection, id, mine), edit(collection, id, theirs)] as const
    const { look, after } = merging(...both, { answer: 'both' })
    expect(look.questions).toMatchObject([{ why: 'changed', can: ['mine', 'theirs', 'both'], kind: 'change' }])
    const records = after?.workbook[collection] as Record<string, object>
    const copy = `copy of ${collection}/${id}`
    expect(records[id]).toMatchObject(mine)
    expect(records[copy]).toMatchObject({ ...theirs, id: copy })
    const one = merging(...both, { answer: 'theirs' }).after?.workbook[collection] as Record<string, object>
    expect(one[id]).toMatchObject(theirs)
    expect(one[copy]).toBeUndefined()
  })

  test('of a deal there is one, and no answer makes it two', () => {
    const both = [edit('deals', ids.deal, { stage: 'Mine' }), edit('deals', ids.deal, { stage: 'Theirs' })] as const
    const { look, after } = merging(...both, { answer: 'both' })
    expect(look.questions).toMatchObject([{ can: ['mine', 'theirs'] }])
    expect(after?.look.ready).toBe(false)
    expect(Object.values(after?.workbook.deals ?? {}).map(({ stage }) => stage)).toEqual(['Mine'])
  })

  test.each([
    ['plans', 'plan'],
    ['addenda', 'addendum'],
    ['statements', 'statement']
  ] as const)('what was signed in %s stays as it was signed here', (collection, which) => {
    const id = ids[which]
    const other = { at: '2026-09-11T09:00:00+02:00', seal: { algorithm: 'sha256-rfc8785', hash: 'f'.repeat(64) } }
    const { look, after } = merging(stay, edit(collection, id, other), { answer: 'theirs' })
    expect(look).toMatchObject({ kept: [{ path: `${collection}/${id}`, kind: 'change' }], questions: [], taken: [] })
    expect(after?.workbook).toEqual(base)
    const alone = merging(edit(collection, id, other), stay)
    expect(alone.look).toMatchObject({ kept: [], questions: [], taken: [], stays: 1 })
  })

  test('what came after signing is taken where the seal is the same', () => {
    const done = edit('plans', ids.plan, { progress: { done: {}, reports: {}, practice: [], dates: {} } })
    expect(merging(stay, done).look).toMatchObject({ kept: [], taken: [{ path: `plans/${ids.plan}`, kind: 'change' }] })
  })

  test('a document that was signed on one side is no sheet to lie beside another', () => {
    const signed = edit('documents', ids.document, { status: 'signed', seal: { hash: 'a'.repeat(64) } })
    const { look } = merging(edit('documents', ids.document, { title: 'Mine' }), signed)
    expect(look.questions).toMatchObject([{ can: ['mine', 'theirs'] }])
    expect(merging(signed, edit('documents', ids.document, { title: 'Theirs' })).look.kept).toHaveLength(1)
    expect(merging(signed, stay).look).toMatchObject({ kept: [], stays: 1 })
    expect(merging(signed, drop('documents', ids.document)).look).toMatchObject({
      questions: [],
      kept: [{ kind: 'remove' }]
    })
  })

  test('where nothing is known of before, whatever differs is asked', () => {
    const { look } = merging(stay, edit('deals', ids.deal, { stage: 'Theirs' }), { had: nothing })
    expect(look.questions).toMatchObject([{ path: `deals/${ids.deal}`, why: 'changed' }])
  })
})

describe('N-6 the manager’s own words', () => {
  const feel = (feelings: string) => edit('observations', ids.other, { private: { feelings, values: {} } })
  const write = (evidence: string) => edit('observations', ids.other, { evidence })
  const seen = (workbook: Workbook | undefined) => workbook?.observations[ids.other]

  test('of a record are taken by themselves, and open words of the other side stay', () => {
    const { look, after } = merging(write('Mine'), feel('Theirs'), { answer: 'mine' })
    expect(look).toMatchObject({ questions: [], taken: [{ path: `observations/${ids.other}` }] })
    expect(seen(after?.workbook)).toMatchObject({ evidence: 'Mine', private: { feelings: 'Theirs' } })
    const other = merging(feel('Mine'), write('Theirs'), { answer: 'mine' })
    expect(seen(other.after?.workbook)).toMatchObject({ evidence: 'Theirs', private: { feelings: 'Mine' } })
  })

  test('that both wrote are asked', () => {
    const { look, after } = merging(feel('Mine'), feel('Theirs'), { answer: 'theirs' })
    expect(look.questions).toMatchObject([{ why: 'changed', path: `observations/${ids.other}` }])
    expect(seen(after?.workbook)?.private.feelings).toBe('Theirs')
  })

  test('that are gone there do not go unasked', () => {
    const noted = structuredClone(base)
    feel('Mine')(noted)
    const had = withEarlier(known, digestsOfParts(partsOf(noted), digest))
    const { look } = merging(feel('Mine'), stay, { had })
    expect(look.questions).toMatchObject([{ why: 'changed', path: `observations/${ids.other}` }])
    expect(merging(feel('Mine'), feel('Theirs'), { had }).look.questions).toHaveLength(0)
  })

  test('stay here, whatever a file without them says', () => {
    const { look, after } = merging(feel('Mine'), feel('Theirs'), { notes: 'without', answer: 'mine' })
    expect(look).toMatchObject({ questions: [], taken: [], stays: 0 })
    expect(seen(after?.workbook)?.private.feelings).toBe('Mine')
    const open = merging(feel('Mine'), write('Theirs'), { notes: 'without', answer: 'mine' })
    expect(seen(open.after?.workbook)).toMatchObject({ evidence: 'Theirs', private: { feelings: 'Mine' } })
    expect(open.after?.merged.own).toEqual({})
  })

  test('about the person are asked where both have them, and come in as a whole', () => {
    const views = { strengths: 'Theirs', weaknesses: '', roadblocks: '', growth: '' }
    const own =
      (changes: object): Change =>
      (workbook) =>
        Object.assign(workbook.private, changes)
    const { look, after } = merging(stay, own({ views, segment: 'top' }), { answer: 'mine' })
    expect(look.taken.map(({ path, what, kind }) => [path, what, kind])).toEqual([
      ['private/segment', 'private', 'add'],
      ['private/views', 'private', 'add']
    ])
    expect(after?.workbook.private).toMatchObject({ views, segment: 'top' })
    const both = merging(own({ views: { ...views, strengths: 'Mine' } }), own({ views }), { answer: 'theirs' })
    expect(both.look.questions).toMatchObject([{ path: 'private/views', can: ['mine', 'theirs'] }])
    expect(both.after?.workbook.private.views).toEqual(views)
  })

  test('that were taken away here do not come back with what the other side had of them', () => {
    const note =
      (notes: string): Change =>
      (workbook) =>
        Object.assign(workbook.private, { notes })
    const noted = structuredClone(base)
    note('Old')(noted)
    const had = withEarlier(known, digestsOfParts(partsOf(noted), digest))
    const { look, after } = merging(stay, note('Old'), { had, answer: 'theirs' })
    expect(look).toMatchObject({ taken: [], questions: [], stays: 1 })
    expect(after?.workbook.private.notes).toBe('')
    expect(merging(stay, note('New'), { had }).look.questions).toMatchObject([{ why: 'gone-here' }])
  })

  test('what is remembered of the other side is what was new there', () => {
    const { after } = merging(stay, feel('Theirs'), { answer: 'mine' })
    expect(Object.keys(after?.merged.own ?? {})).toEqual([`observations/${ids.other}`])
    expect(after?.merged.records).toEqual({})
    const { after: none } = merging(write('Mine'), stay, { answer: 'mine' })
    expect(none?.merged).toEqual({ records: {}, own: {} })
  })
})

describe('N-6 a workbook after steps', () => {
  const answer = { type: 'weekly', due: '2026-09-03', outcome: 'missed', reason: null, on: '2026-09-04' } as const

  test('has what was put there, and not what was taken away; what it was made of stays', () => {
    const workbook = structuredClone(base)
    const before = structuredClone(workbook)
    const next = afterSteps(workbook, [
      { path: 'deals/new', value: newDeal('new', 'Birch') },
      { path: `deals/${ids.deal}`, value: undefined },
      { path: 'rep', value: { ...base.rep, territory: 'South' } },
      { path: 'private/answers/a/b', value: answer },
      { path: 'private/notes', value: 'Noted' },
      { path: 'private/segment', value: 'top' }
    ])
    expect(next).toEqual({
      ...base,
      deals: { new: newDeal('new', 'Birch') },
      rep: { ...base.rep, territory: 'South' },
      private: { ...base.private, notes: 'Noted', segment: 'top', answers: { 'a/b': answer } }
    })
    expect(workbook).toEqual(before)
  })

  test('what cannot be missing is empty instead', () => {
    const views = { strengths: 'x', weaknesses: 'x', roadblocks: 'x', growth: 'x' }
    const workbook: Workbook = {
      ...base,
      private: { ...base.private, notes: 'x', views, segment: 'top', answers: { a: answer } }
    }
    const gone = ['notes', 'views', 'segment', 'answers/a'].map((part) => ({
      path: `private/${part}`,
      value: undefined
    }))
    const next = afterSteps(workbook, gone)
    expect(next.private).toEqual({
      ...base.private,
      notes: '',
      views: { strengths: '', weaknesses: '', roadblocks: '', growth: '' },
      answers: {}
    })
    expect('segment' in next.private).toBe(false)
    expect(workbook.private.answers).toEqual({ a: answer })
  })
})
