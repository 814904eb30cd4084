import { describe, expect, test } from 'vitest'
import { createTranslator } from '../../../../shared/messages'
import { planStory } from '../../../../shared/rules/plan-story'
import { storyWords } from '../../../../shared/rules/story-words'
import { opens, RepStory } from '../../../support/rep-story'

const english = createTranslator('en')

function signedPlan() {
  const story = new RepStory()
  story.observe('2026-09-02', { [opens]: 2 })
  story.choose('2026-09-03', opens).answer('2026-09-03', true)
  const plan = story.plan('2026-09-03', ['2026-12-01'])
  story.sign('2026-09-04', plan, 'rep').sign('2026-09-04', plan, 'manager')
  return { story, plan }
}

/** A plan's story as it is read: day, what, why, who. */
const told = (story: RepStory, plan: string) =>
  planStory(story.workbook, story.held(plan)).map((entry) => {
    const { what, why } = storyWords(english, entry, { rep: 'Mira', manager: 'Jonas' })
    return [entry.at.slice(5, 10), what, why, entry.by]
  })

const begun = [
  ['09-03', 'Drafted', '', ''],
  ['09-04', 'Plan signed by Mira', '', 'Mira Lindqvist'],
  ['09-04', 'Plan signed by both and sealed', '', 'Jonas Ek']
]

