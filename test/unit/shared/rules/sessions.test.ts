import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Fact, newSession, type Question } from '../../../../shared/model/session'
import { type Binding, bindings, Template } from '../../../../shared/model/template'
import {
  agendaOf,
  carriedOver,
  clockRuns,
  factsNeed,
  funnelPlace,
  guideFor,
  isCommitment,
  longestUnseen,
  missingBeforeFinishing,
  neededIn,
  openPoints,
  secondsTalked,
  sharesByAim,
  sharesByType,
  surenessIn,
  withTalked
} from '../../../../shared/rules/sessions'
import { countedId } from '../../../support/large-workbook'

const id = countedId(1)
const session = () => newSession(id, '2026-11-22T10:00:00+01:00')
/** A guide that asks for one thing only. */
const guideWith = (bind: Binding) =>
  Template.parse({
    format: 1,
    kind: 'session-guide',
    id: 'guide',
    version: '1.0.0',
    language: 'en',
    title: 'Guide',
    heading: 'Guide',
    sections: [{ id: 'only', fields: [{ id: 'one', type: bindings[bind], bind }] }]
  })

const fact = (sign: Fact['sign'], text = 'Came on time', source = 'Visit'): Fact => ({ id, sign, text, source })
const question = (stage: Question['stage'], words: string): Question => ({
  id,
  stage,
  purpose: 'diagnose',
  text: 'What?',
  words
})

describe('S3-9 the opening review', () => {
  it('needs a plus, a minus, and a source for each', () => {
    expect(factsNeed([])).toEqual(['plus', 'minus'])
    expect(factsNeed([fact('plus'), fact('minus', 'Late', ' ')])).toEqual(['source'])
    expect(factsNeed([fact('plus'), fact('minus', '  ')])).toEqual(['minus'])
    expect(factsNeed([fact('plus'), fact('minus')])).toEqual([])
  })

  it('is asked for where the guide has it, not about the person and not afterwards', () => {
    const purposeful = { ...session(), purpose: 'Easier openings' }
    const guide = guideWith('session.facts')
    expect(missingBeforeFinishing(purposeful, guide)).toEqual(['plus', 'minus'])
    expect(missingBeforeFinishing({ ...purposeful, mode: 'human' }, guide)).toEqual([])
    expect(missingBeforeFinishing({ ...purposeful, impromptu: true }, guide)).toEqual([])
    expect(missingBeforeFinishing(purposeful, guideWith('session.purpose'))).toEqual([])
    expect(missingBeforeFinishing(purposeful, undefined)).toEqual([])
  })
})

it('S1-4 a talk has a purpose where its guide asks for one; S3-16 telling has a reason', () => {
  const held = { ...session(), impromptu: true }
  expect(missingBeforeFinishing(held, undefined)).toEqual(['purpose'])
  expect(missingBeforeFinishing(held, guideWith('session.purpose'))).toEqual(['purpose'])
  expect(missingBeforeFinishing(held, guideWith('session.facts'))).toEqual([])
  const telling = { ...held, purpose: 'x', intervention: 'give-direction' as const }
  expect(missingBeforeFinishing(telling, undefined)).toEqual(['telling-reason'])
  expect(missingBeforeFinishing({ ...telling, tellingReason: 'Could not see it' }, undefined)).toEqual([])
})

it('S0-4 an agenda is its points, however they were written down', () => {
  expect(agendaOf({})).toEqual([])
  expect(
    agendaOf({ agenda: ' \n- The price\n\n2. The visit at Alder Group \n• 3 open deals\n-5 % on the list' })
  ).toEqual(['The price', 'The visit at Alder Group', '3 open deals', '-5 % on the list'])
})

