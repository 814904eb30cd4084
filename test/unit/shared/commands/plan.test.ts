import { describe, expect, test } from 'vitest'
import { contentHash } from '../../../../electron/services/storage/content-hash'
import { commandTypes, isUndoable } from '../../../../shared/commands'
import { newSession } from '../../../../shared/model/session'
import type { Mark } from '../../../../shared/model/signature'
import { Workbook } from '../../../../shared/model/workbook'
import { openCycle } from '../../../../shared/rules/gaps'
import { planState } from '../../../../shared/rules/plan-state'
import { canonical, contentOf, sealedRecord } from '../../../../shared/rules/seal'
import type { AnyCommand } from '../../../support/arbitrary-commands'
import { attempt } from '../../../support/commanded-workbook'
import { countedId } from '../../../support/large-workbook'
import { templateOf } from '../../../support/library-in-memory'
import { leaves, opens, RepStory } from '../../../support/rep-story'

const day = '2026-09-10'
const typed: Mark = { method: 'typed', text: 'Mira Lindqvist' }

function refusal(story: RepStory, command: AnyCommand): string | undefined {
  const outcome = attempt(story.workbook, command)
  return 'refused' in outcome ? outcome.refused : undefined
}

/** A rep who agreed to a behavior, and a plan that could be signed. */
function planned() {
  const story = new RepStory()
  story.observe('2026-09-02', { [opens]: 2, [leaves]: 3 })
  story.choose('2026-09-09', opens).answer('2026-09-09', true)
  const plan = story.plan(day, ['2026-12-20'])
  const edit = (changes: object) => refusal(story, { type: 'plan.edit', id: plan, changes })
  const sign = (party: string, stance = 'agreed', comment = '', mark: Mark = typed) =>
    refusal(story, { type: 'plan.sign', id: plan, party, stance, comment, mark })
  return { story, plan, edit, sign }
}

/** The initial words of the agreement that ends a one-on-one. */
const agreedWords = newSession('', '').agreed

const start = (id: string) => ({ type: 'plan.start', id, template: templateOf('action-plan') })

describe('S0-8 a plan starts with a yes', () => {
  test('to a behavior that was chosen', () => {
    const story = new RepStory()
    expect(refusal(story, start(countedId(70)))).toBe('cycle.no-focus')
    story.choose('2026-09-09', opens)
    expect(refusal(story, start(countedId(70)))).toBe('plan.no-agreement')
    story.answer('2026-09-09', false)
    expect(refusal(story, start(countedId(70)))).toBe('plan.no-agreement')
    story.answer(day, true)
    expect(refusal(story, start(countedId(70)))).toBeUndefined()
  })

  test('and brings the behavior, its gap and the why', () => {
    const { story, plan } = planned()
    expect(story.held(plan)).toMatchObject({
      behavior: { key: opens, desired: 4 },
      gap: { now: 2, wanted: 4, start: { rating: 2, on: '2026-09-02' } },
      why: 'They stop talking.',
      number: 1
    })
  })

  test('S0-3 one at a time', () => {
    const { story, plan } = planned()
    expect(refusal(story, start(plan))).toBe('plan.exists')
    expect(refusal(story, start(countedId(70)))).toBe('plan.one-open')
    story.run(day, { type: 'plan.discard', id: plan })
    expect(refusal(story, start(countedId(70)))).toBeUndefined()
  })
})

