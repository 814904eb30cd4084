import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { CommandInput } from '../../../../../shared/commands'
import type { Stance } from '../../../../../shared/model/signature'
import { planInForce, planState } from '../../../../../shared/rules/plan-state'
import { isSigned, plansOfCycle } from '../../../../../shared/rules/plans'
import { canonical, contentOf, sealedRecord } from '../../../../../shared/rules/seal'
import { anna } from '../../../../support/annas-library'
import { type Computer, twoComputers } from '../../../../support/computers'
import { countedId } from '../../../../support/large-workbook'
import { ids, story } from '../../../../support/story'

const isStart = (command: CommandInput) => command.type === 'plan.start' && command.id === ids.plan
const isPrepared = ({ type }: CommandInput) => type === 'plan.prepareSignature'

/** Everything up to the agreement, without a plan; and what begins a plan that can be signed. */
const toAgreement = story.slice(0, story.findIndex(isStart))
const begins = story
  .slice(story.findIndex(isStart), story.findIndex(isPrepared))
  .filter(({ type }) => /^plan\./.test(type))

/** The later plan has the later id. */
const [onLaptop, onDesk] = [countedId(5001), countedId(5002)]

async function run(computer: Computer, commands: readonly CommandInput[]): Promise<void> {
  const { workbooks } = await computer.open()
  for (const command of commands) await workbooks.dispatch(anna, command)
}

async function begin(computer: Computer, id: string, how: string): Promise<void> {
  const own: CommandInput[] = JSON.parse(JSON.stringify(begins).replaceAll(ids.plan, id))
  await run(computer, [...own, { type: 'plan.edit', id, changes: { how } }])
}

async function sign(computer: Computer, id: string, stance: Stance = 'agreed', onPaper = false): Promise<void> {
  const mark = (text: string) => (onPaper ? ({ method: 'paper' } as const) : ({ method: 'typed', text } as const))
  await run(computer, [
    { type: 'plan.sign', id, party: 'rep', stance, comment: stance === 'agreed' ? '' : 'Not so.', mark: mark('rep') },
    { type: 'plan.sign', id, party: 'manager', stance: 'agreed', comment: '', mark: mark('manager') }
  ])
}

const bookOf = async (computer: Computer) => (await (await computer.open()).workbooks.open(anna)).workbook
const offered = async (computer: Computer) => (await (await computer.open()).workbooks.aside(anna)).changes
const asked = async (computer: Computer) => (await offered(computer)).filter(({ leftOut }) => !leftOut)
const putAway = async (computer: Computer) => (await offered(computer)).filter(({ leftOut }) => leftOut)

async function question(computer: Computer) {
  const [one, ...others] = await asked(computer)
  expect(
    others.map(({ type, effects, obstacle }) => JSON.stringify([type, obstacle, effects])),
    computer.name
  ).toEqual([])
  expect(one?.plans, computer.name).toBeTruthy()
  return { key: one?.key ?? '', obstacle: one?.obstacle, ...one?.plans }
}

const answer = async (computer: Computer, goesOn: 'here' | 'there', key: string) => {
  const { workbooks } = await computer.open()
  if (goesOn === 'there') await workbooks.applyAside(anna, key, 'Begun apart.')
  else await workbooks.leaveOut(anna, [key], true, 'Begun apart.')
}

/** Which side a plan is on depends on which file the tool took for the newer one; a user reads the words. */
const sideOf = ({ here }: Awaited<ReturnType<typeof question>>, how: string) => (here?.how === how ? 'here' : 'there')

/** Chooses the plan with these words. */
async function choose(computer: Computer, how: string): Promise<void> {
  const found = await question(computer)
  await answer(computer, sideOf(found, how), found.key)
}

/** The plans of the open cycle, each by its “how”. */
async function plansIn(computer: Computer) {
  const workbook = await bookOf(computer)
  const cycle = Object.values(workbook.cycles).find(({ closed }) => closed === null)
  const plans = plansOfCycle(workbook, cycle?.id ?? '')
  for (const plan of plans.filter(isSigned)) {
    const sealed = canonical(sealedRecord(contentOf(workbook, plan), plan.repSignature, plan.managerSignature))
    expect(createHash('sha256').update(sealed).digest('hex')).toBe(plan.seal.hash)
  }
  const inForce = planInForce(workbook, cycle?.id)
  return {
    stage: cycle?.stage,
    inForce: inForce?.how,
    plans: Object.fromEntries(
      plans.map((plan) => [plan.how, isSigned(plan) ? planState(workbook, plan).force : 'draft'])
    )
  }
}