describe('S0-4 points that were not talked about', () => {
  const held = (day: number, agenda: string, talked?: string[]) => ({
    ...newSession(countedId(day), `2026-11-${String(day).padStart(2, '0')}T10:00:00+01:00`),
    status: 'held' as const,
    agenda,
    ...(talked ? { talked } : {})
  })
  const today = '2026-11-28'

  it('a tick says that a point was talked about, and a point that was reworded is open again', () => {
    const session = held(3, '- The price\n- The holidays')
    const talked = withTalked(session, 'The price', true)
    expect(talked).toEqual(['The price'])
    expect(openPoints({ ...session, talked })).toEqual(['The holidays'])
    expect(openPoints({ agenda: 'The prices\nThe holidays', talked })).toEqual(['The prices', 'The holidays'])
    expect(withTalked({ ...session, talked }, 'The price', false)).toEqual([])
  })

  it('are carried over from the last one that had an agenda, whatever was held without one in between', () => {
    const all = [held(10, 'The price\nThe holidays', ['The price']), held(3, 'Long ago'), held(17, '')]
    expect(carriedOver(all, today)).toEqual(['The holidays'])
    expect(carriedOver([held(10, 'The price', ['The price']), held(3, 'Long ago')], today)).toEqual([])
    expect(carriedOver([], today)).toEqual([])
  })

  it('are not offered twice, nor from one about the person, nor from one that lies ahead', () => {
    const planned = { ...held(30, 'The holidays'), status: 'planned' as const }
    expect(carriedOver([held(10, 'The price\nThe holidays'), planned], today)).toEqual(['The price'])
    expect(carriedOver([held(3, 'The price'), { ...held(10, 'The move'), mode: 'human' as const }], today)).toEqual([
      'The price'
    ])
    expect(carriedOver([held(29, 'Not yet')], today)).toEqual([])
  })
})

describe('S2-5 a one-on-one about the person', () => {
  const four = () =>
    Template.parse({
      ...guideWith('session.purpose'),
      sections: [
        { id: 'why', fields: [{ id: 'purpose', type: bindings['session.purpose'], bind: 'session.purpose' }] },
        { id: 'words', help: 'Say it slowly.', fields: [] },
        {
          id: 'plan',
          help: 'Agree on dates.',
          fields: (['session.agreement', 'session.actions', 'session.dates'] as const).map((bind, at) => ({
            id: `plan-${at}`,
            type: bindings[bind],
            bind
          }))
        },
        {
          id: 'marks',
          fields: [
            { id: 'pulse', type: bindings['session.pulse'], bind: 'session.pulse' },
            { id: 'reached', type: bindings['session.reached'], bind: 'session.reached' },
            { id: 'said', type: bindings['session.repComment'], bind: 'session.repComment' }
          ]
        }
      ]
    })

  it('asks for no marks and leads to no plan, whatever its guide; steps that are left with nothing are not taken', () => {
    const asked = guideFor({ mode: 'human' }, four()).sections.map(({ id, fields }) => [
      id,
      fields.map((one) => one.id)
    ])
    expect(asked).toEqual([
      ['why', ['purpose']],
      ['words', []],
      ['marks', ['said']]
    ])
    expect(guideFor({ mode: 'process' }, four())).toEqual(four())
  })
})

describe('S1-11 every built-in guide makes a one-on-one that can be ended', () => {
  const packs = join(import.meta.dirname, '../../../../resources/packs')
  const guides = readdirSync(packs, { recursive: true, encoding: 'utf8' })
    .filter((path) => /templates.[^/\\]+\.json$/.test(path))
    .map((path) => Template.parse(JSON.parse(readFileSync(join(packs, path), 'utf8'))))
    .filter(({ kind }) => kind === 'session-guide')

  it.each(guides.map((guide): [string, Template] => [`${guide.id} ${guide.language}`, guide]))('%s', (_, guide) => {
    const asked = missingBeforeFinishing(session(), guide)
    // Everything that is required has a visible place in the guide where it can be answered.
    const open = guide.sections.map(({ fields }) => ({ fields: fields.filter((field) => !field.private) }))
    expect(asked.filter((need) => !open.some((section) => neededIn(section, [need]).length > 0))).toEqual([])
    const told = { ...session(), purpose: 'Easier openings', facts: [fact('plus'), fact('minus')] }
    expect(missingBeforeFinishing(told, guide)).toEqual([])
  })
})

