import { describe, expect, test } from 'vitest'
import { copyIdOf } from '../../../../../electron/services/workbooks/crossed-plan'
import { signedByRep } from '../../../../../electron/services/workbooks/rep-signature'
import type { CommandInput } from '../../../../../shared/commands'
import { RuleError } from '../../../../../shared/errors'
import type { Stance } from '../../../../../shared/model/signature'
import { anna } from '../../../../support/annas-library'
import { type Computer, twoComputers } from '../../../../support/computers'
import { ids, story } from '../../../../support/story'

/** Everything up to a draft of a plan that can be signed. */
const toDraft = story.slice(
  0,
  story.findIndex(({ type }) => type === 'plan.prepareSignature')
)

const { plan } = ids
const changed = 'Another reason altogether.'

async function run(computer: Computer, ...commands: readonly CommandInput[]): Promise<void> {
  const { workbooks } = await computer.open()
  for (const command of commands) await workbooks.dispatch(anna, command)
}

const sign = (party: 'rep' | 'manager', stance: Stance = 'agreed', isInk = false): CommandInput => ({
  type: 'plan.sign',
  id: plan,
  party,
  stance: party === 'rep' ? stance : 'agreed',
  comment: stance === 'disagreed' ? 'Not with that deadline.' : '',
  mark: isInk ? { method: 'paper' } : { method: 'typed', text: party }
})
const edit = (why = changed): CommandInput => ({ type: 'plan.edit', id: plan, changes: { why } })

/** The laptop, on which the plan is signed, and the desk, on which its draft is written to. */
async function bothOpen(before: readonly CommandInput[] = []) {
  const both = await twoComputers({ nameOfCopy: null, isLockLeft: true })
  const { laptop, desk, tool } = both
  await run(laptop, ...toDraft, ...before)
  await laptop.close()
  await tool.sync()
  for (const computer of [laptop, desk]) await (await computer.open()).workbooks.open(anna)
  return both
}

const standing = async (computer: Computer) => (await (await computer.open()).workbooks.open(anna)).workbook
const asked = async (computer: Computer) =>
  (await (await computer.open()).workbooks.aside(anna)).changes.filter(({ leftOut }) => !leftOut)
const look = async (computer: Computer) => void (await (await computer.open()).workbooks.takeArrived())

/** The only question of a computer, as whether a plan is signed here and there, and the reasons that stand in both. */
async function onlyOne(computer: Computer) {
  const [question, ...others] = await asked(computer)
  expect(others.map(({ type }) => type)).toEqual([])
  const { here, there, one } = question?.plans ?? {}
  expect([question?.type, one]).toEqual(['aside.plans', true])
  return { key: question?.key ?? '', here, there, obstacle: question?.obstacle }
}

async function answer(computer: Computer, key: string, goesOn: 'here' | 'there') {
  const { workbooks } = await computer.open()
  if (goesOn === 'there') await workbooks.applyAside(anna, key, 'Both at once.')
  else await workbooks.leaveOut(anna, [key], true, 'Both at once.')
}

/** All that can be read of a computer's plans, also what was put away. */
async function words(computer: Computer): Promise<string> {
  const { changes } = await (await computer.open()).workbooks.aside(anna)
  return JSON.stringify([Object.values((await standing(computer)).plans), changes])
}

const codeOf = (refused: Promise<unknown>): Promise<unknown> =>
  refused.then(
    () => null,
    (error) => (error instanceof RuleError ? error.code : error)
  )

const meet = async ({ laptop, desk, tool }: Awaited<ReturnType<typeof bothOpen>>) => {
  for (const computer of [laptop, desk]) await computer.close()
  await tool.sync()
}

