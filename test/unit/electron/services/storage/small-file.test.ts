import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { openSmallFile } from '../../../../../electron/services/storage/small-file'
import { MemoryFiles } from '../../../../support/memory-files'

const Pens = z.looseObject({ color: z.enum(['black', 'blue']), width: z.number() })
const path = '/library/pens.json'

async function library(text?: string) {
  const files = new MemoryFiles()
  await files.makeFolder('/library')
  if (text !== undefined) await files.write(path, Buffer.from(text))
  const open = (writable = true) =>
    openSmallFile({
      files,
      path,
      schema: Pens,
      defaults: () => ({ color: 'black' as const, width: 1 }),
      now: () => '2026-11-22T09:30:00+01:00',
      writable
    })
  return { files, open }
}

describe('a small file', () => {
  test('that is not there has its defaults, a copy of its own each time', async () => {
    const { files, open } = await library()
    const first = await open()
    first.get().width = 9
    expect((await open()).get()).toEqual({ color: 'black', width: 1 })
    expect(await files.list('/library')).toEqual([])
  })

  test('is there after a restart, with what a newer program wrote in it', async () => {
    const { files, open } = await library('{"color":"blue","width":2,"nib":"italic"}')
    const file = await open()
    await file.set({ ...file.get(), width: 3 })
    expect(JSON.parse((await files.read(path)).toString())).toEqual({ color: 'blue', width: 3, nib: 'italic' })
    expect(file.notices).toEqual([])
  })

  test.each([
    ['no JSON', '{"color":"blue","wid', { color: 'black', width: 1 }],
    ['a wrong part', '{"color":"pink","width":4}', { color: 'black', width: 4 }],
    ['something else', '[1,2]', { color: 'black', width: 1 }],
    ['nothing', '', { color: 'black', width: 1 }]
  ])('N-4 that holds %s is kept aside, and what is sound in it is taken', async (_what, text, expected) => {
    const { files, open } = await library(text)
    const file = await open()
    const kept = 'pens.damaged-20261122-093000.json'
    expect(file.get()).toEqual(expected)
    expect(file.notices).toEqual([{ code: 'file.damaged', params: { file: 'pens.json', kept } }])
    await file.set(file.get())
    expect((await files.read(`/library/${kept}`)).toString()).toBe(text)
  })

  test('N-4 that is damaged where nothing may be written is left as it is', async () => {
    const { files, open } = await library('{"width":4')
    expect((await open(false)).notices).toEqual([{ code: 'file.unreadable', params: { file: 'pens.json' } }])
    expect(await files.list('/library')).toEqual(['pens.json'])
  })

  test('N-4 that cannot be read is never written over', async () => {
    const { files, open } = await library('{"color":"blue","width":2}')
    files.failing = (operation) => (operation === 'read' ? 'read-only' : null)
    const file = await open()
    files.failing = () => null
    await expect(file.set({ color: 'black', width: 1 })).rejects.toThrow()
    expect((await files.read(path)).toString()).toBe('{"color":"blue","width":2}')
  })

  test('keeps the last of several writes, and its old content when a write fails', async () => {
    const { files, open } = await library()
    const file = await open()
    await Promise.all([1, 2, 3].map((width) => file.set({ color: 'blue', width })))
    files.capacity = 0
    await expect(file.set({ color: 'blue', width: 4 })).rejects.toThrow()
    expect(file.get().width).toBe(3)
    files.capacity = null
    await file.set({ color: 'blue', width: 5 })
    expect(JSON.parse((await files.read(path)).toString())).toEqual({ color: 'blue', width: 5 })
  })
})
