import { expect, test } from 'vitest'
import {
  conflictCopies,
  isConflictCopy,
  noticeOfCopies
} from '../../../../../electron/services/library/conflict-copies'
import { MemoryFiles } from '../../../../support/memory-files'
import { namesOfCopies } from '../../../../support/synced-folders'

test.each(Object.entries(namesOfCopies))('a copy of the settings that a tool names %s is one', (_, nameOfCopy) => {
  const copy = nameOfCopy('settings', '.json')
  expect(isConflictCopy(copy, ['settings.json', copy])).toBe(true)
  expect(isConflictCopy('settings.json', ['settings.json', copy])).toBe(false)
})

test.each([
  'settings (conflicted copy 2020-05-04 101010).json',
  'settings (Eva Lind conflicted copy 2020-05-04 101010).json',
  'settings (In Konflikt stehende Kopie von Eva 2020-05-04).json',
  'settings 2.json'
])('so is %s', (copy) => {
  expect(isConflictCopy(copy, ['settings.json', copy])).toBe(true)
})

test('a form of one’s own is never taken for a conflict copy, whatever its name', () => {
  const own = ['ride-along.json', 'ride-along-2.json', 'ride-along-short.json', 'ride.json']
  expect(own.filter((name) => isConflictCopy(name, own))).toEqual([])
  // The file that it would be a copy of does not exist.
  expect(isConflictCopy('Notes (1).json', ['Notes (1).json'])).toBe(false)
})

test('copies of settings and forms are told on one line, and stay as they are; what makes itself anew is not told', async () => {
  const files = new MemoryFiles()
  await files.makeFolder('/library/templates/own')
  const all = [
    'settings.json',
    'settings-DESK-7.json',
    'library.json',
    'library-DESK-7.json',
    'erased (1).json',
    'erased.json',
    'templates/own/ride.json',
    'templates/own/ride.sync-conflict-20201130-093000-ABCDEFG.json'
  ]
  for (const path of all) await files.write(`/library/${path}`, Buffer.from('{}'))
  const before = files.snapshot()
  const copies = ['settings-DESK-7.json', 'templates/own/ride.sync-conflict-20201130-093000-ABCDEFG.json']
  expect(await conflictCopies(files, '/library')).toEqual(copies)
  expect(await noticeOfCopies(files, '/library')).toEqual([
    { code: 'file.conflict', params: { count: 2, files: copies.join(', ') } }
  ])
  expect(files.snapshot()).toEqual(before)
  expect(await noticeOfCopies(files, '/nowhere')).toEqual([])
})
