import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import { TextGatherer } from '../../../../renderer/core/text-gatherer'
import { nothingUnderWay, useUnsaved } from '../../../../renderer/core/unsaved'

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  vi.useRealTimers()
})

const waiting = () => useUnsaved.getState().waiting

/** A place that takes texts when it is told to. */
function place() {
  const taken: string[] = []
  const open: ((taken: boolean) => void)[] = []
  return {
    taken,
    commit: (text: string) => {
      taken.push(text)
      return new Promise<boolean>((resolve) => open.push(resolve))
    },
    answer: (is = true) => open.shift()?.(is)
  }
}

const atOnce = (taken: string[]) => async (text: string) => {
  taken.push(text)
  return true
}

const gatherer = () => new TextGatherer<string>({ onTaken: () => {} })

describe('words that are typed', () => {
  test('are sent half a second after the last key', async () => {
    const taken: string[] = []
    const typed = gatherer()
    typed.change('He', atOnce(taken))
    await vi.advanceTimersByTimeAsync(400)
    typed.change('Hello', atOnce(taken))
    await vi.advanceTimersByTimeAsync(499)
    expect(taken).toEqual([])
    await vi.advanceTimersByTimeAsync(1)
    expect(taken).toEqual(['Hello'])
  })

  test('are sent at least every two seconds, however fast somebody types', async () => {
    const sentAt: number[] = []
    const typed = gatherer()
    for (let at = 0; at < 10_000; at += 100) {
      typed.change(`${at}`, async () => {
        sentAt.push(performance.now())
        return true
      })
      await vi.advanceTimersByTimeAsync(100)
    }
    await typed.flush()
    const pauses = sentAt.map((at, index) => at - (sentAt[index - 1] ?? at))
    expect(sentAt.length).toBeGreaterThanOrEqual(5)
    expect(Math.max(...pauses)).toBeLessThanOrEqual(2100)
  })

  test('go where they were typed, not where the next ones go', async () => {
    const [first, second] = [[], []] as [string[], string[]]
    const typed = gatherer()
    typed.change('for the first', atOnce(first))
    await typed.flush()
    typed.change('for the second', atOnce(second))
    await typed.flush()
    expect([first, second]).toEqual([['for the first'], ['for the second']])
  })

  test('wait for those before them, and only the last of several is sent', async () => {
    const slow = place()
    const typed = gatherer()
    typed.change('one', slow.commit)
    void typed.flush()
    await vi.advanceTimersByTimeAsync(0)
    for (const text of ['one two', 'one two three']) {
      typed.change(text, slow.commit)
      void typed.flush()
    }
    await vi.advanceTimersByTimeAsync(0)
    expect(slow.taken).toEqual(['one'])
    slow.answer()
    await vi.advanceTimersByTimeAsync(0)
    expect(slow.taken).toEqual(['one', 'one two three'])
    slow.answer()
    await nothingUnderWay()
  })
})

describe('"Saved"', () => {
  test('does not show from the first key until the last word was taken', async () => {
    const slow = place()
    const typed = gatherer()
    expect(waiting()).toBe(0)
    typed.change('words', slow.commit)
    expect(waiting()).toBeGreaterThan(0)
    void typed.flush()
    await vi.advanceTimersByTimeAsync(0)
    expect(waiting()).toBeGreaterThan(0)
    slow.answer()
    await nothingUnderWay()
    expect(waiting()).toBe(0)
  })

  test('shows again after words were refused or went wrong', async () => {
    const slow = place()
    const typed = gatherer()
    typed.change('refused', slow.commit)
    void typed.flush()
    await vi.advanceTimersByTimeAsync(0)
    slow.answer(false)
    await nothingUnderWay()
    expect(waiting()).toBe(0)
    typed.change('thrown', () => Promise.reject(new Error('gone')))
    await expect(typed.flush()).rejects.toThrow('gone')
    expect(waiting()).toBe(0)
  })

  test('waits for words of a field that is gone: every way out waits for what is under way', async () => {
    const slow = place()
    let out = false
    gatherer().change('words', slow.commit)
    await vi.advanceTimersByTimeAsync(500)
    const left = nothingUnderWay().then(() => {
      out = true
    })
    await vi.advanceTimersByTimeAsync(5000)
    expect(out).toBe(false)
    slow.answer()
    await left
    expect(waiting()).toBe(0)
  })
})
