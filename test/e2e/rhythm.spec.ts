import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { plusDays } from '../../shared/dates'
import { violations } from '../support/axe'
import { asShown, inDays } from '../support/days'
import { drop, dropAll } from '../support/drop'
import { expect, test } from '../support/fixtures'
import { linesOf, readPdf } from '../support/pdf-tools'
import { printedSheets, usePrinter } from '../support/printer'
import { openRhythm, promised, teamOf, weeksAgo } from '../support/rhythm-scene'
import { changeIn } from '../support/seen-rep'

test('S1-10 on the first day a rhythm is set for all reps at once, and taken back', async ({ coachbook }) => {
  await teamOf(coachbook, ['Mira Lindqvist', 'Yara Haddad'])
  await openRhythm(coachbook)
  const { page } = coachbook
  await expect(page.getByText('Say how often you coach each rep.')).toBeVisible()
  await page.getByRole('button', { name: 'Set a rhythm' }).click()
  await expect(page.getByLabel('With')).toHaveValue('all')
  await page.getByLabel('How often', { exact: true }).selectOption('1')
  await page.getByRole('button', { name: 'Set the rhythm' }).click()
  await expect(page.getByText('Rhythm set for 2 reps.')).toBeVisible()
  await expect(page.getByRole('rowheader', { name: 'Mira Lindqvist' })).toBeVisible()
  await expect(page.getByText('Nothing was due yet.')).toBeVisible()
  await expect(page.getByText('Everything has an answer.')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Undo' }).click()
  await expect(page.getByText('Say how often you coach each rep.')).toBeVisible()
})

test('S2-12 the step of a finding opens the dialog for its reps and its kind', async ({ coachbook }) => {
  const reps = await teamOf(coachbook, ['Mira Lindqvist', 'Yara Haddad', 'Obi Nwosu'])
  const [mira = '', yara = ''] = reps
  for (const [rep, minutes] of [
    [mira, 30],
    [yara, 5],
    [reps[2] ?? '', 5]
  ] as const)
    for (const days of [-9, -8, -7]) {
      const id = newId()
      const when = `${inDays(days)}T09:00:00+00:00`
      await changeIn(coachbook, rep)({ type: 'session.plan', id, when, changes: { purpose: 'How it goes' } })
      await changeIn(coachbook, rep)({ type: 'session.finish', id, minutes: rep === mira ? 200 : minutes })
    }
  const { page } = coachbook
  await page.reload()
  await page
    .getByRole('region', { name: /^The promise/ })
    .getByRole('button', { name: 'Set a rhythm' })
    .click()
  const dialog = page.getByRole('dialog')
  await expect(dialog.getByLabel('With', { exact: true })).toHaveValue('all')
  await dialog.getByRole('button', { name: 'Cancel' }).click()
  await expect(dialog).toHaveCount(0)
  await page.getByRole('link', { name: /^Team/ }).click()
  await page.getByRole('link', { name: 'Patterns' }).click()
  const finding = page.getByRole('listitem').filter({ hasText: 'got much less of your time than the others' })
  await finding.getByRole('button', { name: 'Set a rhythm' }).click()
  await expect(dialog.getByLabel('What', { exact: true })).toHaveValue('coaching-talk')
  await expect(dialog.getByLabel('With', { exact: true }).locator('option:checked')).toHaveText(
    /^(Obi Nwosu and Yara Haddad|Yara Haddad and Obi Nwosu)$/
  )
  await dialog.getByRole('button', { name: 'Set the rhythm' }).click()
  await expect(page.getByText('Rhythm set for 2 reps.')).toBeVisible()
  await expect(page.getByRole('rowheader', { name: 'Mira Lindqvist' })).toHaveCount(0)
})

test('S1-10 several changes are planned, each is seen, changed and taken back, and a second kind is set for all', async ({
  coachbook
}) => {
  const [mira = '', yara = ''] = await teamOf(coachbook, ['Mira Lindqvist', 'Yara Haddad'])
  await promised(coachbook, mira, { every: 2, since: 4, held: [] })
  await promised(coachbook, yara, { every: 2, since: 4, held: [] })
  await openRhythm(coachbook)
  const { page } = coachbook
  const dialog = page.getByRole('dialog')
  const cadences = async () => {
    const { workbook } = await coachbook.call('workbook.open', { workbook: mira })
    return Object.values(workbook.cadences).map(({ type, from, every }) => [type, from, every])
  }
  const first = (await cadences())[0]
  const row = page.getByRole('row', { name: /^Mira Lindqvist/ })
  const change = async () => {
    await row.getByRole('button', { name: 'Rhythm of Mira Lindqvist' }).click()
    await page.getByRole('menuitem', { name: 'Change the rhythm' }).click()
  }
  const [later, sooner] = [weeksAgo(-6), weeksAgo(-2)]
  const plan = async (from: string, every: string) => {
    await change()
    await dialog.getByLabel('How often', { exact: true }).selectOption(every)
    await dialog.getByLabel('From', { exact: true }).fill(from)
    await dialog.getByRole('button', { name: 'Set the rhythm' }).click()
    await expect(dialog).toHaveCount(0)
  }
  await plan(later, '4')
  await expect(row).toContainText(`From ${asShown(later)}: every 4 weeks`)
  await plan(sooner, '1')
  await expect(row).toContainText(`From ${asShown(sooner)}: every week`)
  expect(await cadences()).toEqual([first, ['coaching-talk', later, 4], ['coaching-talk', sooner, 1]])

  // The later one becomes every eight weeks, and the sooner one goes.
  await change()
  await expect(dialog.getByText(`From ${asShown(later)}: Every 4 weeks, Monday`)).toBeVisible()
  expect(await violations(page)).toEqual([])
  await dialog.getByRole('button', { name: `Take back what is planned from ${asShown(sooner)}` }).click()
  await expect(dialog.getByText(`From ${asShown(sooner)}`)).toHaveCount(0)
  await dialog.getByLabel('Change', { exact: true }).selectOption({ label: `What is planned from ${asShown(later)}` })
  await expect(dialog.getByLabel('From', { exact: true })).toHaveValue(later)
  await dialog.getByLabel('How often', { exact: true }).selectOption('8')
  await dialog.getByRole('button', { name: 'Set the rhythm' }).click()
  await expect(row).toContainText(`From ${asShown(later)}: every 8 weeks`)
  expect(await cadences()).toEqual([first, ['coaching-talk', later, 8]])

  await page.getByRole('button', { name: 'Set a rhythm' }).click()
  await dialog.getByLabel('What', { exact: true }).selectOption('ride-along')
  await expect(dialog.getByLabel('With', { exact: true })).toHaveValue('all')
  await dialog.getByRole('button', { name: 'Set the rhythm' }).click()
  await expect(page.getByText('Rhythm set for 2 reps.')).toBeVisible()
  const rides = async (rep: string) => {
    const held = await coachbook.call('workbook.open', { workbook: rep })
    return Object.values(held.workbook.cadences).filter(({ type }) => type === 'ride-along').length
  }
  expect([await rides(mira), await rides(yara)]).toEqual([1, 1])
  await changeIn(coachbook, yara)({ type: 'notes.write', notes: 'Newer words' })
  await page
    .getByRole('status')
    .filter({ hasText: 'Rhythm set for 2 reps.' })
    .getByRole('button', { name: 'Undo' })
    .click()
  await expect(
    page.getByText('Taken back for 1 of 2. Not for Yara Haddad: something else', { exact: false })
  ).toBeVisible()
  expect([await rides(mira), await rides(yara)]).toEqual([0, 1])
})

test('S1-7 where the misses lie on one day, a day with fewer of them is named and the dialog begins with it', async ({
  coachbook
}) => {
  const [mira = '', yara = ''] = await teamOf(coachbook, ['Mira Lindqvist', 'Yara Haddad'])
  await promised(coachbook, mira, { every: 1, since: 9, held: [] })
  const change = changeIn(coachbook, mira)
  const [session, reason] = ['coaching-talk', 'deals'] as const
  for (const weeks of [9, 8, 7, 6, 5, 4, 3, 2])
    await change({ type: 'rhythm.answer', session, due: weeksAgo(weeks), outcome: 'missed', reason })
  const tuesdays = [9, 8, 7, 6, 5, 4, 3, 2].map((weeks) => plusDays(weeksAgo(weeks), 1))
  const from = tuesdays[0] ?? weeksAgo(9)
  await changeIn(coachbook, yara)({ type: 'rhythm.set', id: newId(), session, from, every: 1, weekday: 2, at: null })
  for (const due of tuesdays)
    await changeIn(coachbook, yara)({ type: 'rhythm.answer', session, due, outcome: 'held', reason: null })
  await openRhythm(coachbook)
  const { page } = coachbook
  await expect(page.getByText(/None of the [89] due on a Tuesday was missed\./)).toBeVisible()
  await page.getByRole('button', { name: 'Move Mira Lindqvist’s day to Tuesday' }).click()
  await expect(page.getByLabel('Preferred day')).toHaveValue('2')
  await expect(page.getByLabel('With')).toHaveValue(mira)
})

test('S1-7 what was due is counted, asked for and answered; a session counts by itself', async ({ coachbook }) => {
  const [mira = '', yara = ''] = await teamOf(coachbook, ['Mira Lindqvist', 'Yara Haddad'])
  await promised(coachbook, mira, { every: 1, since: 4, held: [weeksAgo(4), weeksAgo(3), plusDays(weeksAgo(2), 1)] })
  await promised(coachbook, yara, { every: 2, since: 4, held: [plusDays(weeksAgo(3), 2), weeksAgo(2)] })
  await openRhythm(coachbook)
  const { page } = coachbook
  await expect(page.getByText('5 of 6 that were due, one without an answer')).toBeVisible()
  const asked = page.getByRole('listitem').filter({ hasText: `Mira Lindqvist, ${asShown(weeksAgo(1))}` })
  await expect(asked.getByRole('button', { name: 'Moved' })).toHaveCount(0)
  await asked.getByRole('button', { name: 'Missed' }).click()
  await page.getByRole('menuitem', { name: 'Deals' }).click()
  await expect(asked).toHaveCount(0)
  await expect(page.getByText('5 of 6 that were due', { exact: true })).toBeVisible()
  await expect(page.getByRole('listitem').filter({ hasText: /^Deals/ })).toHaveText(/1$/)
  expect(await violations(page)).toEqual([])

  await page.getByRole('button', { name: `${asShown(weeksAgo(1))}: missed (Deals)` }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: 'Take the answer back' }).click()
  await expect(dialog.getByText('no answer yet')).toBeVisible()
  await dialog.getByRole('button', { name: /^Held/ }).click()
  await expect(dialog).toHaveCount(0)
  await expect(page.getByText('6 of 6 that were due')).toBeVisible()

  await coachbook.restart()
  await openRhythm(coachbook)
  await expect(coachbook.page.getByText('6 of 6 that were due')).toBeVisible()
})

