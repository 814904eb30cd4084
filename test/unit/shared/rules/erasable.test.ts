import { describe, expect, test } from 'vitest'
import { erasableKinds, RecordsCertificate } from '../../../../shared/model/erasure'
import {
  belongingAt,
  countsOfRecords,
  erasedRecords,
  goesWith,
  goneByWorkbook,
  goneOf,
  isSealedPlan,
  pathOfRecord,
  placeWithout,
  recordIn,
  recordsCertificateOf,
  withBelonging,
  withoutRecords
} from '../../../../shared/rules/erasable'
import { countedId } from '../../../support/large-workbook'
import { opens, RepStory } from '../../../support/rep-story'

const day = '2026-09-04'

/** A signed plan with an addendum and statements, and an observation that is evidence for it. */
function scene() {
  const story = new RepStory()
  const seen = story.observe('2026-09-02', { [opens]: 2 })
  const later = story.observe('2026-09-08', { [opens]: 3 })
  story.choose('2026-09-03', opens).answer('2026-09-03', true)
  const plan = story.plan(day, ['2026-12-20'])
  story.sign(day, plan, 'rep').sign(day, plan, 'manager')
  const addendum = story.addendum(day, plan)
  story.signAddendum(day, addendum, 'rep').signAddendum(day, addendum, 'manager')
  const say = (kind: 'addendum' | 'observation', id: string) => {
    const statement = story.id()
    story.run(day, { type: 'statement.begin', id: statement, of: { kind, id } })
    story.run(day, { type: 'statement.write', id: statement, text: 'Not so.', name: 'Mira' })
    story.run(day, { type: 'statement.give', id: statement })
    return statement
  }
  const toAddendum = say('addendum', addendum)
  const toSeen = say('observation', seen)
  const { workbook } = story
  return { story, workbook, seen, later, plan, addendum, toAddendum, toSeen }
}

const paths = (records: Parameters<typeof pathOfRecord>[0][]) => records.map(pathOfRecord)

describe('N-7 what is gone', () => {
  test('is known by id and by place, for each workbook together', () => {
    const record = (kind: 'plans' | 'calls', id: string) => ({ kind, id })
    expect(goneOf([record('plans', 'a')])).toEqual({ ids: new Set(['a']), paths: new Set(['plans/a']) })
    const found = goneByWorkbook([
      { workbook: 'w', records: [record('plans', 'a')] },
      { workbook: 'x', records: [record('plans', 'c')] },
      { workbook: 'w', records: [record('calls', 'b')] }
    ])
    expect(found).toEqual(
      new Map([
        ['w', { ids: new Set(['a', 'b']), paths: new Set(['plans/a', 'calls/b']) }],
        ['x', { ids: new Set(['c']), paths: new Set(['plans/c']) }]
      ])
    )
  })

  test('is a sealed plan only where both signed', () => {
    const { story, workbook, plan, seen } = scene()
    expect(isSealedPlan(workbook, { kind: 'plans', id: plan })).toBe(true)
    expect(isSealedPlan(workbook, { kind: 'documents', id: plan })).toBe(false)
    expect(isSealedPlan(workbook, { kind: 'plans', id: seen })).toBe(false)
    expect(recordIn(workbook, { kind: 'plans', id: plan })).toBe(story.held(plan))
    expect(recordIn(workbook, { kind: 'plans', id: seen })).toBeUndefined()
    story.run('2026-09-09', { type: 'plan.refine', from: plan, id: countedId(700), because: 'Too much.' })
    expect(isSealedPlan(workbook, { kind: 'plans', id: countedId(700) })).toBe(false)
  })
})

