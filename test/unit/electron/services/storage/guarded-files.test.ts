import { expect, test } from 'vitest'
import { guardedFiles } from '../../../../../electron/services/storage/guarded-files'
import { MemoryFiles } from '../../../../support/memory-files'

const bytes = Buffer.from('words')
const refused = { reason: 'taken' }

test('once the library is another program’s, its files can be read and nothing of them changed', async () => {
  const disk = new MemoryFiles()
  await disk.makeFolder('/library/empty')
  await disk.write('/library/a', bytes)
  let ours = true
  const files = guardedFiles(disk, async () => ours)
  const open = await files.openAppend('/library/a')
  await open.append(bytes)
  ours = false
  const before = disk.snapshot()
  const changes = [
    open.append(bytes),
    files.openAppend('/library/b'),
    files.write('/library/a', bytes),
    files.create('/library/b', bytes),
    files.truncate('/library/a', 0),
    files.rename('/library/a', '/library/b'),
    files.remove('/library/a'),
    files.makeFolder('/library/more'),
    files.removeFolder('/library/empty'),
    files.makePrivate('/library/a')
  ]
  await Promise.all(changes.map((change) => expect(change).rejects.toMatchObject(refused)))
  await open.close()
  await files.syncFolder('/library')
  expect(disk.snapshot()).toEqual(before)
  expect(await files.list('/library')).toEqual(['a', 'empty'])
  expect([(await files.read('/library/a')).toString(), (await files.look('/library/a'))?.size]).toEqual([
    'wordswords',
    10
  ])
})
