import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { contentHash } from '../../../../electron/services/storage/content-hash'
import type { Lineage, MergeAnswer, MergeAnswers } from '../../../../shared/model/merge'
import { newObservation } from '../../../../shared/model/observation'
import { Workbook } from '../../../../shared/model/workbook'
import { compareWorkbooks, fateOf, type MergeContext, type MergeSide, planMerge } from '../../../../shared/rules/merge'
import { planInForce, planState } from '../../../../shared/rules/plan-state'
import { digestsOfParts, partsOf, recordsOf, withEarlier } from '../../../../shared/rules/record-parts'
import { withoutPrivate } from '../../../../shared/rules/without-private'
import { fromDisk } from '../../../support/commanded-workbook'
import { fullWorkbook } from '../../../support/full-workbook'
import { countedId } from '../../../support/large-workbook'

const full = Workbook.parse(fullWorkbook())
const nothing: Lineage = { open: {}, own: {} }
const digest = contentHash
const context: MergeContext = {
  now: '2026-11-29T09:00:00+01:00',
  actor: 'Jonas Ek',
  idFor: (path) => countedId(700_000 + path.length),
  stopped: 'Another one went on.'
}
const noAnswers: MergeAnswers = { records: {}, rules: {} }

/** A workbook as it was when it was passed on, on both sides. */
const passedOn = (workbook: Workbook): Lineage => withEarlier(nothing, digestsOfParts(partsOf(workbook), digest))

const shared = passedOn(full)
const side = (change: (workbook: Workbook) => void, known = shared): MergeSide => {
  const workbook = fromDisk(full)
  change(workbook)
  return { workbook: Workbook.parse(workbook), known }
}

const merged = (mine: MergeSide, theirs: MergeSide, answers = noAnswers, notes: 'with' | 'without' = 'with') =>
  planMerge(compareWorkbooks({ mine, theirs, notes, digest }), answers, context)

const answerAll = (mine: MergeSide, theirs: MergeSide, answer: MergeAnswer, rule: 'here' | 'there' = 'here') => {
  let answers = noAnswers
  for (let round = 0; round < 6; round++) {
    const { look } = merged(mine, theirs, answers)
    if (look.ready) break
    const records = look.questions.map(({ path, can }) => [path, can.includes(answer) ? answer : 'mine'] as const)
    const rules = look.rules.map(({ key, options }) => [key, options.find((one) => one[rule])?.id ?? ''] as const)
    answers = {
      records: { ...answers.records, ...Object.fromEntries(records) },
      rules: { ...answers.rules, ...Object.fromEntries(rules) }
    }
  }
  return { answers, ...merged(mine, theirs, answers) }
}

const recorded = Object.values(full.observations).filter(({ status }) => status === 'recorded')
const [observation, other] = recorded.map(({ id }) => id)
if (!observation || !other) throw new Error('the story has two observations')

const writing = (id: string, words: string) => (workbook: Workbook) => {
  const one = workbook.observations[id]
  if (one) one.development = words
}

describe('N-6 where a part of a record was changed', () => {
  const [a, b, c] = ['a', 'b', 'c'].map((letter) => letter.repeat(64))
  if (!a || !b || !c) throw new Error('three digests')

  test.each([
    ['the same on both sides', a, a, [], [], 'same'],
    ['another there, and the one of here was there before', a, b, [a], [a], 'there'],
    ['another here, and the one of there was here before', b, a, [a], [a], 'here'],
    ['another on both sides', b, c, [a], [a], 'both'],
    ['nothing known of what was before', a, b, [], [], 'both'],
    ['each has had what the other has', a, b, [b], [a], 'both'],
    ['new there', undefined, a, [], [], 'there'],
    ['new here', a, undefined, [], [], 'here'],
    ['deleted here, as it was passed on', undefined, a, [a], [a], 'here'],
    ['deleted here, and changed there', undefined, b, [a], [a], 'both'],
    ['deleted there, as it was passed on', a, undefined, [a], [a], 'there'],
    ['deleted there, and changed here', b, undefined, [a], [a], 'both']
  ] as const)('%s', (_, mine, theirs, here, there, fate) => {
    expect(fateOf(mine, theirs, here, there)).toBe(fate)
  })
})

