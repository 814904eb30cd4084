import { expect, test } from 'vitest'
import { ForkFile } from '../../../../../electron/services/storage/fork-file'
import { MemoryFiles } from '../../../../support/memory-files'

const now = () => '2026-11-22T09:30:00+01:00'

test('two programs that keep their changes in the same second have a file each, whole after a power loss', async () => {
  const files = new MemoryFiles()
  await files.makeFolder('/book')
  await files.syncFolder('/')
  const kept: string[] = []
  const fork = () =>
    new ForkFile({ files, journal: '/book/journal.jsonl', now, onKept: (name) => void kept.push(name) })
  const [one, two] = [fork(), fork()]
  expect(await files.list('/book')).toEqual([])
  await one.add(Buffer.from('a\n'))
  await two.add(Buffer.from('x\n'))
  await one.add(Buffer.from('b\n'))
  expect(kept).toEqual(['journal.fork-20261122-093000.jsonl', 'journal.fork-20261122-093000-2.jsonl'])
  const after = files.afterPowerLoss(() => 0)
  expect((await after.read(`/book/${kept[0]}`)).toString()).toBe('a\nb\n')
  expect((await after.read(`/book/${kept[1]}`)).toString()).toBe('x\n')
})