describe('S0-9 a plan without behavior, how or dates cannot be signed', () => {
  test.each([
    ['no how', { how: ' \n' }],
    ['no agreed date', { coachingDates: [] }],
    [
      'a date without a day',
      { coachingDates: [{ id: countedId(71), on: null, kind: 'call', note: 'Soon', proposedBy: 'rep' }] }
    ],
    [
      'an action without words',
      { actions: [{ id: countedId(72), text: '', owner: 'rep', sign: 'x', by: null, proposedBy: 'rep' }] }
    ]
  ] as const)('%s', (_what, changes) => {
    const { edit, sign } = planned()
    edit(changes)
    expect(sign('rep')).toBe('plan.incomplete')
  })

  test('empty rows are no obstacle, and are gone once it is signed', () => {
    const { story, plan, edit, sign } = planned()
    const { actions, coachingDates } = story.held(plan)
    edit({
      actions: [...actions, { id: countedId(71), text: ' ', owner: 'rep', sign: '', by: null, proposedBy: 'rep' }],
      coachingDates: [...coachingDates, { id: countedId(72), on: null, kind: 'call', note: '', proposedBy: 'rep' }]
    })
    expect(sign('rep')).toBeUndefined()
    expect(story.held(plan)).toMatchObject({ actions, coachingDates })
  })

  test('10,000 characters are taken whole, and more than the limit is refused without a change', () => {
    const { story, plan, edit, sign } = planned()
    const long = 'Größe “x” 漢 '.repeat(1000).slice(0, 10_000)
    expect(edit({ how: long, why: long })).toBeUndefined()
    expect(edit({ how: 'x'.repeat(20_001) })).toBe('malformed')
    expect(story.held(plan)).toMatchObject({ how: long, why: long })
    expect(sign('rep', 'disagreed', long)).toBeUndefined()
    expect(sign('manager')).toBeUndefined()
    expect(story.held(plan)).toMatchObject({ how: long, repSignature: { comment: long } })
  })

  test('dates that do not exist are not taken', () => {
    const { edit } = planned()
    const on = '2026-02-30'
    expect(edit({ coachingDates: [{ id: countedId(71), on, kind: 'call', note: '', proposedBy: 'rep' }] })).toBe(
      'malformed'
    )
  })
})

describe('R-1 signing together', () => {
  test('the rep first, then the manager, each once', () => {
    const { story, plan, sign } = planned()
    expect(sign('manager')).toBe('plan.rep-first')
    expect(sign('rep')).toBeUndefined()
    expect(sign('rep')).toBe('plan.rep-has-signed')
    expect(sign('manager')).toBeUndefined()
    expect(sign('manager')).toBe('plan.signed')
    expect(story.held(plan)).toMatchObject({
      status: 'signed',
      rep: { name: 'Mira Lindqvist' },
      repSignature: { name: 'Mira Lindqvist', stance: 'agreed' },
      managerSignature: { name: 'Jonas Ek', stance: 'agreed' }
    })
    expect(openCycle(story.workbook)?.stage).toBe('reinforce')
  })

  test('who disagrees says what is seen differently, and who declines does not sign', () => {
    const { sign } = planned()
    expect(sign('rep', 'disagreed', ' ')).toBe('signing.no-comment')
    expect(sign('rep', 'declined')).toBe('signing.no-signature')
    expect(sign('rep', 'agreed', '', { method: 'none' })).toBe('signing.no-signature')
    expect(sign('rep', 'agreed', '', { method: 'typed', text: ' ' })).toBe('malformed')
    expect(sign('rep', 'declined', 'Not now.', { method: 'none' })).toBeUndefined()
  })

  test('the manager has a name', () => {
    const { story, plan, sign } = planned()
    sign('rep')
    const command = { type: 'plan.sign', id: plan, party: 'manager', stance: 'agreed', comment: '', mark: typed }
    expect(attempt(story.workbook, command, ' ')).toEqual({ refused: 'signing.no-name' })
  })

  test('once the rep has signed no word changes, until the signature is taken back', () => {
    const { story, plan, edit, sign } = planned()
    sign('rep')
    expect(edit({ how: 'Otherwise.' })).toBe('plan.rep-has-signed')
    expect(edit({ notes: 'Hm.', how: 'Otherwise.' })).toBe('plan.rep-has-signed')
    // Private notes are not covered by a signature.
    expect(edit({ notes: 'Hm.' })).toBeUndefined()
    expect(story.held(plan).private.notes).toBe('Hm.')
    expect(refusal(story, { type: 'plan.discard', id: plan })).toBe('plan.rep-has-signed')
    story.observe('2026-09-12', { [opens]: 4 })
    expect(story.held(plan).gap.now).toBe(2)
    expect(refusal(story, { type: 'plan.withdrawSignature', id: plan })).toBeUndefined()
    expect(refusal(story, { type: 'plan.withdrawSignature', id: plan })).toBe('plan.not-signed')
    expect(edit({ how: 'Otherwise.' })).toBeUndefined()
  })

  test('the manager signs only what the rep has read', () => {
    const { story, sign } = planned()
    sign('rep')
    story.run(day, { type: 'rep.describe', name: 'Mira Ek' })
    expect(sign('manager')).toBe('plan.changed-since-rep')
  })
})

