import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import type { CommandInput } from '../../../../../shared/commands'
import type { KeptPdf } from '../../../../../shared/model/kept-pdf'
import type { Stance } from '../../../../../shared/model/signature'
import { planInForce, stateAlone } from '../../../../../shared/rules/plan-state'
import { canonical, contentOf, sealedRecord } from '../../../../../shared/rules/seal'
import { anna } from '../../../../support/annas-library'
import { type Computer, twoComputers } from '../../../../support/computers'
import { ids, story } from '../../../../support/story'

/** Everything up to a draft of a plan that can be signed. */
const toDraft = story.slice(
  0,
  story.findIndex(({ type }) => type === 'plan.prepareSignature')
)

const { plan } = ids

async function run(computer: Computer, commands: readonly CommandInput[]): Promise<void> {
  const { workbooks } = await computer.open()
  for (const command of commands) await workbooks.dispatch(anna, command)
}

const signature = (party: 'rep' | 'manager', stance: Stance, comment = ''): CommandInput => ({
  type: 'plan.sign',
  id: plan,
  party,
  stance,
  comment,
  mark: { method: 'typed', text: party }
})

const pdfOf = (letter: string): KeptPdf => ({
  hash: letter.repeat(64),
  bytes: 40_000,
  pages: 2,
  paper: 'a4',
  language: 'en',
  version: '1.0.0'
})

/** Both sign on one computer; its PDF is kept under a hash of one letter. */
async function sign(computer: Computer, stance: Stance, letter: string, comment = ''): Promise<void> {
  const { workbooks } = await computer.open()
  await run(computer, [signature('rep', stance, comment)])
  const manager = signature('manager', 'agreed')
  const { at, workbook } = await workbooks.rehearse(anna, manager)
  const sealed = workbook.plans[plan]
  if (sealed?.status !== 'signed') throw new Error('it was not sealed')
  const kept = { seal: sealed.seal.hash, pdf: pdfOf(letter) }
  const withPdf: CommandInput = Object.assign(manager, { kept })
  await workbooks.dispatch(anna, withPdf, at)
}

const planOf = async (computer: Computer) => {
  const { workbook } = await (await computer.open()).workbooks.open(anna)
  const found = workbook.plans[plan]
  if (!found || found.status === 'draft') throw new Error('it is not signed')
  return { workbook, found, stance: stateAlone(found).stance, filed: (found.filed ?? []).map(({ hash }) => hash[0]) }
}

const asked = async (computer: Computer) =>
  (await (await computer.open()).workbooks.aside(anna)).changes.filter(({ leftOut }) => !leftOut)

const onlyOne = async (computer: Computer) => {
  const [question, ...others] = await asked(computer)
  expect(others).toEqual([])
  expect(question?.twice).not.toBeNull()
  return question
}

/** The rep agrees on the laptop and sees it differently at the desk, independently of each other. */
async function signedTwice() {
  const both = await twoComputers({ nameOfCopy: null })
  const { laptop, desk, tool } = both
  await run(laptop, toDraft)
  await laptop.close()
  await tool.sync()
  await sign(laptop, 'agreed', 'a')
  await sign(desk, 'disagreed', 'b', 'Not with that deadline.')
  await laptop.close()
  await desk.close()
  await tool.sync()
  return both
}

const other = { agreed: 'disagreed', disagreed: 'agreed' } as const

