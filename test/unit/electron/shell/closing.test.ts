import { expect, test } from 'vitest'
import { type ClosingPort, createClosing } from '../../../../electron/shell/closing'
import type { SaveState } from '../../../../shared/model/saving'

const saved: SaveState = { state: 'saved' }
const full: SaveState = { state: 'not-saved', reason: 'disk-full' }

/** A window whose page answers when the test says so, and a clock that strikes when the test says so. */
function window(some: Partial<ClosingPort> = {}) {
  const steps: string[] = []
  let strike = () => {}
  const port: ClosingPort = {
    isAlive: () => true,
    askToFlush: () => steps.push('ask'),
    save: async () => {
      steps.push('save')
      return saved
    },
    askToLeave: async (reason) => {
      steps.push(`unsaved: ${reason}`)
      return false
    },
    destroy: () => steps.push('closed'),
    after(milliseconds, run) {
      steps.push(`wait ${milliseconds}`)
      strike = run
      return () => {
        strike = () => {}
      }
    },
    ...some
  }
  return { closing: createClosing(port), steps, strike: () => strike(), settled: () => new Promise(setImmediate) }
}

test('closing waits for the last words, saves them, and closes', async () => {
  const { closing, steps, settled } = window()
  closing.request()
  closing.request()
  expect(steps).toEqual(['wait 3000', 'ask'])
  closing.flushed()
  closing.flushed()
  await settled()
  expect(steps).toEqual(['wait 3000', 'ask', 'save', 'closed'])
})

test('a page that does not answer within three seconds is closed all the same', async () => {
  const { closing, steps, strike, settled } = window()
  closing.request()
  strike()
  await settled()
  closing.flushed()
  await settled()
  expect(steps).toEqual(['wait 3000', 'ask', 'save', 'closed'])
})

test('the clock of an answered question closes nothing', async () => {
  const { closing, steps, strike, settled } = window({ save: async () => full })
  closing.request()
  closing.flushed()
  await settled()
  strike()
  await settled()
  expect(steps).toEqual(['wait 3000', 'ask', 'unsaved: disk-full'])
})

test('a page that is gone is not waited for', async () => {
  const { closing, steps, settled } = window({ isAlive: () => false })
  closing.request()
  await settled()
  expect(steps).toEqual(['save', 'closed'])
})

test('what cannot be saved keeps the window open, and it can be closed later', async () => {
  let disk: SaveState = full
  const { closing, steps, settled } = window({ save: async () => disk })
  closing.request()
  closing.flushed()
  await settled()
  expect(steps.splice(0)).toEqual(['wait 3000', 'ask', 'unsaved: disk-full'])
  disk = saved
  closing.request()
  closing.flushed()
  await settled()
  expect(steps).toEqual(['wait 3000', 'ask', 'closed'])
})

test('a person may leave without saving', async () => {
  const { closing, steps, settled } = window({ save: async () => full, askToLeave: async () => true })
  closing.request()
  closing.flushed()
  await settled()
  expect(steps).toEqual(['wait 3000', 'ask', 'closed'])
})

test('a bug while saving counts as not saved', async () => {
  const { closing, steps, settled } = window({ save: () => Promise.reject(new Error('a bug')) })
  closing.request()
  closing.flushed()
  await settled()
  expect(steps).toEqual(['wait 3000', 'ask', 'unsaved: failed'])
})

test('words that nobody asked for close nothing', async () => {
  const { closing, steps, settled } = window()
  closing.flushed()
  await settled()
  expect(steps).toEqual([])
})