describe('R-1 what the rep said under a draft stays known when it is taken from there', () => {
  const said = { stance: 'disagreed', comment: 'Two dates are too early.' }
  function withRepsWords() {
    const all = planned()
    const { story, plan } = all
    const prepared = { party: 'rep', ...said, method: 'typed', typed: 'Mira' } as const
    const prepare = () => refusal(story, { type: 'plan.prepareSignature', id: plan, prepared })
    const kept = () => openCycle(story.workbook)?.setAside
    return { ...all, prepare, kept }
  }

  test('by a change of the words, once', () => {
    const { plan, edit, prepare, kept } = withRepsWords()
    prepare()
    edit({ notes: 'Private.' })
    expect(kept()).toBeUndefined()
    edit({ how: 'Otherwise.' })
    edit({ how: 'And again.' })
    expect(kept()).toEqual([
      expect.objectContaining({ plan, title: expect.stringMatching(/\S/), why: 'changed', ...said, signedAt: null })
    ])
  })

  test('by taking the signature back, and by discarding the draft', () => {
    const { story, plan, sign, prepare, kept } = withRepsWords()
    sign('rep', 'disagreed', said.comment)
    story.run(day, { type: 'plan.withdrawSignature', id: plan })
    prepare()
    story.run(day, { type: 'plan.discard', id: plan })
    expect(kept()).toMatchObject([
      { why: 'taken-back', ...said, signedAt: expect.stringContaining('T') },
      { why: 'discarded', ...said, signedAt: null }
    ])
    expect(Workbook.safeParse(story.workbook).success).toBe(true)
  })

  test('what was to be marked on paper is not called signed', () => {
    const { story, plan, kept } = withRepsWords()
    story.run(day, {
      type: 'plan.sign',
      id: plan,
      party: 'rep',
      stance: 'agreed',
      comment: '',
      mark: { method: 'paper' }
    })
    story.run(day, { type: 'plan.withdrawSignature', id: plan })
    expect(kept()).toMatchObject([{ why: 'taken-back', stance: 'agreed', signedAt: null }])
  })

  test('and the manager cannot undo it', () => {
    const { story, plan, prepare } = withRepsWords()
    expect(prepare()).toBeUndefined()
    for (const type of ['plan.prepareSignature', 'plan.sign', 'plan.withdrawSignature'])
      expect(isUndoable(type)).toBe(false)
    expect(story.held(plan)).toMatchObject({ prepared: said })
  })

  test.each([
    ['a stance alone', { stance: 'declined', comment: '' }],
    ['words alone', { stance: null, comment: 'Not before May.' }]
  ] as const)('%s is enough to keep', (_, words) => {
    const { story, plan, edit, kept } = withRepsWords()
    const prepared = { party: 'rep', ...words, method: 'drawn', typed: '' } as const
    story.run(day, { type: 'plan.prepareSignature', id: plan, prepared })
    edit({ how: 'Otherwise.' })
    expect(kept()).toMatchObject([{ why: 'changed', ...words, signedAt: null }])
  })

  test('but what says nothing is nothing to keep', () => {
    const { story, plan, edit, kept } = withRepsWords()
    const prepared = { party: 'rep', stance: null, comment: ' ', method: 'drawn', typed: '' } as const
    story.run(day, { type: 'plan.prepareSignature', id: plan, prepared })
    edit({ how: 'Otherwise.' })
    expect(kept()).toBeUndefined()
  })
})

describe('private notes of a plan', () => {
  test('can be removed once it is signed, and its seal holds', () => {
    const { story, plan, edit } = planned()
    edit({ notes: 'Thinks of leaving.' })
    story.sign(day, plan, 'rep').sign(day, plan, 'manager')
    const { private: notes, ...before } = story.held(plan)
    expect(notes.notes).toBe('Thinks of leaving.')
    expect(refusal(story, { type: 'plan.removePrivate', id: plan })).toBeUndefined()
    expect(story.held(plan)).toEqual({ ...before, private: { notes: '', values: {} } })
    expect(refusal(story, { type: 'plan.removePrivate', id: countedId(99) })).toBe('plan.gone')
  })
})