type Begins = (laptop: Computer, desk: Computer) => Promise<void>

async function apart(write: Begins, before: readonly CommandInput[] = []) {
  const both = await twoComputers({ nameOfCopy: null })
  const { laptop, desk, tool } = both
  await run(laptop, [...toAgreement, ...before])
  await laptop.close()
  await tool.sync()
  await write(laptop, desk)
  const sync = async () => {
    await laptop.close()
    await desk.close()
    await tool.sync()
  }
  await sync()
  return { ...both, sync }
}

const twoDrafts: Begins = async (laptop, desk) => {
  await begin(laptop, onLaptop, 'Of the laptop.')
  await begin(desk, onDesk, 'Of the desk.')
}

const signedAtDesk: Begins = async (laptop, desk) => {
  await twoDrafts(laptop, desk)
  await sign(desk, onDesk)
}

const bothSigned: Begins = async (laptop, desk) => {
  await twoDrafts(laptop, desk)
  await sign(laptop, onLaptop)
  await sign(desk, onDesk)
}

describe('two plans that were begun apart for one agreement', () => {
  test('are one question on both computers, with both as far as they are and their words', async () => {
    const { laptop, desk, sync } = await apart(signedAtDesk)
    for (let round = 1; round <= 2; round++) {
      for (const computer of [laptop, desk]) {
        const { here, there } = await question(computer)
        const [draft, signed] = here?.how === 'Of the laptop.' ? [here, there] : [there, here]
        expect(draft).toMatchObject({
          signing: 'draft',
          how: 'Of the laptop.',
          by: '',
          actions: ['Write three openers']
        })
        expect(signed).toMatchObject({ signing: 'signed', stance: 'agreed', how: 'Of the desk.', by: 'desk' })
      }
      expect(await laptop.told()).toEqual({ waiting: 1, losses: 0, plans: 1 })
      await sync()
    }
  })

  test('both drafts: one goes on, the other can be read and taken up again, on both computers', async () => {
    for (const stays of ['Of the laptop.', 'Of the desk.']) {
      const goes = stays === 'Of the laptop.' ? 'Of the desk.' : 'Of the laptop.'
      const { laptop, desk, sync } = await apart(twoDrafts)
      await question(desk)
      await choose(laptop, stays)
      for (let round = 1; round <= 3; round++) {
        for (const computer of [laptop, desk]) {
          if (round === 1 && computer === desk) continue
          expect((await plansIn(computer)).plans, `${stays} ${computer.name} ${round}`).toEqual({ [stays]: 'draft' })
          expect(await asked(computer), `${stays} ${computer.name} ${round}`).toEqual([])
          const left = await putAway(computer)
          expect(left.map(({ plans }) => plans?.there.how)).toEqual([goes])
        }
        await sync()
      }
      const [left] = await putAway(desk)
      await answer(desk, 'there', left?.key ?? '')
      expect((await plansIn(desk)).plans).toEqual({ [goes]: 'draft' })
      await sync()
      expect((await plansIn(laptop)).plans).toEqual({ [goes]: 'draft' })
      expect(await asked(laptop)).toEqual([])
    }
  })

  test('one signed: it is in the workbook whatever is said, and the draft is put away or is its next version', async () => {
    for (const on of ['laptop', 'desk'] as const)
      for (const draftGoesOn of [true, false]) {
        const { laptop, desk, sync } = await apart(signedAtDesk)
        const [computer, other] = on === 'laptop' ? [laptop, desk] : [desk, laptop]
        await question(other)
        expect((await question(computer)).obstacle).toBe(null)
        await choose(computer, draftGoesOn ? 'Of the laptop.' : 'Of the desk.')
        const expected = {
          stage: 'reinforce',
          inForce: 'Of the desk.',
          plans: { 'Of the desk.': 'in-force', ...(draftGoesOn && { 'Of the laptop.': 'draft' }) }
        }
        expect(await plansIn(computer)).toEqual(expected)
        for (let round = 1; round <= 2; round++) {
          await sync()
          for (const one of [computer, other]) {
            expect(await plansIn(one), `${on} ${draftGoesOn} ${one.name} ${round}`).toEqual(expected)
            expect(await asked(one)).toEqual([])
            const left = (await putAway(one)).map(({ plans }) => plans?.there.how)
            expect(left).toEqual(draftGoesOn ? [] : ['Of the laptop.'])
          }
        }
        if (!draftGoesOn) continue
        const { plans } = await bookOf(other)
        const [draft] = Object.values(plans).filter(({ status }) => status === 'draft')
        expect(draft).toMatchObject({ refines: onDesk, refinedBecause: 'Begun apart.', number: 2 })
        await sign(other, draft?.id ?? '')
        expect(await plansIn(other)).toMatchObject({
          inForce: 'Of the laptop.',
          plans: { 'Of the desk.': 'replaced', 'Of the laptop.': 'in-force' }
        })
      }
  })

  test('both signed: both stay in the workbook, and the one that the person names is in force', async () => {
    for (const stays of ['Of the laptop.', 'Of the desk.']) {
      const goes = stays === 'Of the laptop.' ? 'Of the desk.' : 'Of the laptop.'
      const { laptop, desk, sync } = await apart(bothSigned)
      await question(desk)
      await choose(laptop, stays)
      const expected = { stage: 'reinforce', inForce: stays, plans: { [stays]: 'in-force', [goes]: 'replaced' } }
      expect(await plansIn(laptop)).toEqual(expected)
      await sync()
      for (const computer of [laptop, desk]) {
        expect(await plansIn(computer), computer.name).toEqual(expected)
        expect(await asked(computer)).toEqual([])
      }
      // Reconsidering the choice.
      const [left] = await putAway(laptop)
      expect(left?.plans).toMatchObject({ here: { how: stays }, there: { how: goes } })
      await answer(laptop, 'there', left?.key ?? '')
      expect(await plansIn(laptop)).toMatchObject({ inForce: goes, plans: { [stays]: 'replaced', [goes]: 'in-force' } })
    }
  })

  test('are asked about once, also where the other computer asked before the second was signed', async () => {
    for (const goesOn of ['Of the laptop.', 'Of the desk.']) {
      const { laptop, desk, tool } = await twoComputers({ nameOfCopy: null })
      await run(laptop, toAgreement)
      await laptop.close()
      await tool.carry()
      await twoDrafts(laptop, desk)
      await sign(laptop, onLaptop)
      await tool.carry()
      await laptop.close()
      expect(await question(laptop)).toMatchObject({ here: { signing: 'signed' }, there: { signing: 'draft' } })
      await sign(desk, onDesk)
      await desk.close()
      await tool.carry()
      expect(await question(desk)).toMatchObject({ here: { signing: 'signed' }, there: { signing: 'signed' } })
      await choose(desk, goesOn)
      for (let round = 1; round <= 3; round++) {
        expect(await asked(desk), `${goesOn} ${round}`).toEqual([])
        expect(await plansIn(desk), `${goesOn} ${round}`).toMatchObject({ inForce: goesOn })
        await laptop.close()
        await desk.close()
        await tool.carry()
        expect(await asked(laptop), `${goesOn} ${round}`).toEqual([])
        expect(await plansIn(laptop), `${goesOn} ${round}`).toMatchObject({ inForce: goesOn })
      }
    }
  })

  test('what was added with a plan, and what stands on it, comes with the answer', async () => {
    const account = countedId(5003)
    const { laptop } = await apart(async (one, other) => {
      await begin(one, onLaptop, 'Of the laptop.')
      await begin(other, onDesk, 'Of the desk.')
      await run(other, [
        { type: 'plan.edit', id: onDesk, changes: { account: { id: account, name: 'Northfield Clinic' } } }
      ])
      await sign(other, onDesk)
      await run(other, [
        { type: 'statement.begin', id: ids.statement, of: { kind: 'plan', id: onDesk } },
        { type: 'statement.write', id: ids.statement, text: 'I would have begun later.', name: 'Anna' },
        { type: 'statement.give', id: ids.statement }
      ])
    })
    const one = (await asked(laptop)).find(({ plans }) => plans)
    await answer(laptop, one?.plans?.here?.how === 'Of the desk.' ? 'here' : 'there', one?.key ?? '')
    const workbook = await bookOf(laptop)
    expect(workbook.accounts[account]?.name).toBe('Northfield Clinic')
    expect(workbook.statements?.[ids.statement]?.status).toBe('given')
    expect(await asked(laptop)).toEqual([])
  })

  test('a draft that is written on after it was asked about is asked about as it is by then', async () => {
    const { laptop, desk, sync } = await apart(twoDrafts)
    await question(laptop)
    await laptop.close()
    await run(desk, [{ type: 'plan.edit', id: onDesk, changes: { how: 'Of the desk, later.' } }])
    await sync()
    const { here, there } = await question(laptop)
    expect([here?.how, there?.how].sort()).toEqual(['Of the desk, later.', 'Of the laptop.'])
  })

  test('a signed plan that waits for ink keeps the draft from going on until it is there', async () => {
    const { desk } = await apart(async (one, other) => {
      await twoDrafts(one, other)
      await sign(other, onDesk, 'agreed', true)
    })
    const { key, here, obstacle } = await question(desk)
    expect([here?.signing, obstacle]).toEqual(['awaiting-ink', 'signed'])
    await expect(answer(desk, 'there', key)).rejects.toMatchObject({ code: 'aside.signed' })
    await choose(desk, 'Of the desk.')
    expect(await asked(desk)).toEqual([])
  })

  test('one that the rep did not agree to leaves room, so nothing is asked', async () => {
    const { laptop, desk } = await apart(async (one, other) => {
      await twoDrafts(one, other)
      await sign(other, onDesk, 'disagreed')
    })
    for (const computer of [laptop, desk])
      expect(
        (await asked(computer)).filter(({ plans }) => plans),
        computer.name
      ).toEqual([])
  })

  test('two next versions of one plan are asked about too, and the plan says which one took its place', async () => {
    const { laptop, desk, sync } = await apart(
      async (one, other) => {
        for (const [computer, id, how] of [
          [one, onLaptop, 'Of the laptop.'],
          [other, onDesk, 'Of the desk.']
        ] as const)
          await run(computer, [
            { type: 'plan.refine', id, from: ids.plan, because: 'Visits moved' },
            { type: 'plan.edit', id, changes: { how } }
          ])
        await sign(other, onDesk)
      },
      [
        ...begins,
        ...(['rep', 'manager'] as const).map((party) => ({
          type: 'plan.sign' as const,
          id: ids.plan,
          party,
          stance: 'agreed' as const,
          comment: '',
          mark: { method: 'typed' as const, text: party }
        }))
      ]
    )
    await choose(laptop, 'Of the desk.')
    await sync()
    for (const computer of [laptop, desk]) {
      const found = await plansIn(computer)
      expect(found.inForce, computer.name).toBe('Of the desk.')
      expect(Object.values(found.plans).sort()).toEqual(['in-force', 'replaced'])
      expect(await asked(computer)).toEqual([])
    }
  })

  test('what both noted on one signed plan is all there, or offered', async () => {
    const done = (action: string): CommandInput => ({
      type: 'plan.report',
      id: ids.plan,
      action,
      words: `Done ${action}`
    })
    const { laptop, desk } = await apart(
      async (one, other) => {
        await run(one, [done(ids.action)])
        await run(other, [
          {
            type: 'plan.practice',
            id: ids.plan,
            practice: { id: ids.practice, on: '2026-11-22', note: 'On a call', worked: true }
          }
        ])
      },
      [
        ...begins,
        ...(['rep', 'manager'] as const).map((party) => ({
          type: 'plan.sign' as const,
          id: ids.plan,
          party,
          stance: 'agreed' as const,
          comment: '',
          mark: { method: 'typed' as const, text: party }
        }))
      ]
    )
    for (const computer of [laptop, desk]) {
      const said = JSON.stringify([await bookOf(computer), await offered(computer)])
      for (const words of ['On a call', `Done ${ids.action}`]) expect(said, computer.name).toContain(words)
    }
  })
})
