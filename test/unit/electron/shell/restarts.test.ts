import { expect, test } from 'vitest'
import { countRestarts } from '../../../../electron/shell/restarts'

const minute = 60_000

test('a page is shown anew three times within five minutes, and again once these are long ago', () => {
  let now = 0
  const mayRestart = countRestarts(() => now)
  const ended = (at: number) => {
    now = at
    return mayRestart()
  }
  expect([0, minute, 2 * minute, 3 * minute].map(ended)).toEqual([true, true, true, false])
  expect([3 * minute + 1, 9 * minute, 60 * minute].map(ended)).toEqual([false, true, true])
})

test('a page that ends once a day is always shown anew', () => {
  let now = 0
  const mayRestart = countRestarts(() => now)
  for (let day = 0; day < 10; day++) {
    expect(mayRestart()).toBe(true)
    now += 24 * 60 * minute
  }
})
