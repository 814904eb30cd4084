import { expect, test } from 'vitest'
import { dialogAsks, watchDialog, whatIsLeft } from '../../../../renderer/core/left-over'

test('a dialog asks before something leads away from its words, and one without words lets it', () => {
  const asked: unknown[] = []
  const then = () => undefined
  let words: { of: string; name: string; words: string; workbook: null }[] = []
  const leave = watchDialog({ words: () => words, ask: (next) => asked.push(next) })
  expect(dialogAsks(then)).toBe(false)
  words = [{ of: 'Note', name: 'Text', words: 'Half a sen', workbook: null }]
  expect(dialogAsks(then)).toBe(true)
  expect(asked).toEqual([then])
  leave()
  expect(dialogAsks(then)).toBe(false)
})

test('nothing leads away from a dialog that waits, and closing the window loses no words in it', () => {
  const leave = watchDialog({ words: () => [], ask: () => undefined, holds: true })
  expect(dialogAsks(() => undefined)).toBe(true)
  expect(whatIsLeft()).toBe('nothing')
  leave()
  expect(dialogAsks()).toBe(false)
})
