import { describe, expect, test } from 'vitest'
import type { Action, CoachingDate } from '../../../../shared/model/plan'
import {
  addendaOf,
  addendumState,
  asAgreed,
  lastAgreed,
  missingInAddendum,
  openAddendum
} from '../../../../shared/rules/addenda'
import { countedId } from '../../../support/large-workbook'
import { opens, RepStory } from '../../../support/rep-story'

const today = '2026-09-20'
const action: Action = { id: countedId(1), text: 'Ask twice', owner: 'rep', sign: '', by: null, proposedBy: 'rep' }
const date: CoachingDate = { id: countedId(2), on: today, kind: 'call', note: '', proposedBy: 'rep' }
const whole = { because: 'The fair is off.', words: 'We speak by phone.', actions: [action], coachingDates: [date] }
const missing = (changes: Partial<typeof whole>) => missingInAddendum({ ...whole, ...changes }, today)

describe('R-3 what is missing before an addendum can be signed', () => {
  test('nothing, where it says why and what, and a date is not over', () => {
    expect(missing({})).toEqual([])
    expect(missing({ actions: [] })).toEqual([])
  })

  test('why it is made, what it says, the words of a started action', () => {
    const started = { ...action, text: ' ', by: today }
    expect(missing({ because: ' ', words: '\n', actions: [action, started] })).toEqual([
      'because',
      'words',
      'action-text'
    ])
    expect(missing({ actions: [{ ...started, by: null }] })).toEqual([])
  })

  test('of the dates one thing: that there is one, that each has its day, that one is not over', () => {
    const over = { ...date, on: '2026-09-19' }
    const open = { ...date, on: null, note: 'Soon' }
    expect(missing({ coachingDates: [] })).toEqual(['coaching-date'])
    expect(missing({ coachingDates: [{ ...open, note: ' ' }] })).toEqual(['coaching-date'])
    expect(missing({ coachingDates: [date, open] })).toEqual(['coaching-date-day'])
    expect(missing({ coachingDates: [over, open] })).toEqual(['coaching-date-day'])
    expect(missing({ coachingDates: [over, over] })).toEqual(['coaching-date-ahead'])
    expect(missing({ coachingDates: [over, date] })).toEqual([])
  })
})

describe('R-3 the addenda of a plan', () => {
  function inForce() {
    const story = new RepStory()
    story.choose('2026-09-02', opens).answer('2026-09-02', true)
    const plan = story.plan('2026-09-02', ['2026-12-20'])
    story.sign('2026-09-03', plan, 'rep').sign('2026-09-03', plan, 'manager')
    return { story, plan }
  }

  test('come by their number and are those of the plan alone', () => {
    const { story, plan } = inForce()
    const first = story.addendum('2026-09-04', plan)
    story.signAddendum('2026-09-04', first, 'rep').signAddendum('2026-09-04', first, 'manager')
    const second = story.addendum('2026-09-05', plan)
    const [one, two] = [story.added(first), story.added(second)]
    const other = { ...two, id: countedId(9), original: { ...two.original, plan: countedId(8) } }
    const addenda = { [second]: two, [other.id]: other, [first]: one }
    expect(addendaOf({ addenda }, plan).map(({ number }) => number)).toEqual([1, 2])
    expect(openAddendum({ addenda }, plan)?.id).toBe(second)
    expect(openAddendum({ addenda: { [first]: one } }, plan)).toBeUndefined()
  })

  test('hold by the last that both agreed to', () => {
    const { story, plan } = inForce()
    const held = story.held(plan)
    if (held.status === 'draft') throw new Error('it is sealed')
    expect(lastAgreed(story.workbook, plan)).toBeUndefined()
    expect(asAgreed(story.workbook, held)).toBe(held)
    const agreed = story.addendum('2026-09-04', plan, ['2026-11-11'])
    story.signAddendum('2026-09-04', agreed, 'rep').signAddendum('2026-09-04', agreed, 'manager')
    const refused = story.addendum('2026-09-05', plan, ['2026-11-12'])
    story.signAddendum('2026-09-05', refused, 'rep', 'declined').signAddendum('2026-09-05', refused, 'manager')
    expect(lastAgreed(story.workbook, plan)?.id).toBe(agreed)
    expect(asAgreed(story.workbook, held).coachingDates.map(({ on }) => on)).toEqual(['2026-11-11'])
  })

  test('are written, signed by the rep, then sealed', () => {
    const { story, plan } = inForce()
    const id = story.addendum('2026-09-04', plan)
    const state = () => addendumState(story.added(id))
    expect(state()).toEqual({ signing: 'draft', stance: null, on: '2026-09-04' })
    story.signAddendum('2026-09-05', id, 'rep')
    expect(state()).toEqual({ signing: 'rep-signed', stance: 'agreed', on: '2026-09-05' })
    story.signAddendum('2026-09-06', id, 'manager')
    expect(state()).toEqual({ signing: 'signed', stance: 'agreed', on: '2026-09-06' })
  })
})