type Both = Awaited<ReturnType<typeof bothOpen>>
const lookBoth = async ({ laptop, desk, tool }: Both) => {
  await tool.sync()
  await look(laptop)
  await look(desk)
}
const orders: Readonly<Record<string, (both: Both) => Promise<void>>> = {
  'both look at the end': async (both) => {
    await run(both.desk, edit())
    await run(both.laptop, sign('rep'), sign('manager'))
    await lookBoth(both)
  },
  'both look when only the rep has signed, too': async (both) => {
    await run(both.desk, edit('Another reason'))
    await run(both.laptop, sign('rep'))
    await lookBoth(both)
    await run(both.desk, edit())
    await both.tool.sync()
    // What was written meanwhile is not looked at before the manager signs.
    const { key } = await onlyOne(both.laptop)
    await answer(both.laptop, key, 'here')
    await run(both.laptop, sign('manager'))
    await lookBoth(both)
  },
  'they are opened again': async (both) => {
    await run(both.laptop, sign('rep'), sign('manager'))
    await run(both.desk, edit('Another reason'), edit())
    await meet(both)
  }
}

describe('a plan that is signed on one computer while its draft is written to on the other', () => {
  test.each(Object.keys(orders))('is one question on each that says so, whenever they look: %s', async (order) => {
    const both = await bothOpen()
    await orders[order]?.(both)
    for (const computer of [both.laptop, both.desk]) {
      const { here, there, obstacle } = await onlyOne(computer)
      expect(obstacle).toBeNull()
      const [signed, draft] = here?.seal ? [here, there] : [there, here]
      expect([signed?.signing, signed?.why, draft?.signing, draft?.why]).toEqual([
        'signed',
        'It came up in both visits.',
        'draft',
        changed
      ])
      expect(await (await computer.open()).workbooks.open(anna).then(({ aside }) => aside)).toEqual({
        waiting: 1,
        losses: 0,
        crossed: 1
      })
    }
  })

  test('stays as it was signed; the words of the draft are put away or go on as its next version, on both', async () => {
    for (const where of ['laptop', 'desk'] as const)
      for (const isKept of [true, false]) {
        const both = await bothOpen()
        await orders['both look at the end']?.(both)
        const computer = both[where]
        const { key, here } = await onlyOne(computer)
        const { plans: before } = await standing(both.laptop)
        await answer(computer, key, (here?.seal !== null) === isKept ? 'there' : 'here')
        for (let round = 1; round <= 3; round++) {
          await meet(both)
          for (const one of [both.laptop, both.desk]) {
            const at = `${where} ${isKept} ${round} ${one.name}`
            const { plans } = await standing(one)
            expect(await asked(one), at).toEqual([])
            expect(plans[plan]?.status, at).toBe('signed')
            expect(plans[plan] && 'seal' in plans[plan] && plans[plan].seal, at).toEqual(
              before[plan] && 'seal' in before[plan] && before[plan].seal
            )
            const next = plans[copyIdOf(plan)]
            expect(next && [next.why, next.refines, next.number, next.refinedBecause], at).toEqual(
              isKept ? [changed, plan, 2, 'Both at once.'] : undefined
            )
            expect(await words(one), at).toContain(changed)
          }
        }
      }
  })

  test('is not signed a second time before the question is answered', async () => {
    const both = await bothOpen()
    await orders['both look at the end']?.(both)
    const { desk } = both
    const { workbooks } = await desk.open()
    expect(await codeOf(workbooks.dispatch(anna, sign('rep')))).toBe('aside.before-signing')
    const { key } = await onlyOne(desk)
    await answer(desk, key, 'there')
    expect(await codeOf(workbooks.dispatch(anna, sign('rep')))).toBe('plan.signed')
  })

  test('leaves room for the draft where the rep does not agree', async () => {
    const both = await bothOpen()
    const { laptop, desk } = both
    await run(desk, edit())
    await run(laptop, sign('rep', 'disagreed'), sign('manager'))
    await lookBoth(both)
    for (const computer of [laptop, desk]) {
      const { key } = await onlyOne(computer)
      await answer(computer, key, computer === laptop ? 'there' : 'here')
      const { plans } = await standing(computer)
      expect(Object.values(plans).map(({ status, why, number }) => [status, why, number])).toEqual(
        expect.arrayContaining([
          ['signed', 'It came up in both visits.', 1],
          ['draft', changed, 2]
        ])
      )
    }
  })

  test('waits with the draft for the ink, which it can be put away before', async () => {
    const both = await bothOpen()
    await run(both.desk, edit())
    await run(both.laptop, sign('rep', 'agreed', true), sign('manager', 'agreed', true))
    await lookBoth(both)
    expect((await onlyOne(both.laptop)).obstacle).toBe('signed')
    const { key } = await onlyOne(both.desk)
    await answer(both.desk, key, 'there')
    expect((await standing(both.desk)).plans[plan]?.status).toBe('signed')
    expect(await words(both.desk)).toContain(changed)
  })

  test('keeps the signature of the rep that was taken back on the other computer, and does not say that it is gone', async () => {
    const both = await bothOpen([sign('rep')])
    await run(both.desk, { type: 'plan.withdrawSignature', id: plan }, edit())
    await run(both.laptop, sign('manager'))
    await lookBoth(both)
    for (const computer of [both.laptop, both.desk]) await onlyOne(computer)
    const { key } = await onlyOne(both.laptop)
    await answer(both.laptop, key, 'here')
    const { cycles, plans } = await standing(both.laptop)
    expect(plans[plan]?.status).toBe('signed')
    expect(Object.values(cycles).flatMap(({ setAside = [] }) => setAside)).toEqual([])
  })
})

