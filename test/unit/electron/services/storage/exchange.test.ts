import { mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { clearExchange, finishExchange, incomingIn } from '../../../../../electron/services/storage/exchange'
import { nodeFiles as files } from '../../../../../electron/services/storage/node-files'

let home: string
let library: string
beforeEach(async () => {
  home = await mkdtemp(join(tmpdir(), 'coachbook-exchange-'))
  library = join(home, 'Coachbook')
  await mkdir(incomingIn(library), { recursive: true })
  await writeFile(join(home, 'letter.txt'), 'mine')
})
afterEach(() => rm(home, { recursive: true, force: true }))

const decided = (moves: readonly { path: string; takes: boolean }[]) =>
  writeFile(
    join(library, 'restoring', 'plan.json'),
    JSON.stringify({ format: 'coachbook.exchange', version: 1, moves })
  )

describe('N-9 what a library folder says is to be exchanged', () => {
  test.each(['../letter.txt', 'reps/../../letter.txt', '', '..', '.'])(
    'moves nothing outside of the library and not the library itself: %j',
    async (path) => {
      await writeFile(join(library, 'settings.json'), '{}')
      await writeFile(join(incomingIn(library), 'letter.txt'), 'theirs')
      await decided([
        { path: 'settings.json', takes: false },
        { path, takes: false },
        { path, takes: true }
      ])
      await finishExchange(files, library)
      expect(await readFile(join(home, 'letter.txt'), 'utf8')).toBe('mine')
      expect((await readdir(home)).sort()).toEqual(['Coachbook', 'letter.txt'])
      expect(await readdir(library)).toEqual(['settings.json'])
    }
  )

  test('is done where all of it lies in the library', async () => {
    await writeFile(join(library, 'settings.json'), 'old')
    await writeFile(join(incomingIn(library), 'settings.json'), 'new')
    await decided([{ path: 'settings.json', takes: true }])
    await finishExchange(files, library)
    expect(await readFile(join(library, 'settings.json'), 'utf8')).toBe('new')
    expect(await readdir(library)).toEqual(['settings.json'])
  })

  test('empties no folder that a link leads to', async () => {
    const elsewhere = join(home, 'elsewhere')
    await mkdir(elsewhere)
    await writeFile(join(elsewhere, 'plan.json'), JSON.stringify({ moves: [] }))
    await rm(join(library, 'restoring'), { recursive: true })
    await symlink(elsewhere, join(library, 'restoring'))
    await finishExchange(files, library)
    await clearExchange(files, library)
    expect(await readdir(elsewhere)).toEqual(['plan.json'])
    expect(await readdir(library)).toEqual([])
  })
})
