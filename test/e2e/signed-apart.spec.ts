import { cp, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { markOf } from '../../electron/services/storage/history'
import type { CommandInput } from '../../shared/commands'
import type { Stance } from '../../shared/model/signature'
import { violations } from '../support/axe'
import { onlyRepFolder } from '../support/damage'
import type { Coachbook } from '../support/driver'
import { expect, test } from '../support/fixtures'
import { completeWords, openPlan, type PlanScene, planScene } from '../support/plan-scene'
import { formOf, openRep, openTab } from '../support/seen-rep'

/** Both sign, by the calls that the window makes. */
async function sign(coachbook: Coachbook, { rep, plan }: PlanScene, stance: Stance, comment = ''): Promise<void> {
  const given = (party: 'rep' | 'manager'): CommandInput => ({
    type: 'plan.sign',
    id: plan,
    party,
    stance: party === 'rep' ? stance : 'agreed',
    comment: party === 'rep' ? comment : '',
    mark: { method: 'typed', text: party }
  })
  for (const party of ['rep', 'manager'] as const)
    await coachbook.call('workbook.dispatch', { workbook: rep, command: given(party) })
}

/** What a sync tool brings: the files that only the other computer writes, and the kept files. */
async function bring(from: Coachbook, to: Coachbook): Promise<void> {
  const [source, target] = [await onlyRepFolder(from.library), await onlyRepFolder(to.library)]
  // Nothing is attached where nothing was signed.
  for (const place of ['.', 'history', 'attachments'])
    for (const name of await readdir(join(source, place)).catch((): string[] => []))
      if (place === 'attachments' || name.includes(markOf('')))
        await cp(join(source, place, name), join(target, place, name), { force: false })
}

const comeBack = ({ electron }: Coachbook) =>
  electron.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()[0]?.emit('focus')
  })

test('12.6 a plan that was signed on two computers is asked about, and the one that gives way is filed with the other', async ({
  folder,
  launch
}) => {
  const laptop = await launch({ folder: join(folder, 'laptop') })
  const scene = await planScene(laptop, { words: completeWords() })
  await laptop.kill()
  const copy = join(folder, 'desk', 'library')
  await cp(laptop.library, copy, { recursive: true, preserveTimestamps: true })
  const desk = await launch({ folder: join(folder, 'desk'), library: copy })
  await laptop.restart()
  await sign(desk, scene, 'disagreed', 'Not with that deadline.')
  await sign(laptop, scene, 'agreed')
  await openRep(laptop)
  await bring(desk, laptop)
  await desk.kill()
  await comeBack(laptop)

  const { page } = laptop
  await expect(page.getByText('signed on two computers')).toBeVisible()
  await page.getByRole('link', { name: 'Review' }).click()
  const question = page.getByRole('listitem', { name: 'Signed on two computers' })
  await expect(question.getByText('Mira Lindqvist agrees. Both signed.')).toBeVisible()
  await expect(question.getByText('Mira Lindqvist sees it differently. Both signed.')).toBeVisible()
  await expect(question.getByText('Not with that deadline.')).toBeVisible()
  await question.getByRole('button', { name: 'The one here holds' }).click()
  await expect(page.getByText('Already answered')).toBeVisible()
  await expect(question.getByRole('button')).toHaveText(['The other one holds'])

  await laptop.restart()
  await openPlan(laptop.page, scene)
  const copies = laptop.page.getByRole('list', { name: 'Copies' })
  await expect(copies.getByRole('listitem')).toHaveCount(1)
  await expect(laptop.page.getByText('signed on two computers')).toBeHidden()
  await expect(copies).toContainText('The other signing')
})

