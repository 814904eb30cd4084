import { EventEmitter } from 'node:events'
import { expect, test } from 'vitest'
import { goOnUnread } from '../../../../electron/cli/output'

test('a command goes on when whoever reads its answer has gone, and fails on all else', () => {
  const stream = new EventEmitter()
  const fail = (code: string) => stream.emit('error', Object.assign(new Error(code), { code }))
  expect(() => fail('EPIPE')).toThrow('EPIPE')
  goOnUnread(stream)
  expect(() => fail('EPIPE')).not.toThrow()
  expect(() => fail('ENOSPC')).toThrow('ENOSPC')
})
