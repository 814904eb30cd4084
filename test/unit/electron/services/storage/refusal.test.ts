import { expect, test } from 'vitest'
import { FileFault } from '../../../../../electron/services/storage/files'
import {
  letBeHeard,
  nowUnlessRefused,
  unlessFailed,
  unlessRefused
} from '../../../../../electron/services/storage/refusal'
import { RuleError } from '../../../../../shared/errors'
import { heardDuring } from '../../../../support/heard'

const refusals = [new FileFault('missing', '/library', 'is not there'), new RuleError('library.not-open')]
const fault = new TypeError('a fault of ours')
const throwing = (error: unknown) => () => {
  throw error
}

test.each(refusals)('what the disk or a rule refuses gives way: %s', async (refusal) => {
  expect(await unlessRefused(Promise.reject(refusal), 'other')).toBe('other')
  expect(nowUnlessRefused(throwing(refusal), 'other')).toBe('other')
})

test('what is done is given, and a fault of ours goes on', async () => {
  expect([await unlessRefused(Promise.resolve('done'), 'other'), nowUnlessRefused(() => 'done', 'other')]).toEqual([
    'done',
    'done'
  ])
  await expect(unlessRefused(Promise.reject(fault), 'other')).rejects.toBe(fault)
  expect(() => nowUnlessRefused(throwing(fault), 'other')).toThrow(fault)
})

test('of many, one that fails gives way whatever it was; a fault of ours is heard, a refusal is not', async () => {
  const given: unknown[] = []
  const heard = await heardDuring(async () => {
    for (const error of [...refusals, fault]) given.push(await unlessFailed(Promise.reject(error), 'other'))
  })
  expect([given, heard]).toEqual([['other', 'other', 'other'], [fault]])
})

test('a fault is heard while the work goes on', async () => {
  let done = false
  const heard = await heardDuring(() => {
    letBeHeard(fault)
    done = true
  })
  expect([done, heard]).toEqual([true, [fault]])
})