describe('N-1 what is written in the signing form', () => {
  const comment = 'Two dates are too early.'
  function preparing() {
    const all = planned()
    const { story, plan } = all
    const prepare = (party: string, changes: object = {}) =>
      refusal(story, {
        type: 'plan.prepareSignature',
        id: plan,
        prepared: { party, stance: null, comment: '', method: 'drawn', typed: '', ...changes }
      })
    const kept = () => {
      const held = story.held(plan)
      return held.status === 'draft' ? held.prepared : undefined
    }
    return { ...all, prepare, kept }
  }

  test('stays in the draft until it is signed, and is no part of what is signed', () => {
    const { story, plan, sign, prepare, kept } = preparing()
    const content = canonical(contentOf(story.workbook, story.held(plan)))
    expect(prepare('rep', { stance: 'disagreed', comment, method: 'typed', typed: 'Mira' })).toBeUndefined()
    expect(kept()).toEqual({ party: 'rep', stance: 'disagreed', comment, method: 'typed', typed: 'Mira' })
    expect(canonical(contentOf(story.workbook, story.held(plan)))).toBe(content)
    expect(story.held(plan)).toMatchObject({ status: 'draft', repSignature: null })
    expect(sign('rep')).toBeUndefined()
    expect(kept()).toBeNull()
    expect(prepare('manager', { method: 'typed', typed: 'Jonas' })).toBeUndefined()
    sign('manager')
    expect(story.held(plan)).not.toHaveProperty('prepared')
  })

  test('belongs to whose turn it is', () => {
    const { story, plan, sign, prepare, kept } = preparing()
    expect(prepare('manager')).toBe('plan.rep-first')
    sign('rep')
    expect(prepare('rep')).toBe('plan.rep-has-signed')
    prepare('manager', { typed: 'Jonas' })
    refusal(story, { type: 'plan.withdrawSignature', id: plan })
    expect(kept()).toBeNull()
    sign('rep')
    sign('manager')
    expect(prepare('manager')).toBe('plan.signed')
  })

  test('goes when the words change that it stands under, and stays while only private notes do', () => {
    const { story, plan, edit, prepare, kept } = preparing()
    prepare('rep', { comment })
    edit({ notes: 'Hm.' })
    story.observe('2026-09-12', { [leaves]: 4 })
    expect(kept()).toMatchObject({ comment })
    edit({ how: 'Otherwise.' })
    expect(kept()).toBeNull()
    prepare('rep', { comment })
    story.observe('2026-09-13', { [opens]: 4 })
    expect(story.held(plan).gap.now).toBe(4)
    expect(kept()).toBeNull()
  })

  test('is never a drawn signature', () => {
    const { prepare, kept } = preparing()
    prepare('rep', { method: 'drawn', strokes: [[[0.1, 0.2]]] })
    expect(kept()).not.toHaveProperty('strokes')
  })
})

describe('S1-2 a plan names its account and its deal', () => {
  const [account, deal] = [countedId(81), countedId(82)]
  function linked() {
    const all = planned()
    all.story.run(day, { type: 'deal.add', id: deal, name: 'Chairs' })
    expect(all.edit({ account: { id: account, name: 'Harbor Dental' }, deal })).toBeUndefined()
    return all
  }
  const words = (story: RepStory, plan: string) => {
    const { account: at, deal: about } = contentOf(story.workbook, story.held(plan)).plan
    return [at, about]
  }

  test('only of those that are there; a draft follows their names', () => {
    const { story, plan, edit } = linked()
    expect(edit({ deal: countedId(83) })).toBe('deal.gone')
    story.run(day, { type: 'deal.edit', id: deal, changes: { name: 'Forty chairs' } })
    story.run(day, { type: 'account.rename', id: account, name: 'Harbor Group' })
    expect(words(story, plan)).toEqual(['Harbor Group', 'Forty chairs'])
    story.run(day, { type: 'deal.delete', id: deal, evidence: true })
    expect(words(story, plan)).toEqual(['Harbor Group', ''])
    expect(edit({ account: null })).toBeUndefined()
    expect(words(story, plan)).toEqual(['', ''])
  })

  test('a signed plan keeps the names and its seal when the deal is renamed or deleted', () => {
    const { story, plan, sign } = linked()
    sign('rep')
    story.run(day, { type: 'deal.edit', id: deal, changes: { name: 'Forty chairs' } })
    expect(sign('manager')).toBeUndefined()
    const content = canonical(contentOf(story.workbook, story.held(plan)))
    story.run(day, { type: 'account.rename', id: account, name: 'Harbor Group' })
    story.run(day, { type: 'deal.delete', id: deal, evidence: true })
    expect(words(story, plan)).toEqual(['Harbor Dental', 'Chairs'])
    expect(canonical(contentOf(story.workbook, story.held(plan)))).toBe(content)
    expect(story.held(plan).deal).toEqual({ id: null, name: 'Chairs' })
  })

  test('the next version takes over what is there, by the name of today', () => {
    const { story, plan, sign } = linked()
    sign('rep')
    sign('manager')
    story.run(day, { type: 'account.rename', id: account, name: 'Harbor Group' })
    story.run(day, { type: 'deal.delete', id: deal, evidence: true })
    const next = countedId(84)
    story.run(day, { type: 'plan.refine', id: next, from: plan, because: 'Visits moved.' })
    expect(words(story, next)).toEqual(['Harbor Group', ''])
  })
})

