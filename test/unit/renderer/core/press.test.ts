import { describe, expect, test } from 'vitest'
import { isComposing, type Press, pressIs } from '../../../../renderer/core/press'

const press = (key: string, held: Partial<Press> = {}): Press => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  shiftKey: false,
  ...held
})

describe('a press is a key of the registry', () => {
  test.each<[Press, string, boolean]>([
    [press('Enter', { ctrlKey: true }), 'CmdOrCtrl+Enter', false],
    [press('Enter', { metaKey: true }), 'CmdOrCtrl+Enter', true],
    [press('k', { ctrlKey: true }), 'CmdOrCtrl+K', false],
    [press('K', { ctrlKey: true }), 'CmdOrCtrl+K', false],
    [press('Z', { ctrlKey: true, shiftKey: true }), 'CmdOrCtrl+Shift+Z', false],
    [press('b'), 'B', false],
    [press('2'), '2', false],
    [press('2', { altKey: true }), 'Alt+2', false],
    [press('™', { altKey: true, code: 'Digit2' }), 'Alt+2', true],
    [press('ArrowLeft', { altKey: true }), 'Alt+Left', false],
    [press('é'), 'Any', false]
  ])('%j is %s', (pressed, keys, onMac) => {
    expect(pressIs(pressed, keys, onMac)).toBe(true)
  })

  test.each<[Press, string, boolean]>([
    [press('Enter'), 'CmdOrCtrl+Enter', false],
    [press('Enter', { ctrlKey: true }), 'CmdOrCtrl+Enter', true],
    [press('Enter', { metaKey: true }), 'CmdOrCtrl+Enter', false],
    [press('k', { ctrlKey: true, shiftKey: true }), 'CmdOrCtrl+K', false],
    [press('k', { ctrlKey: true, altKey: true }), 'CmdOrCtrl+K', false],
    [press('z', { ctrlKey: true, shiftKey: true }), 'CmdOrCtrl+Z', false],
    [press('b', { ctrlKey: true }), 'B', false],
    [press('B', { shiftKey: true }), 'B', false],
    [press('2', { altKey: true }), '2', false],
    [press('Enter'), 'Any', false],
    [press('v', { ctrlKey: true }), 'Any', false]
  ])('%j is not %s', (pressed, keys, onMac) => {
    expect(pressIs(pressed, keys, onMac)).toBe(false)
  })
})

test('a key that an input method takes belongs to it, from the first key of a word to the Enter that takes the word', () => {
  expect(isComposing({ isComposing: true, keyCode: 13 })).toBe(true)
  expect(isComposing({ isComposing: false, keyCode: 229 })).toBe(true)
  expect(isComposing({ isComposing: false, keyCode: 13 })).toBe(false)
})
