import type { Page } from '@playwright/test'
import { v7 as newId } from 'uuid'
import { inDays, tenOn } from '../support/days'
import type { Coachbook } from '../support/driver'
import { expect, test } from '../support/fixtures'
import { changeIn, formOf, openRep, opens, openTab, seenRep } from '../support/seen-rep'

const workbookOf = async (coachbook: Coachbook, rep: string) =>
  (await coachbook.call('workbook.open', { workbook: rep })).workbook

/** Messages about Anna while the window shows Ben. */
const saidOfAnna = (page: Page) => page.getByRole('status').filter({ hasText: 'Anna Berg: ' })

/**
 * Anna was seen and has a #1 behavior, a training, and the draft of a form that has a newer version now; Ben has notes.
 */
async function scene(coachbook: Coachbook) {
  const anna = await seenRep(coachbook, [{ on: inDays(-9), ratings: { [opens.key]: 2 } }], 'Anna Berg')
  const ben = newId()
  await coachbook.call('workbook.create', { id: ben, name: 'Ben Ito', role: '', territory: '', frameworks: [] })
  const change = changeIn(coachbook, anna)
  const [training, document] = [newId(), newId()]
  await change({
    type: 'training.write',
    id: training,
    title: 'Basics',
    on: inDays(-20),
    behaviors: [opens.key],
    note: ''
  })
  await change({ type: 'cycle.chooseFocus', behavior: opens.key, why: '', impact: '' })
  await change({
    type: 'document.start',
    id: document,
    template: await formOf(coachbook, 'which-help-fits'),
    on: inDays(0)
  })
  const { draft } = await coachbook.call('templates.startDraft', { from: 'template', id: 'which-help-fits' })
  if (!draft) throw new Error('there is no draft')
  await coachbook.call('templates.saveDraft', {
    id: 'which-help-fits',
    draft: { ...draft, title: 'Which help, newer' }
  })
  await coachbook.call('templates.publish', { id: 'which-help-fits' })
  await changeIn(coachbook, ben)({ type: 'notes.write', notes: 'Words of Ben' })
  await coachbook.page.reload()
  return { anna, ben, training, document }
}

test('A1 an Undo of a training, of a cycle’s end and of a move to a newer version names its rep and takes back that alone', async ({
  coachbook
}) => {
  test.slow()
  const { anna, ben, training, document } = await scene(coachbook)
  const { page } = coachbook
  const { cycles } = await workbookOf(coachbook, anna)
  const version = async () => {
    const { documents } = await workbookOf(coachbook, anna)
    return documents[document]?.template
  }
  const older = await version()
  const undoBesideBen = async () => {
    await openRep(coachbook, 'Ben Ito')
    await saidOfAnna(page).getByRole('button', { name: 'Undo' }).click()
  }

  await openRep(coachbook, 'Anna Berg')
  await openTab(coachbook, 'Profile')
  await page.getByRole('article').filter({ hasText: 'Basics' }).getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('The training was deleted.', { exact: false })).toBeVisible()
  await undoBesideBen()
  await expect(page.getByText('Undone in the workbook of Anna Berg.')).toBeVisible()
  expect(Object.keys((await workbookOf(coachbook, anna)).trainings)).toEqual([training])

  await openRep(coachbook, 'Anna Berg')
  await openTab(coachbook, 'Reinforce')
  await page.getByRole('button', { name: 'End the cycle for another reason' }).click()
  await page.getByRole('dialog').getByRole('textbox').fill('New territory')
  await page.getByRole('dialog').getByRole('button', { name: 'End the cycle' }).click()
  await expect(page.getByRole('dialog')).toHaveCount(0)
  await expect.poll(async () => Object.keys((await workbookOf(coachbook, anna)).cycles).length).toBe(2)
  await undoBesideBen()
  await expect(page.getByText('Undone in the workbook of Anna Berg.')).toBeVisible()
  expect((await workbookOf(coachbook, anna)).cycles).toEqual(cycles)

  await openRep(coachbook, 'Anna Berg')
  await openTab(coachbook, 'Documents')
  await page.getByRole('table', { name: 'Documents' }).getByRole('link').first().click()
  await page.getByRole('button', { name: /^Move to version/ }).click()
  await page
    .getByRole('dialog')
    .getByRole('button', { name: /^Move to version/ })
    .click()
  await expect.poll(version).not.toBe(older)
  await undoBesideBen()
  await expect(page.getByText('Undone in the workbook of Anna Berg.')).toBeVisible()
  expect(await version()).toBe(older)
  expect((await workbookOf(coachbook, ben)).private.notes).toBe('Words of Ben')
})

