import { cp, readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { markOf } from '../../electron/services/storage/history'
import type { CommandInput } from '../../shared/commands'
import { onlyRepFolder } from '../support/damage'
import { inDays } from '../support/days'
import type { Coachbook } from '../support/driver'
import { expect, test } from '../support/fixtures'
import { isWell } from '../support/looks'
import { completeWords, planScene } from '../support/plan-scene'
import { formOf } from '../support/seen-rep'

/** What a sync tool brings: the files that only the other computer writes. */
async function bring(from: Coachbook, to: Coachbook): Promise<void> {
  const [source, target] = [await onlyRepFolder(from.library), await onlyRepFolder(to.library)]
  for (const place of ['.', 'history'])
    for (const name of await readdir(join(source, place)))
      if (name.includes(markOf(''))) await cp(join(source, place, name), join(target, place, name), { force: false })
}

test('12.6 two plans and a text that were written on two computers can be compared, in German, in every look', async ({
  folder,
  launch
}) => {
  test.slow()
  const laptop = await launch({ folder: join(folder, 'laptop') })
  const { rep, plan } = await planScene(laptop)
  const change = (coachbook: Coachbook, command: CommandInput) =>
    coachbook.call('workbook.dispatch', { workbook: rep, command })
  const begins = async (coachbook: Coachbook, how: string, note: string) => {
    const id = newId()
    await change(coachbook, { type: 'plan.start', id, template: await formOf(coachbook, 'four-step-action-plan') })
    const coachingDates = [
      { id: newId(), on: inDays(4), kind: 'joint-visit' as const, note, proposedBy: 'rep' as const },
      { id: newId(), on: inDays(11), kind: 'call' as const, note: '', proposedBy: 'manager' as const }
    ]
    await change(coachbook, { type: 'plan.edit', id, changes: { ...completeWords(), how, coachingDates } })
  }
  await change(laptop, { type: 'plan.discard', id: plan })
  await change(laptop, { type: 'notes.write', notes: 'Mag Zahlen.' })
  await laptop.call('settings.change', { language: 'de' })
  await laptop.kill()
  const copy = join(folder, 'desk', 'library')
  await cp(laptop.library, copy, { recursive: true, preserveTimestamps: true })
  const desk = await launch({ folder: join(folder, 'desk'), library: copy })
  await laptop.restart()
  await begins(laptop, 'Zwei Fragen, vor jedem Besuch aufgeschrieben.', 'Praxis am Hafen')
  await begins(desk, 'Eine Frage, dann warte ich.', 'Klinik Nordfeld')
  await change(laptop, { type: 'notes.write', notes: 'Mag Zahlen.\n\nRedet gern über ihre Arbeit in der Klinik.' })
  await change(desk, { type: 'notes.write', notes: 'Mag Zahlen und kurze Termine.' })
  const { page } = laptop
  await page.getByRole('link', { name: 'Mira Lindqvist' }).first().click()
  await bring(desk, laptop)
  await desk.kill()
  // Nobody turns to the window: it looks by itself.
  await page.getByRole('link', { name: 'Ansehen' }).click()

  const plans = page.getByRole('listitem', { name: 'Zwei getrennt begonnene Pläne' })
  await expect(plans).toContainText('Begleittag: Klinik Nordfeld')
  await expect(plans).toContainText('Begleittag: Praxis am Hafen')
  await isWell(laptop, 'what two computers wrote apart')
  const text = page.getByRole('listitem', { name: 'Ein Text wurde auf zwei Computern geändert' })
  await expect(text.getByRole('button')).toHaveText([
    'Den Text hier behalten',
    'Den anderen Text nehmen',
    'Text schreiben …'
  ])
  await text.getByRole('button', { name: 'Text schreiben' }).click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByRole('textbox', { name: 'So soll der Text lauten' })).toBeVisible()
  await isWell(laptop, 'writing the text')
  await dialog.getByRole('button', { name: 'Speichern' }).click()
  await expect(dialog).toBeHidden()
  await expect(text).toBeHidden()
})
