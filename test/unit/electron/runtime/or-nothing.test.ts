import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { orNothing } from '../../../../electron/runtime/or-nothing'

test('a build that fails leaves nothing behind and stays a failure; one that works stays', async () => {
  const at = await mkdtemp(join(tmpdir(), 'coachbook-pack-'))
  const make = async (name: string) => {
    await mkdir(join(at, name, 'resources'), { recursive: true })
    await writeFile(join(at, name, 'resources', 'app.asar'), 'x')
  }
  await orNothing(
    () => join(at, 'whole'),
    () => make('whole')
  )
  const failed = orNothing(
    () => join(at, 'half'),
    async () => {
      await make('half')
      throw new Error('the fuses could not be set')
    }
  )
  await expect(failed).rejects.toThrow('the fuses could not be set')
  expect(await readdir(at)).toEqual(['whole'])
  await rm(at, { recursive: true })
})
