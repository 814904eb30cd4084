import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Mark, Stance } from '../../../../shared/model/signature'
import { addendumState, isSealed } from '../../../../shared/rules/addenda'
import { addendumContent, recordedAddendum } from '../../../../shared/rules/addendum-seal'
import { datesOf } from '../../../../shared/rules/agreed-dates'
import { documentStanding } from '../../../../shared/rules/documents'
import { nextStep } from '../../../../shared/rules/next-step'
import { cyclePlans, planState, standingOf } from '../../../../shared/rules/plan-state'
import { isSigned } from '../../../../shared/rules/plans'
import { repAddendumView } from '../../../../shared/rules/rep-view'
import { canonical } from '../../../../shared/rules/seal'
import { refusal } from '../../../support/refusal'
import { opens, RepStory } from '../../../support/rep-story'
import { withRoles } from '../../../support/with-roles'

const day = '2026-09-10'
const later = '2026-09-20'

/** A plan in force with one agreed date. */
function inForce() {
  const story = new RepStory()
  story.observe('2026-09-02', { [opens]: 2 })
  story.choose('2026-09-03', opens).answer('2026-09-03', true)
  const plan = story.plan('2026-09-03', ['2026-10-01'])
  story.sign('2026-09-03', plan, 'rep').sign('2026-09-03', plan, 'manager')
  const dates = () => {
    const held = cyclePlans(story.workbook).inForce
    return held ? datesOf(held).map(({ on }) => on) : []
  }
  const standing = () => standingOf(planState(story.workbook, story.held(plan)))
  return { story, plan, dates, standing }
}

const digest = (value: unknown) => createHash('sha256').update(canonical(value), 'utf8').digest('hex')