test('12.6 a plan that is signed on one computer while its draft is changed on the other is one question', async ({
  folder,
  launch
}) => {
  const laptop = await launch({ folder: join(folder, 'laptop') })
  const scene = await planScene(laptop, { words: completeWords() })
  await laptop.kill()
  const copy = join(folder, 'desk', 'library')
  await cp(laptop.library, copy, { recursive: true, preserveTimestamps: true })
  const desk = await launch({ folder: join(folder, 'desk'), library: copy })
  await laptop.restart()
  const { rep, plan } = scene
  const how = 'Two questions, written down before each visit.'
  const command: CommandInput = { type: 'plan.edit', id: plan, changes: { how } }
  await desk.call('workbook.dispatch', { workbook: rep, command })
  await sign(laptop, scene, 'agreed')
  await openRep(laptop)
  await bring(desk, laptop)
  await desk.kill()
  await comeBack(laptop)

  const { page } = laptop
  await expect(page.getByText('One plan went two ways on two computers.')).toBeVisible()
  await page.getByRole('link', { name: 'Review' }).click()
  const question = page.getByRole('listitem', { name: 'Signed on one computer, changed on the other' })
  await expect(page.getByRole('main').getByRole('listitem', { name: /./ })).toHaveCount(1)
  await expect(question.getByText('Mira Lindqvist agrees. Both signed.')).toBeVisible()
  await expect(question.getByText(how)).toBeVisible()
  expect(await violations(page)).toEqual([])
  await question.getByRole('button', { name: 'Go on with the draft as the next version' }).click()
  await expect(question).toBeHidden()
  const { workbook, aside } = await laptop.call('workbook.open', { workbook: rep })
  expect(aside).toEqual({ waiting: 0, losses: 0 })
  expect(workbook.plans[plan]?.status).toBe('signed')
  expect(Object.values(workbook.plans).find(({ status }) => status === 'draft')).toMatchObject({ how, refines: plan })
})

test('12.6 two plans that were begun on two computers are asked about with how far each is; the draft can be read or goes on', async ({
  folder,
  launch
}) => {
  test.slow()
  const laptop = await launch({ folder: join(folder, 'laptop') })
  const { rep, plan, behavior } = await planScene(laptop)
  const begins = async (coachbook: Coachbook, how: string): Promise<PlanScene> => {
    const id = newId()
    const template = await formOf(coachbook, 'four-step-action-plan')
    const commands: CommandInput[] = [
      { type: 'plan.start', id, template },
      { type: 'plan.edit', id, changes: { ...completeWords(), how } }
    ]
    for (const command of commands) await coachbook.call('workbook.dispatch', { workbook: rep, command })
    return { rep, plan: id, behavior }
  }
  await laptop.call('workbook.dispatch', { workbook: rep, command: { type: 'plan.discard', id: plan } })
  await laptop.kill()
  const copy = join(folder, 'desk', 'library')
  await cp(laptop.library, copy, { recursive: true, preserveTimestamps: true })
  const desk = await launch({ folder: join(folder, 'desk'), library: copy })
  await laptop.restart()
  await begins(laptop, 'Two questions, written down before each visit.')
  await sign(desk, await begins(desk, 'One question, and then I wait.'), 'agreed')
  await openRep(laptop)
  await bring(desk, laptop)
  await desk.kill()
  await comeBack(laptop)

  const { page } = laptop
  await expect(page.getByText('Two plans were begun on two computers')).toBeVisible()
  await page.getByRole('link', { name: 'Review' }).click()
  const question = page.getByRole('listitem', { name: 'Two plans begun apart' })
  await expect(question.getByText('Nobody has signed it.')).toBeVisible()
  await expect(question.getByText('Mira Lindqvist agrees. Both signed.')).toBeVisible()
  await expect(question.getByText('by Jonas Ek for the manager')).toBeVisible()
  await expect(question.getByText('One question, and then I wait.')).toBeVisible()
  await expect(page.getByRole('main').getByRole('listitem', { name: /./ })).toHaveCount(1)
  expect(await violations(page)).toEqual([])
  await question.getByRole('button', { name: 'Put the draft away' }).click()
  await expect(page.getByText('Already answered')).toBeVisible()
  await expect(question.getByText('Two questions, written down before each visit.')).toBeVisible()
  await page.getByRole('main').getByRole('link', { name: 'Mira Lindqvist' }).click()
  await openTab(laptop, 'Plans')
  const plans = page.getByRole('table', { name: 'Plans' })
  await expect(plans.getByRole('link', { name: behavior })).toHaveCount(1)
  await expect(page.getByText('Two plans were begun on two computers')).toBeHidden()

  await laptop.restart()
  await openRep(laptop)
  const { changes } = await laptop.call('workbook.aside', { workbook: rep })
  expect(changes.map(({ leftOut, plans: both }) => [leftOut, both?.there.signing])).toEqual([[true, 'draft']])
  await laptop.call('workbook.applyAside', { workbook: rep, key: changes[0]?.key ?? '' })
  const { workbook, aside } = await laptop.call('workbook.open', { workbook: rep })
  expect(Object.values(workbook.plans).map(({ status, how }) => [status, how])).toEqual(
    expect.arrayContaining([
      ['signed', 'One question, and then I wait.'],
      ['draft', 'Two questions, written down before each visit.']
    ])
  )
  expect(aside).toEqual({ waiting: 0, losses: 0 })
})