describe('R-10 the story of a plan', () => {
  test('S4-1 tells addenda, refining and what took its place, each with when, who and why', () => {
    const { story, plan } = signedPlan()
    expect(told(story, plan)).toEqual(begun)
    const id = story.addendum('2026-09-10', plan)
    story.signAddendum('2026-09-10', id, 'rep', 'declined').signAddendum('2026-09-10', id, 'manager')
    const next = story.id()
    story.run('2026-09-20', { type: 'plan.refine', id: next, from: plan, because: 'Visits moved.' })
    story.sign('2026-09-21', next, 'rep').sign('2026-09-21', next, 'manager')
    expect(told(story, plan)).toEqual([
      ...begun,
      [
        '09-10',
        'Addendum 1 sealed: Mira did not sign',
        'Asked for by Mira · Reason: The fair was called off. · “So it is.”',
        'Jonas Ek'
      ],
      ['09-20', 'Refining begun: plan 2', 'Reason: Visits moved.', 'Jonas Ek'],
      ['09-21', 'Replaced by plan 2', 'Reason: Visits moved.', 'Jonas Ek']
    ])
    expect(told(story, next)[0]).toEqual(['09-20', 'Drafted to refine plan 1', 'Reason: Visits moved.', ''])
  })

  test.each([
    ['declined', { method: 'none' }, 'Mira did not sign plan 2: this one went on'],
    ['disagreed', { method: 'typed', text: 'Mira' }, 'Mira sees plan 2 differently: this one went on'],
    ['received', { method: 'typed', text: 'Mira' }, 'Plan 2 handed over, not agreed: this one went on']
  ] as const)('B1 tells that the next plan was %s and took no place', (stance, mark, words) => {
    const { story, plan } = signedPlan()
    const next = story.id()
    story.run('2026-09-20', { type: 'plan.refine', id: next, from: plan, because: 'Visits moved.' })
    story.run('2026-09-21', { type: 'plan.sign', id: next, party: 'rep', stance, comment: 'Too early.', mark })
    expect(told(story, plan).at(-1)?.[1]).toBe('Refining begun: plan 2')
    story.sign('2026-09-22', next, 'manager')
    expect(told(story, plan).slice(-2)).toEqual([
      ['09-20', 'Refining begun: plan 2', 'Reason: Visits moved.', 'Jonas Ek'],
      ['09-22', words, '“Too early.”', 'Jonas Ek']
    ])
  })

  test('of a draft says only that it was begun, and what the rep answered', () => {
    const story = new RepStory()
    story.choose('2026-09-03', opens).answer('2026-09-03', true)
    const plan = story.plan('2026-09-03', ['2026-12-01'])
    expect(told(story, plan)).toEqual(begun.slice(0, 1))
    story.sign('2026-09-04', plan, 'rep')
    expect(told(story, plan)).toEqual(begun.slice(0, 2))
  })

  test('of a plan on paper says that ink is awaited, and when it was noted and with what answer', () => {
    const story = new RepStory()
    story.choose('2026-09-03', opens).answer('2026-09-03', true)
    const plan = story.plan('2026-09-03', ['2026-12-01'])
    const onPaper = { id: plan, stance: 'agreed', comment: '', mark: { method: 'paper' } } as const
    story.run('2026-09-04', { type: 'plan.sign', ...onPaper, party: 'rep' }).sign('2026-09-04', plan, 'manager')
    const entries = () => planStory(story.workbook, story.held(plan))
    expect(entries()).toMatchObject([
      { what: 'drafted' },
      { what: 'signed', state: { signing: 'rep-signed', stance: null } },
      { what: 'signed', state: { signing: 'awaiting-ink' } }
    ])
    expect(entries()).toHaveLength(3)
    story.run('2026-09-06', { type: 'plan.ink', id: plan, on: '2026-09-05', stance: 'received', comment: 'Read it.' })
    expect(entries().slice(2)).toMatchObject([
      { what: 'signed', state: { signing: 'awaiting-ink' } },
      {
        what: 'ink',
        at: '2026-09-05T23:59:59+02:00',
        noted: '2026-09-06',
        by: 'Jonas Ek',
        why: 'Read it.',
        stance: 'received'
      }
    ])
  })

  test('R-6 R-13 tells the files that came back and the rep’s own words to it and its addenda, each at its moment', () => {
    const { story, plan } = signedPlan()
    const file = (on: string, name: string, more = {}) => {
      const scan = { hash: name.padEnd(64, '0').replace(/[^0-9a-f]/g, 'a'), name, kind: 'pdf', bytes: 9 } as const
      story.run(on, { type: 'copy.file', id: plan, scan, differs: false, ...more })
    }
    const write = (on: string, of: { kind: 'plan' | 'addendum'; id: string }) => {
      const id = story.id()
      story.run(on, { type: 'statement.begin', id, of })
      story.run(on, { type: 'statement.write', id, text: 'I asked twice.', name: 'Mira L.' })
      story.run(on, { type: 'statement.give', id })
    }
    file('2026-09-05', 'ink.pdf')
    write('2026-09-06', { kind: 'plan', id: plan })
    const answer = { stance: 'disagreed', comment: 'I thought again.', name: 'Mira', date: '' } as const
    file('2026-09-07', 'other.pdf', { answer })
    const added = story.addendum('2026-09-08', plan)
    story.signAddendum('2026-09-08', added, 'rep').signAddendum('2026-09-08', added, 'manager')
    write('2026-09-09', { kind: 'addendum', id: added })
    expect(told(story, plan).slice(3)).toEqual([
      ['09-05', 'Filed with it: “ink.pdf”', '', ''],
      ['09-06', 'Statement handed in', '', 'Mira L.'],
      [
        '09-07',
        'Later answer by file filed, which changes nothing: sees it differently',
        '“I thought again.” · Typed in the file: Mira',
        ''
      ],
      ['09-08', 'Addendum 1 agreed, signed by both and sealed', expect.any(String), 'Jonas Ek'],
      ['09-09', 'Statement to addendum 1 handed in', '', 'Mira L.']
    ])
    expect(story.held(plan)).toMatchObject({ filed: [{ name: 'ink.pdf' }, { name: 'other.pdf', answer }] })
  })

  test('of an addendum on its way says where it was begun and, once the rep signed, by whom', () => {
    const { story, plan } = signedPlan()
    const id = story.addendum('2026-09-10', plan)
    const last = () => planStory(story.workbook, story.held(plan)).at(-1)
    expect(last()).toMatchObject({ what: 'addendum', at: '2026-09-10T10:00:00+02:00', by: '' })
    story.signAddendum('2026-09-11', id, 'rep')
    expect(last()).toMatchObject({ what: 'addendum', at: '2026-09-11T10:00:00+02:00', by: 'Mira Lindqvist' })
  })

  test('is told by the clock, and of a plan that was erased that it was', () => {
    const { story, plan } = signedPlan()
    const next = story.id()
    story.run('2026-09-20', { type: 'plan.refine', id: next, from: plan, because: 'Visits moved.' })
    const held = story.held(plan)
    if (held.status === 'draft') throw new Error('it is sealed')
    held.events = [
      { what: 'closed', at: '2026-09-30T10:00:00+02:00', by: 'Jonas Ek', because: '', how: 'sticks' },
      ...(held.events ?? [])
    ]
    expect(planStory(story.workbook, held).map(({ what }) => what)).toEqual([
      'drafted',
      'signed',
      'signed',
      'refined',
      'closed'
    ])
    delete story.workbook.plans[next]
    const begun = planStory(story.workbook, held)[3]
    if (!begun) throw new Error('the story is shorter')
    expect(begun).toEqual({
      what: 'refined-erased',
      at: '2026-09-20T10:00:00+02:00',
      by: 'Jonas Ek',
      why: 'Visits moved.'
    })
    expect(storyWords(english, begun, { rep: 'Mira', manager: 'Jonas' }).what).toBe(
      'Refining begun with a plan that was erased'
    )
  })

  test('tells how it was closed, and by whom', () => {
    const { story, plan } = signedPlan()
    story.run(
      '2026-10-01',
      { type: 'cycle.close', next: story.id(), how: 'stopped', reason: 'Another role.' },
      'Eva Holm'
    )
    expect(told(story, plan).at(-1)).toEqual([
      '10-01',
      'Closed before the behavior stuck',
      'Reason: Another role.',
      'Eva Holm'
    ])
  })

  test('a draft that was discarded, and one that was refused, superseded nothing', () => {
    const { story, plan } = signedPlan()
    const dropped = story.id()
    story.run('2026-09-20', { type: 'plan.refine', id: dropped, from: plan, because: 'Visits moved.' })
    story.run('2026-09-20', { type: 'plan.discard', id: dropped })
    expect(told(story, plan)).toEqual(begun)
    const refused = story.id()
    story.run('2026-09-21', { type: 'plan.refine', id: refused, from: plan, because: 'Again.' })
    const answer = { id: refused, stance: 'declined', comment: '', mark: { method: 'none' } } as const
    story.run('2026-09-21', { type: 'plan.sign', ...answer, party: 'rep' }).sign('2026-09-21', refused, 'manager')
    expect(told(story, plan).slice(3)).toEqual([
      ['09-21', 'Refining begun: plan 2', 'Reason: Again.', 'Jonas Ek'],
      ['09-21', 'Mira did not sign plan 2: this one went on', '', 'Jonas Ek']
    ])
  })

  test('a behavior that slipped brings its plan back in force, and the story says so', () => {
    const { story, plan } = signedPlan()
    story.run('2026-09-05', { type: 'behavior.setDesired', behavior: opens, desired: 3 })
    for (const on of ['2026-10-01', '2026-10-02', '2026-10-03']) story.observe(on, { [opens]: 3 })
    story.run('2026-10-04', { type: 'cycle.close', next: story.id(), how: 'sticks', reason: '' })
    for (const on of ['2026-10-10', '2026-10-11', '2026-10-12']) story.observe(on, { [opens]: 1 })
    expect(
      told(story, plan)
        .slice(3)
        .map(([, what]) => what)
    ).toEqual(['Closed: the behavior sticks', 'In force again: the behavior slipped'])
  })
})

