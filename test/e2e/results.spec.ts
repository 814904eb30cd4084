import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { v7 as newId } from 'uuid'
import { plusDays } from '../../shared/dates'
import { resultSpan } from '../../shared/rules/results-sheet'
import { violations } from '../support/axe'
import { inDays } from '../support/days'
import { expect, test } from '../support/fixtures'
import { linesOf, readPdf } from '../support/pdf-tools'
import { printedSheets, usePrinter } from '../support/printer'
import { teamOf } from '../support/rhythm-scene'
import { changeIn } from '../support/seen-rep'

const team = ['Mira Lindqvist', 'Yara Haddad', 'Tom Nowak', 'Ana Ruiz', 'Zoe Berg', 'Ivo Petrov']

test('S2-14 S2-16 a results sheet names nobody, is remembered, and one that differs by a rep is refused', async ({
  coachbook,
  folder
}) => {
  const reps = await teamOf(coachbook, team)
  const { from } = resultSpan('last', inDays(0))
  for (const rep of reps) {
    const id = newId()
    const change = changeIn(coachbook, rep)
    await change({
      type: 'session.plan',
      id,
      when: `${plusDays(from, 10)}T09:00:00+00:00`,
      changes: { purpose: 'How it goes' }
    })
    await change({ type: 'session.finish', id, minutes: 25 })
  }
  const { page } = coachbook
  await page.reload()
  await page.getByRole('link', { name: 'Team', exact: true }).click()
  await page.getByRole('link', { name: 'Results' }).click()
  const paper = page.getByRole('region', { name: 'The results sheet as it would be printed' })
  await expect(paper).toHaveAttribute('aria-busy', 'false', { timeout: 20_000 })
  const save = page.getByRole('button', { name: 'Save as PDF' })
  const goal = page.getByRole('group', { name: 'A goal of the company, in percent' })
  await goal.getByLabel('Which goal').fill('What Mira sells')
  await goal.getByLabel('Now').fill('18')
  await expect(page.getByText('holds the name of a rep')).toBeVisible()
  await expect(save).toBeDisabled()
  await goal.getByLabel('Which goal').fill('Service contracts')
  await expect(save).toBeEnabled({ timeout: 20_000 })
  expect(await violations(page)).toEqual([])

  const file = join(folder, 'results.pdf')
  await coachbook.answerDialog('savePdf', file)
  await save.click()
  await expect(page.getByText('Saved as results.pdf.')).toBeVisible({ timeout: 20_000 })
  const { pages, attachments } = await readPdf(new Uint8Array(await readFile(file)))
  const words = pages.flatMap((placed) => linesOf(placed)).join(' ')
  expect(words).toContain('6 one-on-ones in a group of 6 reps')
  expect(words).toContain('Service contracts')
  const record = Object.values(attachments).map((bytes) => new TextDecoder().decode(bytes))
  expect(record.join('')).toContain('"format":"coachbook.results"')
  for (const told of [...team, ...reps, 'How it goes']) expect([words, ...record].join('')).not.toContain(told)
  await coachbook.answerDialog('openPdf', file)
  expect(await coachbook.call('pdf.verify', {})).toMatchObject({ verdict: 'results' })

  // From the keys straight to the button, without leaving the field first.
  await goal.getByLabel('Now').fill('')
  await goal.getByLabel('Now').pressSequentially('27')
  const again27 = join(folder, 'results-27.pdf')
  await coachbook.answerDialog('savePdf', again27)
  await save.click()
  await expect(page.getByText('Saved as results-27.pdf.')).toBeVisible({ timeout: 20_000 })
  const typed = await readPdf(new Uint8Array(await readFile(again27)))
  const attached = Object.values(typed.attachments).map((bytes) => new TextDecoder().decode(bytes))
  expect(attached.join('')).toContain('"now":27')

  // Nothing goes out while a field holds what is refused: the sheet would say what nobody sees any more.
  const retention = page.getByRole('group', { name: 'Retention' })
  await retention.getByLabel('Before').fill('92.5')
  await retention.getByLabel('Now').fill('95')
  await expect(save).toBeEnabled({ timeout: 20_000 })
  await retention.getByLabel('Before').fill('abc')
  await retention.getByLabel('Now').fill('150')
  await expect(page.getByText('Enter a share of 0 to 100 percent.')).toBeVisible()
  await retention.getByLabel('Before').focus()
  await expect(save).toBeDisabled()
  await coachbook.clickMenu('File', 'Print…')
  await expect(page.getByText('holds something that is not saved. Change it first')).toBeVisible()
  await retention.getByLabel('Before').fill('')
  await retention.getByLabel('Now').fill('')

  await coachbook.restart()
  const again = coachbook.page
  await again.getByRole('link', { name: 'Team', exact: true }).click()
  await again.getByRole('link', { name: 'Results' }).click()
  await again.getByLabel('Tom Nowak').uncheck()
  await expect(again.getByText('differs from this one by Tom Nowak alone')).toBeVisible()
  await expect(again.getByRole('button', { name: 'Save as PDF' })).toBeDisabled()
  expect(await violations(again)).toEqual([])
  const [id = ''] = reps
  const refused = coachbook.call('results.export', {
    span: 'last',
    reps: reps.filter((rep) => rep !== id),
    measures: [],
    paper: 'a4'
  })
  await expect(refused).rejects.toThrow('This group has changed')
  await again.getByRole('button', { name: /^Take the group of/ }).click()
  await expect(again.getByLabel('Tom Nowak')).toBeChecked()

  // A record that is written down late does not change what was given out, since the difference of two sheets would
  // reveal it.
  const late = newId()
  const change = changeIn(coachbook, id)
  await change({
    type: 'session.plan',
    id: late,
    when: `${plusDays(from, 20)}T09:00:00+00:00`,
    changes: { purpose: 'How it went' }
  })
  await change({ type: 'session.finish', id: late, minutes: 77 })
  const second = join(folder, 'second.pdf')
  await coachbook.answerDialog('savePdf', second)
  await coachbook.call('results.export', { span: 'last', reps, measures: [], paper: 'a4' })
  const told = Object.values((await readPdf(new Uint8Array(await readFile(second)))).attachments)
  expect(JSON.parse(new TextDecoder().decode(told[0]))).toMatchObject({
    talks: 6,
    perRep: { talks: { now: 1 }, minutes: { now: 25 } }
  })

  await usePrinter(coachbook)
  await again.getByRole('button', { name: 'Print', exact: true }).click()
  await expect.poll(async () => (await printedSheets(coachbook)).length, { timeout: 30_000 }).toBe(1)
})