test('S0-10 the next version of a plan takes an agreed date where it was moved to', () => {
  const { story, plan, sign } = planned()
  sign('rep')
  sign('manager')
  const [date] = story.held(plan).coachingDates
  if (!date) throw new Error('no date was agreed')
  story.run(day, { type: 'plan.moveDate', id: plan, date: date.id, on: '2026-12-19' })
  const next = countedId(84)
  story.run(day, { type: 'plan.refine', id: next, from: plan, because: 'Visits moved.' })
  expect(story.held(next).coachingDates[0]).toEqual({ ...date, on: '2026-12-19' })
})

describe('R-2 a signed plan', () => {
  test('is refused every change', () => {
    const { story, plan, edit, sign } = planned()
    sign('rep')
    sign('manager')
    const before = structuredClone(story.held(plan))
    const commands = [
      { type: 'plan.discard', id: plan },
      { type: 'plan.withdrawSignature', id: plan },
      { type: 'plan.moveToTemplate', id: plan, template: templateOf('action-plan') }
    ]
    expect([
      edit({ how: 'x' }),
      edit({ notes: 'x' }),
      sign('rep'),
      ...commands.map((each) => refusal(story, each))
    ]).toEqual(Array.from({ length: 6 }, () => 'plan.signed'))
    story.run('2026-09-12', { type: 'rep.describe', name: 'Mira Ek' })
    story.run('2026-09-12', { type: 'behavior.setDesired', behavior: opens, desired: 2 })
    story.observe('2026-09-12', { [opens]: 5 })
    expect(story.held(plan)).toEqual(before)
  })

  test('carries the seal of its content and both signatures, computed over the RFC 8785 form', () => {
    const { story, plan, sign } = planned()
    sign('rep')
    sign('manager')
    const held = story.held(plan)
    if (held.status === 'draft') throw new Error('it is not signed')
    const record = sealedRecord(contentOf(story.workbook, held), held.repSignature, held.managerSignature)
    expect(held.seal.hash).toBe(contentHash(record))
    expect(held.repSignature.content).toBe(contentHash(contentOf(story.workbook, held)))
  })

  test('keeps what happens after signing outside of the seal', () => {
    const { story, plan, sign } = planned()
    const action = story.held(plan).actions[0]?.id ?? ''
    const done = { type: 'plan.markDone', id: plan, action, done: true }
    expect(refusal(story, done)).toBe('plan.not-signed')
    sign('rep')
    sign('manager')
    const content = canonical(contentOf(story.workbook, story.held(plan)))
    expect(refusal(story, { ...done, action: countedId(99) })).toBe('plan.no-such-action')
    expect(refusal(story, done)).toBeUndefined()
    expect(refusal(story, { type: 'plan.report', id: plan, action, words: 'Two of three.' })).toBeUndefined()
    expect(story.held(plan)).toMatchObject({ progress: { reports: { [action]: { words: 'Two of three.' } } } })
    expect(canonical(contentOf(story.workbook, story.held(plan)))).toBe(content)
  })

  test('S4-1 is refined in a new version with its reason, and replaced when that one is agreed', () => {
    const { story, plan, sign } = planned()
    const next = countedId(80)
    const refine = (because: string) => refusal(story, { type: 'plan.refine', id: next, from: plan, because })
    expect(refine('Visits moved.')).toBe('plan.not-signed')
    sign('rep')
    sign('manager')
    expect([refine(' '), refine('Visits moved.')]).toEqual(['plan.no-because', undefined])
    expect(story.held(next)).toMatchObject({
      status: 'draft',
      number: 2,
      refines: plan,
      refinedBecause: 'Visits moved.'
    })
    expect(story.held(plan).status).toBe('signed')
    story.sign('2026-09-12', next, 'rep').sign('2026-09-12', next, 'manager')
    const force = (id: string) => planState(story.workbook, story.held(id)).force
    expect([force(plan), force(next)]).toEqual(['replaced', 'in-force'])
  })

  test('S4-1 is refined with the actions that are still open', () => {
    const { story, plan, edit } = planned()
    const action = { owner: 'rep', sign: '', by: null, proposedBy: 'rep' }
    const [done, open] = [countedId(81), countedId(82)]
    edit({
      actions: [
        { ...action, id: done, text: 'Write openers' },
        { ...action, id: open, text: 'Read one out' }
      ]
    })
    story.sign(day, plan, 'rep').sign(day, plan, 'manager')
    story.run(day, { type: 'plan.markDone', id: plan, action: done, done: true })
    const next = countedId(80)
    story.run(day, { type: 'plan.refine', id: next, from: plan, because: 'Visits moved.' })
    expect(story.held(next).actions.map(({ text }) => text)).toEqual(['Read one out'])
    expect(story.held(plan).actions.map(({ text }) => text)).toEqual(['Write openers', 'Read one out'])
  })
})

