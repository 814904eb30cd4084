import { describe, expect, test } from 'vitest'
import { anna, notesOf } from '../../../../support/annas-library'
import { type Computer, twoComputers } from '../../../../support/computers'

const pair = () => twoComputers({ nameOfCopy: null })

const told = async (computer: Computer) => (await computer.told()).waiting

/** Both wrote the notes independently, know of each other, and are open. */
async function apart() {
  const both = await pair()
  const { laptop, desk, tool } = both
  await laptop.note('Start.')
  await laptop.close()
  await tool.sync()
  await laptop.note('Anna alone.')
  laptop.crash()
  await desk.note('Bert alone.')
  desk.crash()
  await tool.sync()
  expect([await told(laptop), await told(desk)]).toEqual([1, 1])
  return both
}

/** The laptop takes the notes of the desk and continues from them. */
async function decided() {
  const both = await apart()
  const { laptop } = both
  const { workbooks } = await laptop.open()
  const wanted = 'Bert alone.'
  if ((await notesOf({ workbooks })).notes !== wanted) {
    const [change] = (await workbooks.aside(anna)).changes
    await workbooks.applyAside(anna, change?.key ?? '')
  } else {
    const [change] = (await workbooks.aside(anna)).changes
    await workbooks.leaveOut(anna, [change?.key ?? ''], true)
  }
  await laptop.note('Bert alone. Anna later.')
  return both
}

describe('a side that knew all of the other', () => {
  test('is gone on from where the other stayed open and wrote nothing: what was decided is not asked again or undone', async () => {
    const { laptop, desk, tool } = await decided()
    await laptop.close()
    await desk.close()
    for (let round = 1; round <= 3; round++) {
      await tool.sync()
      for (const computer of [laptop, desk]) {
        expect((await notesOf(await computer.open())).notes, `${computer.name} ${round}`).toBe(
          'Bert alone. Anna later.'
        )
        expect(await told(computer), `${computer.name} ${round}`).toBe(0)
        await computer.close()
      }
    }
  })

  test('is taken up while the other is open', async () => {
    const { laptop, desk, tool } = await decided()
    await laptop.close()
    await tool.sync()
    const { workbooks } = await desk.open()
    await workbooks.takeArrived()
    expect((await notesOf({ workbooks })).notes).toBe('Bert alone. Anna later.')
    expect(await told(desk)).toBe(0)
  })

  test('keeps what was left out there among what can be offered again', async () => {
    const { laptop, desk, tool } = await pair()
    await laptop.note('Start.')
    await laptop.close()
    await tool.sync()
    await desk.note('Bert alone.')
    desk.crash()
    await laptop.note('Anna alone.')
    await laptop.close()
    await tool.sync()
    const { workbooks } = await laptop.open()
    expect((await notesOf({ workbooks })).notes).toBe('Anna alone.')
    const [change] = (await workbooks.aside(anna)).changes
    await workbooks.leaveOut(anna, [change?.key ?? ''], true)
    await laptop.note('Anna alone. Anna later.')
    await laptop.close()
    for (let round = 1; round <= 3; round++) {
      await tool.sync()
      for (const computer of [desk, laptop]) {
        expect((await notesOf(await computer.open())).notes, `${computer.name} ${round}`).toBe(
          'Anna alone. Anna later.'
        )
        expect(await told(computer)).toBe(0)
        await computer.close()
      }
    }
    expect(JSON.stringify(await (await laptop.open()).workbooks.aside(anna))).toContain('Bert alone.')
  })

  test('does not win over what the other wrote since: that is asked', async () => {
    const { laptop, desk, tool } = await decided()
    await laptop.close()
    await desk.note('Bert alone, and more of Bert.')
    await desk.close()
    await tool.sync()
    for (const computer of [laptop, desk]) {
      const words = JSON.stringify([
        (await notesOf(await computer.open())).notes,
        await (await computer.open()).workbooks.aside(anna)
      ])
      expect(words).toContain('more of Bert')
      expect(words).toContain('Anna later')
      expect(await told(computer)).toBeGreaterThan(0)
      await computer.close()
    }
  })

  test('does not win as long as something of the other waits for an answer there', async () => {
    const { laptop, desk, tool } = await apart()
    await laptop.add(7)
    await laptop.close()
    await desk.close()
    await tool.sync()
    for (const computer of [laptop, desk]) {
      const words = JSON.stringify([
        (await notesOf(await computer.open())).notes,
        await (await computer.open()).workbooks.aside(anna)
      ])
      expect(words).toContain('Anna alone.')
      expect(words).toContain('Bert alone.')
      expect(await computer.accounts()).toEqual(['Account 7'])
      await computer.close()
    }
  })
})
