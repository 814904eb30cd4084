import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { openPublished } from '../../../../../electron/services/library/published'
import type { Notice } from '../../../../../shared/model/notice'
import type { GivenFigures, PublishedSheet } from '../../../../../shared/model/results-sheet'
import { freshDisk } from '../../../../support/annas-library'
import { countedId } from '../../../../support/large-workbook'

const now = () => '2026-11-29T10:00:00+01:00'
const path = '/library/published.json'
const group = [1, 2, 3, 4, 5].map(countedId)
const sheet: PublishedSheet = {
  id: countedId(50),
  madeAt: now(),
  from: '2026-07-01',
  to: '2026-09-30',
  groups: [group]
}

const figures: GivenFigures = {
  sums: {
    talks: { before: null, now: 10 },
    minutes: { before: null, now: 300 },
    observations: { before: 5, now: 5 }
  },
  behaviors: []
}

async function published(text?: string) {
  const files = await freshDisk()
  if (text !== undefined) await files.write(path, Buffer.from(text))
  const open = (readOnly: Notice | null = null, device: string | null = null) =>
    openPublished({ files, device, library: { folder: '/library', readOnly }, now })
  return { files, open }
}

describe('S2-14 what was given out', () => {
  test('is there after a restart; the same group of the same time is written down once', async () => {
    const { open } = await published()
    await (await open()).add(sheet)
    await (await open()).add({ ...sheet, id: countedId(51), groups: [[...group].reverse()] })
    expect((await open()).sheets()).toEqual([sheet])
    await (await open()).add({ ...sheet, from: '2026-04-01', to: '2026-06-30' })
    expect((await open()).sheets()).toHaveLength(2)
  })

  test('is read as version 1 wrote it, without what it said, and stays beside what is given out later', async () => {
    const { files, open } = await published(await readFile('test/fixtures/published/v1.json', 'utf8'))
    expect((await open()).sheets()).toEqual([sheet])
    await (await open()).add({ ...sheet, figures })
    await (await open()).add({ ...sheet, id: countedId(51), figures })
    expect((await open()).sheets()).toEqual([sheet, { ...sheet, figures }])
    expect(JSON.parse((await files.read(path)).toString())).toMatchObject({ version: 2 })
  })

  test('is read as version 2 wrote it, with what it said', async () => {
    const { open } = await published(await readFile('test/fixtures/published/v2.json', 'utf8'))
    expect((await open()).sheets()).toEqual([{ ...sheet, figures }])
  })

  test('that was damaged is not taken for nothing, also after a restart', async () => {
    const { files, open } = await published('{"version":1,"lost":false,"sheets":[{"id"')
    const store = await open()
    expect(store.notices().map(({ code }) => code)).toEqual(['file.damaged'])
    expect(() => store.sheets()).toThrow(expect.objectContaining({ code: 'results.lost' }))
    const again = await open()
    expect(() => again.sheets()).toThrow(expect.objectContaining({ code: 'results.lost' }))
    await expect(again.add(sheet)).rejects.toMatchObject({ code: 'results.lost' })
    expect(JSON.parse((await files.read(path)).toString())).toMatchObject({ lost: true })
  })

  test('on one device is known on the other, also where a tool keeps one of two files; one that is damaged counts', async () => {
    const { files, open } = await published(await readFile('test/fixtures/published/v1.json', 'utf8'))
    const [here, there] = await Promise.all([open(null, 'hereherehere'), open(null, 'therethere12')])
    await here.add({ ...sheet, id: countedId(51), from: '2026-04-01', to: '2026-06-30' })
    await there.add({ ...sheet, id: countedId(52), from: '2026-01-01', to: '2026-03-31' })
    for (const device of ['hereherehere', 'therethere12', 'anotherone12'])
      expect((await open(null, device)).sheets()).toHaveLength(3)
    await files.write('/library/published.on-therethere12.json', Buffer.from('{"version":1,'))
    const lost = await open(null, 'hereherehere')
    expect(() => lost.sheets()).toThrow(expect.objectContaining({ code: 'results.lost' }))
  })

  test('of a newer program, or of a library that can only be read, is not written over', async () => {
    const { files, open } = await published('{"version":3,"lost":false,"sheets":[],"more":1}')
    await expect((await open()).add(sheet)).rejects.toMatchObject({ code: 'store.newer-file' })
    expect((await files.read(path)).toString()).toContain('"more":1')
    const fresh = await published()
    const readOnly = await fresh.open({ code: 'library.locked', params: {} })
    await expect(readOnly.add(sheet)).rejects.toMatchObject({ code: 'store.read-only' })
  })
})

test('S2-14 where it cannot be seen what other devices gave out, nothing more is given out', async () => {
  const { files, open } = await published()
  files.failing = (operation, path) => (operation === 'list' && path === '/library' ? 'read-only' : null)
  const opened = await open()
  expect(() => opened.sheets()).toThrow('results.lost')
  files.failing = () => null
  expect((await open()).sheets()).toEqual([])
})
