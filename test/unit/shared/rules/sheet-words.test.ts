import { expect, test } from 'vitest'
import { createTranslator } from '../../../../shared/messages'
import type { SheetPlace } from '../../../../shared/model/sheets'
import { afterSheet, placeLabels } from '../../../../shared/rules/sheet-words'
import { sinceSealed } from '../../../../shared/rules/since-sealed'
import { standingIn } from '../../../../shared/rules/standing'
import { opens, RepStory } from '../../../support/rep-story'

const english = createTranslator('en')
const day = '2026-09-04'

/** A signed plan, and the place of its sheet. */
function scene() {
  const story = new RepStory()
  story.choose('2026-09-02', opens).answer('2026-09-02', true)
  const plan = story.plan(day, ['2026-12-20'])
  story.sign(day, plan, 'rep').sign(day, plan, 'manager')
  const held = story.held(plan)
  if (held.status === 'draft') throw new Error('both signed')
  const place = (more: Partial<SheetPlace> = {}): SheetPlace => ({
    workbook: story.workbook.id,
    rep: 'Mira Lindqvist',
    kind: 'plan',
    id: plan,
    title: 'Opening',
    number: 1,
    seal: '1111 1111',
    pages: 2,
    stands: standingIn(story.workbook, held),
    sealedOn: day,
    readOnly: false,
    later: null,
    awaits: null,
    there: false,
    ...more
  })
  return { story, plan, place }
}

test('a place of a sheet is called by its record, which plan or addendum it is, its day and its state', () => {
  const { place } = scene()
  expect(
    placeLabels(
      [place(), place({ number: 2 }), place({ kind: 'addendum' }), place({ kind: 'document', title: 'Charter' })],
      english
    )
  ).toEqual([
    'Mira Lindqvist · Plan 1 · Opening · 4 September 2026 · In force, agreed by both',
    'Mira Lindqvist · Plan 2 · Opening · 4 September 2026 · In force, agreed by both',
    'Mira Lindqvist · Addendum 1 · Opening · 4 September 2026 · In force, agreed by both',
    'Mira Lindqvist · Charter · 4 September 2026 · In force, agreed by both'
  ])
})

test('places that read the same bear the seal at the foot of their pages, the others do not', () => {
  const { place } = scene()
  expect(
    placeLabels([place(), place({ seal: '2222 2222' }), place({ number: 2 })], english).map((label) =>
      label.replace(/^.* · /, '')
    )
  ).toEqual(['seal 1111 1111', 'seal 2222 2222', 'In force, agreed by both'])
})

test('what has happened since a sheet is said: a newer plan first, then an addendum; of a document nothing is', () => {
  const { story, plan, place } = scene()
  expect(afterSheet(place(), english)).toBe('')
  const addendum = story.addendum(day, plan, ['2026-11-11'])
  story.signAddendum(day, addendum, 'rep').signAddendum(day, addendum, 'manager')
  const held = story.held(plan)
  if (held.status === 'draft') throw new Error('both signed')
  expect(sinceSealed(story.workbook, held)).toEqual({ is: 'added', number: 1 })
  const since = { stands: standingIn(story.workbook, held) }
  const added = 'The actions and dates of addendum 1 hold, those on this page no longer do.'
  expect(afterSheet(place(since), english)).toBe(added)
  expect(afterSheet(place({ ...since, later: 3 }), english)).toBe(
    'There is a newer version of this plan by now: number 3.'
  )
  expect(afterSheet(place({ ...since, kind: 'document' }), english)).toBe('')
})
