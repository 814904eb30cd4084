import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { lookAgain } from '../../../../../electron/services/workbooks/look-again'
import { WaitingRoom } from '../../../../support/library-in-memory'

test('it looks again after each look, even a failed one, and pauses longer after a long look', async () => {
  const room = new WaitingRoom()
  let [looks, at, takes] = [0, 0, 100]
  const look = async () => {
    looks += 1
    at += takes
    if (looks === 1) throw new Error('the folder is gone')
  }
  lookAgain(5000, room.later, look, () => at)
  expect([looks, room.pauses]).toEqual([0, [5000]])
  room.pass(5000)
  await turn()
  expect([looks, room.pauses]).toEqual([1, [5000]])
  takes = 3000
  room.pass(5000)
  await turn()
  expect([looks, room.pauses]).toEqual([2, [30_000]])
})