test('what people rely on once it is done cannot be undone, everything else can', () => {
  expect(commandTypes.filter((type) => !isUndoable(type)).sort()).toEqual([
    'addendum.prepareSignature',
    'addendum.sign',
    'addendum.withdrawSignature',
    'bring.takeBack',
    'document.prepareSignature',
    'document.sign',
    'document.withdrawSignature',
    'group.leave',
    'group.write',
    'plan.prepareSignature',
    'plan.sign',
    'plan.withdrawSignature',
    'session.markAsRep',
    'session.start',
    'statement.begin',
    'statement.give',
    'statement.write'
  ])
  expect(isUndoable('no.such-command')).toBe(false)
})

describe('S3-13 a plan begins with what was said in the one-on-ones of its cycle', () => {
  const question = (id: string, words: string, stage = 'closed') =>
    ({ id, stage, purpose: 'commitment', text: 'What will you do?', words }) as const

  function asked() {
    const story = new RepStory()
    story.observe('2026-09-02', { [opens]: 2 })
    story.choose('2026-09-03', opens)
    const talk = (when: string, changes: object) => {
      const id = story.id()
      story.run('2026-09-05', { type: 'session.plan', id, when: `2026-09-0${when}T09:00:00+02:00`, changes })
      return id
    }
    return { story, talk, begun: () => story.plan(day, ['2026-12-20']) }
  }

  test('commitments are actions of the rep, the last words on what changes are the how, the last number how sure', () => {
    const { story, talk } = asked()
    const [first, second] = [story.id(), story.id()]
    talk('5', { agreed: { ...agreedWords, changes: 'I ask twice.' }, questions: [question(second, ' I call Alder. ')] })
    talk('4', { agreed: { ...agreedWords, changes: 'I wait.' }, questions: [question(first, 'I write three openers')] })
    talk('3', { questions: [question(story.id(), '7'), question(story.id(), 'Maybe', 'open')] })
    story.answer('2026-09-06', true, null)
    const id = story.id()
    story.run('2026-09-06', { type: 'plan.start', id, template: templateOf('action-plan') })
    const action = { owner: 'rep', sign: '', by: null, proposedBy: 'rep' }
    expect(story.held(id)).toMatchObject({
      how: 'I ask twice.',
      confidence: 7,
      actions: [
        { ...action, id: first, text: 'I write three openers' },
        { ...action, id: second, text: 'I call Alder.' }
      ]
    })
  })

  test('nothing of one about the person, nor of another cycle, nor where none was held', () => {
    const { story, talk } = asked()
    const said = { agreed: { ...agreedWords, changes: 'I rest.' }, questions: [question(story.id(), 'I sleep more')] }
    talk('4', { ...said, mode: 'human' })
    const other = story.workbook.sessions[talk('4', said)]
    if (other) other.cycle = story.id()
    story.answer('2026-09-06', true, null)
    const id = story.id()
    story.run('2026-09-06', { type: 'plan.start', id, template: templateOf('action-plan') })
    expect(story.held(id)).toMatchObject({ how: '', confidence: null, actions: [] })
  })

  test('no more actions than a plan can hold', () => {
    const { story, talk } = asked()
    const many = Array.from({ length: 60 }, () => question(story.id(), 'I call'))
    talk('4', { questions: many })
    talk('5', { questions: many.map((one) => ({ ...one, id: story.id() })) })
    story.answer('2026-09-06', true, null)
    const id = story.id()
    story.run('2026-09-06', { type: 'plan.start', id, template: templateOf('action-plan') })
    expect(story.held(id).actions).toHaveLength(60)
  })
})