test('A1 an Undo of a one-on-one and of a call, pressed beside another rep, brings back that alone', async ({
  coachbook
}) => {
  test.slow()
  const { anna, ben } = await scene(coachbook)
  const { page } = coachbook
  const [talk, call] = [newId(), newId()]
  const change = changeIn(coachbook, anna)
  await change({
    type: 'session.plan',
    id: talk,
    when: tenOn(2),
    template: await formOf(coachbook, 'four-step-coaching-talk'),
    changes: { purpose: 'The first minutes' }
  })
  await change({
    type: 'call.start',
    id: call,
    when: tenOn(1),
    template: await formOf(coachbook, 'pre-call-and-debrief')
  })
  await page.reload()
  const undoBesideBen = async () => {
    await openRep(coachbook, 'Ben Ito')
    await saidOfAnna(page).getByRole('button', { name: 'Undo' }).click()
    await expect(page.getByText('Undone in the workbook of Anna Berg.')).toBeVisible()
  }

  await openRep(coachbook, 'Anna Berg')
  await openTab(coachbook, 'One-on-ones')
  await page.getByRole('row').filter({ hasText: 'The first minutes' }).getByRole('link').click()
  await page.getByRole('button', { name: 'Delete' }).click()
  await expect.poll(async () => Object.keys((await workbookOf(coachbook, anna)).sessions)).toEqual([])
  await undoBesideBen()
  expect(Object.keys((await workbookOf(coachbook, anna)).sessions)).toEqual([talk])

  await openRep(coachbook, 'Anna Berg')
  await openTab(coachbook, 'Deals')
  await page.getByRole('table', { name: 'Planned or debriefed' }).getByRole('link').first().click()
  await page.getByRole('button', { name: 'Delete' }).click()
  await expect.poll(async () => Object.keys((await workbookOf(coachbook, anna)).calls)).toEqual([])
  await undoBesideBen()
  expect(Object.keys((await workbookOf(coachbook, anna)).calls)).toEqual([call])
  expect((await workbookOf(coachbook, ben)).private.notes).toBe('Words of Ben')
})

test('A1 the key of Undo acts on the rep on the screen, and says what it took back where nobody saw it', async ({
  coachbook
}) => {
  test.slow()
  const { anna, ben, training } = await scene(coachbook)
  const { page } = coachbook
  await openRep(coachbook, 'Anna Berg')
  await openTab(coachbook, 'Profile')
  await page.getByRole('article').filter({ hasText: 'Basics' }).getByRole('button', { name: 'Delete' }).click()
  await expect(page.getByText('The training was deleted.', { exact: false })).toBeVisible()
  await openRep(coachbook, 'Ben Ito')
  await coachbook.clickMenu('Edit', 'Undo')
  await expect.poll(async () => (await workbookOf(coachbook, ben)).private.notes).toBe('')
  expect((await workbookOf(coachbook, anna)).trainings).toEqual({})
  await coachbook.clickMenu('Edit', 'Redo')
  await expect.poll(async () => (await workbookOf(coachbook, ben)).private.notes).toBe('Words of Ben')

  await openRep(coachbook, 'Anna Berg')
  await coachbook.clickMenu('Edit', 'Undo')
  await expect(page.getByText('Undone: Training deleted', { exact: false })).toBeVisible()
  expect(Object.keys((await workbookOf(coachbook, anna)).trainings)).toEqual([training])
})
