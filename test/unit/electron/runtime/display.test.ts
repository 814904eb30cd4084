import { spawnSync } from 'node:child_process'
import { describe, expect, onTestFinished, test } from 'vitest'
import { hasDisplay, startHiddenDisplay } from '../../../../electron/runtime/display'

test('Linux without DISPLAY and WAYLAND_DISPLAY cannot show a window; other systems always can', () => {
  expect(hasDisplay('linux', {})).toBe(false)
  expect(hasDisplay('linux', { DISPLAY: '' })).toBe(false)
  expect(hasDisplay('linux', { DISPLAY: ':0' })).toBe(true)
  expect(hasDisplay('linux', { WAYLAND_DISPLAY: 'wayland-0' })).toBe(true)
  expect(hasDisplay('darwin', {})).toBe(true)
  expect(hasDisplay('win32', {})).toBe(true)
})

describe.runIf(spawnSync('Xvfb', ['-help']).error === undefined)('a hidden display', () => {
  test('two of them get different names', async () => {
    const [first, second] = await Promise.all([startHiddenDisplay(), startHiddenDisplay()])
    onTestFinished(() => {
      first.stop()
      second.stop()
    })
    expect(first.name).toMatch(/^:\d+$/)
    expect(second.name).not.toBe(first.name)
  })
})