describe('N-6 merging a workbook that comes back', () => {
  test('with itself changes nothing, whatever is known', () => {
    for (const known of [shared, nothing]) {
      const { look, workbook } = merged({ workbook: full, known }, { workbook: full, known })
      expect(look).toEqual({ taken: [], kept: [], stays: 0, questions: [], rules: [], ready: true })
      expect(workbook).toEqual(full)
    }
  })

  test('takes what was changed there, keeps what was changed here, and asks about what both changed', () => {
    const mine = side((workbook) => {
      writing(observation, 'Mine')(workbook)
      workbook.rep.territory = 'South'
    })
    const theirs = side((workbook) => {
      writing(observation, 'Theirs')(workbook)
      writing(other, 'Theirs alone')(workbook)
      const fresh = newObservation({
        id: countedId(500_005),
        template: recorded[0]?.template ?? '',
        createdAt: context.now,
        when: context.now,
        observer: 'Sofie'
      })
      workbook.observations[countedId(500_005)] = fresh
    })
    const open = merged(mine, theirs)
    expect(open.look.taken.map(({ path, kind }) => [path, kind]).sort()).toEqual(
      [
        [`observations/${other}`, 'change'],
        [`observations/${countedId(500_005)}`, 'add']
      ].sort()
    )
    expect(open.look.questions).toMatchObject([
      {
        path: `observations/${observation}`,
        why: 'changed',
        can: ['mine', 'theirs', 'both'],
        mine: [{ part: 'development', text: 'Mine' }],
        theirs: [{ part: 'development', text: 'Theirs' }]
      }
    ])
    expect(open.look).toMatchObject({ stays: 1, ready: false })
    const words = (answer: MergeAnswer) => {
      const { workbook } = answerAll(mine, theirs, answer)
      return Object.values(workbook.observations)
        .map(({ development }) => development)
        .filter((text) => /Mine|Theirs$/.test(text))
        .sort()
    }
    expect([words('mine'), words('theirs'), words('both')]).toEqual([['Mine'], ['Theirs'], ['Mine', 'Theirs']])
    expect(answerAll(mine, theirs, 'mine').workbook.rep.territory).toBe('South')
  })

  test('private notes are never taken away by a file that has none, and open words come in under them', () => {
    const theirs = side((workbook) => writing(observation, 'Theirs')(workbook))
    const { look, workbook } = merged(
      { workbook: full, known: shared },
      { workbook: withoutPrivate(theirs.workbook), known: { ...shared, own: {} } },
      noAnswers,
      'without'
    )
    expect(look).toMatchObject({ questions: [], rules: [], kept: [], ready: true })
    const expected = fromDisk(full)
    writing(observation, 'Theirs')(expected)
    expect(workbook).toEqual(Workbook.parse(expected))
  })

  test('private words that stay whatever is answered are no part of a question', () => {
    const mine = side((workbook) => {
      writing(observation, 'Mine')(workbook)
      const one = workbook.observations[observation]
      if (one) one.private.feelings = 'Uneasy'
    })
    const changed = side(writing(observation, 'Theirs'))
    const file = { workbook: withoutPrivate(changed.workbook), known: { ...shared, own: {} } }
    const asked = (theirs: MergeSide, notes: 'with' | 'without') =>
      merged(mine, theirs, noAnswers, notes).look.questions
    for (const [theirs, notes] of [[file, 'without'] as const, [changed, 'with'] as const])
      expect(asked(theirs, notes)).toMatchObject([
        { mine: [{ part: 'development', text: 'Mine' }], theirs: [{ part: 'development', text: 'Theirs' }] }
      ])
  })

  test('private notes that both wrote are asked, and can stand below one another', () => {
    const noted = (notes: string) => side((workbook) => Object.assign(workbook.private, { notes }))
    const { look } = merged(noted('Mine'), noted('Theirs'))
    expect(look.questions).toMatchObject([{ path: 'private/notes', can: ['mine', 'theirs', 'both'] }])
    expect(answerAll(noted('Mine'), noted('Theirs'), 'both').workbook.private.notes).toBe('Mine\n\nTheirs')
    // A hold of theirs is taken over, and one that is here is not removed without asking.
    const gone = answerAll(noted('Mine'), noted(''), 'mine')
    expect(gone.workbook.private.notes).toBe('Mine')
    expect(merged({ workbook: full, known: shared }, noted('')).look.questions).toMatchObject([
      { path: 'private/notes' }
    ])
  })

  test('what is signed is never replaced and never goes', () => {
    const signed = Object.values(full.plans).filter(({ status }) => status === 'signed')
    const theirs = side((workbook) => {
      for (const [index, { id }] of signed.entries())
        if (index === 0) delete workbook.plans[id]
        else
          Object.assign(workbook.plans[id] ?? {}, {
            how: 'Other words',
            seal: { algorithm: 'sha256-rfc8785', hash: 'f'.repeat(64) }
          })
    })
    const known = { open: {}, own: {} }
    for (const lineage of [shared, known]) {
      const { workbook } = answerAll(
        { workbook: full, known: lineage },
        { ...theirs, known: lineage },
        'theirs',
        'there'
      )
      for (const { id } of signed) expect(workbook.plans[id]).toEqual(full.plans[id])
    }
  })

  test('what the rep began to say and has not handed in stays, also where it is known and not there any more', () => {
    const given = Object.values(full.statements ?? {}).find(({ status }) => status === 'given')
    if (given?.status !== 'given') throw new Error('the story has a statement that was handed in')
    const { at: _, rep: __, seal: ___, ...words } = given
    const mine = side((workbook) => {
      workbook.statements = { [given.id]: { ...words, text: 'Not yet', status: 'begun' } }
    })
    const none = side((workbook) => {
      workbook.statements = {}
    })
    // An older file also contained what was begun.
    const old: Lineage = { ...shared, open: { ...shared.open, [`statements/${given.id}`]: [digest('begun')] } }
    for (const known of [nothing, old]) {
      const passed = { ...mine, known }
      expect(merged(passed, { ...none, known })).toMatchObject({
        look: { kept: [], questions: [] },
        workbook: { statements: mine.workbook.statements }
      })
      const back = merged(passed, { workbook: full, known })
      expect(back.look.questions.map(({ path }) => path)).not.toContain(`statements/${given.id}`)
      expect(back.workbook.statements?.[given.id]).toEqual(given)
    }
  })

  test('a record deleted here stays deleted if it is unchanged there; one deleted there is asked about', () => {
    const without = side((workbook) => {
      delete workbook.calls[Object.keys(workbook.calls)[0] ?? '']
    })
    const whole = { workbook: full, known: shared }
    expect(merged(without, whole).look).toMatchObject({ taken: [], questions: [], stays: 1 })
    const asked = merged(whole, without).look.questions
    expect(asked).toMatchObject([{ kind: 'remove', why: 'gone-there', can: ['mine', 'theirs'] }])
    expect(answerAll(whole, without, 'mine').workbook.calls).toEqual(full.calls)
    expect(answerAll(whole, without, 'theirs').workbook.calls).toEqual(without.workbook.calls)
  })

  test('a decision is remembered: the same file asks nothing again, and the other side takes what was decided', () => {
    const mine = side(writing(observation, 'Mine'))
    const theirs = side(writing(observation, 'Theirs'))
    const { workbook, merged: note } = answerAll(mine, theirs, 'mine')
    const after: MergeSide = { workbook, known: withEarlier(shared, { open: note.records, own: note.own }) }
    expect(merged(after, theirs).look).toMatchObject({ questions: [], taken: [] })
    const back = merged(theirs, after)
    expect(back.look).toMatchObject({ questions: [], taken: [{ path: `observations/${observation}` }] })
    expect(back.workbook.observations[observation]?.development).toBe('Mine')
  })

  test('two #1 behaviors are asked: one cycle goes on, the other ends with its plan', () => {
    const [open] = Object.values(full.cycles).filter(({ closed }) => closed === null)
    if (!open) throw new Error('the story has an open cycle')
    const turned = (id: string) => (workbook: Workbook) => {
      const cycle = workbook.cycles[open.id]
      if (cycle) cycle.closed = { at: context.now, how: 'stopped', reason: 'Something else' }
      workbook.cycles[id] = { ...open, id, startedAt: context.now, focus: open.focus, parked: {} }
    }
    const [mine, theirs] = [side(turned(countedId(500_011))), side(turned(countedId(500_012)))]
    const { look } = merged(mine, theirs)
    expect(look).toMatchObject({ ready: false, questions: [], rules: [{ key: 'cycle' }] })
    for (const [from, goesOn] of [
      ['here', 500_011],
      ['there', 500_012]
    ] as const) {
      const { workbook } = answerAll(mine, theirs, 'mine', from)
      const still = Object.values(workbook.cycles).filter(({ closed }) => closed === null)
      expect(still.map(({ id }) => id)).toEqual([countedId(goesOn)])
    }
  })

  test('two plans in force are asked, whatever the order of their ids', () => {
    const [open] = Object.values(full.cycles).filter(({ closed }) => closed === null)
    const model = Object.values(full.plans).find(({ status }) => status === 'signed')
    if (!model || !open || model.status === 'draft') throw new Error('the story has a signed plan')
    const { ink: _, ...signed } = model
    const inkless = { ...signed, cycle: open.id, refines: null, events: [] }
    const planned = (id: string) => (workbook: Workbook) => {
      for (const plan of Object.values(workbook.plans)) if (plan.cycle === open.id) delete workbook.plans[plan.id]
      workbook.plans[id] = fromDisk({ ...inkless, id, seal: { ...inkless.seal, hash: contentHash(id) } })
    }
    const agreed = (workbook: Workbook) => {
      for (const plan of Object.values(workbook.plans))
        if (plan.status !== 'draft')
          Object.assign(plan.repSignature, { stance: 'agreed', mark: { method: 'typed', text: 'Anna Berg' } })
    }
    const of = (id: string) =>
      side((workbook) => {
        planned(id)(workbook)
        agreed(workbook)
      }, nothing)
    const [mine, theirs] = [of(countedId(500_021)), of(countedId(500_022))]
    const { look } = answerAll(mine, theirs, 'mine')
    expect(look.rules.map(({ key }) => key)).toContain('plan')
    for (const [from, holds, gives] of [
      ['here', 500_021, 500_022],
      ['there', 500_022, 500_021]
    ] as const) {
      const { workbook } = answerAll(mine, theirs, 'mine', from)
      expect(planInForce(workbook, open.id)?.id).toBe(countedId(holds))
      const given = workbook.plans[countedId(gives)]
      expect(given && planState(workbook, given).force).toBe('replaced')
    }
  })
})

