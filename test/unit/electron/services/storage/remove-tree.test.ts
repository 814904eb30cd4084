import { expect, test } from 'vitest'
import { takeAway } from '../../../../../electron/services/storage/remove-tree'
import { MemoryFiles } from '../../../../support/memory-files'

const bytes = (text: string) => Buffer.from(text)

async function diskWithTwo(): Promise<MemoryFiles> {
  const files = new MemoryFiles()
  for (const folder of ['/library/reps/anna/history', '/library/reps/ben']) {
    await files.makeFolder(folder)
    await files.write(`${folder}/a.json`, bytes(folder))
  }
  await files.write('/library/reps/anna/workbook.json', bytes('anna'))
  for (const folder of ['/', '/library', '/library/reps', '/library/reps/anna', '/library/reps/anna/history'])
    await files.syncFolder(folder)
  await files.syncFolder('/library/reps/ben')
  return files
}

const takeAnna = (files: MemoryFiles) => takeAway(files, '/library/reps/anna', '/library/removing')

test('a folder goes with all that is in it, and nothing beside it', async () => {
  const files = await diskWithTwo()
  await takeAnna(files)
  expect(files.snapshot()).toEqual({ '/library/reps/ben/a.json': '/library/reps/ben' })
  expect(await files.list('/library')).toEqual(['reps'])
})

test('a link in it goes, and what it points to stays', async () => {
  const files = await diskWithTwo()
  files.linkAt('/library/reps/anna/link')
  await takeAnna(files)
  expect(await files.list('/library/reps')).toEqual(['ben'])
})

test('after a power loss at any step it is whole or gone, and the next one takes the rest', async () => {
  const whole = (await diskWithTwo()).snapshot()
  const begun = (await diskWithTwo()).steps
  const done = await diskWithTwo()
  await takeAnna(done)
  for (let step = begun + 1; step <= done.steps; step++) {
    for (const pick of [() => 0, (most: number) => most]) {
      const files = await diskWithTwo()
      files.powerEndsAt = step
      await takeAnna(files).catch(() => {})
      const after = files.afterPowerLoss(pick)
      const kept = Object.fromEntries(Object.entries(after.snapshot()).filter(([path]) => path.includes('/reps/')))
      const reps = await after.list('/library/reps')
      expect(kept, `step ${step}`).toEqual(
        reps.includes('anna') ? whole : { '/library/reps/ben/a.json': '/library/reps/ben' }
      )
      await takeAway(after, '/library/reps/ben', '/library/removing')
      expect(await after.list('/library')).toEqual(['reps'])
    }
  }
})
