import { describe, expect, test } from 'vitest'
import { isForGood, lookFirst } from '../../../../electron/ipc/look-first'
import { commandTypes } from '../../../../shared/commands'
import { RuleError } from '../../../../shared/errors'
import { anna } from '../../../support/annas-library'
import { plan, sign, toDraft } from '../../../support/restored-scene'
import { ids } from '../../../support/story'
import { type Machine, twoPrograms } from '../../../support/two-programs'

const workbooksOf = async (machine: Machine) => (await machine.open()).session.opened().workbooks
const refusalOf = async (machine: Machine, type: string): Promise<string | null> => {
  const workbooks = await workbooksOf(machine)
  return lookFirst(workbooks, anna, { type }).then(
    () => null,
    (error) => (error instanceof RuleError ? error.code : Promise.reject(error))
  )
}

describe('12.6 before something that cannot be taken back', () => {
  test('what a sync tool brought meanwhile is added and said, and nothing is done; the next time it is done', async () => {
    const { laptop, desk, tool } = await twoPrograms()
    await desk.workbook()
    await laptop.note('From the road.')
    await tool.sync()
    expect((await desk.workbook()).private.notes).toBe('')
    expect(await refusalOf(desk, 'cycle.close')).toBe('workbook.arrived-first')
    expect((await desk.workbook()).private.notes).toBe('From the road.')
    expect(await refusalOf(desk, 'cycle.close')).toBe(null)
  })

  test('a plan is not signed here while it is not decided whether one that was signed there holds', async () => {
    const { laptop, desk, tool } = await twoPrograms()
    // Both begin from the same agreement, and each writes a plan.
    const beforePlan = toDraft.slice(
      0,
      toDraft.findIndex(({ type }) => type === 'plan.start')
    )
    await laptop.run(...beforePlan)
    await laptop.close()
    await tool.sync()
    await desk.workbook()
    await laptop.run(...toDraft.slice(beforePlan.length))
    const start = toDraft.find(({ type }) => type === 'plan.start')
    if (start?.type !== 'plan.start') throw new Error('the story begins no plan')
    await desk.run({ ...start, id: ids.date })
    await sign(laptop)
    expect((await laptop.workbook()).plans[plan]?.status).toBe('signed')
    await tool.sync()
    expect(await refusalOf(desk, 'plan.sign')).toBe('workbook.arrived-first')
    expect(await refusalOf(desk, 'plan.sign')).toBe('aside.plans-first')
    // Whatever has nothing to do with plans goes on.
    expect(await refusalOf(desk, 'document.sign')).toBe(null)
  })

  test('it is asked only for commands that there are, and for every way of signing', () => {
    const asked = commandTypes.filter((type) => isForGood({ type }))
    expect(asked.filter((type) => type.endsWith('.sign'))).toEqual(
      commandTypes.filter((type) => type.endsWith('.sign'))
    )
    expect(asked).toEqual(expect.arrayContaining(['cycle.close', 'cycle.chooseFocus', 'cycle.changeFocus']))
  })
})
