import { copyFile, cp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { notesOf } from '../../../../support/annas-library'
import { type Computer, twoComputers } from '../../../../support/computers'

const pair = () => twoComputers({ nameOfCopy: null })
type Pair = Awaited<ReturnType<typeof pair>>

const nothing = { waiting: 0, losses: 0 }

const noticesOf = async (computer: Computer) => (await notesOf(await computer.open())).notices

/** Both open what the tool carries, as often as something new can come of it. */
async function settle({ laptop, desk, tool }: Pair): Promise<void> {
  for (const computer of [laptop, desk, laptop, desk]) {
    await tool.sync()
    await computer.told()
    await computer.close()
  }
}

test('an index that comes before what it tells of is no loss, and what comes later is taken up', async () => {
  const two = await pair()
  const { laptop, desk, tool } = two
  await desk.add(1)
  await desk.close()
  await copyFile(join(desk.folder, 'library.json'), join(laptop.folder, 'library.json'))
  expect(await laptop.told()).toEqual(nothing)
  await laptop.note('On the road.')
  await laptop.close()
  await tool.sync()
  await settle(two)
  for (const computer of [laptop, desk]) {
    expect(await computer.accounts()).toEqual(['Account 1'])
    expect((await notesOf(await computer.open())).notes).toBe('On the road.')
    expect(await computer.told()).toEqual(nothing)
  }
})

test('files of this computer that hold less than it knew of are a loss as ever', async () => {
  const { laptop } = await pair()
  await laptop.add(1)
  await laptop.close()
  const place = await laptop.place()
  laptop.crash()
  const before = await readFile(join(place, 'workbook.json'))
  await laptop.add(2)
  await laptop.close()
  await writeFile(join(place, 'workbook.json'), before)
  await rm(join(place, 'history', '2-2.on-laptop.jsonl'))
  expect(await laptop.told()).toEqual({ waiting: 0, losses: 1 })
})

test('a journal that was away for a while is offered when it is back, and the loss is taken back', async () => {
  const two = await pair()
  const { laptop, desk, tool } = two
  await laptop.add(1)
  await laptop.add(2)
  laptop.crash()
  await tool.sync()
  await desk.add(3)
  const place = await desk.place()
  desk.crash()
  const journal = await readFile(join(place, 'journal.on-laptop.jsonl'))
  await rm(join(place, 'journal.on-laptop.jsonl'))
  expect(await desk.told()).toEqual({ waiting: 1, losses: 1 })
  await desk.add(4)
  await desk.close()
  await writeFile(join(place, 'journal.on-laptop.jsonl'), journal)
  expect(await noticesOf(desk)).toContain('losses.back')
  const words = await desk.words()
  for (const count of [1, 2, 3, 4]) expect(words).toContain(`Account ${count}`)
  expect((await desk.told()).losses).toBe(0)
  await desk.close()
  // It is told once.
  expect(await noticesOf(desk)).toEqual([])
  await desk.close()
  await laptop.close()
  await settle(two)
  for (const computer of [laptop, desk]) {
    const all = await computer.words()
    for (const count of [1, 2, 3, 4]) expect(all).toContain(`Account ${count}`)
    expect((await computer.told()).losses).toBe(0)
  }
})

test.each([
  { lacks: 60, how: 'the end of its last line' },
  { lacks: 500, how: 'more' }
])('a part of the history that is there but for $how costs nothing once it is whole', async ({ lacks }) => {
  const two = await pair()
  const { laptop, desk } = two
  await desk.add(1)
  await desk.add(2)
  await desk.close()
  const name = '1-2.on-desk.jsonl'
  const whole = await readFile(join(await desk.place(), 'history', name))
  desk.crash()
  const history = join(await laptop.place(), 'history')
  laptop.crash()
  await writeFile(join(history, name), whole.subarray(0, whole.length - lacks))
  expect(await laptop.accounts()).toEqual(['Account 1'])
  await laptop.add(3)
  await laptop.close()
  await writeFile(join(history, name), whole)
  expect((await laptop.accounts()).sort()).toEqual(['Account 1', 'Account 2', 'Account 3'])
  expect(await laptop.told()).toEqual(nothing)
  expect(await noticesOf(laptop)).toContain('losses.back')
  await laptop.close()
  expect((await laptop.accounts()).sort()).toEqual(['Account 1', 'Account 2', 'Account 3'])
  expect(await noticesOf(laptop)).toEqual([])
  await laptop.close()
  await settle(two)
  for (const computer of [laptop, desk]) {
    expect((await computer.accounts()).sort()).toEqual(['Account 1', 'Account 2', 'Account 3'])
    expect(await computer.told()).toEqual(nothing)
  }
})

test.each([
  { how: 'damaged', made: (line: string) => [line.replace('Account', 'Acc!unt')] },
  { how: 'not there', made: () => [] }
])('what lies around a change that is $how is not offered again when that comes', async ({ made }) => {
  const { laptop, desk, tool } = await pair()
  for (const count of [1, 2, 3]) await desk.add(count)
  await desk.note('At the desk.')
  await desk.close()
  await tool.sync()
  const place = await laptop.place()
  laptop.crash()
  const part = join(place, 'history', '1-4.on-desk.jsonl')
  const whole = await readFile(part, 'utf8')
  const lines = whole.split('\n')
  await writeFile(part, [lines[0], ...made(lines[1] ?? ''), ...lines.slice(2)].join('\n'))
  await rm(join(place, 'workbook.json'))
  const before = await laptop.words()
  expect(before).toContain('Account 3')
  expect(before).not.toContain('Account 2')
  expect((await laptop.told()).losses).toBe(1)
  await laptop.add(5)
  const count = async () => (await laptop.accounts()).length + (await laptop.told()).waiting
  const counted = await count()
  await laptop.close()
  await writeFile(part, whole)
  const words = await laptop.words()
  for (const account of [1, 2, 3, 5]) expect(words).toContain(`Account ${account}`)
  // One more than before.
  expect(await count()).toBe(counted + 1)
  expect((await laptop.told()).losses).toBe(0)
  await laptop.close()
  expect(await noticesOf(laptop)).toEqual([])
  expect(await laptop.words()).toBe(words)
})

describe('files that go on from others which are not there', () => {
  /** The laptop has no workbook, and of what the desk wrote only what comes last. */
  async function begun({ isOpen }: { isOpen: boolean }) {
    const two = await pair()
    const { laptop, desk } = two
    await desk.add(1)
    await desk.close()
    await desk.add(2)
    const from = await desk.place()
    if (isOpen) desk.crash()
    else await desk.close()
    const last = isOpen ? 'journal.on-desk.jsonl' : 'history/2-2.on-desk.jsonl'
    const place = await laptop.place()
    laptop.crash()
    await rm(join(place, 'workbook.json'))
    await copyFile(join(from, last), join(place, last))
    return { ...two, place, last }
  }

  test.each([{ isOpen: false }, { isOpen: true }])('are waited for (the desk has it open: $isOpen)', async (how) => {
    const { laptop, desk, tool, place } = await begun(how)
    const before = await readdir(place, { recursive: true })
    expect(await notesOf(await laptop.open())).toMatchObject({ readOnly: 'workbook.awaited', notices: [] })
    expect(await laptop.told()).toEqual(nothing)
    await expect(laptop.note('On the road.')).rejects.toThrow()
    await laptop.close()
    expect(await readdir(place, { recursive: true })).toEqual(before)
    await cp(join(desk.folder, 'reps'), join(laptop.folder, 'reps'), { recursive: true })
    expect(await laptop.accounts()).toEqual(['Account 1', 'Account 2'])
    expect(await notesOf(await laptop.open())).toMatchObject({ readOnly: undefined, notices: [] })
    await laptop.add(3)
    await laptop.close()
    await desk.close()
    await tool.sync()
    expect(await desk.accounts()).toEqual(['Account 1', 'Account 2', 'Account 3'])
    expect(await desk.told()).toEqual(nothing)
  })

  test('are taken in while the workbook that waits for them is looked at', async () => {
    const { laptop, desk } = await begun({ isOpen: false })
    expect(await laptop.accounts()).toEqual([])
    await cp(join(desk.folder, 'reps'), join(laptop.folder, 'reps'), { recursive: true })
    expect(await laptop.accounts()).toEqual(['Account 1', 'Account 2'])
    expect((await notesOf(await laptop.open())).readOnly).toBeUndefined()
  })

  test('are lost where nothing came for a month, and are offered should they come all the same', async () => {
    const { laptop, desk, place, clock } = await begun({ isOpen: false })
    const before = new Date(Date.parse(clock.now()) - 40 * 24 * 60 * 60 * 1000)
    for (const name of await readdir(place, { recursive: true })) await utimes(join(place, name), before, before)
    expect((await notesOf(await laptop.open())).readOnly).toBeUndefined()
    expect((await laptop.told()).losses).toBe(1)
    await laptop.close()
    const from = await desk.place()
    await copyFile(join(from, 'history/1-1.on-desk.jsonl'), join(place, 'history/1-1.on-desk.jsonl'))
    const words = await laptop.words()
    for (const count of [1, 2]) expect(words).toContain(`Account ${count}`)
    expect((await laptop.told()).losses).toBe(0)
  })

  test('are damage where no other device wrote anything', async () => {
    const { laptop } = await pair()
    for (const count of [1, 2]) {
      await laptop.add(count)
      await laptop.close()
    }
    const place = await laptop.place()
    laptop.crash()
    await rm(join(place, 'workbook.json'))
    await rm(join(place, 'history/1-1.on-laptop.jsonl'))
    expect(await notesOf(await laptop.open())).toMatchObject({ readOnly: undefined })
    expect((await laptop.told()).losses).toBe(1)
  })
})
