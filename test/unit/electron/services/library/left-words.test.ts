import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { openLeftWords } from '../../../../../electron/services/library/left-words'
import { mostLeftWords } from '../../../../../shared/limits'
import type { Notice } from '../../../../../shared/model/notice'
import { freshDisk } from '../../../../support/annas-library'
import { countedId } from '../../../../support/large-workbook'

const now = () => '2026-11-29T10:00:00+01:00'
const path = '/library/left-words.json'
const carla = { of: 'Add a rep', name: 'Name', words: 'Carla', workbook: null }
const purpose = { of: 'One-on-one with Anna', name: 'What it is for', words: 'Openers', workbook: countedId(1) }

async function scene(text?: string) {
  const files = await freshDisk()
  if (text !== undefined) await files.write(path, Buffer.from(text))
  const open = (readOnly: Notice | null = null) =>
    openLeftWords({ files, library: { folder: '/library', readOnly }, now })
  return { files, open }
}

test('N-5 what was not finished is there after a restart, once, until it is removed', async () => {
  const { open } = await scene()
  await (await open()).keep([carla])
  await (await open()).keep([carla, purpose])
  const again = await open()
  expect(again.words()).toEqual([
    { ...carla, at: now() },
    { ...purpose, at: now() }
  ])
  await again.drop()
  expect((await open()).words()).toEqual([])
})

test('N-5 it is read as version 1 wrote it; a file of a newer Coachbook is left alone, and so keeps the library open', async () => {
  const { open } = await scene(await readFile('test/fixtures/left-words/v1.json', 'utf8'))
  expect((await open()).words()).toEqual([{ ...carla, at: now() }])
  const newer = '{"version":2,"words":[]}'
  const other = await scene(newer)
  const store = await other.open()
  await expect(store.keep([carla])).rejects.toMatchObject({ code: 'store.newer-file' })
  expect((await other.files.read(path)).toString()).toBe(newer)
})

test('N-5 what the disk does not take is not called kept', async () => {
  const { files, open } = await scene()
  const store = await open()
  files.readOnly = true
  await expect(store.keep([carla])).rejects.toMatchObject({ code: 'store.not-saved' })
  expect(store.words()).toEqual([])
  await expect((await open({ code: 'library.held', params: {} })).keep([carla])).rejects.toMatchObject({
    code: 'store.read-only'
  })
})

test('N-5 of very many the earliest go first', async () => {
  const { open } = await scene()
  const store = await open()
  for (let count = 0; count <= mostLeftWords; count++) await store.keep([{ ...carla, words: `${count}` }])
  expect(store.words()).toHaveLength(mostLeftWords)
  expect(store.words()[0]?.words).toBe('1')
})

test('N-5 what a read-only library cannot take is held, handed on with its time, and stored once it can be written', async () => {
  const { open } = await scene()
  const reader = await open({ code: 'library.locked', params: {} })
  await reader.hold([carla])
  expect(reader.words()).toEqual([{ ...carla, at: now() }])
  expect((await open()).words()).toEqual([])
  const writer = await open()
  await writer.hold(reader.held())
  expect(writer.held()).toEqual([])
  expect((await open()).words()).toEqual([{ ...carla, at: now() }])
})
