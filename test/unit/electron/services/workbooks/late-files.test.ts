import { copyFile, cp, readdir, readFile, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { anna, notesOf } from '../../../../support/annas-library'
import { type Computer, pair } from '../../../../support/computers'

type Pair = Awaited<ReturnType<typeof pair>>

const nothing = { waiting: 0, losses: 0 }

const noticesOf = async (computer: Computer) => (await notesOf(await computer.open())).notices

/** Both open what the tool carries, as often as that can change something. */
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
  // It is reported once.
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
  expect(await laptop.told()).toEqual(nothing)
  expect(await noticesOf(laptop)).toEqual([])
  await laptop.add(3)
  await laptop.close()
  await writeFile(join(history, name), whole)
  expect((await laptop.accounts()).sort()).toEqual(['Account 1', 'Account 2', 'Account 3'])
  expect(await laptop.told()).toEqual(nothing)
  expect(await noticesOf(laptop)).toEqual(['fork.merged'])
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
  /** The laptop has no workbook, and only the latest of what the desk wrote. */
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

describe('of another device', () => {
  const junk = [
    { name: '3-999999.on-desk.jsonl', text: '' },
    { name: '3-999999.on-desk.jsonl', text: '\0'.repeat(4000) },
    { name: '3-999999.on-desk.jsonl', text: '{"seq":3,"v":2,"prev":"0' },
    { name: '3-999999.on-desk.jsonl', text: 'PK\nsomething else\n' },
    { name: '2-999999999999999.on-desk.jsonl', text: '' },
    { name: '3-9007199254740993.on-desk.jsonl', text: '' },
    { name: '3-99999999999999999999999.on-desk.jsonl', text: '' },
    { name: '-3-7.on-desk.jsonl', text: '' },
    { name: '3--7.on-desk.jsonl', text: '' },
    { name: '0003-0000007.on-desk.jsonl', text: '' },
    { name: '0-7.on-desk.jsonl', text: '' },
    { name: '7-3.on-desk.jsonl', text: '' },
    { name: '999999.on-desk.json', text: '' },
    { name: '999999.on-desk.json', text: '{"header":{"schemaVersion":7,"seq":999999' },
    { name: '0009007199254740993.on-desk.json', text: '' }
  ]

  test.each(junk)(
    '$name with “$text” in the history is no loss, moves no number and keeps nobody from writing',
    async ({ name, text }) => {
      const { laptop } = await pair()
      await laptop.add(1)
      await laptop.add(2)
      await laptop.close()
      const path = join(await laptop.place(), 'history', name)
      laptop.crash()
      await writeFile(path, text)
      for (const count of [3, 4]) {
        expect(await notesOf(await laptop.open())).toMatchObject({ seq: count - 1, readOnly: undefined, notices: [] })
        expect(await laptop.told()).toEqual(nothing)
        await laptop.add(count)
        await laptop.close()
      }
      expect(await laptop.accounts()).toEqual([1, 2, 3, 4].map((count) => `Account ${count}`))
      expect(await laptop.told()).toEqual(nothing)
      expect(await readFile(path, 'utf8')).toBe(text)
    }
  )

  const beside = [
    { name: 'journal.on-desk.jsonl', text: '' },
    { name: 'journal.on-desk.jsonl', text: '{"seq":9007199254740993,"v":2,"prev' },
    { name: 'journal.on-desk.jsonl', text: '\0'.repeat(4000) },
    { name: 'journal.on-desk.fork-20261122-093000.jsonl', text: '' },
    { name: 'journal.on-desk.fork-20261122-093000.jsonl', text: '{"seq":3,"v":2,"prev' },
    { name: 'journal.on-desk.fork-20261122-093000.jsonl', text: '\0'.repeat(4000) }
  ]

  test.each(beside)('$name with “$text” is no loss', async ({ name, text }) => {
    const { laptop } = await pair()
    await laptop.add(1)
    await laptop.close()
    const path = join(await laptop.place(), name)
    laptop.crash()
    await writeFile(path, text)
    expect(await notesOf(await laptop.open())).toMatchObject({ seq: 1, readOnly: undefined, notices: [] })
    expect(await laptop.told()).toEqual(nothing)
    await laptop.add(2)
    await laptop.close()
    expect(await laptop.accounts()).toEqual(['Account 1', 'Account 2'])
    expect(await laptop.told()).toEqual(nothing)
  })

  test('a fork of which the end is not there costs nothing, and what comes of it is taken up', async () => {
    const { laptop, desk } = await pair()
    await laptop.add(1)
    await laptop.close()
    await desk.add(2)
    await desk.add(3)
    const whole = await readFile(join(await desk.place(), 'journal.on-desk.jsonl'))
    desk.crash()
    const path = join(await laptop.place(), 'journal.on-desk.fork-20261122-093000.jsonl')
    laptop.crash()
    await writeFile(path, whole.subarray(0, whole.length - 60))
    expect((await laptop.accounts()).sort()).toEqual(['Account 1', 'Account 2'])
    expect(await laptop.told()).toEqual(nothing)
    await laptop.close()
    await writeFile(path, whole)
    expect((await laptop.accounts()).sort()).toEqual(['Account 1', 'Account 2', 'Account 3'])
    expect(await laptop.told()).toEqual(nothing)
  })

  /**
   * The laptop continues from what the desk wrote and crashes. Then the earlier workbook file arrives, with the desk’s
   * part of the
   * history changed by `part`.
   */
  async function goneOn(part: (whole: Buffer) => Buffer) {
    const two = await pair()
    const { laptop, desk, tool } = two
    const before = await readFile(join(await laptop.place(), 'workbook.json'))
    for (const count of [1, 2]) await desk.add(count)
    await desk.close()
    await tool.sync()
    await laptop.add(3)
    const place = await laptop.place()
    laptop.crash()
    const path = join(place, 'history', '1-2.on-desk.jsonl')
    const whole = await readFile(path)
    await writeFile(join(place, 'workbook.json'), before)
    await writeFile(path, part(whole))
    return { ...two, path, whole }
  }
  const states = [
    { how: 'is empty', part: () => Buffer.alloc(0) },
    { how: 'ends in a line', part: (whole: Buffer) => whole.subarray(0, whole.length - 60) },
    { how: 'is zeros', part: (whole: Buffer) => Buffer.alloc(whole.length) }
  ]

  test.each(states)('a part that others go on from and that $how is waited for', async ({ part }) => {
    const { laptop, path, whole } = await goneOn(part)
    expect(await notesOf(await laptop.open())).toMatchObject({ readOnly: 'workbook.awaited', notices: [] })
    expect(await laptop.told()).toEqual(nothing)
    await laptop.close()
    expect(await readFile(path)).toEqual(part(whole))
    await writeFile(path, whole)
    expect(await notesOf(await laptop.open())).toMatchObject({ seq: 3, readOnly: undefined, notices: [] })
    expect(await laptop.accounts()).toEqual(['Account 1', 'Account 2', 'Account 3'])
  })

  test('a workbook that waits is marked in the list before it is opened, until its files are there', async () => {
    const { laptop, path, whole } = await goneOn(() => Buffer.alloc(0))
    const problem = async () => (await (await laptop.open()).workbooks.list())[0]?.problem
    expect(await problem()).toEqual({ code: 'workbook.awaited', params: {} })
    await writeFile(path, whole)
    expect(await problem()).toBeNull()
  })

  test.each([{ isOpened: true }, { isOpened: false }])(
    'a workbook that waits goes on by itself once its files are there (opened: $isOpened)',
    async ({ isOpened }) => {
      const { laptop, path, whole } = await goneOn(() => Buffer.alloc(0))
      const { workbooks } = await laptop.open()
      expect((await workbooks.list())[0]?.problem?.code).toBe('workbook.awaited')
      if (isOpened) await workbooks.open(anna)
      laptop.listChanged = 0
      await workbooks.takeArrived()
      expect((await workbooks.list())[0]?.problem?.code).toBe('workbook.awaited')
      expect([laptop.arrived, laptop.listChanged]).toEqual([[], 0])
      await writeFile(path, whole)
      await workbooks.takeArrived()
      expect(laptop.arrived).toEqual(isOpened ? [anna] : [])
      expect(laptop.listChanged).toBeGreaterThan(0)
      expect((await workbooks.list())[0]?.problem).toBeNull()
    }
  )

  test('it is lost after a month, keeps its name, and is taken up should it come all the same', async () => {
    const { laptop, desk, tool, path, whole, clock } = await goneOn(() => Buffer.alloc(0))
    const before = new Date(Date.parse(clock.now()) - 40 * 24 * 60 * 60 * 1000)
    await utimes(path, before, before)
    expect((await notesOf(await laptop.open())).readOnly).toBeUndefined()
    expect((await laptop.told()).losses).toBe(1)
    await laptop.close()
    expect(await readFile(path, 'utf8')).toBe('')
    await writeFile(path, whole)
    const words = await laptop.words()
    for (const count of [1, 2, 3]) expect(words).toContain(`Account ${count}`)
    expect((await laptop.told()).losses).toBe(0)
    await laptop.close()
    await settle({ laptop, desk, tool, clock })
    for (const count of [1, 2, 3]) expect(await desk.words()).toContain(`Account ${count}`)
  })

  test('a part that grows while the workbook is open is taken up', async () => {
    const { laptop, desk } = await pair()
    for (const count of [1, 2]) await desk.add(count)
    await desk.close()
    const whole = await readFile(join(await desk.place(), 'history', '1-2.on-desk.jsonl'))
    desk.crash()
    await laptop.add(3)
    const { workbooks } = await laptop.open()
    const path = join(await laptop.place(), 'history', '1-2.on-desk.jsonl')
    await writeFile(path, '')
    await workbooks.takeArrived()
    expect(await laptop.accounts()).toEqual(['Account 3'])
    await writeFile(path, whole)
    await workbooks.takeArrived()
    expect((await laptop.accounts()).sort()).toEqual(['Account 1', 'Account 2', 'Account 3'])
    expect(await laptop.told()).toEqual(nothing)
  })

  test('a part keeps its name until all of it is there, also where what came of it is another side', async () => {
    const two = await pair()
    const { laptop, desk } = two
    for (const count of [1, 2, 3]) await desk.add(count)
    await desk.close()
    const whole = await readFile(join(await desk.place(), 'history', '1-3.on-desk.jsonl'))
    desk.crash()
    await laptop.add(4)
    await laptop.close()
    const history = join(await laptop.place(), 'history')
    laptop.crash()
    const part = join(history, '1-3.on-desk.jsonl')
    await writeFile(part, whole.subarray(0, whole.length - 60))
    await utimes(part, new Date(0), new Date(Date.now() - 60_000))
    expect((await laptop.accounts()).sort()).toEqual(['Account 1', 'Account 2', 'Account 4'])
    await laptop.close()
    expect(await readdir(history)).toContain('1-3.on-desk.jsonl')
    await settle(two)
    for (const computer of [laptop, desk]) {
      expect((await computer.accounts()).sort()).toEqual([1, 2, 3, 4].map((count) => `Account ${count}`))
      expect(await computer.told()).toEqual(nothing)
    }
  })

  test('a rep of whom only a piece has come is said to be on the way, and opens once the rest is here', async () => {
    const { laptop, desk, clock } = await pair()
    await desk.add(1)
    await desk.close()
    const from = await desk.place()
    const place = await laptop.place()
    desk.crash()
    laptop.crash()
    const base = join(place, 'history', '0.on-desk.json')
    await cp(join(from, 'history'), join(place, 'history'), { recursive: true })
    for (const name of ['workbook.json', 'history/0.on-laptop.json', 'library.json'])
      await rm(join(place, name), { force: true })
    await rm(join(laptop.folder, 'library.json'), { force: true })
    const whole = await readFile(join(from, 'history', '0.on-laptop.json'))
    await rm(join(place, 'history', '0.on-laptop.json'), { force: true })
    await writeFile(base, whole.subarray(0, 100))
    const problem = async () => (await (await laptop.open()).workbooks.list())[0]?.problem?.code
    expect(await problem()).toBe('workbook.arriving')
    const before = new Date(Date.parse(clock.now()) - 40 * 24 * 60 * 60 * 1000)
    for (const name of await readdir(place, { recursive: true })) await utimes(join(place, name), before, before)
    expect(await problem()).toBe('workbook.unreadable')
    await writeFile(base, whole)
    await copyFile(join(from, 'workbook.json'), join(place, 'workbook.json'))
    expect(await problem()).toBeUndefined()
    expect(await laptop.accounts()).toEqual(['Account 1'])
  })

  test('what is damaged of this device is told as before', async () => {
    const { laptop, desk } = await pair()
    await laptop.add(1)
    await laptop.close()
    await desk.place()
    const place = await laptop.place()
    laptop.crash()
    await writeFile(join(place, 'history', '2-4.on-laptop.jsonl'), '')
    expect((await laptop.told()).losses).toBe(1)
    expect((await notesOf(await laptop.open())).seq).toBe(4)
  })
})
