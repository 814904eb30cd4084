import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  keepAside,
  moveAside,
  replaceFile,
  sweep,
  sweepLeft,
  temporaryName
} from '../../../../../electron/services/storage/durable'
import { nodeFiles } from '../../../../../electron/services/storage/node-files'
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
          // The power failed.
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

test('what a crash left of a file that was being written is swept away, and nothing else', async () => {
  const files = new MemoryFiles()
  await files.makeFolder('/library')
  await replaceFile(files, '/library/a.json', Buffer.from('old'))
  const begun: string[] = []
  files.failing = (operation, path) => {
    if (operation === 'create') begun.push(path)
    return operation === 'rename' || operation === 'remove' ? 'failed' : null
  }
  for (const text of ['one', 'two'])
    await expect(replaceFile(files, '/library/a.json', Buffer.from(text))).rejects.toThrow()
  files.failing = () => null
  expect(new Set(begun).size).toBe(2)
  await files.write('/library/settings.json.writing', Buffer.from('of an earlier version'))
  await files.write('/library/what I am writing.txt', Buffer.from('mine'))
  expect(await files.list('/library')).toHaveLength(5)
  await sweep(files, '/library')
  expect(await files.list('/library')).toEqual(['a.json', 'what I am writing.txt'])
  await sweep(files, '/gone')
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

test('what a killed program left in a person’s own folder goes after a day, and nothing that may still be written', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'coachbook-left-'))
  const [old, young] = [temporaryName(), temporaryName()]
  const others = ['.0123.writing', 'notes.writing', 'plan.pdf']
  for (const name of [old, young, ...others]) await writeFile(join(folder, name), 'words')
  const now = Date.now()
  const twoDaysAgo = new Date(now - 2 * 24 * 60 * 60 * 1000)
  for (const name of [old, ...others]) await utimes(join(folder, name), twoDaysAgo, twoDaysAgo)
  await sweepLeft(nodeFiles, folder, now)
  expect(await nodeFiles.list(folder)).toEqual([young, ...others].sort())
  await rm(folder, { recursive: true })
  await sweepLeft(nodeFiles, folder, now)
})
