import { describe, expect, test } from 'vitest'
import { type Machine, twoPrograms } from '../../../../support/two-programs'

/** Anna as she was in a backup, and what was written since, on both machines. */
async function goneOn(how: Parameters<typeof twoPrograms>[0] = {}) {
  const both = await twoPrograms(how)
  const { laptop, desk, tool } = both
  await laptop.note('As it was.')
  await laptop.add(1)
  const name = await laptop.backUp()
  await laptop.note('Gone wrong.')
  await laptop.add(2)
  await laptop.close()
  await tool.sync()
  expect(await desk.holds()).toEqual({ notes: 'Gone wrong.', accounts: [1, 2], offered: [] })
  return { ...both, name }
}

/** Both are closed and opened again and again, and the tool makes their folders alike in between. */
async function after(
  { laptop, desk, tool }: { laptop: Machine; desk: Machine; tool: { sync(): Promise<void> } },
  look: (machine: Machine, round: number) => Promise<void>
): Promise<void> {
  for (let round = 1; round <= 3; round++) {
    await tool.sync()
    for (const machine of [laptop, desk]) {
      await look(machine, round)
      await machine.close()
    }
  }
}

describe('a restore is a change of its own in the workbook', () => {
  test('which goes on in the history, and can be taken back and done again', async () => {
    const { laptop, name } = await goneOn()
    expect(await laptop.restore(name)).toBe(true)
    expect(await laptop.holds()).toEqual({ notes: 'As it was.', accounts: [1], offered: [] })
    const [last, before] = await laptop.history(2)
    expect(last).toMatchObject({ type: 'workbook.restored', actor: 'Jonas Ek', target: null })
    expect(last?.restores).toMatch(/^2026-11-28T/)
    expect(before?.type).toBe('account.add')
  })
})

describe('of two computers with one library', () => {
  test.each([false, true])(
    'what the other, open since before, writes on does not undo a restore (protected: %s)',
    async (isProtected) => {
      const both = await goneOn({ isProtected })
      const { laptop, desk, name } = both
      await laptop.restore(name)
      await laptop.close()
      await desk.add(3)
      await desk.close()
      await after(both, async (machine, round) => {
        const where = `${machine.name} ${round}`
        expect(await machine.holds(), where).toEqual({ notes: 'As it was.', accounts: [1, 3], offered: [] })
        expect(await machine.told(), where).toEqual({ waiting: 0, losses: 0 })
      })
    }
  )
})
