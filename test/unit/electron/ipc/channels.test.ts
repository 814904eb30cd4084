import { expect, test } from 'vitest'
import { callNames, eventNames } from '../../../../shared/channels'
import { calls, events } from '../../../../shared/contract'

test('the preload knows the names of the contract, all of them and no other', () => {
  expect([Object.keys(callNames).sort(), Object.keys(eventNames).sort()]).toEqual([
    Object.keys(calls).sort(),
    Object.keys(events).sort()
  ])
})