test('S1-7 a double click answers one week and not the next, and by keyboard one answer leads to the next', async ({
  coachbook
}) => {
  const [mira = ''] = await teamOf(coachbook, ['Mira Lindqvist'])
  await promised(coachbook, mira, { every: 1, since: 6, held: [weeksAgo(6)] })
  await openRhythm(coachbook)
  const { page } = coachbook
  const heading = (count: string) => page.getByRole('heading', { name: `${count} no answer yet` })
  await expect(heading('5 have')).toBeVisible()
  const held = page.getByRole('listitem').getByRole('button', { name: /^Held/ })
  const before = await held.first().boundingBox()
  const [x, y] = [(before?.x ?? 0) + 8, (before?.y ?? 0) + 8]
  await page.mouse.click(x, y)
  await expect(heading('4 have')).toBeVisible()
  // The next line has moved up under the pointer.
  await page.mouse.move(x, y)
  await page.mouse.down({ clickCount: 2 })
  await page.mouse.up({ clickCount: 2 })
  await held.first().focus()
  for (const left of ['3 have', '2 have']) {
    await page.keyboard.press('Enter')
    await expect(heading(left)).toBeVisible()
    await expect(held.first()).toBeFocused()
  }
  const answers = async () =>
    Object.values((await coachbook.call('workbook.open', { workbook: mira })).workbook.private.answers)
  expect(await answers()).toHaveLength(3)
})