describe('R-3 an addendum', () => {
  test('is numbered, leaves the plan as it was sealed, and its seal covers that of the plan', () => {
    const { story, plan } = inForce()
    const before = structuredClone(story.held(plan))
    const first = story.addendum(day, plan, ['2026-10-15'])
    story.signAddendum(day, first, 'rep').signAddendum(day, first, 'manager')
    const second = story.addendum(later, plan, ['2026-11-01'])
    expect(story.held(plan)).toStrictEqual(before)
    expect([story.added(first).number, story.added(second).number]).toEqual([1, 2])

    const sealed = story.added(first)
    if (!isSealed(sealed) || !isSigned(before)) throw new Error('not sealed')
    expect(sealed.original).toEqual({
      plan,
      number: 1,
      title: before.behavior.title,
      signedOn: '2026-09-03',
      seal: before.seal.hash
    })
    const { seal, ...record } = recordedAddendum(sealed)
    expect(digest(record)).toBe(seal.hash)
    expect(
      digest({ ...record, addendum: { ...record.addendum, original: { ...sealed.original, seal: 'x' } } })
    ).not.toBe(seal.hash)
  })

  test('once agreed its actions and dates hold, and until then those of the plan', () => {
    const { story, plan, dates, standing } = inForce()
    expect([dates(), standing()]).toEqual([['2026-10-01'], 'in-force'])
    const id = story.addendum(day, plan, ['2026-10-15', '2026-10-29'])
    expect([dates(), standing()]).toEqual([['2026-10-01'], 'changing'])
    expect(nextStep(story.workbook)).toEqual({ step: 'addendum', addendum: id })
    story.signAddendum(day, id, 'rep')
    expect(dates()).toEqual(['2026-10-01'])
    story.signAddendum(day, id, 'manager')
    expect([dates(), standing()]).toEqual([['2026-10-15', '2026-10-29'], 'in-force'])
    const last = story.addendum(later, plan)
    expect(story.added(last).coachingDates.map(({ on }) => on)).toEqual(['2026-10-15', '2026-10-29'])
  })

  test.each<[Stance, string]>([
    ['received', 'received'],
    ['disagreed', 'disagreed'],
    ['declined', 'declined']
  ])('B1 one that the rep %s changes nothing, and is said so', (stance, standing) => {
    const { story, plan, dates } = inForce()
    const id = story.addendum(day, plan, ['2026-10-15'])
    story.signAddendum(day, id, 'rep', stance).signAddendum(day, id, 'manager')
    expect(documentStanding(addendumState(story.added(id)))).toBe(standing)
    expect(dates()).toEqual(['2026-10-01'])
  })

  test('B1 on paper it holds once the ink says that the rep agreed, and only then', () => {
    const paper: Mark = { method: 'paper' }
    for (const stance of ['agreed', 'received'] as const) {
      const { story, plan, dates, standing } = inForce()
      const id = story.addendum(day, plan, ['2026-10-15'])
      story.signAddendum(day, id, 'rep', 'agreed', paper).signAddendum(day, id, 'manager', 'agreed', paper)
      expect([dates(), standing()]).toEqual([['2026-10-01'], 'changing'])
      story.run(later, { type: 'addendum.ink', id, on: later, stance, comment: '' })
      expect([dates(), standing()]).toEqual([[stance === 'agreed' ? '2026-10-15' : '2026-10-01'], 'in-force'])
    }
  })

  test('takes the day that a date was moved to, and from then on its own day holds', () => {
    const { story, plan, dates } = inForce()
    const [date] = story.held(plan).coachingDates
    if (!date) throw new Error('no date')
    story.run(day, { type: 'plan.moveDate', id: plan, date: date.id, on: '2026-10-05' })
    const id = story.addendum(day, plan)
    expect(story.added(id).coachingDates).toEqual([{ ...date, on: '2026-10-05' }])
    const coachingDates = [{ ...date, on: '2026-10-08' }]
    story.run(day, { type: 'addendum.edit', id, changes: { coachingDates } })
    story.signAddendum(day, id, 'rep').signAddendum(day, id, 'manager')
    expect(dates()).toEqual(['2026-10-08'])
    story.run(later, { type: 'plan.moveDate', id: plan, date: date.id, on: '2026-10-09' })
    expect(dates()).toEqual(['2026-10-09'])
  })

  test('what it adds can be reported, ticked and moved; what it took out no more', () => {
    const { story, plan } = inForce()
    const [old] = story.held(plan).actions
    const id = story.addendum(day, plan, ['2026-10-15'])
    const action = { id: story.id(), text: 'Call', owner: 'rep', sign: '', by: null, proposedBy: 'rep' } as const
    story.run(day, { type: 'addendum.edit', id, changes: { actions: [action] } })
    const tick = (what: string) => () => story.run(day, { type: 'plan.markDone', id: plan, action: what, done: true })
    expect(refusal(tick(action.id))).toBe('plan.no-such-action')
    story.signAddendum(day, id, 'rep').signAddendum(day, id, 'manager')
    expect(refusal(tick(action.id))).toBeNull()
    expect(refusal(tick(old?.id ?? ''))).toBe('plan.no-such-action')
    const [date] = story.added(id).coachingDates
    story.run(day, { type: 'plan.moveDate', id: plan, date: date?.id ?? '', on: '2026-10-16' })
  })

  test('a refined plan begins with the actions and dates that hold, and waits for an open addendum', () => {
    const { story, plan } = inForce()
    const id = story.addendum(day, plan, ['2026-10-15'])
    const refine = () => story.run(day, { type: 'plan.refine', id: story.id(), from: plan, because: 'More.' })
    expect(refusal(refine)).toBe('addendum.one-open')
    story.signAddendum(day, id, 'rep').signAddendum(day, id, 'manager')
    refine()
    expect(cyclePlans(story.workbook).draft?.coachingDates.map(({ on }) => on)).toEqual(['2026-10-15'])
    expect(refusal(() => story.addendum(day, plan))).toBe('plan.one-open')
  })

  test('belongs to a plan in force only', () => {
    const { story, plan } = inForce()
    story.run(later, { type: 'cycle.close', next: story.id(), how: 'stopped', reason: 'Another role.' })
    expect(refusal(() => story.addendum(later, plan))).toBe('plan.not-in-force')
  })

  test('S0-9 keeps an agreed date that is not over', () => {
    const { story, plan } = inForce()
    const id = story.addendum('2026-09-11', plan, ['2026-09-12'])
    expect(refusal(() => story.signAddendum('2026-09-13', id, 'rep'))).toBe('addendum.incomplete')
    expect(refusal(() => story.signAddendum('2026-09-12', id, 'rep'))).toBeNull()
  })

  test('R-1 what the rep said under it stays known when a word changes, the signature goes, or the draft', () => {
    const { story, plan } = inForce()
    const id = story.addendum(day, plan)
    const words = { stance: 'received', comment: 'Mine.', method: 'typed', typed: '' } as const
    story.run(day, { type: 'addendum.prepareSignature', id, prepared: { party: 'rep', ...words } })
    story.run(day, { type: 'addendum.edit', id, changes: { words: 'Otherwise.' } })
    story.signAddendum(day, id, 'rep').run(day, { type: 'addendum.withdrawSignature', id })
    story.run(day, { type: 'addendum.prepareSignature', id, prepared: { party: 'rep', ...words } })
    story.run(day, { type: 'addendum.discard', id })
    const kept = story.workbook.cycles[story.held(plan).cycle]?.setAside ?? []
    expect(kept.map(({ plan: of, addendum, why, stance }) => [of, addendum, why, stance])).toEqual([
      [plan, id, 'changed', 'received'],
      [plan, id, 'taken-back', 'agreed'],
      [plan, id, 'discarded', 'received']
    ])
  })

  test('R-1 the rep sees the addendum while signing, and nothing else of the workbook', () => {
    const { story, plan } = inForce()
    story.run(day, { type: 'notes.write', notes: 'SECRET' })
    const id = story.addendum(day, plan)
    const view = repAddendumView(story.workbook, id)
    expect(view?.addenda).toEqual({ [id]: story.added(id) })
    const { addenda: _addenda, rep: _rep, ...rest } = view ?? {}
    expect(JSON.stringify(rest)).not.toMatch(/SECRET|Showed first|three openers/)
    story.signAddendum(day, id, 'rep').signAddendum(day, id, 'manager')
    expect(repAddendumView(story.workbook, id)).toBeNull()
  })
})

