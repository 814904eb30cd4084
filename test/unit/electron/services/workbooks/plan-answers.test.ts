import { describe, expect, test } from 'vitest'
import type { CommandInput } from '../../../../../shared/commands'
import { anna } from '../../../../support/annas-library'
import { countedId } from '../../../../support/large-workbook'
import { plan, toDraft } from '../../../../support/restored-scene'
import { type Machine, twoPrograms } from '../../../../support/two-programs'

const other = countedId(8888)
const workbooksOf = async (machine: Machine) => (await machine.open()).session.opened().workbooks

/** A draft for the same agreement on each of two computers that are both open, with words of its own. */
async function draftOnEach() {
  const both = await twoPrograms()
  const { laptop, desk, tool } = both
  const from = toDraft.findIndex(({ type }) => type === 'plan.start')
  const start = toDraft[from]
  if (start?.type !== 'plan.start') throw new Error('the story begins no plan')
  await laptop.run(...toDraft.slice(0, from))
  await laptop.close()
  await tool.sync()
  const begin = (id: string, how: string): CommandInput[] => [
    { ...start, id },
    { type: 'plan.edit', id, changes: { how } }
  ]
  await desk.workbook()
  await laptop.run(...begin(plan, 'of the laptop'))
  await desk.run(...begin(other, 'of the desk'))
  return both
}

type Both = Awaited<ReturnType<typeof draftOnEach>>

async function lookOnBoth({ laptop, desk, tool }: Both): Promise<void> {
  for (let times = 1; times <= 3; times++) {
    await tool.sync()
    for (const machine of [laptop, desk]) await (await workbooksOf(machine)).takeArrived()
  }
}

async function startAnew({ laptop, desk, tool }: Both): Promise<void> {
  for (let times = 1; times <= 2; times++) {
    for (const machine of [laptop, desk]) await machine.close()
    await tool.sync()
    for (const machine of [laptop, desk]) await machine.workbook()
    for (const machine of [laptop, desk]) await (await workbooksOf(machine)).takeArrived()
  }
}

/** The draft that goes on, and what is asked and put away, in words. */
async function stateOf(machine: Machine) {
  const { plans } = await machine.workbook()
  const { changes } = await (await workbooksOf(machine)).aside(anna)
  const told = changes.map(({ type, leftOut, plans: asked }) =>
    asked ? `${leftOut ? 'away' : asked.again ? 'asked again' : 'asked'} ${asked.there.how}` : `a change ${type}`
  )
  return { goesOn: Object.values(plans).map(({ how }) => how), told }
}

async function answer(machine: Machine, how: 'keeps' | 'takes'): Promise<void> {
  const workbooks = await workbooksOf(machine)
  const { changes } = await workbooks.aside(anna)
  const { key } = changes.find(({ plans, leftOut }) => plans && !leftOut) ?? changes.find(({ plans }) => plans) ?? {}
  if (key === undefined) throw new Error('nothing is asked')
  if (how === 'keeps') await workbooks.leaveOut(anna, [key], true, 'Begun apart.')
  else await workbooks.applyAside(anna, key, 'Begun apart.')
}

describe('12.6 two drafts that were begun apart', () => {
  describe.each(['keeps', 'takes'] as const)('and answered crosswise, each %s', (how) => {
    test('are asked about again, once, on both, in words, also after a restart; nothing is lost', async () => {
      const both = await draftOnEach()
      const { laptop, desk } = both
      await lookOnBoth(both)
      for (const machine of [laptop, desk]) await answer(machine, how)
      await lookOnBoth(both)
      const [ofLaptop, ofDesk] = how === 'keeps' ? ['of the laptop', 'of the desk'] : ['of the desk', 'of the laptop']
      expect(await stateOf(laptop)).toEqual({ goesOn: [ofLaptop], told: [`asked again ${ofDesk}`] })
      expect(await stateOf(desk)).toEqual({ goesOn: [ofDesk], told: [`asked again ${ofLaptop}`] })
      await startAnew(both)
      const [one, again] = [await stateOf(laptop), await stateOf(desk)]
      expect(again).toEqual(one)
      expect([...one.goesOn, ...one.told].sort()).toEqual(
        [one.goesOn[0], `asked again of the ${one.goesOn[0] === 'of the desk' ? 'laptop' : 'desk'}`].sort()
      )
    })

    test.each(['keeps', 'takes'] as const)('the answer of one, who then %s, is followed by the other', async (then) => {
      const both = await draftOnEach()
      const { laptop, desk } = both
      await lookOnBoth(both)
      for (const machine of [laptop, desk]) await answer(machine, how)
      await lookOnBoth(both)
      await answer(laptop, then)
      const chosen = await stateOf(laptop)
      await lookOnBoth(both)
      for (const machine of [laptop, desk])
        expect([machine.name, await stateOf(machine)]).toEqual([machine.name, chosen])
      expect(chosen.told).toHaveLength(1)
      expect(chosen.told[0]).toMatch(/^away /)
      // Whoever changes their mind is followed, too.
      await answer(desk, 'takes')
      const changed = await stateOf(desk)
      expect(changed.goesOn).not.toEqual(chosen.goesOn)
      await lookOnBoth(both)
      await startAnew(both)
      for (const machine of [laptop, desk]) expect(await stateOf(machine)).toEqual(changed)
    })
  })

  test.each(['keeps', 'takes'] as const)(
    'and answered on one, who %s, are not asked about on the other',
    async (how) => {
      const both = await draftOnEach()
      const { laptop, desk } = both
      await lookOnBoth(both)
      await answer(laptop, how)
      const chosen = await stateOf(laptop)
      await lookOnBoth(both)
      for (const machine of [laptop, desk])
        expect([machine.name, await stateOf(machine)]).toEqual([machine.name, chosen])
    }
  )

  test('a draft that was written on since it was put away elsewhere is asked about, and not put away', async () => {
    const both = await draftOnEach()
    const { laptop, desk } = both
    await lookOnBoth(both)
    await answer(laptop, 'keeps')
    await desk.run({ type: 'plan.edit', id: other, changes: { how: 'of the desk, and more' } })
    await lookOnBoth(both)
    expect((await stateOf(desk)).goesOn).toEqual(['of the desk, and more'])
    expect((await stateOf(desk)).told).toEqual(['asked of the laptop'])
  })
})
