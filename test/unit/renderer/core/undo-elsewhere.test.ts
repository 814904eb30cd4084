import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useMessages } from '../../../../renderer/core/messages'
import { history, paths } from '../../../../renderer/core/navigation'
import { noteUndo, undoElsewhere, undoIsElsewhere } from '../../../../renderer/core/undo-elsewhere'
import { countedId } from '../../../support/large-workbook'

const [mira, ben] = [countedId(1), countedId(2)]
const page = new EventTarget()

beforeEach(() => {
  vi.stubGlobal('document', page)
  history.push(paths.rep(ben))
})
afterEach(() => {
  useMessages.setState({ sharedWith: null })
  history.push('/')
  vi.unstubAllGlobals()
})

test('N-2 Undo of the menu takes back what was just done to a rep who is not on the screen, once', async () => {
  const undo = vi.fn(async () => undefined)
  noteUndo(mira, undo)
  expect(undoIsElsewhere()).toBe(true)
  expect([await undoElsewhere(), await undoElsewhere()]).toEqual([true, false])
  expect(undo).toHaveBeenCalledOnce()
})

test('N-2 and no longer once something was typed, another page is open, or a rep looks on', async () => {
  const undo = vi.fn(async () => undefined)
  for (const then of [
    () => page.dispatchEvent(new Event('input')),
    () => history.push(paths.profile(ben)),
    () => useMessages.setState({ sharedWith: ben })
  ]) {
    noteUndo(mira, undo)
    then()
    expect(await undoElsewhere()).toBe(false)
  }
  expect(undo).not.toHaveBeenCalled()
})