describe('R-3 the draft of an addendum', () => {
  test('speaks the language of the plan’s form, names the two as that does, and begins with nothing written', () => {
    const { story, plan } = inForce()
    const held = story.held(plan)
    withRoles(story, plan, { rep: 'Trainee', manager: 'Trainer' })
    const id = story.id()
    story.run(day, { type: 'addendum.start', id, plan, because: 'The fair.', askedBy: 'manager' })
    const { seal, behavior, actions, coachingDates } = { seal: { hash: '' }, ...held }
    expect(story.added(id)).toEqual({
      id,
      status: 'draft',
      createdAt: `${day}T10:00:00+02:00`,
      language: 'en',
      roles: { rep: 'Trainee', manager: 'Trainer' },
      number: 1,
      original: { plan, number: 1, title: behavior.title, signedOn: '2026-09-03', seal: seal.hash },
      because: 'The fair.',
      askedBy: 'manager',
      words: '',
      actions,
      coachingDates,
      repSignature: null,
      prepared: null
    })
  })

  test('its seal covers as what both sign', () => {
    const { story, plan } = inForce()
    withRoles(story, plan, { rep: 'Trainee', manager: 'Trainer' })
    const draft = story.added(story.addendum(day, plan))
    expect(addendumContent(story.workbook, draft).addendum.roles).toEqual({ rep: 'Trainee', manager: 'Trainer' })
  })

  test('of a plan between rep and coach it names no roles', () => {
    const { story, plan } = inForce()
    expect(story.added(story.addendum(day, plan))).not.toHaveProperty('roles')
  })

  test('keeps what is written in the signing form until a word changes, and what the manager wrote is no word of the rep', () => {
    const { story, plan } = inForce()
    const id = story.addendum(day, plan)
    const prepared = { party: 'rep', stance: null, comment: ' ', method: 'typed', typed: 'M' } as const
    story.run(day, { type: 'addendum.prepareSignature', id, prepared })
    expect(story.added(id)).toMatchObject({ prepared })
    story.run(day, { type: 'addendum.edit', id, changes: { because: 'Another reason.' } })
    expect(story.added(id)).toMatchObject({
      prepared: null,
      because: 'Another reason.',
      words: 'We speak by phone instead.'
    })
    expect(story.workbook.cycles[story.held(plan).cycle]).not.toHaveProperty('setAside')
  })

  test('empty rows are gone once the rep has signed, and no word changes from then on', () => {
    const { story, plan } = inForce()
    const id = story.addendum(day, plan)
    const draft = story.added(id)
    const empty = { id: story.id(), text: ' ', owner: 'rep', sign: '', by: null, proposedBy: 'rep' } as const
    const noDay = { id: story.id(), on: null, kind: 'call', note: '', proposedBy: 'rep' } as const
    const { actions, coachingDates } = draft
    const changes = { actions: [...actions, empty], coachingDates: [...coachingDates, noDay] }
    story.run(day, { type: 'addendum.edit', id, changes })
    story.signAddendum(day, id, 'rep')
    expect(story.added(id)).toMatchObject({
      actions,
      coachingDates,
      repSignature: { name: 'Mira Lindqvist' },
      prepared: null
    })
    expect(refusal(() => story.run(day, { type: 'addendum.edit', id, changes }))).toBe('addendum.rep-has-signed')
    expect(refusal(() => story.run(day, { type: 'addendum.discard', id }))).toBe('addendum.rep-has-signed')
  })

  test('once sealed it carries both signatures and nothing that was prepared', () => {
    const { story, plan } = inForce()
    const id = story.addendum(day, plan)
    story.signAddendum(day, id, 'rep').signAddendum(day, id, 'manager')
    const sealed = story.added(id)
    expect(sealed).toMatchObject({
      status: 'signed',
      rep: { name: 'Mira Lindqvist' },
      repSignature: { party: 'rep', comment: 'So it is.' },
      managerSignature: { party: 'manager', name: 'Jonas Ek', stance: 'agreed' }
    })
    expect(sealed).not.toHaveProperty('prepared')
    expect(refusal(() => story.run(day, { type: 'addendum.discard', id }))).toBe('addendum.signed')
  })

  test('a plan that is not in force any more takes no signature under it', () => {
    for (const party of ['rep', 'manager'] as const) {
      const { story, plan } = inForce()
      const id = story.addendum(day, plan)
      if (party === 'manager') story.signAddendum(day, id, 'rep')
      const cycle = story.workbook.cycles[story.held(plan).cycle]
      if (cycle) cycle.closed = { at: `${later}T10:00:00+02:00`, how: 'stopped', reason: '' }
      expect(refusal(() => story.signAddendum(later, id, party))).toBe('plan.not-in-force')
    }
  })
})