describe('a plan that the rep has signed on one computer while its draft is written to on the other', () => {
  test.each(['here', 'there'] as const)('goes on with the words that are chosen, here those of %s', async (goesOn) => {
    const both = await bothOpen()
    const { laptop, desk } = both
    await run(desk, edit())
    await run(laptop, sign('rep'))
    await lookBoth(both)
    const { key, here, there } = await onlyOne(laptop)
    expect([here?.signing, there?.signing]).toEqual(['rep-signed', 'draft'])
    await answer(laptop, key, goesOn)
    for (let round = 1; round <= 2; round++) {
      await meet(both)
      for (const computer of [laptop, desk]) {
        const workbook = await standing(computer)
        const at = `${round} ${computer.name}`
        expect(await asked(computer), at).toEqual([])
        expect(workbook.plans[plan]?.why, at).toBe(goesOn === 'there' ? changed : 'It came up in both visits.')
        expect(signedByRep(workbook, `plans/${plan}`)?.fits, at).toBe(goesOn === 'there' ? undefined : true)
        const said = Object.values(workbook.cycles).flatMap(({ setAside = [] }) => setAside)
        expect(said.map(({ why, stance }) => [why, stance])).toEqual(goesOn === 'there' ? [['changed', 'agreed']] : [])
        expect(await words(computer), at).toContain(changed)
      }
    }
  })
})

describe('a plan that is discarded on one computer', () => {
  test('while it is signed on the other is there again, without a question', async () => {
    const both = await bothOpen()
    await run(both.desk, { type: 'plan.discard', id: plan })
    await run(both.laptop, sign('rep'), sign('manager'))
    await lookBoth(both)
    for (const computer of [both.laptop, both.desk]) {
      expect((await standing(computer)).plans[plan]?.status, computer.name).toBe('signed')
      expect(await asked(computer), computer.name).toEqual([])
    }
  })

  test('while its draft is written to on the other can be taken back with these words', async () => {
    const both = await bothOpen()
    const { laptop, desk } = both
    await run(laptop, { type: 'plan.discard', id: plan })
    await run(desk, edit())
    await lookBoth(both)
    const { key, here, there } = await onlyOne(laptop)
    expect([here, there?.why]).toEqual([null, changed])
    await answer(laptop, key, 'there')
    expect((await standing(laptop)).plans[plan]?.why).toBe(changed)
  })

  test('does not take away what the rep has signed on the other meanwhile', async () => {
    const both = await bothOpen()
    await run(both.desk, { type: 'plan.discard', id: plan })
    await run(both.laptop, sign('rep'))
    await lookBoth(both)
    const changes = await asked(both.laptop)
    expect(changes.map(({ type, obstacle }) => [type, obstacle])).toEqual([['plan.discard', 'signed']])
  })
})
