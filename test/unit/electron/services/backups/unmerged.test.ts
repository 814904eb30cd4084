import { describe, expect, test } from 'vitest'
import { anna } from '../../../../support/annas-library'
import { inTurns } from '../../../../support/restored-scene'
import { type Machine, twoPrograms } from '../../../../support/two-programs'

const booksOf = async (machine: Machine) => (await machine.open()).session.opened().workbooks

/** Both have Anna's workbook, and the desk's lines lie in the laptop's folder when it makes a backup. */
async function backedUp(
  isProtected: boolean,
  { onLaptop, onDesk }: { onLaptop(laptop: Machine): Promise<void>; onDesk(desk: Machine): Promise<void> }
) {
  const both = await twoPrograms({ isProtected })
  const { laptop, desk, tool } = both
  await laptop.note('As it was.')
  await laptop.add(1)
  await laptop.close()
  await tool.sync()
  await onDesk(desk)
  await onLaptop(laptop)
  await tool.sync()
  const name = await laptop.backUp()
  await (await laptop.open()).session.takeArrived()
  return { ...both, name }
}

describe('a backup that has lines of another computer which nobody had taken up', () => {
  test.each([false, true])(
    'gives back what both had written, also once they were taken up and something else was written (protected: %s)',
    async (isProtected) => {
      const both = await backedUp(isProtected, {
        onLaptop: (laptop) => laptop.add(4),
        onDesk: (desk) => desk.add(3)
      })
      const { laptop, desk, name } = both
      await laptop.note('Gone wrong.')
      expect(await laptop.holds()).toEqual({ notes: 'Gone wrong.', accounts: [1, 3, 4], offered: [] })
      expect(await laptop.look(name)).toMatchObject({
        inBackup: { kinds: { accounts: 3 } },
        here: { kinds: { accounts: 3 } }
      })
      await laptop.restore(name)
      const wanted = { notes: 'As it was.', accounts: [1, 3, 4], offered: [] }
      expect(await laptop.holds()).toEqual(wanted)
      await laptop.close()
      await desk.close()
      await inTurns(both, async (machine, where) => expect(await machine.holds(), where).toEqual(wanted))
    }
  )

  test('asks again about what contradicted what was there, though it was answered since', async () => {
    const both = await backedUp(false, {
      onLaptop: (laptop) => laptop.note('Of the laptop.'),
      onDesk: (desk) => desk.note('Of the desk.')
    })
    const { laptop, desk, name } = both
    const [asked] = (await (await booksOf(laptop)).aside(anna)).changes
    await (await booksOf(laptop)).applyAside(anna, asked?.key ?? '')
    expect(await laptop.holds()).toMatchObject({ notes: 'Of the desk.', offered: [] })
    await laptop.restore(name)
    await laptop.close()
    await desk.close()
    await inTurns(both, async (machine, where) => {
      expect(await machine.holds(), where).toMatchObject({ notes: 'Of the laptop.' })
      const { changes } = await (await booksOf(machine)).aside(anna)
      expect(
        changes.map(({ text, leftOut }) => [text?.there, leftOut]),
        where
      ).toEqual([['Of the desk.', false]])
    })
    const [again] = (await (await booksOf(desk)).aside(anna)).changes
    await (await booksOf(desk)).applyAside(anna, again?.key ?? '')
    await desk.add(5)
    await desk.close()
    await inTurns(both, async (machine, where) =>
      expect(await machine.holds(), where).toEqual({ notes: 'Of the desk.', accounts: [1, 5], offered: [] })
    )
  })

  test('is read as the computer that made it, also on the other one', async () => {
    const both = await backedUp(false, {
      onLaptop: (laptop) => laptop.add(4),
      onDesk: (desk) => desk.add(3)
    })
    const { laptop, desk, tool, name } = both
    await laptop.close()
    await desk.close()
    await tool.sync()
    await desk.note('Gone wrong.')
    const [backup] = (await (await laptop.open()).backups.list()).backups.filter((one) => one.name === name)
    const folder = await (await laptop.open()).backups.folder()
    await laptop.close()
    const { backups } = await desk.open()
    const { reps } = await backups.look({ path: `${folder}/${backup?.name}` })
    expect(reps).toMatchObject([{ inBackup: { kinds: { accounts: 3 } } }])
    await backups.restore({ reps: [anna], away: [], rest: false })
    expect(await desk.holds()).toEqual({ notes: 'As it was.', accounts: [1, 3, 4], offered: [] })
  })
})