describe('S3-11 the funnel', () => {
  it('goes from open over probing to closed; unanswered questions do not count', () => {
    expect(funnelPlace([])).toBe('open')
    expect(funnelPlace([question('open', ' ')])).toBe('open')
    expect(funnelPlace([question('open', 'a')])).toBe('probe')
    expect(funnelPlace([question('open', 'a'), question('probe', 'b')])).toBe('closed')
    expect(funnelPlace([question('open', 'a'), question('closed', 'yes')])).toBe('done')
  })

  it('is done exactly when the last answer is to a closed question', () => {
    const any = fc.array(
      fc.record({
        stage: fc.constantFrom('open' as const, 'probe' as const, 'closed' as const),
        words: fc.constantFrom('', 'yes')
      })
    )
    fc.assert(
      fc.property(any, (asked) => {
        const questions = asked.map(({ stage, words }) => question(stage, words))
        const last = questions.filter(({ words }) => words !== '').at(-1)
        expect(funnelPlace(questions) === 'done').toBe(last?.stage === 'closed')
      })
    )
  })
})

it('S1-5 shares add up to the talks that were held', () => {
  const held = (type: ReturnType<typeof session>['type']) => ({ ...session(), status: 'held' as const, type })
  expect(sharesByType([held('weekly')], '2025-12-31').total).toBe(0)
  expect(sharesByType([held('weekly'), held('weekly'), held('deal-review'), session()], '2026-12-31')).toEqual({
    total: 3,
    parts: [
      { name: 'weekly', count: 2 },
      { name: 'deal-review', count: 1 }
    ]
  })
})

describe('S0-4 the clock of a talk', () => {
  const at = (minute: number) => `2026-11-20T10:${String(minute).padStart(2, '0')}:00+01:00`
  const running = { startedAt: at(0), clock: { seconds: 120, since: at(10) } }

  it('counts what was kept and what runs, and stands still while it is paused', () => {
    expect(secondsTalked(running, at(15))).toBe(120 + 5 * 60)
    expect(secondsTalked({ startedAt: at(0), clock: { seconds: 120, since: null } }, at(59))).toBe(120)
    expect(secondsTalked({ startedAt: null }, at(59))).toBe(0)
  })

  it('never runs backwards, and counts a run that nobody ended for half an hour at most', () => {
    expect(secondsTalked(running, at(5))).toBe(120)
    expect(secondsTalked(running, '2026-11-23T08:00:00+01:00', longestUnseen)).toBe(120 + 30 * 60)
  })
})

describe('S3-11 a closed answer', () => {
  const said = (words: string, purpose: Question['purpose'] = 'commitment'): Question => ({
    ...question('closed', words),
    purpose
  })

  it.each(['No', 'yes.', 'Ja', '8', '80 %', 'Yes, I will', ' '])('is no action when it is “%s”', (words) => {
    expect(isCommitment(said(words))).toBe(false)
  })

  it.each([
    'No, not really',
    'No. Next month perhaps',
    'Nein, eigentlich nicht',
    'Nein eigentlich nicht',
    'Not yet',
    'Maybe next month',
    'I don’t know',
    'Vielleicht',
    'Weiß ich noch nicht',
    'Das weiß ich nicht.'
  ])('is no action when it promises nothing: %s', (words) => {
    expect(isCommitment(said(words))).toBe(false)
  })

  it('is an action when it commits to something in words', () => {
    expect(isCommitment(said('I write three openers by Friday'))).toBe(true)
    expect(isCommitment(said('No demo before two questions'))).toBe(true)
    expect(isCommitment(said('Not showing anything before I asked'))).toBe(true)
    expect(isCommitment(said('Nicht mehr als drei Folien zeigen'))).toBe(true)
    expect(isCommitment(said('They want it cheaper', 'diagnose'))).toBe(false)
    expect(isCommitment({ ...said('I write three openers'), stage: 'probe' })).toBe(false)
  })

  it('says how sure the rep is when it is a number from 1 to 10; the last one counts', () => {
    expect(surenessIn([said('6'), said('8'), said('I try'), said('11')])).toBe(8)
    expect(surenessIn([said('0'), { ...said('7'), stage: 'open' }])).toBeNull()
  })
})

