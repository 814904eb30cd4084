import { describe, expect, test } from 'vitest'
import { offeredActions } from '../../../../renderer/core/actions'
import type { ActionId } from '../../../../shared/actions'

const of = (...ids: ActionId[]) => new Set<ActionId>(ids)
const team = { onScreen: of(), everywhere: of('go.team', 'rep.plans'), withWorkbook: false, only: null }

describe('the menu offers what does something where the window stands', () => {
  test('a page of a workbook only with a workbook on the screen', () => {
    expect(offeredActions(team)).toEqual(['go.team'])
    expect(offeredActions({ ...team, withWorkbook: true })).toEqual(['go.team', 'rep.plans'])
  })

  test('what only one page can do while that page is on the screen', () => {
    expect(offeredActions({ ...team, withWorkbook: true })).not.toContain('observation.new')
    expect(offeredActions({ ...team, onScreen: of('observation.new') })).toContain('observation.new')
  })

  test('nothing that begins something where nothing can be written, and an entry that says why', () => {
    const here = { ...team, everywhere: of('go.team', 'rep.add'), onScreen: of('observation.new') }
    expect(offeredActions(here)).toEqual(['rep.add', 'observation.new', 'go.team'])
    const isReadOnly = (id: ActionId) => id === 'rep.add' || id === 'observation.new'
    expect(offeredActions({ ...here, isReadOnly })).toEqual(['library.why', 'go.team'])
  })

  test('R-1 while a rep looks on nothing else than what is named, whatever could be done', () => {
    expect(offeredActions({ ...team, withWorkbook: true, only: ['edit.undo'] })).toEqual([])
    expect(offeredActions({ ...team, everywhere: of('edit.undo', 'go.team'), only: ['edit.undo'] })).toEqual([
      'edit.undo'
    ])
  })
})
