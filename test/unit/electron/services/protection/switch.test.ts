import { expect, test } from 'vitest'
import { newKeyFile } from '../../../../../electron/services/protection/key-file'
import { prepareSwitch } from '../../../../../electron/services/protection/switch'
import { createVault } from '../../../../../electron/services/storage/vault'
import { anna, freshDisk, notesOf, rep, write } from '../../../../support/annas-library'
import { start } from '../../../../support/library-in-memory'
import type { MemoryFiles, Pick } from '../../../../support/memory-files'

const { file: keyFile, key } = await newKeyFile('the first one', { N: 2 ** 10, r: 8, p: 1 })
const word = 'Zitronenfalter'

/** Anna's library with a word in it, closed. */
async function plainDisk(): Promise<MemoryFiles> {
  const disk = await freshDisk()
  const opened = await start(disk)
  await opened.workbooks.create(rep)
  await write(opened, word)
  await opened.workbooks.closeAll()
  await opened.library.close()
  await disk.write('/library/settings.json', Buffer.from(`{"managerName":"${word}"}`))
  await disk.syncFolder('/library')
  return disk
}

const [plainName = ''] = await plainDisk().then((disk) => disk.list('/library/reps'))

async function protect(disk: MemoryFiles): Promise<void> {
  const vault = createVault(disk)
  vault.unlock('/library', key)
  await prepareSwitch({ disk, from: disk, into: vault.files, library: '/library', folderNamed: () => anna, keyFile })
}

async function unprotect(disk: MemoryFiles): Promise<void> {
  const vault = createVault(disk)
  vault.unlock('/library', key)
  await prepareSwitch({
    disk,
    from: vault.files,
    into: disk,
    library: '/library',
    folderNamed: () => plainName,
    keyFile: null
  })
}

/** Opens what is there, in the way that its key file says, and reads the word. */
async function found(disk: MemoryFiles) {
  const vault = createVault(disk)
  const before = await start(disk, { pid: 300, ahead: 60 * 60_000 })
  await before.library.close()
  const { isProtected } = before.library
  if (isProtected) vault.unlock('/library', key)
  const opened = await start(vault.files, { pid: 300, ahead: 60 * 60_000 })
  const { notes, notices } = await notesOf(opened)
  await opened.workbooks.closeAll()
  await opened.library.close()
  return { isProtected, notes, notices, settings: (await vault.files.read('/library/settings.json')).toString() }
}

const all = (disk: MemoryFiles) => JSON.stringify(disk.snapshot())
const whole = { notes: word, notices: [], settings: `{"managerName":"${word}"}` }

test('N-5 a library is protected and in clear again with all that is in it, and keeps no word in clear meanwhile', async () => {
  const disk = await plainDisk()
  expect(all(disk)).toContain(word)
  await protect(disk)
  expect(await found(disk)).toEqual({ isProtected: true, ...whole })
  expect(all(disk)).not.toContain(word)
  expect(await disk.list('/library/reps')).toEqual([anna])
  await unprotect(disk)
  expect(await found(disk)).toEqual({ isProtected: false, ...whole })
  expect(await disk.list('/library/reps')).toEqual([plainName])
  expect(await disk.list('/library')).not.toContain('protection.json')
})

test.each([
  'settings.json',
  'rhythm.json',
  'import-answers.json',
  'imports/x.json',
  'erased.json',
  'published.json',
  'left-words.json',
  'writer.on-aaaaaaaaaaaa.json',
  'left-words.damaged-20261122-093000.json'
])('N-5 what Coachbook keeps in %s is sealed with the library and opened with it', async (name) => {
  const disk = await plainDisk()
  await disk.makeFolder('/library/imports')
  const text = `{"says":"${word}"}`
  await disk.write(`/library/${name}`, Buffer.from(text))
  await protect(disk)
  await found(disk)
  expect(all(disk)).not.toContain(word)
  await unprotect(disk)
  await found(disk)
  expect((await disk.read(`/library/${name}`)).toString()).toBe(text)
})

test('N-5 a disk that is full, or a person who thinks better of it, leaves the library as it was', async () => {
  const disk = await plainDisk()
  const before = all(disk)
  disk.capacity = Object.values(disk.snapshot()).join('').length + 500
  await expect(protect(disk)).rejects.toMatchObject({ reason: 'disk-full' })
  expect(all(disk)).toBe(before)
  disk.capacity = null
  const check = () => {
    throw new Error('no')
  }
  const change = { disk, from: disk, into: disk, library: '/library', folderNamed: () => anna, keyFile, check }
  await expect(prepareSwitch(change)).rejects.toThrow('no')
  expect(all(disk)).toBe(before)
})

const extremes: readonly Pick[] = [() => 0, (most) => most]

test.each([
  ['protected', plainDisk, protect],
  [
    'in clear again',
    async () => {
      const disk = await plainDisk()
      await protect(disk)
      await found(disk)
      return disk.afterPowerLoss((most) => most)
    },
    unprotect
  ]
])(
  'N-5 wherever the power goes while a library is being made %s, it is as before or as it is to be, and whole',
  async (_, make, change) => {
    const run = async (disk: MemoryFiles) => {
      await change(disk)
      await found(disk)
    }
    const counted = await make()
    const before = counted.steps
    await run(counted)
    const steps = counted.steps - before
    expect(steps).toBeGreaterThan(60)
    const seen = new Set<boolean>()
    for (let step = 1; step <= steps; step++)
      for (const pick of extremes) {
        const disk = await make()
        disk.powerEndsAt = disk.steps + step
        await run(disk).catch(() => {})
        const next = disk.afterPowerLoss(pick)
        const { isProtected, ...rest } = await found(next)
        expect({ step, ...rest }).toEqual({ step, ...whole })
        seen.add(isProtected)
        if (isProtected) expect(all(next)).not.toContain(word)
        expect(await next.list('/library')).not.toContain('restoring')
      }
    expect(seen.size).toBe(2)
  }
)

test('N-5 what other programs put into the folder of a library stays where and as it is, and empty folders stay', async () => {
  const disk = await plainDisk()
  const foreign = {
    '/library/.stfolder/marker': 'of a sync program',
    '/library/.stignore': '*.tmp',
    '/library/desktop.ini': '[x]',
    '/library/settings (conflicted copy).json': '{"managerName":"Jonas"}',
    '/library/Notes of mine/list.txt': 'milk'
  }
  for (const path of ['/library/.stfolder', '/library/Notes of mine', '/library/Empty', '/library/reps/.stfolder'])
    await disk.makeFolder(path)
  await disk.makeFolder(`/library/reps/${plainName}/attachments`)
  await disk.makeFolder('/library/templates/own')
  for (const [path, text] of Object.entries(foreign)) await disk.write(path, Buffer.from(text))
  await disk.write(`/library/reps/${plainName}/.DS_Store`, Buffer.from('of the system'))
  const isThere = async (path: string) => (await disk.look(path))?.kind
  const check = async (name: string) => {
    for (const [path, text] of Object.entries(foreign)) expect((await disk.read(path)).toString(), path).toBe(text)
    expect((await disk.read(`/library/reps/${name}/.DS_Store`)).toString()).toBe('of the system')
    for (const path of ['Empty', 'reps/.stfolder', `reps/${name}/attachments`, 'templates/own'])
      expect(await isThere(`/library/${path}`), path).toBe('folder')
  }
  await protect(disk)
  expect((await found(disk)).isProtected).toBe(true)
  await check(anna)
  expect(await isThere('/library/restoring')).toBeUndefined()
  await unprotect(disk)
  expect((await found(disk)).isProtected).toBe(false)
  await check(plainName)
})
