import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { Mark, Stance } from '../../../../shared/model/signature'
import { addendumState, isSealed } from '../../../../shared/rules/addenda'
import { recordedAddendum } from '../../../../shared/rules/addendum-seal'
import { datesOf } from '../../../../shared/rules/agreed-dates'
import { documentStanding } from '../../../../shared/rules/documents'
import { nextStep } from '../../../../shared/rules/next-step'
import { cyclePlans, planState, standingOf } from '../../../../shared/rules/plan-state'
import { isSigned } from '../../../../shared/rules/plans'
import { repAddendumView } from '../../../../shared/rules/rep-view'
import { canonical } from '../../../../shared/rules/seal'
import { refusal } from '../../../support/refusal'
import { opens, RepStory } from '../../../support/rep-story'

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
