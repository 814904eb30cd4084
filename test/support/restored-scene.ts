import { expect } from 'vitest'
import { digestOf, keepAttachment } from '../../electron/services/storage/attachments'
import type { CommandInput } from '../../shared/commands'
import { anna } from './annas-library'
import { ids, story } from './story'
import { type Machine, twoPrograms } from './two-programs'

/** Anna as she was in a backup, and what was written since, on both machines; the desk has her open. */
export async function goneOn(how: Parameters<typeof twoPrograms>[0] = {}) {
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

export const asItWas = { notes: 'As it was.', accounts: [1], offered: [] }
export const goneWrong = { notes: 'Gone wrong.', accounts: [1, 2], offered: [] }

type Both = Pick<Awaited<ReturnType<typeof twoPrograms>>, 'laptop' | 'desk' | 'tool'>

/** Syncs the folders and opens and closes the library on one machine after the other, again and again. */
export async function inTurns({ laptop, desk, tool }: Both, look: (machine: Machine, where: string) => Promise<void>) {
  for (let round = 1; round <= 3; round++) {
    await tool.sync()
    for (const machine of [laptop, desk]) {
      await look(machine, `${machine.name} ${round}`)
      await machine.close()
    }
  }
}

/** Everything up to a draft of a plan that can be signed. */
export const toDraft = story.slice(
  0,
  story.findIndex(({ type }) => type === 'plan.prepareSignature')
)
export const { plan } = ids
export const page = Buffer.from('%PDF-1.7 the plan as it was signed')
export const file = { hash: digestOf(page), bytes: page.length, ending: 'pdf' } as const

const signature = (party: 'rep' | 'manager'): CommandInput => ({
  type: 'plan.sign',
  id: plan,
  party,
  stance: 'agreed',
  comment: '',
  mark: { method: 'typed', text: party }
})

/** Both sign; the PDF from the signing is beside the workbook. */
export async function sign(machine: Machine): Promise<void> {
  await machine.run(signature('rep'))
  const { session, vault } = await machine.open()
  const { workbooks } = session.opened()
  await keepAttachment(vault.files, await machine.place(), file, page)
  const { at, workbook } = await workbooks.rehearse(anna, signature('manager'))
  const sealed = workbook.plans[plan]
  if (sealed?.status !== 'signed') throw new Error('it was not sealed')
  const pdf = { hash: file.hash, bytes: file.bytes, pages: 1, paper: 'a4', language: 'en', version: '1.0.0' }
  const command = { ...signature('manager'), kept: { seal: sealed.seal.hash, pdf } }
  await workbooks.dispatch(anna, command, at)
}

/** A plan that one backup has as a draft and another one as signed. */
export async function signedPlan(isProtected = false) {
  const both = await twoPrograms({ isProtected })
  const { laptop, desk, tool } = both
  await laptop.run(...toDraft)
  const draft = await laptop.backUp()
  await sign(laptop)
  const signed = await laptop.backUp()
  await laptop.close()
  await tool.sync()
  await desk.workbook()
  return { ...both, draft, signed, record: (await laptop.workbook()).plans[plan] }
}