test('S0-9 an agreed date of today is not over', () => {
  const { story, edit, sign } = planned()
  const [first] = Object.values(story.workbook.plans)
  const dates = first?.coachingDates.map((date) => ({ ...date, on: '2026-11-22' }))
  expect(edit({ coachingDates: dates })).toBeUndefined()
  expect(sign('rep')).toBeUndefined()
})

test('S4-1 a draft that is discarded leaves no trace but its own, and other events stay', () => {
  const { story, plan, sign } = planned()
  sign('rep')
  sign('manager')
  const refine = (id: string) => refusal(story, { type: 'plan.refine', id, from: plan, because: 'Visits moved.' })
  const events = () => {
    const held = story.held(plan)
    return held.status === 'draft' ? null : (held.events ?? null)
  }
  const [first, second] = [story.id(), story.id()]
  refine(first)
  story.run('2026-11-23', { type: 'plan.discard', id: first })
  expect(story.held(plan)).not.toHaveProperty('events')
  refine(second)
  const held = story.held(plan)
  if (held.status === 'draft') throw new Error('it is sealed')
  const reopened = { what: 'reopened', at: '2026-11-23T10:00:00+01:00', by: 'Jonas Ek', because: '' } as const
  const other = { what: 'refined', at: reopened.at, by: 'Jonas Ek', because: 'x', plan: story.id() } as const
  held.events = [...(held.events ?? []), reopened, other]
  story.run('2026-11-23', { type: 'plan.discard', id: second })
  expect(events()).toEqual([reopened, other])
})

test('S0-2 a plan of a behavior that was never rated has no starting point', () => {
  const story = new RepStory()
  story.choose('2026-09-09', opens).answer('2026-09-09', true)
  expect(story.held(story.plan(day, ['2026-12-20'])).gap).toEqual({ now: null, wanted: 4, start: null })
})

describe('R-1 the manager’s word about the ink', () => {
  const scan = { hash: 'b'.repeat(64), name: 'sheet.pdf', kind: 'pdf', bytes: 9 }

  function onPaper(rep: Mark, manager: Mark = { method: 'typed', text: 'Jonas Ek' }, stance = 'agreed', comment = '') {
    const { story, plan, sign } = planned()
    expect(sign('rep', stance, comment, rep)).toBeUndefined()
    expect(sign('manager', 'agreed', '', manager)).toBeUndefined()
    const ink = (more: object = {}, actor?: string) => {
      const command = { type: 'plan.ink', id: plan, on: '2026-11-22', stance: 'agreed', comment: '', ...more }
      const outcome = attempt(story.workbook, command, actor)
      return 'refused' in outcome ? outcome.refused : undefined
    }
    const noted = () => {
      const held = story.held(plan)
      return held.status === 'draft' ? undefined : held.ink
    }
    return { ink, noted }
  }

  test('keeps the sheet where somebody put it there', () => {
    const { ink, noted } = onPaper({ method: 'paper' })
    expect(ink({ scan })).toBeUndefined()
    expect(noted()).toMatchObject({ on: '2026-11-22', stance: 'agreed', by: 'Jonas Ek', scan })
    const plain = onPaper({ method: 'paper' })
    plain.ink()
    expect(plain.noted()).not.toHaveProperty('scan')
  })

  test('is that of somebody with a name', () => {
    const { ink, noted } = onPaper({ method: 'paper' })
    expect(ink({}, ' ')).toBe('signing.no-name')
    expect(noted()).toBeUndefined()
  })

  test('leaves the answer that the rep gave on the screen, with its comment', () => {
    const { ink, noted } = onPaper(typed, { method: 'paper' }, 'disagreed', 'Too early.')
    expect(ink({ stance: 'agreed' })).toBeUndefined()
    expect(noted()?.stance).toBe('disagreed')
  })

  test('says what is seen differently where the sheet is marked so, by more than blanks', () => {
    const { ink } = onPaper({ method: 'paper' })
    expect(ink({ stance: 'disagreed', comment: ' ' })).toBe('signing.no-comment')
    expect(ink({ stance: 'disagreed', comment: 'Too early.' })).toBeUndefined()
  })
})