it('S0-4 only the mark at the head of a line is none of its point, however far in and however long', () => {
  const agenda = '  10) Ten\n-   Three blanks\nA - B\nx- y\n2.5 % off\n99. Last'
  expect(agendaOf({ agenda })).toEqual(['Ten', 'Three blanks', 'A - B', 'x- y', '2.5 % off', 'Last'])
})

it('S0-4 points are carried over from the last one by its day', () => {
  const held = (day: string, agenda: string) => ({
    ...newSession(countedId(Number(day)), `2026-11-${day}T10:00:00+01:00`),
    status: 'held' as const,
    agenda
  })
  const all = [held('10', 'Second'), held('17', 'Last'), held('03', 'First')]
  expect(carriedOver(all, '2026-11-28')).toEqual(['Last'])
})

it('S3-16 raising the bar is telling too, and blanks are no reason', () => {
  const barRaised = { ...session(), purpose: 'x', intervention: 'raise-the-bar' as const }
  expect(missingBeforeFinishing(barRaised, undefined)).toEqual(['telling-reason'])
  expect(missingBeforeFinishing({ ...barRaised, tellingReason: ' \n' }, undefined)).toEqual(['telling-reason'])
  expect(missingBeforeFinishing({ ...barRaised, intervention: 'coach' }, undefined)).toEqual([])
})

it('what is missing is put right where the guide has its field, and the reason for telling nowhere', () => {
  const section = (bind: Binding) => guideWith(bind).sections[0] ?? { fields: [] }
  const all = ['purpose', 'plus', 'minus', 'source', 'telling-reason'] as const
  expect(neededIn(section('session.facts'), all)).toEqual(['plus', 'minus', 'source'])
  expect(neededIn(section('session.purpose'), all)).toEqual(['purpose'])
  const free = Template.parse({
    ...guideWith('session.facts'),
    sections: [{ id: 'free', fields: [{ id: 'note', type: 'text' }] }]
  })
  expect(neededIn(free.sections[0] ?? { fields: [] }, all)).toEqual([])
})

it('S3-11 an answer is read without the blanks around it, and the last number counts', () => {
  const asked = (words: string): Question => ({ ...question('closed', words), purpose: 'commitment' })
  expect(isCommitment(asked(' yes '))).toBe(false)
  expect(isCommitment(asked(' Yes, by Friday I call them. '))).toBe(true)
  expect(surenessIn([asked('7'), asked(' 8. '), asked('eleven'), question('probe', '3')])).toBe(8)
  expect(surenessIn([asked('11')])).toBeNull()
})

it('S1-5 shares are counted of what was held and said, the largest first', () => {
  const held = (
    type: 'weekly' | 'career',
    about: 'skill' | 'strategy' | null,
    status: 'held' | 'planned' = 'held'
  ) => ({
    ...newSession(id, '2026-11-22T10:00:00+01:00'),
    status,
    type,
    about
  })
  const all = [held('career', null), held('weekly', 'skill'), held('weekly', 'strategy'), held('weekly', 'skill')]
  all.push(held('career', 'strategy', 'planned'))
  expect(sharesByType(all, '2026-11-28')).toEqual({
    total: 4,
    parts: [
      { name: 'weekly', count: 3 },
      { name: 'career', count: 1 }
    ]
  })
  expect(sharesByAim([...all].reverse(), '2026-11-28')).toEqual({
    total: 3,
    parts: [
      { name: 'skill', count: 2 },
      { name: 'strategy', count: 1 }
    ]
  })
  expect(sharesByAim([held('weekly', 'strategy'), ...all], '2026-11-28').total).toBe(4)
})

it('S0-4 the clock of a one-on-one runs while it is open and nobody stopped it', () => {
  const since = '2026-11-22T10:00:00+01:00'
  const runs = (more: Partial<ReturnType<typeof session>>) => clockRuns({ ...session(), status: 'open', ...more })
  expect(runs({ startedAt: since })).toBe(true)
  expect(runs({ startedAt: null })).toBe(false)
  expect(runs({ startedAt: since, clock: { seconds: 60, since: null } })).toBe(false)
  expect(runs({ startedAt: null, clock: { seconds: 60, since } })).toBe(true)
  expect(runs({ status: 'held', startedAt: since })).toBe(false)
})
