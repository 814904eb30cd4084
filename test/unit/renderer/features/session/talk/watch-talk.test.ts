import { describe, expect, test } from 'vitest'
import { watchTalk } from '../../../../../../renderer/features/session/talk/watch-talk'

const minute = 60_000

/** A clock that the test controls, and a one-on-one that records what it is told. */
function scene(running = true) {
  let [now, runs] = [0, running]
  let each: { milliseconds: number; run: () => void } | null = null
  const said: string[] = []
  let drawn = 0
  const leave = watchTalk(
    {
      now: () => now,
      every(milliseconds, run) {
        each = { milliseconds, run }
        return () => {
          each = null
        }
      }
    },
    {
      runs: () => runs,
      async pause(at) {
        runs = false
        said.push(at === undefined ? 'pause' : `pause since ${at / minute}`)
      },
      async goOn() {
        runs = true
        said.push('go on')
      }
    },
    () => {
      drawn += 1
    }
  )
  /** The machine is awake for this many minutes. */
  const pass = (minutes: number) => {
    const end = now + minutes * minute
    while (each && now < end) {
      now += each.milliseconds
      each.run()
    }
    now = end
  }
  /** The machine sleeps: nothing ticks, and then one tick comes. */
  const sleep = async (minutes: number) => {
    now += minutes * minute
    each?.run()
    await Promise.resolve()
    await Promise.resolve()
  }
  return { said, pass, sleep, leave, drawn: () => drawn, halt: () => (runs = false) }
}

describe('S0-4 the clock of a one-on-one on the screen', () => {
  test('passes without a word while the machine is awake, and is drawn as it goes', () => {
    const { pass, said, drawn } = scene()
    pass(30)
    expect(said).toEqual([])
    expect(drawn()).toBe(360)
  })

  test('what the machine slept is taken out, and the clock goes on', async () => {
    const { pass, sleep, said } = scene()
    pass(10)
    await sleep(45)
    expect(said).toEqual(['pause since 10', 'go on'])
  })

  test('a window out of sight, which ticks once a minute, sleeps not', async () => {
    const { sleep, said } = scene()
    for (let count = 0; count < 10; count += 1) await sleep(1)
    expect(said).toEqual([])
  })

  test('one that stands still stays so over sleep and leaving', async () => {
    const { pass, sleep, leave, said } = scene(false)
    pass(1)
    await sleep(60)
    leave()
    expect(said).toEqual([])
  })

  test('leaving stops the clock once, and nothing ticks after it', async () => {
    const { pass, sleep, leave, said } = scene()
    pass(5)
    leave()
    await sleep(60)
    expect(said).toEqual(['pause'])
  })
})