describe('R-1 an answer that came back in a file', () => {
  const pdf = { hash: 'b'.repeat(64), name: 'back.pdf', kind: 'pdf', bytes: 9 }
  const answer = (stance: string | null) => ({ name: 'Mira', date: '22 Nov', known: 'By mail', stance })

  /** The result of noting this under a plan that the rep signs with such a mark. */
  function noted(given: object, rep: Mark = { method: 'paper' }, manager: Mark = typed) {
    const { story, plan, sign } = planned()
    sign('rep', 'agreed', '', rep)
    sign('manager', 'agreed', '', manager)
    const outcome = attempt(story.workbook, {
      type: 'plan.ink',
      ...{ id: plan, on: '2026-11-22', comment: '' },
      ...given
    })
    const held = story.held(plan)
    return 'refused' in outcome ? outcome.refused : held.status === 'draft' ? null : held.ink
  }

  test('is kept with its file, as what stands in it', () => {
    const given = { stance: 'received', scan: pdf, answer: answer('received') }
    expect(noted(given)).toMatchObject({ stance: 'received', scan: pdf, answer: answer('received'), by: 'Jonas Ek' })
  })

  test.each<[string, string, object]>([
    ['without its file', 'signing.no-answer', { stance: 'agreed', answer: answer('agreed') }],
    [
      'with a picture for a file',
      'signing.no-answer',
      { stance: 'agreed', scan: { ...pdf, kind: 'png' }, answer: answer('agreed') }
    ],
    [
      'with another stance than the file has',
      'signing.answer-differs',
      { stance: 'agreed', scan: pdf, answer: answer('received') }
    ],
    ['as a yes that nobody wrote', 'signing.answer-differs', { stance: 'agreed', scan: pdf, answer: answer(null) }]
  ])('is not noted %s', (_, code, given) => expect(noted(given)).toBe(code))

  test('where the file says nothing, the words may say anything but yes', () => {
    const said = noted({ stance: 'disagreed', scan: pdf, answer: answer(null), comment: 'Too early.' })
    expect(said).toMatchObject({ stance: 'disagreed', comment: 'Too early.' })
  })

  test('takes the place of nobody’s signature on the screen', () => {
    const given = { stance: 'agreed', scan: pdf, answer: answer('agreed') }
    expect(noted(given, typed, { method: 'paper' })).toBe('signing.no-answer')
    expect(noted({ stance: 'agreed', scan: pdf }, typed, { method: 'paper' })).not.toHaveProperty('answer')
  })
})

test('S4-1 what happened to a plan is written down with it: who, when, why and what came of it', () => {
  const { story, plan, sign } = planned()
  sign('rep')
  sign('manager')
  const next = story.id()
  story.run('2026-11-23', { type: 'plan.refine', id: next, from: plan, because: 'Visits moved.' }, 'Eva Holm')
  expect(story.held(next)).toMatchObject({
    status: 'draft',
    refines: plan,
    refinedBecause: 'Visits moved.',
    number: 2,
    prepared: null,
    repSignature: null
  })
  story.sign('2026-11-24', next, 'rep').sign('2026-11-24', next, 'manager')
  const held = story.held(plan)
  const told = { because: 'Visits moved.', plan: next }
  const at = (on: string) => expect.stringMatching(`^${on}T10:00`)
  expect(held.status === 'draft' ? null : held.events).toEqual([
    { what: 'refined', at: at('2026-11-23'), by: 'Eva Holm', ...told },
    { what: 'superseded', at: at('2026-11-24'), by: 'Jonas Ek', ...told }
  ])
})

test('S4-1 a plan that the rep did not agree to moves the cycle nowhere and takes nobody’s place', () => {
  const { story, plan, sign } = planned()
  sign('rep', 'received')
  sign('manager')
  expect(openCycle(story.workbook)?.stage).toBe('agree')
  const again = story.plan('2026-11-23', ['2026-12-20'])
  story.sign('2026-11-23', again, 'rep').sign('2026-11-23', again, 'manager')
  expect(openCycle(story.workbook)?.stage).toBe('reinforce')
  expect(story.held(plan)).not.toHaveProperty('events')
})

test('S4-1 the third version takes the place of the second, and the first keeps its own story', () => {
  const { story, plan, sign } = planned()
  sign('rep')
  sign('manager')
  const next = (from: string, on: string) => {
    const id = story.id()
    story.run(on, { type: 'plan.refine', id, from, because: 'Visits moved.' })
    story.sign(on, id, 'rep').sign(on, id, 'manager')
    return id
  }
  const second = next(plan, '2026-11-23')
  const third = next(second, '2026-11-24')
  const replacedBy = (id: string) => {
    const held = story.held(id)
    const events = held.status === 'draft' ? [] : (held.events ?? [])
    return events.flatMap((event) => (event.what === 'superseded' ? event.plan : []))
  }
  expect([plan, second, third].map(replacedBy)).toEqual([[second], [third], []])
})