describe('N-7 what belongs to a record', () => {
  const addendum = { original: { plan: 'p' } }
  const statement = { of: { id: 'a', kind: 'addendum' } }
  const addendumToPlan = { record: { kind: 'addenda', id: 'a' }, to: 'p' }
  const statementToAddendum = { record: { kind: 'statements', id: 's' }, to: 'a' }

  test('is read from the whole workbook, from a map and from a record alike, and from nothing else', () => {
    const whole = { addenda: { a: addendum }, statements: { s: statement }, plans: { p: addendum } }
    expect(belongingAt([], whole)).toEqual([addendumToPlan, statementToAddendum])
    expect(belongingAt(['addenda'], whole.addenda)).toEqual([addendumToPlan])
    expect(belongingAt(['addenda', 'a'], addendum)).toEqual([addendumToPlan])
    expect(belongingAt(['addenda', 'a', 'original'], { plan: 'p' })).toEqual([])
    expect(belongingAt(['plans', 'p'], addendum)).toEqual([])
    expect(belongingAt(['plans'], { a: addendum })).toEqual([])
    for (const value of [null, 'text', [addendum], { original: null }, { original: { plan: 7 } }, {}])
      expect([value, belongingAt(['addenda', 'a'], value)]).toEqual([value, []])
  })

  test('goes through others, and a circle ends', () => {
    const gone = goneOf([{ kind: 'plans', id: 'p' }])
    const none = withBelonging(gone, [{ record: { kind: 'statements', id: 's' }, to: 'elsewhere' }])
    expect(none).toBe(gone)
    const all = withBelonging(gone, [
      { record: { kind: 'statements', id: 's' }, to: 'a' },
      { record: { kind: 'addenda', id: 'a' }, to: 'p' },
      { record: { kind: 'plans', id: 'p' }, to: 's' }
    ])
    expect(all).toEqual({ ids: new Set(['p', 'a', 's']), paths: new Set(['plans/p', 'addenda/a', 'statements/s']) })
  })

  test('an observation takes the plans it is evidence for, with their addenda and all statements', () => {
    const { workbook, seen, later, plan, addendum: added, toAddendum, toSeen } = scene()
    const all = paths(goesWith(workbook, { kind: 'observations', id: seen }))
    expect(all[0]).toBe(`observations/${seen}`)
    expect(new Set(all)).toEqual(
      new Set([
        `observations/${seen}`,
        `plans/${plan}`,
        `addenda/${added}`,
        `statements/${toAddendum}`,
        `statements/${toSeen}`
      ])
    )
    expect(all).toHaveLength(5)
    // What was seen after the signing is no evidence for it.
    expect(paths(goesWith(workbook, { kind: 'observations', id: later }))).toEqual([`observations/${later}`])
    expect(paths(goesWith(workbook, { kind: 'calls', id: seen }))).toEqual([`calls/${seen}`, `statements/${toSeen}`])
    expect(paths(goesWith(workbook, { kind: 'addenda', id: added }))).toEqual([
      `addenda/${added}`,
      `statements/${toAddendum}`
    ])
  })

  test('is found in the history, too', () => {
    const { workbook, later } = scene()
    const past = new Map([
      ['statements/old', { value: { of: { kind: 'observation', id: later } } }],
      ['plans/old', { value: { of: { id: later } } }]
    ])
    expect(paths(goesWith(workbook, { kind: 'observations', id: later }, past))).toEqual([
      `observations/${later}`,
      'statements/old'
    ])
  })
})

