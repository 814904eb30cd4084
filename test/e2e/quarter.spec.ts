import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Page } from '@playwright/test'
import { v7 as newId } from 'uuid'
import { plusDays, shortDate } from '../../shared/dates'
import type { Id, PlainDate } from '../../shared/model/scalars'
import { inDays } from '../support/days'
import type { Coachbook } from '../support/driver'
import { expect, test } from '../support/fixtures'
import { linesOf, readPdf } from '../support/pdf-tools'
import { weeksAgo } from '../support/rhythm-scene'
import { changeIn, formOf, opens } from '../support/seen-rep'

/** Words of what was seen, said and agreed, each in another place. A report about the rhythm contains none of them. */
const planted = {
  seen: 'Pangolin',
  account: 'Quagga Clinic',
  purpose: 'Wombat',
  notes: 'Numbat',
  how: 'Kakapo',
  note: 'Axolotl'
}

const weeks = 13

/** A day of a week of the quarter, with Monday as 0; the last week is the present one. */
const dayIn = (week: number, weekday: number): PlainDate => plusDays(weeksAgo(weeks - week), weekday)
const tuesday = (week: number) => dayIn(week, 1)
const thursday = (week: number) => dayIn(week, 3)
const daysTo = (day: PlainDate) => Math.round((Date.parse(day) - Date.parse(inDays(0))) / 86_400_000)

/**
 * The weeks in which each one-on-one was held; one is due every second Thursday. The talk in which Mira says yes is an
 * extra one and counts separately.
 */
const held: Record<string, readonly number[]> = {
  'Mira Lindqvist': [2, 4, 8, 10, 12],
  'Yara Haddad': [0, 4, 10]
}

const place = (page: Page, name: RegExp) =>
  page.getByRole('navigation', { name: 'Places' }).getByRole('link', { name }).first().click()

const isDue = (page: Page, rep: string) =>
  page.getByRole('region', { name: 'Due' }).getByRole('listitem').filter({ hasText: rep })

async function hold(coachbook: Coachbook, rep: Id, week: number): Promise<void> {
  const change = changeIn(coachbook, rep)
  const id = newId()
  const changes = { purpose: planted.purpose, private: { notes: planted.notes } }
  await change({ type: 'session.plan', id, when: `${thursday(week)}T09:00:00+00:00`, changes })
  await change({ type: 'session.finish', id, minutes: 25 })
}

/** The #1 behavior, the yes to it, and a plan for it; made by the calls that the screens make. */
async function agree(coachbook: Coachbook, rep: Id, on: PlainDate): Promise<void> {
  const change = changeIn(coachbook, rep)
  await change({ type: 'cycle.chooseFocus', behavior: opens.key, why: planted.seen, impact: '' })
  await change({
    type: 'cycle.recordAgreement',
    session: newId(),
    agreed: true,
    on,
    words: planted.purpose,
    minutes: 20
  })
  const plan = newId()
  await change({ type: 'plan.start', id: plan, template: await formOf(coachbook, 'four-step-action-plan') })
  await change({ type: 'plan.edit', id: plan, changes: { how: planted.how } })
  await change({ type: 'notes.write', notes: planted.note })
}

/** Everything that a PDF contains: its words and its attachments. */
async function inPdf(file: string): Promise<string> {
  const { pages, attachments } = await readPdf(new Uint8Array(await readFile(file)))
  const attached = Object.values(attachments).map((bytes) => new TextDecoder().decode(bytes))
  return [...pages.flatMap(linesOf), ...attached].join('\n')
}

