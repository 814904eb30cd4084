import { setImmediate as turn } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { FileFault } from '../../../../../electron/services/storage/files'
import { lookAgain } from '../../../../../electron/services/workbooks/look-again'
import { heardDuring } from '../../../../support/heard'
import { WaitingRoom } from '../../../../support/library-in-memory'

test('it looks again after each look, even a failed one, and pauses longer after a long look', async () => {
  const room = new WaitingRoom()
  let [looks, at, takes] = [0, 0, 100]
  const look = async () => {
    looks += 1
    at += takes
    if (looks === 1) throw new FileFault('missing', '/library', 'the folder is gone')
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

test('a fault of ours in a look is heard, and it looks again all the same', async () => {
  const room = new WaitingRoom()
  const fault = new TypeError('a fault of ours')
  lookAgain(
    5000,
    room.later,
    () => Promise.reject(fault),
    () => 0
  )
  const heard = await heardDuring(async () => {
    room.pass(5000)
    await turn()
  })
  expect([heard, room.pauses]).toEqual([[fault], [5000]])
})
