import { readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { anna, notesOf } from '../../../../support/annas-library'
import { type Computer, pair } from '../../../../support/computers'

/** Its program ends, and its lock is not synced. */
async function vanish(computer: Computer) {
  computer.crash()
  await rm(join(computer.folder, 'library.lock'))
}

describe('what another device wrote while the workbook is open', () => {
  const all = [1, 2, 3, 4].map((count) => `Account ${count}`)

  test('is taken up without a restart where it goes together, told once, and is no step to take back', async () => {
    const { laptop, desk, tool } = await pair()
    await laptop.add(1)
    await desk.add(2)
    await vanish(desk)
    await tool.sync()
    const { workbooks } = await laptop.open()
    expect(await laptop.accounts()).toEqual(['Account 1'])
    await workbooks.takeArrived()
    expect(laptop.arrived).toEqual([anna])
    expect(await laptop.accounts()).toEqual(['Account 1', 'Account 2'])
    expect((await notesOf({ workbooks })).notices).toEqual(['fork.merged'])
    await workbooks.takeArrived()
    expect(laptop.arrived).toEqual([anna])
    expect((await workbooks.open(anna)).nextUndo).toBeNull()
    // What was written to the journal of another device, and what it folded since.
    await laptop.add(4)
    await desk.add(3)
    await desk.close()
    await tool.sync()
    await workbooks.takeArrived()
    expect((await laptop.accounts()).sort()).toEqual(all)
    expect(await laptop.told()).toEqual({ waiting: 0, losses: 0 })
    await laptop.close()
    expect((await laptop.accounts()).sort()).toEqual(all)
    expect(await laptop.told()).toEqual({ waiting: 0, losses: 0 })
  })

  test('is taken up where it goes on from the workbook and was folded at once, also a second time and with a change here', async () => {
    const { laptop, desk, tool } = await pair()
    await laptop.add(1)
    await laptop.close()
    await tool.sync()
    const { workbooks } = await laptop.open()
    expect(await laptop.accounts()).toEqual(['Account 1'])
    /** The lock of the one that is open is not synced. */
    const sync = async () => {
      const lock = join(laptop.folder, 'library.lock')
      const bytes = await readFile(lock)
      await tool.sync()
      await writeFile(lock, bytes)
    }
    await desk.add(2)
    await desk.close()
    await sync()
    // Only a part of the history and the workbook file show it.
    expect((await readdir(await laptop.place())).filter((name) => name.startsWith('journal'))).toEqual([])
    await workbooks.takeArrived()
    expect(laptop.arrived).toEqual([anna])
    expect(await laptop.accounts()).toEqual(['Account 1', 'Account 2'])
    expect((await notesOf({ workbooks })).notices).toEqual(['fork.merged'])
    await workbooks.takeArrived()
    expect(laptop.arrived).toEqual([anna])
    // What comes from there later continues from what was taken up, in the history and in the journal.
    await desk.add(3)
    await desk.close()
    await laptop.add(4)
    await sync()
    await workbooks.takeArrived()
    expect((await laptop.accounts()).sort()).toEqual(all)
    await desk.add(5)
    await vanish(desk)
    await sync()
    await workbooks.takeArrived()
    const five = [...all, 'Account 5']
    expect((await laptop.accounts()).sort()).toEqual(five)
    expect(await laptop.told()).toEqual({ waiting: 0, losses: 0 })
    await laptop.close()
    await tool.sync()
    for (const computer of [laptop, desk]) {
      expect((await computer.accounts()).sort(), computer.name).toEqual(five)
      expect(await computer.told()).toEqual({ waiting: 0, losses: 0 })
    }
  })

  test('and folded is asked where both wrote the same meanwhile', async () => {
    const { laptop, desk, tool } = await pair()
    await laptop.note('Start.')
    await laptop.close()
    await tool.sync()
    const { workbooks } = await laptop.open()
    await workbooks.open(anna)
    await desk.note('At the desk.')
    await desk.close()
    await laptop.note('On the road.')
    await tool.sync()
    await workbooks.takeArrived()
    expect((await notesOf({ workbooks })).notes).toBe('On the road.')
    expect(await laptop.words()).toContain('At the desk.')
    expect(await laptop.told()).toEqual({ waiting: 1, losses: 0 })
  })

  test('is offered where both wrote the same, and is there at the next start', async () => {
    const { laptop, desk, tool } = await pair()
    await laptop.note('On the road.')
    await desk.note('At the desk.')
    await desk.close()
    await tool.sync()
    const { workbooks } = await laptop.open()
    await workbooks.takeArrived()
    expect(await laptop.told()).toEqual({ waiting: 1, losses: 0 })
    expect((await notesOf({ workbooks })).notes).toBe('On the road.')
    await laptop.close()
    expect(await laptop.told()).toEqual({ waiting: 1, losses: 0 })
    expect(await laptop.words()).toContain('At the desk.')
  })

  test('waits where a change here is under way', async () => {
    const { laptop, desk, tool } = await pair()
    await laptop.add(1)
    await desk.add(2)
    await vanish(desk)
    await tool.sync()
    const { workbooks } = await laptop.open()
    await Promise.all([workbooks.takeArrived(), laptop.add(3)])
    await workbooks.takeArrived()
    for (const computer of ['open', 'opened again']) {
      const words = await laptop.words()
      for (const count of [1, 2, 3])
        expect([computer, words]).toEqual([computer, expect.stringContaining(`Account ${count}`)])
      await laptop.close()
    }
  })
})
