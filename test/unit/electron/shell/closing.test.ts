import { expect, test } from 'vitest'
import { type ClosingPort, createClosing } from '../../../../electron/shell/closing'
import type { SaveState } from '../../../../shared/model/saving'
import { heardDuring } from '../../../support/heard'

const saved: SaveState = { state: 'saved' }
const full: SaveState = { state: 'not-saved', reason: 'disk-full' }

/** A window whose page answers, and a clock that strikes, when the test says so. */
function window(some: Partial<ClosingPort> = {}) {
  const steps: string[] = []
  let strike = () => {}
  let choose = (_leave: boolean) => {}
  const port: ClosingPort = {
    left: () => 0,
    askToStop: async (left) => {
      steps.push(`${left} pages to come`)
      return false
    },
    isAlive: () => true,
    askToFlush: () => steps.push('ask'),
    stay: () => steps.push('stays'),
    save: async () => {
      steps.push('save')
      return saved
    },
    askToLeave: async (reason) => {
      steps.push(`unsaved: ${reason}`)
      return false
    },
    askToWait: (signal) => {
      steps.push('still writing?')
      signal.addEventListener('abort', () => steps.push('question gone'))
      return new Promise((answer) => {
        choose = answer
        signal.addEventListener('abort', () => answer(false))
      })
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
  return {
    closing: createClosing(port),
    steps,
    strike: () => strike(),
    choose: (leave: boolean) => choose(leave),
    settled: () => new Promise(setImmediate)
  }
}

test('closing waits for the last words, saves them, and closes', async () => {
  const { closing, steps, settled } = window()
  closing.request()
  closing.request()
  expect(steps).toEqual(['wait 3000', 'ask'])
  closing.flushed('nothing')
  closing.flushed('nothing')
  await settled()
  expect(steps).toEqual(['wait 3000', 'ask', 'save', 'closed'])
})

test('after three seconds without an answer of the page the person is asked, and the window waits on', async () => {
  const { closing, steps, strike, choose, settled } = window()
  closing.request()
  strike()
  await settled()
  expect(steps.splice(0)).toEqual(['wait 3000', 'ask', 'still writing?'])
  choose(false)
  await settled()
  expect(steps).toEqual([])
  closing.request()
  closing.request()
  expect(steps.splice(0)).toEqual(['still writing?'])
  closing.flushed('nothing')
  await settled()
  expect(steps).toEqual(['save', 'question gone', 'closed'])
})

test('a disk that takes long is asked about as well, and a window that closes without it closes once', async () => {
  let written = (_state: SaveState) => {}
  const save = () => new Promise<SaveState>((resolve) => (written = resolve))
  const { closing, steps, strike, choose, settled } = window({ save })
  closing.request()
  closing.flushed('nothing')
  await settled()
  strike()
  choose(true)
  await settled()
  expect(steps.splice(0)).toEqual(['wait 3000', 'ask', 'still writing?', 'closed'])
  written(saved)
  closing.request()
  await settled()
  expect(steps).toEqual([])
})

test('a page that ends or is loaded anew while it is asked has no words any more', async () => {
  const { closing, steps, settled } = window()
  closing.pageGone()
  closing.request()
  closing.pageGone()
  await settled()
  expect(steps).toEqual(['wait 3000', 'ask', 'save', 'closed'])
})

test('while the person is told what is not saved nothing else is asked', async () => {
  let answer = (_leave: boolean) => {}
  const { closing, steps, settled } = window({
    save: async () => full,
    askToLeave: () => new Promise((resolve) => (answer = resolve))
  })
  closing.request()
  closing.flushed('nothing')
  await settled()
  closing.request()
  answer(false)
  await settled()
  expect(steps).toEqual(['wait 3000', 'ask', 'stays'])
})

test('the timer of a question that was answered closes nothing', async () => {
  const { closing, steps, strike, settled } = window({ save: async () => full })
  closing.request()
  closing.flushed('nothing')
  await settled()
  strike()
  await settled()
  expect(steps).toEqual(['wait 3000', 'ask', 'unsaved: disk-full', 'stays'])
})

test('a page that is gone is not waited for', async () => {
  const { closing, steps, settled } = window({ isAlive: () => false })
  closing.request()
  await settled()
  expect(steps).toEqual(['wait 3000', 'save', 'closed'])
})

test('what cannot be saved keeps the window open, and it can be closed later', async () => {
  let disk: SaveState = full
  const { closing, steps, settled } = window({ save: async () => disk })
  closing.request()
  closing.flushed('nothing')
  await settled()
  expect(steps.splice(0)).toEqual(['wait 3000', 'ask', 'unsaved: disk-full', 'stays'])
  disk = saved
  closing.request()
  closing.flushed('nothing')
  await settled()
  expect(steps).toEqual(['wait 3000', 'ask', 'closed'])
})

test('a person may leave without saving', async () => {
  const { closing, steps, settled } = window({ save: async () => full, askToLeave: async () => true })
  closing.request()
  closing.flushed('nothing')
  await settled()
  expect(steps).toEqual(['wait 3000', 'ask', 'closed'])
})

test('a bug while saving counts as not saved, and is heard', async () => {
  const bug = new TypeError('a bug')
  const { closing, steps, settled } = window({ save: () => Promise.reject(bug) })
  const heard = await heardDuring(() => {
    closing.request()
    closing.flushed('nothing')
    return settled()
  })
  expect(heard).toEqual([bug])
  expect(steps).toEqual(['wait 3000', 'ask', 'unsaved: failed', 'stays'])
})

test('last words that come without being asked for close nothing', async () => {
  const { closing, steps, settled } = window()
  closing.flushed('nothing')
  await settled()
  expect(steps).toEqual([])
})

test('what cannot be kept is asked about before anything is closed', async () => {
  let leaves = false
  const { closing, steps, settled } = window({
    askToLeave: async (reason) => {
      steps.push(`unsaved: ${reason}`)
      return leaves
    }
  })
  closing.request()
  closing.flushed('field')
  await settled()
  expect(steps.splice(0)).toEqual(['wait 3000', 'ask', 'unsaved: left', 'stays'])
  leaves = true
  closing.request()
  closing.flushed('dialog')
  await settled()
  expect(steps).toEqual(['wait 3000', 'ask', 'unsaved: leftInDialog', 'save', 'closed'])
})
