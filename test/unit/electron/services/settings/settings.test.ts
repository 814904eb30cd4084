import { describe, expect, test } from 'vitest'
import { defaultSettings } from '../../../../../electron/services/library/defaults'
import { createLocation } from '../../../../../electron/services/settings/location'
import { createSettings } from '../../../../../electron/services/settings/settings'
import type { Notice } from '../../../../../shared/model/notice'
import { freshDisk } from '../../../../support/annas-library'

const now = () => '2026-11-22T09:30:00+01:00'
const defaults = defaultSettings('en', 'DE')
const readOnly: Notice = { code: 'library.locked', params: {} }

async function settings(text?: string) {
  const files = await freshDisk()
  if (text !== undefined) await files.write('/library/settings.json', Buffer.from(text))
  const open = (notice: Notice | null = null) =>
    createSettings({ files, library: { folder: '/library', readOnly: notice }, defaults, now })
  return { files, open }
}

describe('settings', () => {
  test('are the defaults until something is set, and there after a restart', async () => {
    const { open } = await settings()
    const store = await open()
    expect(store.get()).toEqual(defaults)
    expect(await store.change({ managerName: 'Jonas Ek' })).toEqual({ ...defaults, managerName: 'Jonas Ek' })
    await store.change({ theme: 'dark' })
    expect((await open()).get()).toEqual({ ...defaults, managerName: 'Jonas Ek', theme: 'dark' })
  })

  test('N-4 that are damaged keep the name of the manager, and the file', async () => {
    const { files, open } = await settings('{"managerName":"Jonas Ek","theme":"purple"}')
    const store = await open()
    expect(store.get()).toEqual({ ...defaults, managerName: 'Jonas Ek' })
    expect(store.notices().map(({ code }) => code)).toEqual(['file.damaged'])
    await store.change({ theme: 'light' })
    expect(await files.list('/library')).toEqual(['settings.damaged-20261122-093000.json', 'settings.json'])
  })

  test('that the disk does not take are refused and stay as they were', async () => {
    const { files, open } = await settings()
    const store = await open()
    await store.change({ managerName: 'Jonas Ek' })
    files.capacity = 0
    await expect(store.change({ managerName: 'Jonas' })).rejects.toMatchObject({ code: 'settings.not-saved' })
    expect(store.get().managerName).toBe('Jonas Ek')
  })

  test('A5 that cannot be read take a name for this once, and nothing else; the file stays as it is', async () => {
    const { files, open } = await settings('{"managerName":"Jonas Ek"}')
    files.failing = (operation, path) => (operation === 'read' && path.endsWith('settings.json') ? 'failed' : null)
    const store = await open()
    expect([store.get().managerName, store.notices().map(({ code }) => code)]).toEqual(['', ['file.unreadable']])
    await expect(store.change({ theme: 'dark' })).rejects.toMatchObject({ code: 'settings.not-saved' })
    expect(await store.change({ managerName: 'Jonas' })).toEqual({ ...defaults, managerName: 'Jonas' })
    await expect(store.change({ managerName: 'Other' })).rejects.toMatchObject({ code: 'settings.not-saved' })
    files.failing = () => null
    expect((await open()).get().managerName).toBe('Jonas Ek')
  })

  test('that are named without a value stay as they are, and nothing is written', async () => {
    const { files, open } = await settings('{"managerName":"Jonas Ek"}')
    const store = await open()
    expect(await store.change({ managerName: undefined, theme: undefined })).toMatchObject({ managerName: 'Jonas Ek' })
    expect((await files.read('/library/settings.json')).toString()).toBe('{"managerName":"Jonas Ek"}')
    expect(await store.change({ managerName: undefined, theme: 'dark' })).toMatchObject({
      managerName: 'Jonas Ek',
      theme: 'dark'
    })
    expect((await open()).get()).toMatchObject({ managerName: 'Jonas Ek', theme: 'dark' })
  })

  test('of a library that can only be read last as long as this start, and the file stays', async () => {
    const { files, open } = await settings('{"managerName":"Jonas Ek"}')
    const store = await open(readOnly)
    expect(await store.change({ theme: 'dark' })).toMatchObject({ managerName: 'Jonas Ek', theme: 'dark' })
    expect(store.get().theme).toBe('dark')
    expect((await files.read('/library/settings.json')).toString()).toBe('{"managerName":"Jonas Ek"}')
    expect((await open(readOnly)).get().theme).toBe(defaults.theme)
  })
})

describe('the place of the library', () => {
  const path = '/library/user data/location.json'

  test('is nowhere until it was chosen, and there after a restart', async () => {
    const files = await freshDisk()
    const store = await createLocation({ files, path, now })
    expect(store.get()).toBeNull()
    await store.set('/home/anna/Coachbook')
    expect((await createLocation({ files, path, now })).get()).toBe('/home/anna/Coachbook')
  })

  test('N-4 that cannot be understood is kept aside and asked for again', async () => {
    const files = await freshDisk()
    await files.makeFolder('/library/user data')
    await files.write(path, Buffer.from('{"folder":12'))
    const store = await createLocation({ files, path, now })
    expect(store.get()).toBeNull()
    await store.set('/home/anna/Coachbook')
    expect(await files.list('/library/user data')).toEqual(['location.damaged-20261122-093000.json', 'location.json'])
  })
})