test('S1-7 what has no answer is one number everywhere, also with a rep in the archive', async ({ coachbook }) => {
  const [mira = '', yara = ''] = await teamOf(coachbook, ['Mira Lindqvist', 'Yara Haddad'])
  await promised(coachbook, mira, { every: 1, since: 4, held: [weeksAgo(4), weeksAgo(2)] })
  await promised(coachbook, yara, { every: 2, since: 4, held: [] })
  await changeIn(coachbook, yara)({ type: 'rep.archive' })
  await openRhythm(coachbook)
  const { page } = coachbook
  await expect(page.getByText('2 of 6 that were due, 4 without an answer')).toBeVisible()
  await expect(page.getByRole('heading', { name: '4 have no answer yet' })).toBeVisible()
  await expect(page.getByRole('link', { name: /^Rhythm/ })).toHaveAccessibleName(/ 4 have no answer yet$/)
  await expect(
    page.getByRole('table', { name: 'Week by week' }).getByRole('button', { name: 'no answer yet' })
  ).toHaveCount(4)
  await expect(page.getByRole('button', { name: `${asShown(weeksAgo(0))}: due now, still open` })).toHaveCount(1)
  // In words: held, missed, sick, leave, no answer, due now.
  await page.getByText('As a table').click()
  await expect(page.getByRole('row', { name: /^Mira Lindqvist Coaching one-on-one/ })).toContainText(
    /2 of 4\s*0\s*0\s*0\s*2\s*1/
  )
  await expect(page.getByRole('rowheader', { name: 'Yara Haddad (archive)' })).toBeVisible()
  await expect(page.getByRole('row', { name: /Yara Haddad in the archive/ })).toBeVisible()
  expect(await violations(page)).toEqual([])
  const asked = page.getByRole('listitem').filter({ hasText: `Yara Haddad (archive), ${asShown(weeksAgo(2))}` })
  await asked.getByRole('button', { name: /^Held/ }).click()
  await expect(page.getByText('3 of 6 that were due, 3 without an answer')).toBeVisible()
  await expect(page.getByRole('link', { name: /^Rhythm/ })).toHaveAccessibleName(/ 3 have no answer yet$/)
})

