import { describe, expect, test } from 'vitest'
import { openOwnDays } from '../../../../../electron/services/rhythm/own-days'
import type { Notice } from '../../../../../shared/model/notice'
import { freshDisk } from '../../../../support/annas-library'
import { countedId } from '../../../../support/large-workbook'

const now = () => '2026-11-22T09:30:00+01:00'
const leave = { id: countedId(1), from: '2026-12-21', to: '2026-12-31', kind: 'vacation' as const }

async function ownDays(text?: string) {
  const files = await freshDisk()
  if (text !== undefined) await files.write('/library/rhythm.json', Buffer.from(text))
  const open = (readOnly: Notice | null = null) =>
    openOwnDays({ files, library: { folder: '/library', readOnly }, now })
  return { files, open }
}

describe('the manager’s own days', () => {
  test('carry the day on which they were entered, and are there after a restart', async () => {
    const { open } = await ownDays()
    expect((await open()).leave()).toEqual([])
    await (await open()).add(leave)
    expect((await open()).leave()).toEqual([{ ...leave, enteredOn: '2026-11-22' }])
  })

  test('that were removed come back as they were', async () => {
    const old = { ...leave, enteredOn: '2026-05-01' }
    const { open } = await ownDays(JSON.stringify({ version: 1, leave: [old], calendar: {} }))
    const store = await open()
    const { undo } = await store.remove(leave.id)
    expect((await open()).leave()).toEqual([])
    expect(await store.restore(undo)).toEqual([old])
    await expect(store.restore(undo)).rejects.toMatchObject({ code: 'undo.gone' })
    await expect(store.remove(countedId(9))).rejects.toMatchObject({ code: 'leave.gone' })
  })

  test('that make no sense are refused', async () => {
    const store = await (await ownDays()).open()
    await expect(store.add({ ...leave, to: '2026-12-20' })).rejects.toMatchObject({ code: 'leave.order' })
    await expect(store.add({ ...leave, to: '2028-12-20' })).rejects.toMatchObject({ code: 'leave.too-long' })
  })

  test('of a damaged file are kept aside; what is sound is taken', async () => {
    const { files, open } = await ownDays('{"version":1,"leave":[{"id":"x"}],"calendar":{}}')
    const store = await open()
    expect([store.leave(), store.notices().map(({ code }) => code)]).toEqual([[], ['file.damaged']])
    expect(await files.list('/library')).toContain('rhythm.damaged-20261122-093000.json')
  })

  test('of a newer program are not written over; nor is anything in a library that can only be read', async () => {
    const newer = JSON.stringify({ version: 2, leave: [], calendar: {}, more: 'words' })
    const { files, open } = await ownDays(newer)
    await expect((await open()).add(leave)).rejects.toMatchObject({ code: 'store.newer-file' })
    expect((await files.read('/library/rhythm.json')).toString()).toBe(newer)
    const readOnly = await open({ code: 'library.locked', params: {} })
    await expect(readOnly.add(leave)).rejects.toMatchObject({ code: 'store.read-only' })
  })

  test('that the disk does not take stay as they were', async () => {
    const { files, open } = await ownDays()
    const store = await open()
    files.capacity = 0
    await expect(store.add(leave)).rejects.toMatchObject({ code: 'store.not-saved' })
    expect(store.leave()).toEqual([])
  })
})