describe('R-3 days that were moved before', () => {
  const movedTo = (story: RepStory, plan: string, date: string) => {
    const held = story.held(plan)
    return isSigned(held) ? held.progress.dates?.[date]?.movedTo : undefined
  }
  function moved() {
    const { story, plan } = inForce()
    const [date] = story.held(plan).coachingDates
    if (!date) throw new Error('no date')
    story.run(day, { type: 'plan.moveDate', id: plan, date: date.id, on: '2026-10-05' })
    return { story, plan, date }
  }

  test('give way to those of an addendum that both agreed to, and of no other', () => {
    for (const [stance, stays] of [
      ['agreed', null],
      ['received', '2026-10-05']
    ] as const) {
      const { story, plan, date } = moved()
      const id = story.addendum(day, plan)
      story.signAddendum(day, id, 'rep', stance).signAddendum(day, id, 'manager')
      expect([stance, movedTo(story, plan, date.id)]).toEqual([stance, stays])
    }
  })

  test('stay where the addendum has other dates, and give way on paper once the ink is there', () => {
    const { story, plan, date } = moved()
    const other = story.addendum(day, plan, ['2026-10-20'])
    story.signAddendum(day, other, 'rep').signAddendum(day, other, 'manager')
    expect(movedTo(story, plan, date.id)).toBe('2026-10-05')
    const { story: onPaper, plan: of, date: one } = moved()
    const id = onPaper.addendum(day, of)
    const paper: Mark = { method: 'paper' }
    onPaper.signAddendum(day, id, 'rep', 'agreed', paper).signAddendum(day, id, 'manager', 'agreed', paper)
    expect(movedTo(onPaper, of, one.id)).toBe('2026-10-05')
    onPaper.run(later, { type: 'addendum.ink', id, on: later, stance: 'agreed', comment: 'On the sheet.' })
    expect(movedTo(onPaper, of, one.id)).toBeNull()
    expect(onPaper.added(id)).toMatchObject({
      ink: { on: later, stance: 'agreed', comment: 'On the sheet.', by: 'Jonas Ek', at: `${later}T10:00:00+02:00` }
    })
    const again = { type: 'addendum.ink', id, on: later, stance: 'agreed', comment: '' } as const
    expect(refusal(() => onPaper.run(later, again))).toBe('addendum.no-ink')
  })
})

test('R-2 what both signed names the rep as they read it, also when the rep’s name changes', () => {
  const { story, plan } = inForce()
  const id = story.addendum(day, plan)
  story.signAddendum(day, id, 'rep').signAddendum(day, id, 'manager')
  story.run(later, { type: 'rep.describe', name: 'Mira Ek', role: 'Key accounts', territory: 'South' })
  const sealed = story.added(id)
  if (!isSealed(sealed)) throw new Error('not sealed')
  expect(addendumContent(story.workbook, sealed).rep).toEqual({ name: 'Mira Lindqvist', role: '', territory: '' })
  const draft = story.added(story.addendum(later, plan))
  expect(addendumContent(story.workbook, draft).rep).toEqual({
    name: 'Mira Ek',
    role: 'Key accounts',
    territory: 'South'
  })
})
