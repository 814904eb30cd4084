import { appendFile, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { isJournal } from '../../../../../electron/services/storage/history'
import { nodeFiles as files } from '../../../../../electron/services/storage/node-files'
import { purgeRecords } from '../../../../../electron/services/storage/purge'
import { versions } from '../../../../../shared/model/migrations'
import { goneOf } from '../../../../../shared/rules/erasable'
import { anna, notesOf, observe } from '../../../../support/annas-library'
import { type Computer, pair, pathIn, twoComputers } from '../../../../support/computers'
import { countedId } from '../../../../support/large-workbook'
import { namesOfCopies } from '../../../../support/synced-folders'

const journalsOf = async (computer: Computer) => (await readdir(await computer.place())).filter(isJournal)

async function historyOf(computer: Computer) {
  const { workbooks } = await computer.open()
  const entries = await workbooks.history(anna, { before: null, limit: 100 })
  return entries.map(({ actor, type }) => `${actor}: ${type}`).reverse()
}

describe('the journal of another device', () => {
  test('is gone on with: nothing of it is told, merged or written a second time', async () => {
    const { laptop, desk, tool } = await pair()
    await laptop.add(1)
    await laptop.add(2)
    laptop.crash()
    await tool.sync()
    expect(await desk.told()).toEqual({ waiting: 0, losses: 0 })
    expect(await notesOf(await desk.open())).toMatchObject({ seq: 2, notices: [] })
    await desk.add(3)
    expect(await journalsOf(desk)).toEqual(['journal.on-desk.jsonl', 'journal.on-laptop.jsonl'])
    expect(await historyOf(desk)).toEqual(['laptop: account.add', 'laptop: account.add', 'desk: account.add'])
    await desk.close()
    // By then the desk’s journal is in its history, and the laptop’s is still there.
    expect(await historyOf(desk)).toEqual(['laptop: account.add', 'laptop: account.add', 'desk: account.add'])
    await desk.close()
    await tool.sync()
    expect(await notesOf(await laptop.open())).toMatchObject({ seq: 3, notices: [] })
    expect(await laptop.accounts()).toEqual(['Account 1', 'Account 2', 'Account 3'])
    expect(await journalsOf(laptop)).toEqual([])
    expect(await historyOf(laptop)).toEqual(['laptop: account.add', 'laptop: account.add', 'desk: account.add'])
  })

  test('is never written to, also where its end is torn or a line cannot be read', async () => {
    const { laptop, desk, tool } = await pair()
    for (const count of [1, 2, 3]) await laptop.add(count)
    laptop.crash()
    await tool.sync()
    const journal = await pathIn(desk, 'journal.on-laptop.jsonl')
    desk.crash()
    const lines = (await readFile(journal, 'utf8')).split('\n')
    const damaged = [lines[0], lines[1]?.replace('Account', 'Acc!unt'), lines[2], '{"seq":4,"v'].join('\n')
    await writeFile(journal, damaged)
    expect(await desk.accounts()).toEqual(['Account 1'])
    expect((await desk.told()).losses).toBe(0)
    await desk.add(4)
    await desk.close()
    expect(await readFile(journal, 'utf8')).toBe(damaged)
    // The laptop has what it wrote.
    const words = await laptop.words()
    for (const count of [1, 2, 3]) expect(words).toContain(`Account ${count}`)
    await laptop.close()
    await tool.sync()
    expect((await desk.accounts()).sort()).toEqual(['Account 1', 'Account 2', 'Account 3', 'Account 4'])
  })

  test('that holds more than was seen of it is another side, and is taken up once', async () => {
    const { laptop, desk, tool } = await pair()
    await laptop.add(1)
    await tool.sync()
    // Both continue from there.
    await desk.add(2)
    await laptop.add(3)
    laptop.crash()
    await desk.close()
    await tool.sync()
    expect((await desk.accounts()).sort()).toEqual(['Account 1', 'Account 2', 'Account 3'])
    expect((await notesOf(await desk.open())).notices).toEqual(['fork.merged'])
    await desk.close()
    expect((await notesOf(await desk.open())).notices).toEqual([])
    await desk.close()
    await tool.sync()
    expect((await laptop.accounts()).sort()).toEqual(['Account 1', 'Account 2', 'Account 3'])
    expect((await notesOf(await laptop.open())).notices).toEqual([])
  })

  test('that did something and took it back says nothing, and asks nobody to do it or to take it back', async () => {
    const { laptop, desk, tool } = await pair()
    await laptop.note('Likes numbers.')
    await laptop.close()
    await tool.sync()
    const { workbooks } = await laptop.open()
    await laptop.note('')
    const { nextUndo } = await workbooks.open(anna)
    await workbooks.undo(anna, nextUndo ?? 0)
    laptop.crash()
    await desk.note('Likes numbers and short meetings.')
    await desk.close()
    await tool.sync()
    for (const computer of [laptop, desk]) {
      expect((await notesOf(await computer.open())).notes).toBe('Likes numbers and short meetings.')
      expect(await computer.told()).toEqual({ waiting: 0, losses: 0 })
      await computer.close()
    }
  })

  test('who goes on is told what came before the last change, and takes back only what is to be taken back', async () => {
    const { laptop, desk, tool } = await pair()
    await laptop.note('On the road.')
    laptop.crash()
    await tool.sync()
    await desk.note('At the desk.')
    const { workbooks } = await desk.open()
    const { nextUndo } = await workbooks.open(anna)
    await workbooks.undo(anna, nextUndo ?? 0)
    expect((await notesOf(await desk.open())).notes).toBe('On the road.')
  })

  test('goes into the history when it did not come back for a month and led to the workbook', async () => {
    const { laptop, desk, tool, clock } = await pair()
    await laptop.add(1)
    laptop.crash()
    await tool.sync()
    await desk.add(2)
    const journal = await pathIn(desk, 'journal.on-laptop.jsonl')
    const daysAgo = (days: number) => new Date(Date.parse(clock.now()) - days * 24 * 60 * 60 * 1000)
    await desk.close()
    await utimes(journal, daysAgo(20), daysAgo(20))
    await desk.accounts()
    expect(await journalsOf(desk)).toContain('journal.on-laptop.jsonl')
    await desk.close()
    await utimes(journal, daysAgo(40), daysAgo(40))
    expect(await desk.accounts()).toEqual(['Account 1', 'Account 2'])
    await desk.close()
    expect(await journalsOf(desk)).toEqual([])
    expect(await readdir(await pathIn(desk, 'history'))).toEqual(expect.arrayContaining(['1-1.on-laptop.jsonl']))
    expect(await historyOf(desk)).toEqual(['laptop: account.add', 'desk: account.add'])
    await desk.close()
    await tool.sync()
    expect(await laptop.accounts()).toEqual(['Account 1', 'Account 2'])
    expect(await laptop.told()).toEqual({ waiting: 0, losses: 0 })
  })
})

test('what an earlier version wrote is gone on with, and left to it', async () => {
  const { laptop, desk, tool } = await pair()
  await laptop.add(1)
  const place = await laptop.place()
  laptop.crash()
  await rename(join(place, 'journal.on-laptop.jsonl'), join(place, 'journal.jsonl'))
  await tool.sync()
  expect(await desk.accounts()).toEqual(['Account 1'])
  await desk.add(2)
  await desk.close()
  await tool.sync()
  // The older program on the laptop sees the journal of the desk, too.
  const old = await readFile(join(place, 'journal.jsonl'), 'utf8')
  expect(old.split('\n')).toHaveLength(2)
  expect(await laptop.accounts()).toEqual(['Account 1', 'Account 2'])
  expect(await laptop.told()).toEqual({ waiting: 0, losses: 0 })
})

test('a workbook whose file was lost is rebuilt over the journals of all devices', async () => {
  const { laptop, desk, tool } = await pair()
  await laptop.add(1)
  laptop.crash()
  await tool.sync()
  await desk.add(2)
  desk.crash()
  await tool.sync()
  await laptop.add(3)
  const place = await laptop.place()
  laptop.crash()
  await rename(join(place, 'workbook.json'), join(place, 'workbook.lost'))
  expect(await laptop.accounts()).toEqual(['Account 1', 'Account 2', 'Account 3'])
  expect(await laptop.told()).toEqual({ waiting: 0, losses: 0 })
})

test('a torn end of the own journal is cut off as ever, where the last whole line is another device’s', async () => {
  const { laptop, desk, tool } = await pair()
  await laptop.add(1)
  await tool.sync()
  await desk.add(2)
  desk.crash()
  laptop.crash()
  await tool.sync()
  const journal = await pathIn(laptop, 'journal.on-laptop.jsonl')
  laptop.crash()
  await appendFile(journal, '{"seq":2,"v":2,"pre')
  expect(await laptop.accounts()).toEqual(['Account 1', 'Account 2'])
  expect((await notesOf(await laptop.open())).notices).toEqual(['journal.torn'])
  await laptop.add(3)
  await laptop.close()
  expect(await laptop.accounts()).toEqual(['Account 1', 'Account 2', 'Account 3'])
})

test('N-7 what is erased goes from the journals of all devices, and what a device writes meanwhile stays', async () => {
  const { laptop, desk, tool } = await pair()
  await observe(await laptop.open(), 7, 'Asked what it costs them.')
  laptop.crash()
  await tool.sync()
  await desk.add(2)
  const place = await desk.place()
  desk.crash()
  // The laptop continues before it knows.
  await laptop.add(3)
  laptop.crash()
  const gone = goneOf([{ kind: 'observations', id: countedId(7) }])
  expect(await purgeRecords(files, place, gone, versions)).toBe(true)
  expect(await journalsOf(desk)).toEqual(['journal.on-desk.jsonl'])
  desk.crash()
  await tool.sync()
  for (const computer of [desk, laptop]) {
    const where = await computer.place()
    computer.crash()
    await purgeRecords(files, where, gone, versions)
    for (const path of await readdir(where, { recursive: true }))
      if (path.endsWith('.jsonl')) expect(await readFile(join(where, path), 'utf8')).not.toContain('what it costs')
    expect((await computer.accounts()).sort()).toEqual(['Account 2', 'Account 3'])
    expect(await computer.told()).toEqual({ waiting: 0, losses: 0 })
    await computer.close()
    await tool.sync()
  }
})

test('what both wrote is asked, also where neither had closed the workbook before', async () => {
  const { laptop, desk, tool } = await pair()
  await laptop.note('On the road.')
  await desk.note('At the desk.')
  await desk.add(1)
  desk.crash()
  laptop.crash()
  await tool.sync()
  const words = await laptop.words()
  for (const word of ['On the road.', 'At the desk.', 'Account 1']) expect(words).toContain(word)
  expect(await laptop.told()).toEqual({ waiting: 1, losses: 0 })
})

test('a journal that goes on from a change of the same number as the workbook’s last is a side, and no loss', async () => {
  const { laptop, desk, tool } = await pair()
  await laptop.add(1)
  await laptop.close()
  await laptop.add(2)
  await desk.add(3)
  const journal = await pathIn(desk, 'journal.on-desk.jsonl')
  const line = await readFile(journal)
  await desk.close()
  laptop.crash()
  await tool.sync()
  // The desk’s workbook won; the changes before it are in a journal that was not removed.
  const place = await laptop.place()
  laptop.crash()
  const snapshot = await readFile(join(await desk.place(), 'workbook.json'))
  await desk.close()
  await writeFile(join(place, 'workbook.json'), snapshot)
  await writeFile(join(place, 'journal.on-desk.jsonl'), line)
  expect((await laptop.accounts()).sort()).toEqual(['Account 1', 'Account 2', 'Account 3'])
  expect((await laptop.told()).losses).toBe(0)
})

describe('two images of one disk', () => {
  const images = () => twoComputers({ nameOfCopy: null, isImage: true })

  test('write under names of their own once one sees the other, and nothing of both is lost', async () => {
    const { laptop, desk, tool } = await images()
    // The library came with the mark of the laptop.
    await laptop.add(1)
    await desk.add(2)
    expect((await journalsOf(laptop))[0]).not.toBe((await journalsOf(desk))[0])
    for (const computer of [laptop, desk]) {
      await computer.close()
      await tool.sync()
    }
    for (const computer of [laptop, desk, laptop, desk]) {
      expect((await computer.accounts()).sort()).toEqual(['Account 1', 'Account 2'])
      expect(await computer.told()).toEqual({ waiting: 0, losses: 0 })
      await computer.close()
      await tool.sync()
    }
  })

  test.each([{ isClosed: true }, { isClosed: false }])(
    'of which the tool brings one’s journal over the other’s while that is open lose nothing (closed: $isClosed)',
    async ({ isClosed }) => {
      const { laptop, desk, tool } = await pair()
      for (const count of [1, 2]) await laptop.add(count)
      for (const count of [300, 400]) await desk.add(count)
      // As if both had the same name.
      const foreign = await readFile(await pathIn(desk, 'journal.on-desk.jsonl'))
      const own = await pathIn(laptop, 'journal.on-laptop.jsonl')
      expect(foreign.length).toBe((await readFile(own)).length)
      await rm(own)
      await writeFile(own, foreign)
      if (isClosed) await laptop.close()
      else await laptop.add(5)
      const count = isClosed ? [1, 2, 300, 400] : [1, 2, 300, 400, 5]
      await laptop.close()
      await desk.close()
      for (const computer of [laptop, desk, laptop, desk]) {
        await tool.sync()
        const words = await computer.words()
        if (computer === laptop) for (const one of count) expect(words).toContain(`Account ${one}`)
        expect((await computer.told()).losses).toBe(0)
        await computer.close()
      }
      for (const one of count) expect(await desk.words()).toContain(`Account ${one}`)
    }
  )

  test('that wrote apart under one name are both kept where the tool keeps copies', async () => {
    const { laptop, desk, tool } = await twoComputers({
      nameOfCopy: namesOfCopies['in brackets'] ?? null,
      isImage: true
    })
    await laptop.close()
    await laptop.add(1)
    laptop.crash()
    await desk.add(2)
    desk.crash()
    for (const computer of [laptop, desk, laptop, desk]) {
      await tool.sync()
      await computer.told()
      await computer.close()
    }
    for (const computer of [laptop, desk]) {
      const words = await computer.words()
      for (const one of [1, 2]) expect(words).toContain(`Account ${one}`)
      expect((await computer.told()).losses).toBe(0)
      await computer.close()
    }
  })
})