describe('R-10 the story of what came back on paper or as a file', () => {
  const ink = (comment: string) => ({
    on: '2026-09-20',
    stance: 'disagreed' as const,
    comment,
    by: 'Eva Holm',
    at: '2026-09-20T10:00:00+02:00'
  })
  const paper = { method: 'paper' } as const
  const last = (story: RepStory, plan: string) => planStory(story.workbook, story.held(plan)).at(-1)

  test('an answer in a file is no ink', () => {
    const { story, plan } = signedPlan()
    const held = story.held(plan)
    if (held.status === 'draft') throw new Error('it is sealed')
    held.ink = { ...ink('Read it.'), answer: { name: 'Mira', date: '20 Sep', known: 'By mail' } }
    expect(last(story, plan)).toEqual({
      what: 'answer',
      at: '2026-09-20T10:00:00+02:00',
      by: 'Eva Holm',
      why: 'Read it.',
      stance: 'disagreed',
      typed: 'Mira',
      known: 'By mail'
    })
  })

  test('an addendum stays where it was sealed, awaiting ink, and its ink stands on the day of the sheet', () => {
    const { story, plan } = signedPlan()
    const id = story.addendum('2026-09-10', plan)
    story.signAddendum('2026-09-11', id, 'rep', 'agreed', paper).signAddendum('2026-09-12', id, 'manager')
    const awaited = [
      '09-12',
      'Addendum 1 sealed, awaiting ink',
      'Asked for by Mira · Reason: The fair was called off. · “So it is.”',
      'Jonas Ek'
    ]
    expect(told(story, plan)).toEqual([...begun, awaited])
    story.run('2026-09-22', { type: 'cycle.close', next: story.id(), how: 'stopped', reason: 'Another role.' })
    const added = story.added(id)
    if (added.status !== 'signed') throw new Error('it is sealed')
    added.ink = { ...ink('Too early.'), on: '2026-09-18' }
    expect(told(story, plan).slice(begun.length)).toEqual([
      awaited,
      [
        '09-18',
        'Ink on the sheet of addendum 1: sees it differently (noted on 20 September 2026)',
        '“Too early.”',
        'Eva Holm'
      ],
      expect.arrayContaining(['09-22'])
    ])
    added.ink = ink('')
    expect(told(story, plan)[4]).toEqual([
      '09-20',
      'Ink on the sheet of addendum 1: sees it differently',
      '',
      'Eva Holm'
    ])
  })

  test('so does the ink of a plan, and what the rep chose before is a choice', () => {
    const { story, plan } = signedPlan()
    const held = story.held(plan)
    if (held.status === 'draft') throw new Error('it is sealed')
    held.repSignature.mark = paper
    held.ink = { ...ink(''), on: '2026-09-09', stance: 'agreed' }
    expect(
      told(story, plan)
        .slice(1)
        .map(([on, what]) => [on, what])
    ).toEqual([
      ['09-04', 'Mira chose to sign the plan on paper'],
      ['09-04', 'Plan sealed, awaiting ink'],
      ['09-09', 'Ink on the sheet: agreed (noted on 20 September 2026)']
    ])
  })

  test('the next plan that was refused on paper is told from its ink, in whose words', () => {
    const { story, plan } = signedPlan()
    const next = story.id()
    story.run('2026-09-14', { type: 'plan.refine', id: next, from: plan, because: 'Visits moved.' })
    const sign = { type: 'plan.sign', id: next, stance: 'agreed', comment: 'On the screen.', mark: paper } as const
    story.run('2026-09-15', { ...sign, party: 'rep' }).sign('2026-09-15', next, 'manager')
    expect(last(story, plan)?.what).toBe('refined')
    const held = story.held(next)
    if (held.status === 'draft') throw new Error('it is sealed')
    held.ink = ink('Too early.')
    const refused = { what: 'not-refined', at: '2026-09-20T10:00:00+02:00', by: 'Eva Holm', plan: next, number: 2 }
    expect(last(story, plan)).toEqual({ ...refused, why: 'Too early.', stance: 'disagreed' })
    held.ink = ink('')
    expect(last(story, plan)).toMatchObject({ why: 'On the screen.' })
  })
})
