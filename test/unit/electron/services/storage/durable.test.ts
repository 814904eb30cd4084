import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keepAside, moveAside, replaceFile } from '../../../../../electron/services/storage/durable'
import { MemoryFiles } from '../../../../support/memory-files'

const now = '2026-11-22T09:30:00+01:00'

describe('a file that is replaced', () => {
  test('is the old or the new one after a power loss at any step, and the new one once it was said to be', async () => {
    const chance = fc.record({ step: fc.integer({ min: 1, max: 8 }), picks: fc.infiniteStream(fc.nat()) })
    await fc.assert(
      fc.asyncProperty(chance, async ({ step, picks }) => {
        const files = new MemoryFiles()
        await files.makeFolder('/library')
        await files.syncFolder('/')
        await replaceFile(files, '/library/a.json', Buffer.from('the old text'))
        files.powerEndsAt = files.steps + step
        let done = false
        try {
          await replaceFile(files, '/library/a.json', Buffer.from('the new text, which is longer'))
          done = true
        } catch {
          // The power went.
        }
        const after = files.afterPowerLoss((most) => (picks.next().value ?? 0) % (most + 1))
        const text = (await after.read('/library/a.json')).toString()
        expect(['the old text', 'the new text, which is longer'].slice(done ? 1 : 0)).toContain(text)
      }),
      { numRuns: 300 }
    )
  })

  test('stays when the disk is full', async () => {
    const files = new MemoryFiles()
    await files.makeFolder('/library')
    await replaceFile(files, '/library/a.json', Buffer.from('old'))
    files.capacity = 10
    await expect(replaceFile(files, '/library/a.json', Buffer.from('too much for it'))).rejects.toThrow()
    expect((await files.read('/library/a.json')).toString()).toBe('old')
  })
})

test('what is kept aside never takes a name that is used', async () => {
  const files = new MemoryFiles()
  await files.makeFolder('/library')
  await files.write('/library/settings.json', Buffer.from('1'))
  const kept = [
    await keepAside(files, '/library/settings.json', 'torn', Buffer.from('a'), now),
    await keepAside(files, '/library/settings.json', 'torn', Buffer.from('b'), now),
    await moveAside(files, '/library/settings.json', 'damaged', now)
  ]
  expect(kept).toEqual([
    'settings.torn-20261122-093000.json',
    'settings.torn-20261122-093000-2.json',
    'settings.damaged-20261122-093000.json'
  ])
  expect(await files.list('/library')).toEqual([...kept].sort())
})