test('S1-7 by keyboard: the squares are one stop, arrows go between them, Enter opens one', async ({ coachbook }) => {
  const [mira = '', yara = ''] = await teamOf(coachbook, ['Mira Lindqvist', 'Yara Haddad'])
  await promised(coachbook, mira, { every: 1, since: 3, held: [weeksAgo(3)] })
  await promised(coachbook, yara, { every: 2, since: 4, held: [] })
  await openRhythm(coachbook)
  const { page } = coachbook
  const squares = page.getByRole('table', { name: 'Week by week' }).locator('td button[data-week]')
  await expect(page.locator('td button[data-week][tabindex="0"]')).toHaveCount(1)
  await page.locator('td button[data-week][tabindex="0"]').focus()
  await page.keyboard.press('Home')
  await expect(squares.first()).toBeFocused()
  await page.keyboard.press('ArrowRight')
  await expect(squares.nth(1)).toBeFocused()
  await page.keyboard.press('ArrowDown')
  await expect(page.locator('td button[data-row="1"]:focus')).toHaveCount(1)
  await page.keyboard.press('ArrowUp')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('dialog')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByRole('dialog')).toHaveCount(0)
})

test('S1-7 without colors of its own what became of each that was due has a shape of its own', async ({
  coachbook
}) => {
  const [mira = ''] = await teamOf(coachbook, ['Mira Lindqvist'])
  await promised(coachbook, mira, { every: 1, since: 3, held: [weeksAgo(3)] })
  await openRhythm(coachbook)
  const { page } = coachbook
  await page.emulateMedia({ forcedColors: 'active' })
  const shapes = await page
    .getByRole('listitem')
    .filter({ hasText: /^\S?\s?(held|missed|moved|sick|leave|no answer|due|ahead)/ })
    .locator('[aria-hidden]')
    .evaluateAll((all) =>
      all.map((one) => {
        const { backgroundColor, backgroundImage, borderStyle, borderColor, borderWidth } = getComputedStyle(one)
        return [backgroundColor, backgroundImage, borderStyle, borderColor, borderWidth, one.textContent].join(' ')
      })
    )
  expect(shapes.length).toBeGreaterThan(7)
  expect(new Set(shapes).size).toBe(shapes.length)
})

