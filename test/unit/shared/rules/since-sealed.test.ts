import { describe, expect, test } from 'vitest'
import { createTranslator } from '../../../../shared/messages'
import type { Id } from '../../../../shared/model/scalars'
import type { Stance } from '../../../../shared/model/signature'
import { isSealed } from '../../../../shared/rules/addenda'
import { isSigned } from '../../../../shared/rules/plans'
import { heldWords, sinceSealed } from '../../../../shared/rules/since-sealed'
import { sinceWords } from '../../../../shared/rules/since-words'
import { opens, RepStory } from '../../../support/rep-story'

const english = createTranslator('en')
const german = createTranslator('de')

function inForce() {
  const story = new RepStory()
  story.choose('2026-09-02', opens).answer('2026-09-02', true)
  const plan = story.plan('2026-09-02', ['2026-12-20'])
  story.sign('2026-09-03', plan, 'rep').sign('2026-09-03', plan, 'manager')
  return { story, plan }
}

/** An addendum that both signed, with the rep's stance. */
function added(story: RepStory, plan: Id, day: string, stance: Stance): Id {
  const id = story.addendum(day, plan, ['2026-11-11'])
  story.signAddendum(day, id, 'rep', stance).signAddendum(day, id, 'manager')
  return id
}

function signedIn(story: RepStory, plan: Id) {
  const held = story.held(plan)
  if (!isSigned(held)) throw new Error('it is sealed')
  return held
}

const sinceOf = (story: RepStory, plan: Id) => sinceSealed(story.workbook, signedIn(story, plan))

function sinceAdded(story: RepStory, id: Id) {
  const addendum = story.added(id)
  if (!isSealed(addendum)) throw new Error('it is sealed')
  return sinceSealed(story.workbook, addendum)
}

describe('R-3 what came after a page was sealed', () => {
  test('is nothing while it holds, and the addendum whose actions and dates hold once both agreed to one', () => {
    const { story, plan } = inForce()
    expect(sinceOf(story, plan)).toBeNull()
    const refused = added(story, plan, '2026-09-04', 'declined')
    expect([sinceOf(story, plan), sinceAdded(story, refused)]).toEqual([null, null])
    const second = added(story, plan, '2026-09-05', 'agreed')
    expect([sinceOf(story, plan), sinceAdded(story, second)]).toEqual([{ is: 'added', number: 2 }, null])
    const third = added(story, plan, '2026-09-06', 'disagreed')
    expect([sinceOf(story, plan), sinceAdded(story, second), sinceAdded(story, third)]).toEqual([
      { is: 'added', number: 2 },
      null,
      null
    ])
    added(story, plan, '2026-09-07', 'agreed')
    const later = { is: 'added', number: 4 }
    // A refused addendum was never in force, so it did not go out of force.
    expect([sinceOf(story, plan), sinceAdded(story, second), sinceAdded(story, refused)]).toEqual([later, later, null])
  })

  test('is the end of the plan before all else, for its addenda too', () => {
    const { story, plan } = inForce()
    const first = added(story, plan, '2026-09-04', 'agreed')
    const next = story.id()
    story.run('2026-09-08', { type: 'plan.refine', id: next, from: plan, because: 'Visits moved.' })
    story.sign('2026-09-08', next, 'rep').sign('2026-09-08', next, 'manager')
    const replaced = { is: 'replaced', until: '2026-09-08' }
    expect([sinceOf(story, plan), sinceAdded(story, first), sinceOf(story, next)]).toEqual([replaced, replaced, null])
    story.run('2026-09-10', { type: 'cycle.close', next: story.id(), how: 'stopped', reason: 'Another role.' })
    expect([sinceOf(story, plan), sinceOf(story, next)]).toEqual([replaced, { is: 'ended', until: '2026-09-10' }])
  })
})

test('R-3 beside an addendum that changes nothing it is said what holds: the plan, or an addendum before it', () => {
  const { story, plan } = inForce()
  const held = (words = english) => heldWords(story.workbook, signedIn(story, plan), words)
  added(story, plan, '2026-09-04', 'declined')
  expect([held(), held(german)]).toEqual(['The plan holds as it was.', 'Der Plan gilt wie bisher.'])
  added(story, plan, '2026-09-05', 'agreed')
  added(story, plan, '2026-09-06', 'disagreed')
  expect([held(), held(german)]).toEqual([
    'What holds are the actions and dates of addendum 2.',
    'Es gelten die Aktionen und Termine von Nachtrag 2.'
  ])
  story.run('2026-09-10', { type: 'cycle.close', next: story.id(), how: 'stopped', reason: 'Another role.' })
  expect(held()).toBe('The cycle of its plan ended on 10 September 2026.')
})

test('R-3 a page that no longer holds is told so in words for a plan and for an addendum', () => {
  const said = (kind: 'plan' | 'addendum') => sinceWords({ is: 'replaced', until: '2026-09-08' }, kind, english)
  expect(said('plan')).toContain('It was replaced on 8 September 2026')
  expect(said('addendum')).toContain('The plan it belongs to was replaced on 8 September 2026')
})