/** Changes of one side: some records changed, some deleted, some new. */
const ids = Object.keys(full.observations)
const changes = fc.record({
  written: fc.subarray(ids),
  deleted: fc.subarray(Object.keys(full.calls)),
  fresh: fc.integer({ min: 0, max: 3 }),
  notes: fc.boolean()
})
type Changes = typeof changes extends fc.Arbitrary<infer T> ? T : never

const changed = ({ written, deleted, fresh, notes }: Changes, who: string, base: number): MergeSide =>
  side((workbook) => {
    for (const id of written) writing(id, who)(workbook)
    for (const id of deleted) delete workbook.calls[id]
    for (let count = 0; count < fresh; count++) {
      const id = countedId(base + count)
      const start = {
        id,
        template: recorded[0]?.template ?? '',
        createdAt: context.now,
        when: context.now,
        observer: who
      }
      workbook.observations[id] = newObservation(start)
    }
    if (notes) workbook.private.notes = who
  })

describe('N-6 for whatever both sides changed', () => {
  test('no record of either side is lost without an answer', () => {
    fc.assert(
      fc.property(changes, changes, (a, b) => {
        const [mine, theirs] = [changed(a, 'Mine', 500_100), changed(b, 'Theirs', 500_200)]
        const { look, workbook } = merged(mine, theirs)
        const asked = new Set(look.questions.map(({ path }) => path))
        const after = recordsOf(workbook)
        for (const [path, record] of recordsOf(mine.workbook)) {
          const isTaken = look.taken.some((line) => line.path === path)
          if (!isTaken) expect(after.get(path)).toEqual(record)
        }
        for (const [path, record] of recordsOf(theirs.workbook)) {
          const digests = [mine, theirs].map((one) => digestsOfParts(partsOf(one.workbook), digest).open[path])
          const isKnown = shared.open[path]?.includes(digests[1] ?? '') ?? false
          if (!isKnown && !asked.has(path)) expect(after.get(path)).toEqual(record)
        }
      }),
      { numRuns: 25 }
    )
  })

  test('where nothing is asked the order does not matter', () => {
    fc.assert(
      fc.property(changes, changes, (a, b) => {
        const apart = {
          ...b,
          written: b.written.filter((id) => !a.written.includes(id)),
          deleted: [],
          notes: b.notes && !a.notes
        }
        const [mine, theirs] = [changed({ ...a, deleted: [] }, 'Mine', 500_100), changed(apart, 'Theirs', 500_200)]
        const [one, two] = [merged(mine, theirs), merged(theirs, mine)]
        expect([one.look.questions, two.look.questions]).toEqual([[], []])
        expect(contentHash(one.workbook)).toBe(contentHash(two.workbook))
      }),
      { numRuns: 25 }
    )
  })
})