describe('a plan that was signed on two computers', () => {
  test('is one question, in place of the changes that signed it, on both, also after both were opened again', async () => {
    const { laptop, desk, tool } = await signedTwice()
    for (const round of [1, 2, 3]) {
      for (const computer of [laptop, desk]) {
        const here = await planOf(computer)
        const question = await onlyOne(computer)
        expect(question, `${computer.name}, ${round}`).toMatchObject({ type: 'aside.signed', obstacle: null })
        expect(question?.twice?.here).toMatchObject({ stance: here.stance, seal: here.found.seal.hash })
        expect(question?.twice?.there.stance).toBe(here.stance && Reflect.get(other, here.stance))
        expect(await computer.told()).toEqual({ waiting: 1, losses: 0, twice: 1 })
      }
      await laptop.close()
      await desk.close()
      await tool.sync()
    }
  })

  test('holds as the person says; its seal fits, and the PDF of the other is filed with it', async () => {
    const { desk } = await signedTwice()
    const before = await planOf(desk)
    const question = await onlyOne(desk)
    await (await desk.open()).workbooks.applyAside(anna, question?.key ?? '')
    const after = await planOf(desk)
    expect(after.stance).not.toBe(before.stance)
    expect(after.filed).toEqual([before.found.kept?.hash[0]])
    const { repSignature, managerSignature, seal } = after.found
    const sealed = canonical(sealedRecord(contentOf(after.workbook, after.found), repSignature, managerSignature))
    expect(createHash('sha256').update(sealed).digest('hex')).toBe(seal.hash)
    // The plan is in force if the rep agreed, and the cycle is at the step that this implies.
    const cycle = after.workbook.cycles[after.found.cycle]
    const inForce = planInForce(after.workbook, cycle?.id)
    expect(inForce?.id).toBe(after.stance === 'agreed' ? plan : undefined)
    expect(cycle?.stage).toBe(after.stance === 'agreed' ? 'reinforce' : 'agree')
    expect(await asked(desk)).toEqual([])
  })

  test('that was answered is asked about no more on either, and who thinks better of it can take the other', async () => {
    for (const takes of [true, false]) {
      const { laptop, desk, tool } = await signedTwice()
      const { workbooks } = await desk.open()
      const { key = '' } = (await onlyOne(desk)) ?? {}
      const was = await planOf(desk)
      if (takes) await workbooks.applyAside(anna, key)
      else await workbooks.leaveOut(anna, [key], true)
      const chosen = await planOf(desk)
      expect(chosen.stance === was.stance).toBe(!takes)
      expect(chosen.filed).toHaveLength(1)
      for (let round = 1; round <= 2; round++) {
        await desk.close()
        await tool.sync()
        expect((await planOf(laptop)).stance, `${takes} ${round}`).toBe(chosen.stance)
        expect(await asked(laptop), `${takes} ${round}`).toEqual([])
        await laptop.close()
        await tool.sync()
        expect((await planOf(desk)).stance).toBe(chosen.stance)
        expect(await asked(desk)).toEqual([])
      }
      const left = (await (await desk.open()).workbooks.aside(anna)).changes.filter(({ twice }) => twice)
      expect(left).toHaveLength(1)
      await (await desk.open()).workbooks.applyAside(anna, left[0]?.key ?? '')
      const again = await planOf(desk)
      expect(again.stance).not.toBe(chosen.stance)
      expect(again.filed).toEqual([chosen.found.kept?.hash[0]])
    }
  })

  test('and answered on both otherwise is asked about again, until both say the same', async () => {
    for (const onLaptop of ['agreed', 'disagreed'] as const) {
      const { laptop, desk, tool } = await signedTwice()
      for (const computer of [laptop, desk]) {
        const wanted = computer === laptop ? onLaptop : other[onLaptop]
        const { key = '' } = (await onlyOne(computer)) ?? {}
        const { workbooks } = await computer.open()
        if ((await planOf(computer)).stance === wanted) await workbooks.leaveOut(anna, [key], true)
        else await workbooks.applyAside(anna, key)
        expect((await planOf(computer)).stance).toBe(wanted)
        expect(await asked(computer)).toEqual([])
      }
      await laptop.close()
      await desk.close()
      await tool.sync()
      const open = [await asked(laptop), await asked(desk)].flat()
      expect(open.length, onLaptop).toBeGreaterThan(0)
      const [computer, second] = (await asked(laptop)).length > 0 ? [laptop, desk] : [desk, laptop]
      const { key = '' } = (await onlyOne(computer)) ?? {}
      await (await computer.open()).workbooks.applyAside(anna, key)
      const chosen = await planOf(computer)
      for (let round = 1; round <= 3; round++) {
        await laptop.close()
        await desk.close()
        await tool.sync()
        const left = await asked(second)
        if (left[0] && (await planOf(second)).stance !== chosen.stance)
          await (await second.open()).workbooks.applyAside(anna, left[0].key)
        else if (left[0]) await (await second.open()).workbooks.leaveOut(anna, [left[0].key], true)
      }
      expect((await planOf(laptop)).stance).toBe(chosen.stance)
      expect((await planOf(desk)).stance).toBe(chosen.stance)
      expect([await asked(laptop), await asked(desk)].flat()).toEqual([])
    }
  })

  test('and was answered again elsewhere follows that answer at once where it is open', async () => {
    const { laptop, desk, tool } = await signedTwice()
    const { key = '' } = (await onlyOne(laptop)) ?? {}
    await (await laptop.open()).workbooks.leaveOut(anna, [key], true)
    for (const computer of [laptop, desk, laptop]) {
      await laptop.close()
      await desk.close()
      await tool.sync()
      await planOf(computer)
    }
    const before = await planOf(desk)
    const [left] = (await (await laptop.open()).workbooks.aside(anna)).changes.filter(({ twice }) => twice)
    await (await laptop.open()).workbooks.applyAside(anna, left?.key ?? '')
    const chosen = await planOf(laptop)
    expect(chosen.stance).not.toBe(before.stance)
    laptop.crash()
    await tool.sync()
    await (await desk.open()).workbooks.takeArrived()
    expect((await planOf(desk)).stance).toBe(chosen.stance)
    expect(await asked(desk)).toEqual([])
  })

  test('and was looked at before it is answered on the other side takes that answer, and files nothing with itself', async () => {
    const { laptop, desk, tool } = await signedTwice()
    await onlyOne(desk)
    await onlyOne(laptop)
    await desk.close()
    const { key = '' } = (await onlyOne(laptop)) ?? {}
    await (await laptop.open()).workbooks.leaveOut(anna, [key], true)
    const chosen = await planOf(laptop)
    await laptop.close()
    await tool.sync()
    const after = await planOf(desk)
    expect(after.stance).toBe(chosen.stance)
    expect(after.filed).toEqual(chosen.filed)
    expect(await asked(desk)).toEqual([])
  })

  test('stays where something was handed in to it, and the other can still give way to it', async () => {
    const { laptop, desk, tool } = await twoComputers({ nameOfCopy: null })
    await run(laptop, toDraft)
    await laptop.close()
    await tool.sync()
    await sign(laptop, 'agreed', 'a')
    await sign(desk, 'disagreed', 'b', 'Not with that deadline.')
    const { statement: id } = ids
    await run(desk, [
      { type: 'statement.begin', id, of: { kind: 'plan', id: plan } },
      { type: 'statement.write', id, text: 'It was not my idea.', name: 'Anna' },
      { type: 'statement.give', id }
    ])
    await laptop.close()
    await desk.close()
    await tool.sync()
    for (const computer of [laptop, desk]) {
      const here = await planOf(computer)
      const question = (await asked(computer)).find(({ twice }) => twice)
      expect(question?.obstacle).toBe(here.stance === 'disagreed' ? 'signed' : null)
    }
  })

  test('leaves everything else that both wrote as it is', async () => {
    const { laptop, desk, tool } = await twoComputers({ nameOfCopy: null })
    await run(laptop, toDraft)
    await laptop.close()
    await tool.sync()
    await laptop.note('On the road.')
    await sign(laptop, 'agreed', 'a')
    await laptop.add(41)
    await desk.add(42)
    await sign(desk, 'received', 'b')
    await laptop.close()
    await desk.close()
    await tool.sync()
    for (const computer of [laptop, desk]) {
      const names = await computer.accounts()
      expect(names).toEqual(expect.arrayContaining(['Account 41', 'Account 42']))
      const { workbook } = await planOf(computer)
      expect(workbook.private.notes).toBe('On the road.')
      await onlyOne(computer)
      await computer.close()
    }
  })
})

describe('what both wrote on a plan after it was signed', () => {
  test('is asked or added, and nothing of it goes without a word', async () => {
    const { laptop, desk, tool } = await twoComputers({ nameOfCopy: null })
    await run(laptop, toDraft)
    await sign(laptop, 'agreed', 'a')
    await laptop.close()
    await tool.sync()
    const report = (words: string): CommandInput => ({ type: 'plan.report', id: plan, action: ids.action, words })
    await run(laptop, [report('Said on the road.')])
    await run(desk, [report('Said at the desk.')])
    await laptop.close()
    await desk.close()
    for (const computer of [laptop, desk, laptop]) {
      await tool.sync()
      const { found } = await planOf(computer)
      const words = JSON.stringify([found, await asked(computer)])
      expect(words, computer.name).toContain('Said on the road.')
      expect(words, computer.name).toContain('Said at the desk.')
      await computer.close()
    }
  })
})