describe('N-7 what is left of a workbook', () => {
  const gone = goneOf([
    { kind: 'observations', id: 'o' },
    { kind: 'plans', id: 'p' },
    { kind: 'metrics', id: 'm' }
  ])
  const without = (path: (string | number)[], value: unknown) => placeWithout(path, value, gone)

  test('links to what is gone are empty, and only links', () => {
    expect(without(['visits', 'v'], { observation: 'o', session: 'x', note: 'o' })).toEqual({
      observation: null,
      session: 'x',
      note: 'o'
    })
    expect(without(['visits', 'v', 'session'], 'o')).toBeNull()
    expect(without(['visits', 'v', 'observation'], 'x')).toBe('x')
    expect(without(['visits', 'v', 'text'], 'o')).toBe('o')
    expect(without(['sessions', 's', 'visit'], { plan: 'p', date: 'd' })).toBeNull()
    expect(without(['sessions', 's', 'visit'], { plan: 'other' })).toEqual({ plan: 'other' })
    expect(without(['sessions', 's', 'talk'], { plan: 'p' })).toEqual({ plan: 'p' })
  })

  test('of what was set aside goes what names it as plan, addendum or document', () => {
    const said = [{ plan: 'p' }, { addendum: 'p' }, { document: 'p' }, { plan: 'q', title: 'p' }, 'p']
    expect(without(['cycles', 'c', 'setAside'], said)).toEqual([{ plan: 'q', title: 'p' }, 'p'])
    const others = [{ plan: 'q' }]
    expect(without(['cycles', 'c', 'setAside'], others)).toBe(others)
    const list = [{ plan: 'p' }]
    expect(without(['cycles', 'c', 'events'], list)).toBe(list)
  })

  test('records and digests under its id or its place are gone, at any depth', () => {
    expect(
      without([], {
        observations: { o: { words: 1 }, x: { words: 2 } },
        merged: { n: { 'plans/p': 'digest', 'plans/q': 'digest' } }
      })
    ).toEqual({ observations: { x: { words: 2 } }, merged: { n: { 'plans/q': 'digest' } } })
    expect(without(['observations'], { o: 1, x: 2 })).toEqual({ x: 2 })
  })

  test('it is the same object where nothing of it is gone', () => {
    const whole = { observations: { x: { session: 'y', ratings: [1] } }, plans: { q: { events: [] } }, version: 3 }
    expect(without([], whole)).toBe(whole)
    expect(without(['plans'], whole.plans)).toBe(whole.plans)
    const changed = without([], { ...whole, metrics: { m: 1 } }) as typeof whole
    expect(changed.observations).toBe(whole.observations)
    for (const value of [null, 'text', 7, ['o']]) expect([value, without([], value)]).toEqual([value, value])
  })

  test('what both signed stays to the letter, but for the reason of what took its place', () => {
    const event = { what: 'replaced', plan: 'p', because: 'Too much.' }
    const events = [event, { what: 'refined', plan: 'q', because: 'A reason.' }, { what: 'closed' }]
    const bare = [{ ...event, because: '' }, ...events.slice(1)]
    const plan = { visit: { plan: 'p' }, observation: 'o', events }
    expect(without(['plans', 'q'], plan)).toEqual({ ...plan, events: bare })
    expect(without(['plans'], { p: { events: [] }, q: plan })).toEqual({ q: { ...plan, events: bare } })
    expect(without(['plans', 'q', 'events'], events)).toEqual(bare)
    expect(without(['plans', 'q', 'events', 0], event)).toEqual(bare[0])
    expect(without(['plans', 'q', 'visit'], plan.visit)).toBe(plan.visit)
    const addendum = { original: { plan: 'q' }, events, observation: 'o' }
    expect(without(['addenda', 'a'], addendum)).toBe(addendum)
    expect(without(['addenda'], { p: addendum, a: addendum })).toEqual({ a: addendum })
  })

  test('a plan of any shape passes, and stays the same object where no reason goes', () => {
    const [withoutReason, withoutEvents] = [{ events: [{ plan: 'p', because: '' }] }, { how: 'o' }]
    expect(without(['plans', 'q'], withoutReason)).toBe(withoutReason)
    expect(without(['plans', 'q'], withoutEvents)).toBe(withoutEvents)
    for (const value of [null, 'o', ['o'], { events: 'o' }, { events: { 0: { plan: 'p', because: 'x' } } }])
      expect(without(['plans', 'q'], value)).toBe(value)
    expect(without(['plans'], null)).toBeNull()
    expect(without(['plans', 'q', 'events', 0], 'p')).toBe('p')
  })

  test('what belongs to it goes, too', () => {
    const { workbook, plan, addendum, toAddendum, toSeen } = scene()
    const left = withoutRecords(workbook, goneOf([{ kind: 'plans', id: plan }]))
    expect([left.plans, left.addenda]).toEqual([{}, {}])
    expect(Object.keys(left.statements ?? {})).toEqual([toSeen])
    expect(Object.keys(workbook.plans)).toEqual([plan])
    expect(Object.keys(workbook.addenda)).toEqual([addendum])
    expect(workbook.statements).toHaveProperty(toAddendum)
  })
})

describe('N-7 the note and the certificate of erased records', () => {
  const records = [
    { kind: 'plans', id: countedId(1) },
    { kind: 'plans', id: countedId(2) },
    { kind: 'calls', id: countedId(3) }
  ] as const
  const facts = {
    id: countedId(10),
    workbook: countedId(11),
    at: '2026-11-28T09:00:00+01:00',
    by: 'Jonas Ek',
    records: [...records]
  }

  test('count each kind, also those of which there is none', () => {
    const counts = countsOfRecords(records)
    expect(Object.keys(counts)).toEqual([...erasableKinds])
    expect(counts).toMatchObject({ plans: 2, calls: 1, observations: 0 })
  })

  test('have one digest over what the page says, in which no id of a record is', () => {
    const texts: string[] = []
    const hash = 'a'.repeat(64)
    const note = erasedRecords(facts, (text) => {
      texts.push(text)
      return hash
    })
    expect(note).toEqual({ ...facts, digest: hash, swept: false })
    const { records: _, ...named } = facts
    expect(texts.map((text) => JSON.parse(text))).toEqual([{ ...named, counts: countsOfRecords(records) }])
    const certificate = recordsCertificateOf(note)
    expect(RecordsCertificate.parse(certificate)).toEqual(certificate)
    expect(certificate).toEqual({
      format: 'coachbook.erased-records',
      version: 1,
      ...named,
      counts: countsOfRecords(records),
      digest: hash
    })
  })
})