test('S1-7 leave entered beforehand takes due dates away and can be removed', async ({ coachbook }) => {
  const [mira = ''] = await teamOf(coachbook, ['Mira Lindqvist'])
  await promised(coachbook, mira, { every: 1, since: 2, held: [weeksAgo(2), weeksAgo(1)] })
  await openRhythm(coachbook)
  const { page } = coachbook
  const next = plusDays(weeksAgo(-1), 0)
  await page.getByRole('button', { name: 'Enter leave' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('First day').fill(next)
  await dialog.getByLabel('Last day').fill(plusDays(next, 4))
  await dialog.getByRole('button', { name: 'Enter leave' }).click()
  await expect(page.getByRole('button', { name: `${asShown(next)}: leave, not counted` })).toBeVisible()
  await page.getByRole('button', { name: `Remove the leave of You from ${asShown(next)}` }).click()
  await expect(page.getByRole('button', { name: `${asShown(next)}: due` })).toBeVisible()
  await page.getByRole('button', { name: 'Undo' }).last().click()
  await expect(page.getByRole('button', { name: `${asShown(next)}: leave, not counted` })).toBeVisible()
  expect(inDays(0) < next).toBe(true)
})

test('S1-7 S1-8 leave that is put away is not entered, days are entered once, and the report goes to a printer', async ({
  coachbook
}) => {
  const [mira = ''] = await teamOf(coachbook, ['Mira Lindqvist'])
  await promised(coachbook, mira, { every: 1, since: 2, held: [weeksAgo(2), weeksAgo(1)] })
  await openRhythm(coachbook)
  const { page } = coachbook
  const dialog = page.getByRole('dialog')
  const next = plusDays(weeksAgo(-1), 0)
  const opener = page.getByRole('button', { name: 'Enter leave' }).first()
  const write = async (first: string) => {
    await opener.click()
    await dialog.getByLabel('Who').selectOption('Mira Lindqvist')
    await dialog.getByLabel('First day').fill(first)
    await dialog.getByLabel('Last day').fill(plusDays(first, 2))
  }
  const leaveOf = async () =>
    Object.values((await coachbook.call('workbook.open', { workbook: mira })).workbook.leave).map(({ from }) => from)

  const asks = page.getByRole('dialog', { name: 'Close without keeping what you wrote?' })
  await write(next)
  await page.keyboard.press('Escape')
  await asks.getByRole('button', { name: 'Go on writing' }).click()
  await expect(asks).toHaveCount(0)
  await expect(dialog.getByLabel('First day')).toHaveValue(next)
  await page.keyboard.press('Escape')
  await asks.getByRole('button', { name: 'Close, do not keep it' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(opener).toBeFocused()
  expect(await leaveOf()).toEqual([])

  await write(next)
  await dialog.getByRole('button', { name: 'Enter leave' }).click()
  await expect(page.getByText('Leave entered: Mira Lindqvist.')).toBeVisible()
  await write(next)
  await dialog.getByRole('button', { name: 'Enter leave' }).click()
  await expect(dialog.getByText('These days are already entered as leave.')).toBeVisible()
  await expect(dialog.getByLabel('Last day')).toHaveAttribute('aria-invalid', 'true')
  await expect(dialog.getByLabel('First day')).toHaveValue(next)
  await dialog.getByLabel('First day').fill(plusDays(next, 7))
  await dialog.getByLabel('Last day').fill(plusDays(next, 8))
  await dialog.getByRole('button', { name: 'Enter leave' }).press('Enter')
  await expect(dialog).toHaveCount(0)
  expect((await leaveOf()).sort()).toEqual([next, plusDays(next, 7)])

  await usePrinter(coachbook)
  await page.getByRole('button', { name: 'Rhythm report' }).click()
  await dialog.getByLabel('Time').selectOption('halfYear')
  await dialog.getByRole('button', { name: 'Print', exact: true }).click()
  await expect.poll(async () => (await printedSheets(coachbook)).length, { timeout: 30_000 }).toBe(1)
  await page.keyboard.press('Escape')
  await expect(dialog).toHaveCount(0)
})

test('S1-10 the calendar file is saved, and saved again it raises the sequence of what has changed', async ({
  coachbook,
  folder
}) => {
  const [mira = ''] = await teamOf(coachbook, ['Mira Lindqvist'])
  await promised(coachbook, mira, { every: 1, since: 1, held: [weeksAgo(1)] })
  await openRhythm(coachbook)
  const { page } = coachbook
  const file = join(folder, 'Coaching.ics')
  await coachbook.answerDialog('savePdf', file)
  const save = page.getByRole('button', { name: 'Calendar file' })
  await save.click()
  await expect(page.getByText('Saved as Coaching.ics.')).toBeVisible()
  const first = await readFile(file, 'utf8')
  expect(first.match(/^UID:.*$/gm)?.length).toBeGreaterThan(20)
  expect(first).toContain('SUMMARY:One-on-one: Mira Lindqvist')
  expect(first).not.toMatch(/^SEQUENCE:1/m)

  const next = weeksAgo(-1)
  await changeIn(
    coachbook,
    mira
  )({ type: 'leave.add', id: newId(), from: next, to: plusDays(next, 4), kind: 'vacation' })
  await save.click()
  await expect(page.getByText('Saved as Coaching.ics.').last()).toBeVisible()
  await expect.poll(async () => (await readFile(file, 'utf8')).match(/STATUS:CANCELLED/g)?.length).toBe(1)
  const second = await readFile(file, 'utf8')
  expect(new Set(second.match(/^UID:.*$/gm))).toEqual(new Set(first.match(/^UID:.*$/gm)))
  expect(second.match(/^SEQUENCE:1/gm)).toHaveLength(1)
})

test('S1-10 what is planned is in the calendar file at the hour of the screen, also where nobody has a rhythm', async ({
  coachbook,
  folder
}) => {
  const [mira = ''] = await teamOf(coachbook, ['Mira Lindqvist'])
  await openRhythm(coachbook)
  const { page } = coachbook
  const save = page.getByRole('button', { name: 'Calendar file' })
  await expect(page.getByText('Say how often you coach each rep.')).toBeVisible()
  await expect(save).toHaveCount(0)
  // Written in another time zone than that of this computer.
  const when = `${inDays(3)}T10:00:00+09:00`
  await changeIn(coachbook, mira)({ type: 'session.plan', id: newId(), when, changes: { purpose: 'How it goes' } })
  const file = join(folder, 'Coaching.ics')
  await coachbook.answerDialog('savePdf', file)
  await save.click()
  await expect(page.getByText('Saved as Coaching.ics.')).toBeVisible()
  const text = await readFile(file, 'utf8')
  expect(text.match(/^DTSTART.*$/gm)?.map((line) => line.trim())).toEqual([
    `DTSTART:${inDays(3).replaceAll('-', '')}T100000`
  ])
  expect(text).toContain('SUMMARY:One-on-one: Mira Lindqvist')
})

test('S1-10 what a calendar file gave out can be cancelled once nobody has a rhythm any more', async ({
  coachbook,
  folder
}) => {
  const [mira = ''] = await teamOf(coachbook, ['Mira Lindqvist'])
  await promised(coachbook, mira, { every: 1, since: -1, held: [] })
  await openRhythm(coachbook)
  const { page } = coachbook
  const file = join(folder, 'Coaching.ics')
  await coachbook.answerDialog('savePdf', file)
  const save = page.getByRole('button', { name: 'Calendar file' })
  await save.click()
  await expect(page.getByText('Saved as Coaching.ics.')).toBeVisible()
  const first = (await readFile(file, 'utf8')).match(/^UID:.*$/gm) ?? []
  expect(first.length).toBeGreaterThan(20)
  await changeIn(coachbook, mira)({ type: 'rep.archive' })
  await expect(page.getByText('A rhythm belongs to a rep.', { exact: false })).toBeVisible()
  await save.click()
  await expect
    .poll(async () => (await readFile(file, 'utf8')).match(/STATUS:CANCELLED/g)?.length ?? 0)
    .toBe(first.length)
  // The file can be lost before a calendar reads it.
  await openRhythm(coachbook)
  await expect(save).toBeVisible()
})

test('S1-8 the rhythm report is saved as a PDF that Coachbook knows, without the name of a form or a word', async ({
  coachbook,
  folder
}) => {
  const [mira = ''] = await teamOf(coachbook, ['Mira Lindqvist'])
  await promised(coachbook, mira, { every: 1, since: 3, held: [weeksAgo(3), weeksAgo(2)] })
  await openRhythm(coachbook)
  const { page } = coachbook
  const file = join(folder, 'report.pdf')
  await coachbook.answerDialog('savePdf', file)
  await page.getByRole('button', { name: 'Rhythm report' }).click()
  await page.getByLabel('Time').selectOption('halfYear')
  expect(await violations(page)).toEqual([])
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(page.getByText('Saved as report.pdf.')).toBeVisible({ timeout: 20_000 })
  const { pages, attachments } = await readPdf(new Uint8Array(await readFile(file)))
  const words = pages.flatMap((placed) => linesOf(placed)).join(' ')
  expect(words).toContain('One-on-one: 2 of 3 were held')
  const record = Object.values(attachments).map((bytes) => new TextDecoder().decode(bytes))
  expect(record.join('')).toContain('"format":"coachbook.rhythm"')
  expect([words, ...record].join('')).not.toContain('How it goes')
  await coachbook.answerDialog('openPdf', file)
  expect(await coachbook.call('pdf.verify', {})).toMatchObject({ verdict: 'rhythm' })
})

test('S1-13 several rhythm reports dropped at once stand side by side, and are gone with the window', async ({
  coachbook,
  folder
}) => {
  const [mira = '', yara = ''] = await teamOf(coachbook, ['Mira Lindqvist', 'Yara Haddad'])
  await promised(coachbook, mira, { every: 1, since: 4, held: [weeksAgo(4), weeksAgo(3)] })
  await promised(coachbook, yara, { every: 2, since: 4, held: [weeksAgo(4), weeksAgo(2)] })
  const { page } = coachbook
  const paper = { from: weeksAgo(8), to: inDays(0), paper: 'a4' } as const
  const reportOf = async (managerName: string) => {
    await coachbook.call('settings.change', { managerName })
    const file = join(folder, `${managerName}.pdf`)
    await coachbook.answerDialog('savePdf', file)
    await coachbook.call('rhythm.exportReport', paper)
    return { name: `${managerName}.pdf`, bytes: await readFile(file) }
  }
  const files = [await reportOf('Zoe Berg'), await reportOf('Ana Ruiz')]
  await openRhythm(coachbook)
  await page.getByRole('link', { name: 'Side by side' }).click()
  await expect(page.getByText('drop the PDFs here')).toBeVisible()
  expect(await violations(page)).toEqual([])
  await page.getByRole('link', { name: 'Settings' }).click()

  const notes = { name: 'notes.txt', bytes: Buffer.from('Dear Mira') }
  const forged = { name: 'forged.pdf', bytes: Buffer.from('%PDF-1.7 nothing') }
  const [zoe] = files
  expect(await dropAll(page, [notes, forged])).toBe(true)
  await expect(page.getByText('there is none among these')).toBeVisible({ timeout: 30_000 })
  await expect(page.getByText('notes.txt: It is not a rhythm report.')).toBeVisible()
  await expect(page.getByText('forged.pdf: There is no Coachbook record')).toBeVisible()
  const twice = { name: 'copy.pdf', bytes: zoe?.bytes ?? Buffer.alloc(0) }
  expect(await dropAll(page, [...files, twice, notes, forged])).toBe(true)
  const weeks = page.getByRole('table', { name: 'Week by week' })
  await expect(weeks.getByRole('rowheader')).toHaveText([/^Ana Ruiz/, /^Zoe Berg/], { timeout: 30_000 })
  await expect(weeks.getByRole('row', { name: /^Ana Ruiz/ })).toContainText('4 of 6')
  await expect(page.getByText('notes.txt: It is not a rhythm report.')).toBeVisible()
  await expect(page.getByText('forged.pdf: There is no Coachbook record')).toBeVisible()
  await expect(page.getByText('copy.pdf: It is the same report as Zoe Berg.pdf.')).toBeVisible()
  await expect(page.getByRole('main')).not.toContainText('Mira Lindqvist')
  expect(await violations(page)).toEqual([])

  await page.emulateMedia({ forcedColors: 'active' })
  const shapes = await page
    .getByRole('listitem')
    .filter({ hasText: /(held|leave|due)/ })
    .locator('span[aria-hidden]')
    .evaluateAll((all) =>
      all.map((one) => {
        const { backgroundColor, backgroundImage, borderColor } = getComputedStyle(one)
        const part = one.querySelector('svg')
        const over = part && getComputedStyle(part).backgroundColor
        return [backgroundColor, backgroundImage, borderColor, over, one.textContent].join(' ')
      })
    )
  expect(shapes).toHaveLength(5)
  expect(new Set(shapes).size).toBe(5)
  expect(shapes.join(' ')).toContain('rgba(0, 0, 0, 0)')
  await page.emulateMedia({ forcedColors: null })

  await drop(page, 'again.pdf', files[0]?.bytes ?? Buffer.alloc(0))
  await expect(page.getByText('notes.txt:')).toHaveCount(0)
  await expect(weeks.getByRole('rowheader')).toHaveCount(2)
  await page.getByRole('button', { name: 'Put away: the report of Zoe Berg' }).click()
  await expect(weeks.getByRole('rowheader')).toHaveText([/^Ana Ruiz/])
  await page.getByRole('link', { name: 'Settings' }).click()
  await drop(page, 'zoe.pdf', files[0]?.bytes ?? Buffer.alloc(0))
  await page.getByRole('dialog').getByRole('button', { name: 'Show side by side' }).click()
  await expect(weeks.getByRole('rowheader')).toHaveText([/^Ana Ruiz/, /^Zoe Berg/])
  await page.reload()
  await openRhythm(coachbook)
  await page.getByRole('link', { name: 'Side by side' }).click()
  await expect(page.getByText('drop the PDFs here')).toBeVisible()
})
