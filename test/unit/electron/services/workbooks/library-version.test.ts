import { expect, test } from 'vitest'
import { defaultSettings } from '../../../../../electron/services/library/defaults'
import { createSettings } from '../../../../../electron/services/settings/settings'
import { readWorkbook } from '../../../../../electron/services/storage/read-workbook'
import { createVault } from '../../../../../electron/services/storage/vault'
import { isNewer, sayProtected, versionOf } from '../../../../../electron/services/workbooks/library-version'
import { versions } from '../../../../../shared/model/migrations'
import { anna, freshDisk, notesOf, rep, write } from '../../../../support/annas-library'
import { start, TestClock } from '../../../../support/library-in-memory'
import type { MemoryFiles } from '../../../../support/memory-files'

const { now } = new TestClock()
const defaults = { ...defaultSettings('en', 'US'), managerName: '' }

/** Anna's library, protected, with her notes in the snapshot and a setting. */
async function protectedDisk(): Promise<MemoryFiles> {
  const disk = await freshDisk()
  await disk.write('/library/protection.json', Buffer.from('{}'))
  const vault = createVault(disk)
  vault.unlock('/library', Buffer.alloc(32, 7))
  const opened = await start(vault.files)
  await opened.workbooks.create(rep)
  await write(opened, 'Zitronenfalter')
  const settings = await createSettings({ files: vault.files, library: opened.library, defaults, now })
  await settings.change({ managerName: 'Jonas Ekström' })
  await opened.workbooks.closeAll()
  await opened.library.close()
  const again = await start(vault.files)
  expect(await notesOf(again)).toMatchObject({ notes: 'Zitronenfalter', notices: [] })
  expect((await createSettings({ files: vault.files, library: again.library, defaults, now })).get().managerName).toBe(
    'Jonas Ekström'
  )
  await again.workbooks.closeAll()
  await again.library.close()
  return disk
}

/** Whether a Coachbook from before passphrases would call the library newer: it knows one version and no key file. */
const isNewerToOlder = async (disk: MemoryFiles) =>
  JSON.parse((await disk.read('/library/library.json')).toString()).version > 1

test('N-5 a Coachbook from before passphrases takes a protected library for that of a newer one, and nothing in it for damaged', async () => {
  const disk = await protectedDisk()
  expect(await isNewerToOlder(disk)).toBe(true)
  expect(JSON.parse((await disk.read('/library/library.json')).toString())).toEqual({
    format: 'coachbook.library',
    version: 2
  })
  // The other program sees the files as they are.
  const before = disk.snapshot()
  expect(await readWorkbook(disk, `/library/reps/${anna}`, versions)).toBe('workbook.too-new')
  const library = {
    folder: '/library',
    isProtected: false,
    leftOver: null,
    readOnly: { code: 'library.newer', params: {} },
    confirm: async () => false,
    close: async () => undefined
  }
  const settings = await createSettings({ files: disk, library, defaults, now })
  expect(settings.notices()).toEqual([])
  // Without a name it would ask for one, as for a new library.
  expect(settings.get().managerName).not.toBe('')
  expect(disk.snapshot()).toEqual(before)
})

test('N-5 what older versions read of a protected library tells nothing', async () => {
  const all = JSON.stringify((await protectedDisk()).snapshot())
  for (const word of ['Zitronenfalter', 'Ekstr', 'Jonas', 'Anna', 'berg']) expect(all).not.toContain(word)
})

test('N-5 a protected library without its word for older versions gets it when it is opened; any other keeps its own', async () => {
  const disk = await protectedDisk()
  const file = await disk.read('/library/library.json')
  await disk.remove('/library/library.json')
  const opened = await start(disk)
  await opened.library.close()
  expect(await disk.read('/library/library.json')).toEqual(file)
  await disk.write('/library/library.json', Buffer.from('{"version":9}'))
  await sayProtected(disk, '/library')
  expect(await versionOf(disk, '/library')).toBe(9)
  expect(await isNewer(disk, '/library')).toBe(true)
})

test('N-5 a library in clear is one that older versions know', async () => {
  const disk = await freshDisk()
  const opened = await start(disk)
  await opened.workbooks.create(rep)
  await opened.workbooks.closeAll()
  await opened.library.close()
  expect(await isNewerToOlder(disk)).toBe(false)
  expect(await isNewer(disk, '/library')).toBe(false)
})

test('N-5 a byte that went wrong in the words for older versions costs nothing', async () => {
  const disk = await protectedDisk()
  disk.change(`/library/reps/${anna}/workbook.json`, (bytes) => {
    bytes[bytes.length - 3] = 0x3f
    return bytes
  })
  const vault = createVault(disk)
  vault.unlock('/library', Buffer.alloc(32, 7))
  expect(await notesOf(await start(vault.files))).toMatchObject({ notes: 'Zitronenfalter', notices: [] })
})
