import { expect, test } from 'vitest'
import { createLastWords, type LastWordsPort, patience } from '../../../../electron/shell/last-words'

function scene(change: Partial<LastWordsPort> = {}) {
  const clocks: { milliseconds: number; run: () => void; isOff: boolean }[] = []
  let asked = 0
  const words = createLastWords({
    isAlive: () => true,
    ask() {
      asked += 1
    },
    after(milliseconds, run) {
      const clock = { milliseconds, run, isOff: false }
      clocks.push(clock)
      return () => {
        clock.isOff = true
      }
    },
    ...change
  })
  return { words, clocks, asked: () => asked }
}

test('N-5 a page says whether all its words were sent, and its clock is called off', async () => {
  const { words, clocks, asked } = scene()
  for (const left of [false, true]) {
    const waiting = words.flush()
    words.flushed(left)
    expect(await waiting).toBe(left)
  }
  expect(asked()).toBe(2)
  expect(clocks.map(({ milliseconds, isOff }) => [milliseconds, isOff])).toEqual([
    [patience, true],
    [patience, true]
  ])
})

test('N-5 a page that does not answer may hold words, so it is not taken away; what it says too late is nothing', async () => {
  const { words, clocks } = scene()
  const waiting = words.flush()
  clocks[0]?.run()
  expect(await waiting).toBe(true)
  words.flushed(false)
  const next = words.flush()
  words.flushed(false)
  expect(await next).toBe(false)
})

test('N-5 a page that is gone has no words any more', async () => {
  const gone = scene({ isAlive: () => false })
  expect(await gone.words.flush()).toBe(false)
  expect(gone.asked()).toBe(0)
  const going = scene()
  const waiting = going.words.flush()
  going.words.pageGone()
  expect(await waiting).toBe(false)
})