test('S1-7 S1-8 a quarter: visits come from a spreadsheet, a rhythm is promised, each week Today is read, and the report tells whether and never what', async ({
  coachbook,
  folder
}) => {
  test.setTimeout(420_000)
  const saidYes = 'Mira Lindqvist'
  await coachbook.setClock(daysTo(tuesday(0)))
  await coachbook.call('library.begin', { managerName: 'Jonas Ek', choice: null })
  await coachbook.page.reload()

  // The import of last year's visits also adds the reps.
  const file = join(folder, 'visits.csv')
  const visit = (days: number, rep: string) =>
    `${plusDays(tuesday(0), -days)};${rep};${planted.account};${planted.seen};2`
  const rows = [visit(300, 'Lindqvist, Mira'), visit(200, 'Lindqvist, Mira'), visit(150, 'Haddad, Yara')]
  await writeFile(file, [`Date;Rep;Customer;Notes;${opens.title}`, ...rows].join('\r\n'))
  await coachbook.answerDialog('openPdf', file)
  await coachbook.clickMenu('File', 'Bring from a file…')
  await coachbook.page.getByRole('button', { name: 'Choose a file…' }).click()
  await expect(coachbook.page.getByText('to 2 new reps')).toBeVisible()
  await coachbook.page.getByRole('button', { name: 'Bring in 3 observations' }).click()
  await expect(coachbook.page.getByText('3 observations were brought in.')).toBeVisible()
  const reps = new Map((await coachbook.call('library.reps', {})).map(({ id, name }) => [name, id]))
  expect([...reps.keys()].sort()).toEqual(Object.keys(held))

  // One promise for all of them at once.
  await place(coachbook.page, /^Rhythm/)
  await coachbook.page.getByRole('button', { name: 'Set a rhythm' }).click()
  await coachbook.page.getByLabel('How often', { exact: true }).selectOption('2')
  await coachbook.page.getByLabel('Preferred day').selectOption('4')
  await coachbook.page.getByRole('button', { name: 'Set the rhythm' }).click()
  await expect(coachbook.page.getByText('Rhythm set for 2 reps.')).toBeVisible()
  await place(coachbook.page, /^Today/)
  await expect(coachbook.page.getByText('Mira, due: one-on-one')).toBeVisible()
  await agree(coachbook, reps.get(saidYes) ?? '', tuesday(0))

  // Each Tuesday, Today shows last week's Thursday as open until it is held.
  for (let week = 1; week <= weeks; week++) {
    if (week % 6 === 0) await coachbook.restart()
    await coachbook.setClock(daysTo(tuesday(week)))
    const { page } = coachbook
    await place(page, /^Today/)
    await expect(page.getByRole('heading', { level: 2 }).first()).toContainText('Tuesday')
    if (week === 12) await expect(page.getByText('6 of 10 held.')).toBeVisible()
    if (week % 2 === 0) continue
    for (const [rep, heldIn] of Object.entries(held)) {
      const [short = ''] = rep.split(' ')
      const due = isDue(page, short).filter({ hasText: /is due|has not been coached|is overdue/ })
      await expect(due).toHaveCount(week === 1 && rep === saidYes ? 0 : 1)
      if (!heldIn.includes(week - 1)) continue
      await hold(coachbook, reps.get(rep) ?? '', week - 1)
      await expect(due).toHaveCount(0)
    }
  }

  // What was missed is asked about, and answered in the manager's words.
  const { page } = coachbook
  await place(page, /^Rhythm/)
  const asked = (rep: string, week: number) =>
    page.getByRole('listitem').filter({ hasText: `${rep}, ${shortDate(thursday(week), 'en', tuesday(weeks))}` })
  await expect(page.getByText('9 of 13 that were due, 4 without an answer')).toBeVisible()
  for (const [rep, week, reason] of [
    ['Mira Lindqvist', 6, 'Forecasting'],
    ['Yara Haddad', 2, 'Sickness'],
    ['Yara Haddad', 6, 'Deals'],
    ['Yara Haddad', 8, 'Fires']
  ] as const) {
    await asked(rep, week).getByRole('button', { name: 'Missed' }).click()
    await page.getByRole('menuitem', { name: reason }).click()
    await expect(asked(rep, week)).toHaveCount(0)
  }
  await expect(page.getByText('Everything has an answer.')).toBeVisible()
  await expect(page.getByText(/^9 of 12 that were due, one not counted for sickness/)).toBeVisible()
  await expect(page.getByText('75%', { exact: true })).toBeVisible()

  // The page for the leader says whether, and never what; this covers its words and its attachments.
  const report = join(folder, 'report.pdf')
  await coachbook.answerDialog('savePdf', report)
  await page.getByRole('button', { name: 'Rhythm report' }).click()
  await page.getByLabel('Time').selectOption('halfYear')
  await page.getByRole('button', { name: 'Save as PDF' }).click()
  await expect(page.getByText('Saved as report.pdf.')).toBeVisible({ timeout: 30_000 })
  const words = await inPdf(report)
  expect(words).toContain('9 of 12 were held')
  expect(words).toContain('"format":"coachbook.rhythm"')
  expect(Object.values(planted).filter((one) => words.includes(one.split(' ')[0] ?? one))).toEqual([])

  // These words are in the library, so they could have been found.
  const { workbook } = await coachbook.call('workbook.open', { workbook: reps.get(saidYes) ?? '' })
  const kept = JSON.stringify(workbook)
  expect(Object.values(planted).filter((one) => !kept.includes(one))).toEqual([])
})
